import { RatsamError } from '../core/errors.js'

/** What every kind of store offers underneath the ports: documents in collections, changed by transactions. */

export type StoredDocument = {
  readonly id: string
  readonly version: number
  readonly [member: string]: unknown
}

/** `document: null` removes. `expectedVersion` is the version the caller saw last; 0 = there is none yet. */
export type Operation = {
  readonly collection: string
  readonly id: string
  readonly document: StoredDocument | null
  readonly expectedVersion: number
}
/** All of it or nothing. A document and what must never diverge from it belong in one transaction. */
export type Transaction = readonly Operation[]

export type State = Map<string, Map<string, StoredDocument>>

export type Database = {
  /** Documents are frozen: what a caller wants to change, it copies. */
  readonly get: (collection: string, id: string) => Promise<StoredDocument | undefined>
  /** Those whose id begins with `prefix`; without it all. */
  readonly list: (collection: string, prefix?: string) => Promise<readonly StoredDocument[]>
  /** The one with the greatest id. */
  readonly last: (collection: string) => Promise<StoredDocument | undefined>
  /** Resolves only when the transaction is durable. Throws `conflict`, `bad-input`, `store-full`, `store-stopped`. */
  readonly commit: (transaction: Transaction) => Promise<void>
  /**
   * Only where several programs share the store: does the work in one transaction, one after the other among all who
   * ask for it. The work may run again if it was disturbed.
   */
  readonly alone?: <T>(
    work: (database: Pick<Database, 'get' | 'list' | 'last' | 'commit'>) => Promise<T>,
  ) => Promise<T>
  readonly close: () => Promise<void>
}

export const applyTransaction = (state: State, transaction: Transaction): void => {
  for (const { collection, id, document } of transaction) {
    const documents = state.get(collection) ?? new Map<string, StoredDocument>()
    if (document === null) documents.delete(id)
    else documents.set(id, document)
    state.set(collection, documents)
  }
}

/** `list` and `last` over a state in memory. */
export const listOf = (state: State, collection: string, prefix = ''): StoredDocument[] => {
  const all = [...(state.get(collection)?.values() ?? [])]
  return prefix === '' ? all : all.filter(({ id }) => id.startsWith(prefix))
}
export const lastOf = (state: State, collection: string): StoredDocument | undefined => {
  let last: StoredDocument | undefined
  for (const document of state.get(collection)?.values() ?? []) {
    if (last === undefined || document.id > last.id) last = document
  }
  return last
}

export const countDocuments = (state: State): number =>
  [...state.values()].reduce((sum, documents) => sum + documents.size, 0)

export type Plan = {
  readonly accepted: readonly Transaction[]
  /** One entry per transaction of the batch: why it is refused, or `undefined`. */
  readonly refusals: readonly (RatsamError | undefined)[]
}

/** Which transactions of a batch may be written, each judged on what the ones before it leave behind. */
export const planBatch = (state: State, batch: readonly Transaction[]): Plan => {
  const ahead = new Map<string, number>()
  const accepted: Transaction[] = []
  const refusals = batch.map((transaction) => {
    const clash = transaction.find(
      (operation) => versionSeen(state, ahead, operation) !== operation.expectedVersion,
    )
    if (clash !== undefined) {
      return new RatsamError('conflict', { collection: clash.collection, id: clash.id })
    }
    for (const operation of transaction)
      ahead.set(keyOf(operation), operation.document?.version ?? 0)
    accepted.push(transaction)
    return undefined
  })
  return { accepted, refusals }
}

const keyOf = ({ collection, id }: Operation): string => JSON.stringify([collection, id])

const versionSeen = (
  state: State,
  ahead: ReadonlyMap<string, number>,
  operation: Operation,
): number =>
  ahead.get(keyOf(operation)) ?? state.get(operation.collection)?.get(operation.id)?.version ?? 0
