import type pg from 'pg'
import { assertHistory } from './migrate.js'
import { migrations } from './migrations.js'
import { unfit } from './postgresErrors.js'

/** Refuses a database in which rows of others could be seen, or in which what is acknowledged might be lost. */
export const assertFit = async (client: pg.ClientBase, place: string): Promise<void> => {
  const { rows: done } = await client.query<{ number: number; sha256: string }>(
    'select number, sha256 from ratsam.migrations',
  )
  assertHistory(place, migrations, done)
  if (done.length < migrations.length) throw unfit(place, 'notMigrated')
  await assertRole(client, place)
  await assertTables(client, place)
  const { rows } = await client.query<{ encoding: string; durable: string }>(
    `select current_setting('server_encoding') as encoding,
            current_setting('synchronous_commit') as durable`,
  )
  if (rows[0]?.encoding !== 'UTF8') throw unfit(place, 'encoding')
  if (rows[0].durable === 'off') throw unfit(place, 'notDurable')
}

/** Neither by itself nor as a member of another role may ours look past the policies or change them. */
const assertRole = async (client: pg.ClientBase, place: string): Promise<void> => {
  const { rows } = await client.query<{ role: string; bypasses: boolean; owns: boolean }>(`
    select session_user as role,
      exists (
        select from pg_catalog.pg_roles r
        where (r.rolsuper or r.rolbypassrls or r.rolcreaterole)
          and (r.rolname = session_user or pg_catalog.pg_has_role(session_user, r.oid, 'member'))
      ) as bypasses,
      exists (
        select from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'ratsam'
          and (pg_catalog.pg_has_role(session_user, c.relowner, 'member')
            or pg_catalog.pg_has_role(session_user, n.nspowner, 'member'))
      ) as owns`)
  const { role = '', bypasses = true, owns = true } = rows[0] ?? {}
  if (bypasses) throw unfit(place, 'roleBypasses', { role })
  if (owns) throw unfit(place, 'roleOwns', { role })
}

const assertTables = async (client: pg.ClientBase, place: string): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name
    from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'ratsam' and c.relkind in ('r', 'p') and c.relname <> 'migrations'
      and not (c.relrowsecurity and c.relforcerowsecurity)
    order by c.relname`)
  if (rows.length > 0) throw unfit(place, 'rowsOpen', { tables: rows.map(({ name }) => name) })
}
