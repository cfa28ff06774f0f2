import type { Checkpoint } from '../core/audit/checkpoint.js'
import {
  beginning,
  type AuditEvent,
  type AuditHead,
  type AuditLink,
  type AuditTombstone,
} from '../core/audit/entry.js'
import type { AuditStore } from '../core/ports.js'
import type { Database, Operation, StoredDocument } from './database.js'

export type AuditDocument = {
  readonly id: string
  readonly version: number
  readonly entry: AuditLink
}

/** Sorts as numbers do. */
export const auditId = (seq: number): string => String(seq).padStart(10, '0')

const documentsOf = async (database: Database): Promise<readonly AuditDocument[]> => {
  const all = (await database.list('audit')) as unknown as readonly AuditDocument[]
  return all.toSorted((a, b) => a.entry.seq - b.entry.seq)
}

export const headOf = async (database: Pick<Database, 'last'>): Promise<AuditHead> => {
  const last = ((await database.last('audit')) as unknown as AuditDocument | undefined)?.entry
  return last === undefined ? { seq: 0, hash: beginning } : { seq: last.seq, hash: last.hash }
}

export type Commit = (
  operations: readonly Operation[],
  events: readonly AuditEvent[],
) => Promise<void>

export const createAuditStore = (database: Database, commit: Commit): AuditStore => ({
  head: () => headOf(database),
  entries: async (after = 0) =>
    (await documentsOf(database)).map(({ entry }) => entry).filter(({ seq }) => seq > after),
  checkpoints: async () => {
    const all = (await database.list('checkpoints')) as unknown as readonly CheckpointDocument[]
    return all.map((one) => one.checkpoint).toSorted((a, b) => a.seq - b.seq)
  },
  addCheckpoint: async (checkpoint) => {
    const id = auditId(checkpoint.seq)
    // Signed twice says the same as signed once.
    if ((await database.get('checkpoints', id)) !== undefined) return
    const document: CheckpointDocument = { id, version: 1, checkpoint }
    await commit([{ collection: 'checkpoints', id, document, expectedVersion: 0 }], [])
  },
  prune: async (upTo, event) => {
    const old = (await documentsOf(database)).filter(
      ({ entry }) => entry.seq <= upTo && !('pruned' in entry),
    )
    if (old.length > 0) await commit(old.map(tombstoneOf), [event])
  },
})

type CheckpointDocument = StoredDocument & { readonly checkpoint: Checkpoint }

const tombstoneOf = ({ id, version, entry }: AuditDocument): Operation => {
  const { seq, prev, hash } = entry
  const left: AuditTombstone = { seq, prev, hash, pruned: true }
  const document = { id, version: version + 1, entry: left }
  return { collection: 'audit', id, document, expectedVersion: version }
}
