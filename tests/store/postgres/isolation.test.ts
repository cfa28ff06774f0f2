import fc from 'fast-check'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRecordStore } from '../../../src/store/recordStore.js'
import { openPostgres } from '../../../src/store/postgres/openPostgres.js'
import { anAssessment } from '../anAssessment.js'
import { testDatabase } from './testDatabase.js'

/** Two bodies in one database, and what the role of the program can see and do of either. */

const database = testDatabase()
const bodies = ['nordstadt', 'suedstadt']
let superuser: pg.Client
let app: pg.Client
let owner: pg.Client
let tables: string[] = []

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}
const open = (tenant: string) => openPostgres({ url: database().appUrl, tenant })
const event = {
  at: '2026-11-23T08:00:00.000Z',
  actor: { kind: 'system' },
  action: 'assessment.created',
  object: { type: 'assessment', id: anAssessment().id },
} as const

beforeAll(async () => {
  superuser = await connected(database().superuserUrl)
  app = await connected(database().appUrl)
  owner = await connected(database().ownerUrl)
  for (const body of bodies) {
    const store = await open(body)
    const assessment = anAssessment({ body: { name: body, land: 'SN', type: 'municipality' } })
    const change = { kind: 'assessments', id: assessment.id, record: assessment } as const
    await createRecordStore(store).change([{ ...change, expectedVersion: 0 }], [event])
    await store.close()
  }
  const { rows } = await superuser.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'ratsam' and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname <> 'migrations'`)
  tables = rows.map(({ name }) => name)
})
afterAll(async () => {
  for (const client of [superuser, app, owner]) await client.end()
})

/** Runs it as the program would for that tenant; `undefined` sets none. Nothing of it stays. */
const asTenant = async <T>(
  client: pg.Client,
  tenant: string | undefined,
  work: () => Promise<T>,
): Promise<T> => {
  await client.query('begin')
  try {
    if (tenant !== undefined) {
      await client.query(`select set_config('ratsam.tenant', $1, true)`, [tenant])
    }
    return await work()
  } finally {
    await client.query('rollback')
  }
}
const countIn = async (client: pg.Client, table: string): Promise<number> => {
  const { rows } = await client.query<{ n: number }>(
    `select count(*)::int as n from ratsam.${table}`,
  )
  return rows[0]!.n
}
const codeOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error as pg.DatabaseError).code,
  )

describe('every table', () => {
  it('holds rows of both bodies here, so that what follows shows something', async () => {
    expect(tables.length).toBeGreaterThanOrEqual(2)
    for (const table of tables) {
      const { rows } = await superuser.query<{ tenant: string }>(
        `select distinct tenant from ratsam.${table} order by tenant`,
      )
      expect([table, rows.map(({ tenant }) => tenant)]).toEqual([table, bodies])
    }
  })
  it('has row-level security forced, by one policy for everybody and everything', async () => {
    const { rows } = await superuser.query<{ name: string; forced: boolean; policies: string[] }>(`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
        (select array_agg(p.cmd || ' ' || p.permissive || ' ' || p.roles::text || ' ' ||
          (p.qual is not null and p.qual = p.with_check)::text)
         from pg_policies p where p.schemaname = 'ratsam' and p.tablename = c.relname) as policies
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'ratsam' and c.relkind in ('r', 'p', 'v', 'm', 'f') and c.relname <> 'migrations'`)
    expect(rows).toEqual(
      tables.map((name) => ({ name, forced: true, policies: ['ALL PERMISSIVE {public} true'] })),
    )
  })
  it('begins its key with the tenant, which is never empty', async () => {
    for (const table of tables) {
      const { rows } = await superuser.query<{ first: string; required: boolean }>(
        `select a.attname as first, a.attnotnull as required from pg_index i
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
         where i.indrelid = $1::regclass and i.indisprimary`,
        [`ratsam.${table}`],
      )
      expect([table, rows]).toEqual([table, [{ first: 'tenant', required: true }]])
      const copy = `insert into ratsam.${table}
        select (jsonb_populate_record(t, '{"tenant":""}')).* from ratsam.${table} t limit 1`
      expect([table, await codeOf(superuser.query(copy))]).toEqual([table, '23514'])
    }
  })
})

describe('the role of the program', () => {
  it('sees of each table the rows of its body and no others', async () => {
    for (const table of tables) {
      for (const body of bodies) {
        const tenants = await asTenant(app, body, async () => {
          const { rows } = await app.query<{ tenant: string }>(
            `select distinct tenant from ratsam.${table}`,
          )
          return rows.map(({ tenant }) => tenant)
        })
        expect([table, tenants]).toEqual([table, [body]])
      }
    }
  })
  it('sees nothing for whatever else is given as a tenant', async () => {
    const near = [
      ...bodies.flatMap((body) => [` ${body}`, `${body} `, body.toUpperCase()]),
      '%',
      '',
    ]
    near.push(`${bodies[0]!}' or '1'='1`, `{${bodies.join(',')}}`, 'null', '*')
    const anything = fc
      .string({ unit: 'binary', maxLength: 40 })
      .filter((text) => !text.includes('\0'))
    const tenant = fc.oneof(fc.constantFrom(...near), anything)
    await fc.assert(
      fc.asyncProperty(tenant, async (foreign) => {
        fc.pre(!bodies.includes(foreign))
        await asTenant(app, foreign, async () => {
          for (const table of tables) expect(await countIn(app, table)).toBe(0)
        })
      }),
      { numRuns: 200 },
    )
  })
  it('sees nothing when no tenant is set, on a new connection and on a used one', async () => {
    const fresh = await connected(database().appUrl)
    for (const table of tables) {
      const [unset, used] = [fresh, app].map((client) =>
        asTenant(client, undefined, () => countIn(client, table)),
      )
      expect(await codeOf(unset!)).toBe('42704')
      expect(await used).toBe(0)
    }
    await fresh.end()
  })
  it('changes, removes, adds and moves nothing of another body', async () => {
    for (const table of tables) {
      const run = (sql: string) => asTenant(app, bodies[0], () => app.query(sql))
      const other = `'${bodies[1]!}'`
      const change = await run(`update ratsam.${table} set tenant = tenant where tenant = ${other}`)
      const removal = await run(`delete from ratsam.${table} where tenant = ${other}`)
      expect([table, change.rowCount, removal.rowCount]).toEqual([table, 0, 0])
      const move = run(`update ratsam.${table} set tenant = ${other}`)
      expect([table, await codeOf(move)]).toEqual([table, '42501'])
      const copy = run(
        `insert into ratsam.${table}
         select (jsonb_populate_record(t, '{"tenant":"dritte"}')).* from ratsam.${table} t`,
      )
      expect([table, await codeOf(copy)]).toEqual([table, '42501'])
    }
  })
  it('cannot switch the policies off, empty a table, become the owner or touch the list of steps', async () => {
    const { rows } = await owner.query<{ me: string }>('select current_user as me')
    const attempts = [
      ...tables.flatMap((table) => [
        `alter table ratsam.${table} disable row level security`,
        `alter table ratsam.${table} no force row level security`,
        `drop policy own on ratsam.${table}`,
        `truncate ratsam.${table}`,
        `create trigger t after insert on ratsam.${table} execute function suppress_redundant_updates_trigger()`,
      ]),
      `set role ${rows[0]!.me}`,
      'create table ratsam.own (tenant text)',
      'delete from ratsam.migrations',
    ]
    for (const sql of attempts) {
      expect([sql, await codeOf(asTenant(app, bodies[0], () => app.query(sql)))]).toEqual([
        sql,
        '42501',
      ])
    }
    // Refused by no right but by having no effect: an error instead of rows.
    const off = asTenant(app, bodies[0], async () => {
      await app.query('set local row_security = off')
      return app.query('select * from ratsam.documents')
    })
    expect(await codeOf(off)).toBe('42501')
  })
})

describe('the owner of the tables', () => {
  it('sees no rows either, unless for a tenant', async () => {
    for (const table of tables) {
      expect(await asTenant(owner, 'dritte', () => countIn(owner, table))).toBe(0)
    }
  })
})

describe('the store of one body', () => {
  it('gives, lists and removes nothing of the other, though ids are the same', async () => {
    const [north, south] = [await open(bodies[0]!), await open(bodies[1]!)]
    const { id } = anAssessment()
    await north.commit([{ collection: 'assessments', id, document: null, expectedVersion: 1 }])
    expect(await north.get('assessments', id)).toBeUndefined()
    expect(await south.get('assessments', id)).toMatchObject({ body: { name: bodies[1] } })
    expect((await south.list('assessments')).map((one) => one['body'])).toEqual([
      { name: bodies[1], land: 'SN', type: 'municipality' },
    ])
    for (const store of [north, south]) await store.close()
  })
})
