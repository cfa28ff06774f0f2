import type pg from 'pg'
import { RatsamError } from '../../core/errors.js'
import { checkDocument, prepareTransaction, type Collections } from '../collections.js'
import type { Database, Operation, StoredDocument, Transaction } from '../database.js'
import { createKeyedTurns } from './createKeyedTurns.js'
import { unfit } from './postgresErrors.js'
import type { RunTransaction } from './transactions.js'

type Documents = Pick<Database, 'get' | 'list' | 'last' | 'commit'>
type Settings = {
  readonly collections: Collections
  readonly tenant: string
  readonly place: string
}
type Row = { readonly id: string; readonly document: string }

export type PostgresDatabase = Database & {
  /** Everything as it stands at one moment, whatever is saved meanwhile. */
  readonly snapshot: <T>(work: (database: Database) => Promise<T>) => Promise<T>
}

/** The documents of one tenant. */
export const createPostgresDatabase = (
  run: RunTransaction,
  settings: Settings,
  close: () => Promise<void>,
): PostgresDatabase => ({
  ...documentsBy(run, settings),
  alone: (work) =>
    run(async (client) => {
      await takeTurn(client, settings.tenant)
      return work(documentsBy((inner) => inner(client), settings))
    }),
  snapshot: (work) =>
    run(
      (client) =>
        work({
          ...documentsBy((inner) => inner(client), settings),
          close: () => Promise.resolve(),
        }),
      'snapshot',
    ),
  close,
})

const documentsBy = (run: RunTransaction, settings: Settings): Documents => {
  const inTurn = createKeyedTurns()
  const read = async (condition: string, values: readonly string[]) => {
    const { rows } = await run((client) =>
      client.query<Row>(`${select} ${condition}`, [settings.tenant, ...values]),
    )
    return rows
  }
  const opened = (collection: string, { id, document }: Row): StoredDocument => {
    const checked = checkDocument(settings.collections, collection, id, JSON.parse(document))
    if (!checked.ok) throw unfit(settings.place, 'document', { document: `${collection}/${id}` })
    return checked.document
  }
  return {
    get: async (collection, id) => {
      if (!isStorable(collection) || !isStorable(id)) return undefined
      const [row] = await read('and id = $3', [collection, id])
      return row && opened(collection, row)
    },
    list: async (collection, prefix = '') => {
      if (!isStorable(collection) || !isStorable(prefix)) return []
      const end = `${prefix}\u{10FFFF}`
      const rows = await read('and id between $3 and $4 order by id', [collection, prefix, end])
      return rows.map((row) => opened(collection, row))
    },
    last: async (collection) => {
      const [row] = await read('order by id desc limit 1', [collection])
      return row && opened(collection, row)
    },
    commit: async (transaction) => {
      const prepared = prepareTransaction(settings.collections, transaction)
      refuseUnstorable(prepared)
      // Over several connections a later change could otherwise overtake the one it builds on.
      await inTurn(prepared.map(keyOf), () =>
        run((client) => applyAll(client, settings.tenant, prepared)),
      )
    },
  }
}

// The policy would do without the tenant here; the key would not.
const select = 'select id, document from ratsam.documents where tenant = $1 and collection = $2'

/** Waits until nobody else, in this process or another, is at it for the tenant; ends with the transaction. */
const takeTurn = async (client: pg.ClientBase, tenant: string): Promise<void> => {
  const lock = () =>
    client.query('select tenant from ratsam.turns where tenant = $1 for update', [tenant])
  if ((await lock()).rowCount !== 0) return
  await client.query('insert into ratsam.turns (tenant) values ($1) on conflict do nothing', [
    tenant,
  ])
  await lock()
}

const applyAll = async (
  client: pg.ClientBase,
  tenant: string,
  transaction: Transaction,
): Promise<void> => {
  // Everybody in the same order: of two that change the same documents one waits instead of both for each other.
  for (const operation of transaction.toSorted(byKey)) {
    if (!(await apply(client, tenant, operation))) {
      const { collection, id } = operation
      throw new RatsamError('conflict', { collection, id })
    }
  }
}

/** False where somebody else was faster: the version asked for is not the one that is there. */
const apply = async (
  client: pg.ClientBase,
  tenant: string,
  { collection, id, document, expectedVersion }: Operation,
): Promise<boolean> => {
  const key = [tenant, collection, id]
  const { rowCount } =
    document === null
      ? await client.query(`delete from ratsam.documents where ${isSeen}`, [
          ...key,
          expectedVersion,
        ])
      : expectedVersion === 0
        ? await client.query(insert, [...key, document.version, JSON.stringify(document)])
        : await client.query(update, [
            ...key,
            expectedVersion,
            document.version,
            JSON.stringify(document),
          ])
  return rowCount === 1
}

const isSeen = 'tenant = $1 and collection = $2 and id = $3 and version = $4'
const update = `update ratsam.documents set version = $5, document = $6 where ${isSeen}`
const insert = `insert into ratsam.documents (tenant, collection, id, version, document)
  values ($1, $2, $3, $4, $5) on conflict do nothing`

const keyOf = ({ collection, id }: Operation): string => JSON.stringify([collection, id])
const byKey = (a: Operation, b: Operation): number =>
  compare(a.collection, b.collection) || compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Text of PostgreSQL holds neither NUL nor half a character. Inside a document both are escaped, as JSON does. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

const refuseUnstorable = (transaction: Transaction): void => {
  for (const { collection, id } of transaction) {
    if (isStorable(id)) continue
    const issues = [{ path: collection, code: 'issue.database.id' }]
    throw new RatsamError('bad-input', { collection }, { issues })
  }
}
