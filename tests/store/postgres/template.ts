import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../../../src/store/postgres/migrate.js'

/** A database with every migration, and how to reach it as who. */
export type TestDatabase = {
  readonly name: string
  readonly superuserUrl: string
  readonly ownerUrl: string
  readonly appUrl: string
}
export type Template = {
  readonly copy: () => Promise<TestDatabase>
  readonly drop: (name: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** Databases and roles bear names of their own, since the server may serve others, too. */
export const createTemplate = async (superuserUrl: string): Promise<Template> => {
  const run = `ratsam_test_${randomBytes(4).toString('hex')}`
  const [owner, app, template] = [`${run}_owner`, `${run}_app`, `${run}_template`]
  const password = randomBytes(16).toString('hex')
  const superuser = new pg.Client({ connectionString: superuserUrl })
  superuser.on('error', () => undefined)
  await superuser.connect()
  const urlOf = (database: string, user?: string): string => {
    const url = new URL(superuserUrl)
    url.pathname = `/${database}`
    if (user !== undefined) Object.assign(url, { username: user, password })
    return url.href
  }
  for (const role of [owner, app]) {
    await superuser.query(`create role ${role} login password '${password}' nosuperuser`)
  }
  const create = `template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`
  await superuser.query(`create database ${template} owner ${owner} ${create}`)
  await migrate({ ownerUrl: urlOf(template, owner), appRole: app })

  let made = 0
  const drop = async (name: string): Promise<void> => {
    if (!name.startsWith(run)) throw new Error(`${name} is none of ours`)
    await superuser.query(`drop database if exists ${name} with (force)`)
  }
  return {
    copy: async () => {
      const name = `${run}_${String((made += 1))}`
      await superuser.query(`create database ${name} owner ${owner} template ${template}`)
      return {
        name,
        superuserUrl: urlOf(name),
        ownerUrl: urlOf(name, owner),
        appUrl: urlOf(name, app),
      }
    },
    drop,
    close: async () => {
      const left = await superuser.query<{ datname: string }>(
        'select datname from pg_database where datname like $1',
        [`${run}%`],
      )
      for (const { datname } of left.rows) await drop(datname)
      for (const role of [app, owner]) await superuser.query(`drop role ${role}`)
      await superuser.end()
    },
  }
}
