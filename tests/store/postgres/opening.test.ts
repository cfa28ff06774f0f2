import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { migrate } from '../../../src/store/postgres/migrate.js'
import { migrations } from '../../../src/store/postgres/migrations.js'
import { openPostgres } from '../../../src/store/postgres/openPostgres.js'
import { reasonsOf, refusal, wordsOf } from '../refusal.js'
import { runAs } from './runAs.js'
import { testDatabase } from './testDatabase.js'

const database = testDatabase()
const roleIn = (url: string): string => new URL(url).username

const asSuperuser = (...statements: readonly string[]): Promise<void> =>
  runAs(database().superuserUrl, ...statements)

/** A role of its own, since rights are given and taken here and roles belong to the whole server. */
const appUrl = (): string =>
  Object.assign(new URL(database().appUrl), { username: `${database().name}_app` }).href

beforeAll(async () => {
  const { username, password } = new URL(appUrl())
  await asSuperuser(`create role ${username} login password '${password}'`)
  await migrate({ ownerUrl: database().ownerUrl, appRole: username })
})
afterAll(() => asSuperuser(`drop owned by ${roleIn(appUrl())}`, `drop role ${roleIn(appUrl())}`))

/** Done for this test and undone after it. */
const meanwhile = async (done: string, undone: string): Promise<void> => {
  await asSuperuser(done)
  onTestFinished(() => asSuperuser(undone))
}
const open = (url = appUrl(), tenant = 'beispielstadt') => openPostgres({ url, tenant })

/** Why a database or a role is not used; fails when that is not said in words. */
const reason = async (opening: Promise<unknown>): Promise<string | undefined> => {
  const error = await refusal(opening)
  expect(error.code).toBe('database-unfit')
  for (const words of wordsOf(error)) expect(words).not.toMatch(/[{}]/u)
  return reasonsOf(error)[0]
}

describe('opening refuses', () => {
  it('a role that sees the rows of everybody', async () => {
    expect(await reason(open(database().superuserUrl))).toBe('issue.database.roleBypasses')
  })
  it('the owner, who could switch the protection off', async () => {
    expect(await reason(open(database().ownerUrl))).toBe('issue.database.roleOwns')
  })
  it.each(['bypassrls', 'createrole', 'superuser'])('a role with %s', async (right) => {
    const app = roleIn(appUrl())
    await meanwhile(`alter role ${app} ${right}`, `alter role ${app} no${right}`)
    expect(await reason(open())).toBe('issue.database.roleBypasses')
  })
  it('a role that may become the owner', async () => {
    const [app, owner] = [roleIn(appUrl()), roleIn(database().ownerUrl)]
    await meanwhile(`grant ${owner} to ${app}`, `revoke ${owner} from ${app}`)
    expect(await reason(open())).toBe('issue.database.roleOwns')
  })
  it.each([
    ['disable row level security', 'enable row level security'],
    ['no force row level security', 'force row level security'],
  ])('a table changed by „%s“', async (done, undone) => {
    const table = 'alter table ratsam.documents'
    await meanwhile(`${table} ${done}`, `${table} ${undone}`)
    expect(await reason(open())).toBe('issue.database.rowsOpen')
  })
  it('a new table without protection', async () => {
    await meanwhile('create table ratsam.drafts (tenant text)', 'drop table ratsam.drafts')
    expect(await reason(open())).toBe('issue.database.rowsOpen')
  })
  it('a role without rights', async () => {
    const app = roleIn(appUrl())
    await meanwhile(
      `revoke select on ratsam.migrations from ${app}`,
      `grant select on ratsam.migrations to ${app}`,
    )
    expect(await reason(open())).toBe('issue.database.missingRights')
  })
  it('commits that are not on disk when acknowledged', async () => {
    const app = roleIn(appUrl())
    await meanwhile(
      `alter role ${app} set synchronous_commit = off`,
      `alter role ${app} reset synchronous_commit`,
    )
    expect(await reason(open())).toBe('issue.database.notDurable')
  })
  it('a schema without the steps, of a newer version, or with a step that was altered', async () => {
    const table = 'ratsam.migrations'
    await meanwhile(
      `insert into ${table} values (99, 'later', 'x')`,
      `delete from ${table} where number = 99`,
    )
    expect(await reason(open())).toBe('issue.database.newerSchema')
    await asSuperuser(
      `delete from ${table} where number = 99`,
      `update ${table} set sha256 = 'x' || sha256`,
    )
    expect(await reason(open())).toBe('issue.database.changedMigration')
    await asSuperuser(`update ${table} set sha256 = substr(sha256, 2), number = number + 100`)
    expect(await reason(open())).toBe('issue.database.newerSchema')
    await asSuperuser(`update ${table} set number = number - 100`)
    await (await open()).close()
  })
  it('a database without any schema', async () => {
    await meanwhile('alter schema ratsam rename to away', 'alter schema away rename to ratsam')
    expect(await reason(open())).toBe('issue.database.notMigrated')
  })
  it.each(['', ' ', 'Stadt', '-stadt', "a'b", 'a\0b', '\ud800', 'ä', 'a'.repeat(64)])(
    'the tenant „%s“',
    async (tenant) => {
      const error = await refusal(open(appUrl(), tenant))
      expect([error.code, reasonsOf(error)]).toEqual(['bad-input', ['issue.database.tenant']])
    },
  )
  it('a wrong password, a database or a server that is not there, without telling the password', async () => {
    const change = (part: Partial<URL>) => Object.assign(new URL(appUrl()), part).href
    for (const url of [
      change({ password: 'falsch' }),
      change({ pathname: '/gibt-es-nicht' }),
      change({ port: '1' }),
    ]) {
      const error = await refusal(open(url))
      expect([error.code, error.params['seconds']]).toEqual(['database-unreachable', 5])
      const said = JSON.stringify([wordsOf(error), error.params])
      for (const secret of ['falsch', new URL(appUrl()).password, 'password']) {
        expect(said).not.toContain(secret)
      }
    }
  })
})

describe('migrating', () => {
  const steps = [
    ...migrations,
    {
      number: 2,
      name: 'notes',
      sql: 'create table ratsam.notes (tenant text primary key); select pg_sleep(0.2)',
    },
  ]
  const run = (known = steps) => {
    return migrate({ ownerUrl: database().ownerUrl, appRole: roleIn(appUrl()), migrations: known })
  }
  const undo = () =>
    asSuperuser(
      'drop table if exists ratsam.notes',
      'delete from ratsam.migrations where number = 2',
    )

  it('three times at once runs every step once', async () => {
    onTestFinished(undo)
    const ran = await Promise.all([run(), run(), run()])
    expect(ran.flat().map(({ name }) => name)).toEqual(['notes'])
    expect(await run()).toEqual([])
  })
  it('leaves nothing of a step that fails', async () => {
    const broken = { ...steps[1]!, sql: `${steps[1]!.sql}; select 1/0` }
    expect((await refusal(run([migrations[0]!, broken]))).code).toBe('internal')
    await (await open()).close() // Step 2 would be one of a newer version.
    onTestFinished(undo)
    expect((await run()).map(({ name }) => name)).toEqual(['notes'])
  })
  it('refuses a step that was altered after it ran, and a schema of a newer version', async () => {
    onTestFinished(undo)
    await run()
    const altered = { ...steps[1]!, sql: 'select 1' }
    expect(await reason(run([migrations[0]!, altered]))).toBe('issue.database.changedMigration')
    expect(await reason(run([...migrations]))).toBe('issue.database.newerSchema')
  })
  it('says which role is missing a right', async () => {
    const asApp = migrate({ ownerUrl: appUrl(), appRole: roleIn(appUrl()) })
    expect(await reason(asApp)).toBe('issue.database.missingRights')
  })
})
