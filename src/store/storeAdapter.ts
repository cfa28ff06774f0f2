import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Adapter } from 'lowdb'
import type { RatsamError } from '../core/errors.js'
import { compactionSteps, removeOtherGenerations, undoCompaction } from './compaction.js'
import { countDocuments, type State, type Transaction } from './database.js'
import { createGuard } from './createGuard.js'
import { syncFolder } from './durableFile.js'
import { encodeTransactions, openJournal, type Journal } from './journal.js'
import { emptyContents, readStore, type Judge } from './readStore.js'
import { isFull, stopped, writeFailure } from './storeErrors.js'
import { journalName, readLayout, snapshotName } from './storeFolder.js'

export type StoreEvent =
  | { readonly type: 'initialised'; readonly path: string }
  | {
      readonly type: 'torn-tail'
      readonly file: string
      readonly byte: number
      readonly bytes: number
    }
  | { readonly type: 'compacted'; readonly generation: number; readonly documents: number }
  | { readonly type: 'compaction-postponed'; readonly error: RatsamError }
  | { readonly type: 'stopped'; readonly error: RatsamError }

/**
 * lowdb's adapter over the journal. `read` gives the state of the newest generation, repaired; `write` appends the
 * staged transactions instead of rewriting everything, and resolves when they are durable.
 */
export type StoreAdapter = Adapter<State> & {
  readonly stage: (transactions: readonly Transaction[]) => void
  readonly compact: (state: State) => Promise<void>
  readonly isCompactionDue: () => boolean
  /** Why nothing more is written. */
  readonly failure: () => RatsamError | undefined
  readonly close: () => Promise<void>
}

export type AdapterOptions = {
  readonly dir: string
  readonly judge: Judge
  /** Journals below this size are left alone. */
  readonly compactAt: number
  readonly onEvent: (event: StoreEvent) => void
}

type Position = { generation: number; sequence: number; snapshotBytes: number; journal: Journal }

export const createStoreAdapter = (options: AdapterOptions): StoreAdapter => {
  const { dir, onEvent } = options
  const guard = createGuard(dir, (error) => onEvent({ type: 'stopped', error }))
  let at: Position | undefined
  let staged: readonly Transaction[] = []
  let notBefore = 0

  const position = (): Position => {
    if (at === undefined) throw stopped(dir, 'closed')
    return at
  }

  return {
    read: async () => {
      const [state, found] = await openNewest(options)
      at = found
      return state
    },
    stage: (transactions) => {
      staged = transactions
    },
    write: async () => {
      const here = position()
      const transactions = staged
      staged = []
      await guard.run(() => here.journal.append(encodeTransactions(transactions, here.sequence)))
      here.sequence += transactions.length
    },
    compact: async (state) => {
      const here = position()
      notBefore = here.journal.bytes() + options.compactAt // In case it fails.
      await guard.run(() => compactTo(dir, here, state))
      notBefore = 0
      onEvent({ type: 'compacted', generation: here.generation, documents: countDocuments(state) })
    },
    isCompactionDue: () => {
      const { journal, snapshotBytes } = position()
      return journal.bytes() >= Math.max(options.compactAt, snapshotBytes, notBefore)
    },
    failure: () => guard.failure() ?? (at === undefined ? stopped(dir, 'closed') : undefined),
    close: async () => {
      const journal = at?.journal
      at = undefined
      await journal?.close()
    },
  }
}

const openNewest = async ({ dir, judge, onEvent }: AdapterOptions): Promise<[State, Position]> => {
  const layout = await readLayout(dir)
  const contents = emptyContents()
  await readStore(dir, layout, judge, contents)
  const { state, generation, sequence, snapshotBytes, journalBytes, tornBytes } = contents
  const file = path.join(dir, journalName(generation))
  // Only now, when everything has been found readable, is anything changed.
  const journal = await openJournal(dir, file, { good: journalBytes, torn: tornBytes })
  if (tornBytes > 0) onEvent({ type: 'torn-tail', file, byte: journalBytes, bytes: tornBytes })
  try {
    await removeOtherGenerations(dir, layout, generation)
  } catch (error) {
    await journal.close()
    throw writeFailure(dir, error)
  }
  return [state, { generation, sequence, snapshotBytes, journal }]
}

const compactTo = async (dir: string, here: Position, state: State): Promise<void> => {
  try {
    for (const step of compactionSteps(dir, state, here.generation, here.sequence)) await step()
  } catch (error) {
    if (!isFull(error)) throw error
    await undoCompaction(dir, here.generation)
    throw writeFailure(dir, error)
  }
  await syncFolder(dir)
  const next = here.generation + 1
  const file = path.join(dir, journalName(next))
  const old = here.journal
  here.journal = await openJournal(dir, file, { good: 0, torn: 0 })
  here.generation = next
  here.snapshotBytes = (await stat(path.join(dir, snapshotName(next)))).size
  await old.close()
  await removeOtherGenerations(dir, await readLayout(dir), next)
}
