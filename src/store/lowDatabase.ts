import type { Low } from 'lowdb'
import type { RatsamError } from '../core/errors.js'
import { prepareTransaction, type Collections } from './collections.js'
import {
  applyTransaction,
  lastOf,
  listOf,
  planBatch,
  type Database,
  type State,
  type Transaction,
} from './database.js'
import { isFullError } from './createGuard.js'
import { createTurns } from './createTurns.js'
import type { StoreAdapter, StoreEvent } from './storeAdapter.js'

export type LowDatabase = Database & {
  /** Why nothing more is saved; `undefined` while all is well. */
  readonly failure: () => RatsamError | undefined
  /** Writes the next generation now. */
  readonly compact: () => Promise<void>
}

type Waiting = {
  readonly transaction: Transaction
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** As many transactions as one fsync takes along at most. */
const batchSize = 512

/** Transactions one after the other over lowdb; those that arrive while one is being written share the next write. */
export const createLowDatabase = (
  low: Low<State>,
  adapter: StoreAdapter,
  options: {
    readonly collections: Collections
    readonly onEvent: (event: StoreEvent) => void
    readonly release: () => void
  },
): LowDatabase => {
  const waiting: Waiting[] = []
  const inTurn = createTurns()
  let isClosed = false

  const data = (): State => {
    const failure = adapter.failure()
    if (failure !== undefined) throw failure
    return low.data
  }
  const drain = async (): Promise<void> => {
    if (waiting.length === 0) return
    await settle(low, adapter, waiting.splice(0, batchSize))
    if (adapter.failure() !== undefined || !adapter.isCompactionDue()) return
    await compactInPassing(adapter, low.data, options.onEvent)
  }

  return {
    get: async (collection, id) => data().get(collection)?.get(id),
    list: async (collection, prefix) => listOf(data(), collection, prefix),
    last: async (collection) => lastOf(data(), collection),
    commit: async (transaction) => {
      const prepared = prepareTransaction(options.collections, transaction)
      const saved = new Promise<void>((resolve, reject) => {
        waiting.push({ transaction: prepared, resolve, reject })
      })
      void inTurn(drain)
      await saved
    },
    failure: adapter.failure,
    compact: () => inTurn(() => adapter.compact(low.data)),
    close: () =>
      inTurn(async () => {
        if (isClosed) return
        isClosed = true
        await adapter.close().finally(options.release)
      }),
  }
}

/** Whoever saves is not told about it: everything acknowledged is in the old generation, and a stop is an event. */
const compactInPassing = async (
  adapter: StoreAdapter,
  state: State,
  onEvent: (event: StoreEvent) => void,
): Promise<void> => {
  try {
    await adapter.compact(state)
  } catch (error) {
    if (isFullError(error)) onEvent({ type: 'compaction-postponed', error })
  }
}

/** Writes one batch and answers everybody in it. Memory changes only after the write, so readers see durable data. */
const settle = async (
  low: Low<State>,
  adapter: StoreAdapter,
  batch: readonly Waiting[],
): Promise<void> => {
  const plan = planBatch(
    low.data,
    batch.map(({ transaction }) => transaction),
  )
  try {
    if (plan.accepted.length > 0) {
      adapter.stage(plan.accepted)
      await low.write()
    }
  } catch (error) {
    // What is too big for the disk as a batch may fit in parts.
    if (isFullError(error) && batch.length > 1) {
      for (const one of batch) await settle(low, adapter, [one])
    } else {
      for (const { reject } of batch) reject(error)
    }
    return
  }
  for (const transaction of plan.accepted) applyTransaction(low.data, transaction)
  batch.forEach(({ resolve, reject }, index) => {
    const refusal = plan.refusals[index]
    if (refusal === undefined) resolve()
    else reject(refusal)
  })
}
