import { hash } from 'node:crypto'
import pg from 'pg'
import { migrations as allMigrations, type Migration } from './migrations.js'
import { databaseFailure, unfit } from './postgresErrors.js'
import { placeOf } from './place.js'

export type MigrateOptions = {
  /** A role that owns the schema; the program itself never connects as it. */
  readonly ownerUrl: string
  /** The role the program connects as. */
  readonly appRole: string
  readonly migrations?: readonly Migration[]
}

type Done = { readonly number: number; readonly sha256: string }

export const sumOf = ({ sql }: Migration): string => hash('sha256', sql)

/** Brings the schema up to date and gives the app role its rights. Answers which steps ran; several may ask at once. */
export const migrate = async (options: MigrateOptions): Promise<readonly Migration[]> => {
  const { ownerUrl, appRole, migrations = allMigrations } = options
  const place = placeOf(ownerUrl)
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined) // The running query is told, too.
  try {
    await client.connect()
    // Held by the connection, so it is free when this process ends, however that happens.
    await client.query(`select pg_advisory_lock(hashtextextended('ratsam.migrations', 0))`)
    await client.query(migrationTable)
    const { rows } = await client.query<Done>('select number, sha256 from ratsam.migrations')
    assertHistory(place, migrations, rows)
    const missing = migrations.filter(({ number }) => !rows.some((row) => row.number === number))
    for (const migration of missing) await runMigration(client, migration)
    await client.query(rightsOf(appRole))
    return missing
  } catch (error) {
    throw databaseFailure(place, error)
  } finally {
    await client.end().catch(() => undefined)
  }
}

const migrationTable = `
create schema if not exists ratsam;
create table if not exists ratsam.migrations (
  number integer primary key,
  name text not null,
  sha256 text not null,
  at timestamptz not null default now()
)`

/** All or nothing, with the note that it ran. */
const runMigration = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into ratsam.migrations (number, name, sha256) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      sumOf(migration),
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** What ran must be what we know: a step that was changed afterwards, or one of a later version, is refused. */
export const assertHistory = (
  place: string,
  known: readonly Migration[],
  done: readonly Done[],
): void => {
  for (const { number, sha256 } of done) {
    const migration = known.find((one) => one.number === number)
    if (migration === undefined) throw unfit(place, 'newerSchema', { number })
    if (sumOf(migration) !== sha256) throw unfit(place, 'changedMigration', { number })
  }
}

const rightsOf = (role: string): string => {
  const name = pg.escapeIdentifier(role)
  return `
grant usage on schema ratsam to ${name};
grant select, insert, update, delete on ratsam.documents, ratsam.turns to ${name};
grant select on ratsam.migrations to ${name}`
}
