import { RatsamError } from '../core/errors.js'
import { historyIdStart, type HistoryEntry } from '../core/assessment/history.js'
import { sealEvent, type AuditEvent, type AuditHead } from '../core/audit/entry.js'
import type { RecordChange, Records, RecordStore } from '../core/ports.js'
import { auditId, createAuditStore, headOf, type AuditDocument, type Commit } from './auditStore.js'
import { createTurns } from './createTurns.js'
import type { Database, Operation } from './database.js'

/**
 * Records and the log over one database. A change and its entries are one transaction. The number of an entry is its
 * id, so of two writers that saw the same head only one succeeds; the other seals its events anew.
 */
export const createRecordStore = (database: Database): RecordStore => {
  const commit = createCommitFor(database)
  return {
    get: async <Kind extends keyof Records>(kind: Kind, id: string) =>
      (await database.get(kind, id)) as unknown as Records[Kind] | undefined,
    list: async <Kind extends keyof Records>(kind: Kind) =>
      (await database.list(kind)) as unknown as readonly Records[Kind][],
    historyOf: async (assessment) => {
      const all = await database.list('history', historyIdStart(assessment))
      return (all as unknown as readonly HistoryEntry[]).toSorted((a, b) => a.number - b.number)
    },
    change: (changes, events) => commit(changes.map(operationOf), events),
    audit: createAuditStore(database, commit),
  }
}

const createCommitFor = (database: Database): Commit =>
  database.alone === undefined
    ? createCommit(database)
    : createSharedCommit(database, database.alone)

const createCommit = (database: Database): Commit => {
  const inTurn = createTurns()
  let known: AuditHead | undefined

  const head = async (): Promise<AuditHead> => (known ??= await headOf(database))
  const commit = async (
    operations: readonly Operation[],
    events: readonly AuditEvent[],
  ): Promise<void> => {
    const sealed = seal(await head(), events)
    const transaction = [...operations, ...sealed.operations]
    if (transaction.length === 0) return
    try {
      await database.commit(transaction)
      known = sealed.head
    } catch (error) {
      known = undefined
      throw error
    }
  }
  /** Another process may have written to the log: its new head is read and the events are sealed again. */
  const commitAgain = async (
    operations: readonly Operation[],
    events: readonly AuditEvent[],
  ): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await commit(operations, events)
        return
      } catch (error) {
        if (!isAuditConflict(error) || attempt === attempts) throw error
      }
    }
  }
  return (operations, events) => inTurn(() => commitAgain(operations, events))
}

/**
 * Many programs write to the store: whoever adds to the log takes turns with all of them. Seeing who is faster would
 * let a busy program keep the others out.
 */
const createSharedCommit = (database: Database, alone: NonNullable<Database['alone']>): Commit => {
  const inTurn = createTurns()
  return async (operations, events) => {
    if (events.length > 0) {
      await inTurn(() =>
        alone(async (shared) => {
          const sealed = seal(await headOf(shared), events)
          await shared.commit([...operations, ...sealed.operations])
        }),
      )
    } else if (operations.length > 0) await database.commit(operations)
  }
}

const attempts = 5

const operationOf = ({ kind, id, record, expectedVersion }: RecordChange): Operation => ({
  collection: kind,
  id,
  document: record,
  expectedVersion,
})

const seal = (
  start: AuditHead,
  events: readonly AuditEvent[],
): { readonly head: AuditHead; readonly operations: readonly Operation[] } => {
  let head = start
  const operations = events.map((event): Operation => {
    // As the file will give it back: members that are undefined are not there.
    const entry = sealEvent(head, JSON.parse(JSON.stringify(event)) as AuditEvent)
    head = { seq: entry.seq, hash: entry.hash }
    const id = auditId(entry.seq)
    const document: AuditDocument = { id, version: 1, entry }
    return { collection: 'audit', id, document, expectedVersion: 0 }
  })
  return { head, operations }
}

const isAuditConflict = (error: unknown): boolean =>
  error instanceof RatsamError &&
  error.code === 'conflict' &&
  error.params['collection'] === 'audit'
