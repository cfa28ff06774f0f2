import { signCheckpoint, type Signer } from '../core/audit/checkpoint.js'
import type { AuditLink } from '../core/audit/entry.js'
import { isTombstone } from '../core/audit/entry.js'
import type { AuditLog } from '../core/audit/auditFile.js'
import { verifyChain } from '../core/audit/verifyChain.js'
import type { VerifySignature, Checkpoint } from '../core/audit/checkpoint.js'
import type { Issue } from '../core/errors.js'
import type { Clock, RecordStore } from '../core/ports.js'
import { contentHash, eventOf, type Doing } from './recordedChange.js'

export type AuditParts = {
  readonly records: RecordStore
  readonly clock: Clock
  /** Opens the key; made on first use. */
  readonly signer: () => Promise<Signer>
  readonly verify: VerifySignature
}

const everyEntries = 100
const everyHours = 24

/** Signs the head of the log, if there is anything new to sign. */
export const createCheckpoint = ({ records, clock, signer }: AuditParts) => {
  const sign = async (): Promise<void> => {
    const head = await records.audit.head()
    const last = (await records.audit.checkpoints()).at(-1)
    if (head.seq === 0 || last?.seq === head.seq) return
    await records.audit.addCheckpoint(signCheckpoint(await signer(), head, clock.now()))
  }
  return {
    sign,
    /** Every hundred entries and once a day. */
    signIfDue: async (): Promise<void> => {
      const { seq } = await records.audit.head()
      const last = (await records.audit.checkpoints()).at(-1)
      const hours = last ? (Date.parse(clock.now()) - Date.parse(last.at)) / 3_600_000 : everyHours
      if (seq - (last?.seq ?? 0) >= everyEntries || hours >= everyHours) await sign()
    },
  }
}

export type AuditPage = {
  readonly entries: readonly AuditLink[]
  readonly page: number
  readonly pages: number
  readonly problems: readonly Issue[]
  readonly checkpoints: readonly Checkpoint[]
}
const pageSize = 50

/** The log to read, the newest first, verified as it is shown. */
export const createReadAudit =
  ({ records, verify }: Pick<AuditParts, 'records' | 'verify'>) =>
  async (wanted: number): Promise<AuditPage> => {
    const entries = await records.audit.entries()
    const checkpoints = await records.audit.checkpoints()
    const pages = Math.max(1, Math.ceil(entries.length / pageSize))
    const page = Math.min(Math.max(1, wanted), pages)
    const shown = entries.toReversed().slice((page - 1) * pageSize, page * pageSize)
    const problems = verifyChain(entries, checkpoints, verify)
    return { entries: shown, page, pages, problems, checkpoints }
  }

/** The whole log with a fresh checkpoint: what is kept elsewhere, so that a new computation would be noticed. */
export const createExportAudit = (parts: AuditParts & Doing) => async (): Promise<AuditLog> => {
  const { records } = parts
  await records.change([], [eventOf(parts, 'audit.exported', { type: 'audit', id: 'log' })])
  await createCheckpoint(parts).sign()
  return { entries: await records.audit.entries(), checkpoints: await records.audit.checkpoints() }
}

/** What is read to verify it. */
type StoredRecords = Pick<RecordStore, 'list'> & {
  readonly audit: Pick<RecordStore['audit'], 'entries' | 'checkpoints'>
}

/**
 * Whether the log is whole, and whether what is stored is what the log says: the last entry about an assessment carries
 * the hash of its content. `kept`: checkpoints from outside, e.g. of an earlier export.
 */
export const verifyRecords = async (
  records: StoredRecords,
  verify: VerifySignature,
  kept: readonly Checkpoint[] = [],
): Promise<{
  readonly entries: number
  readonly checkpoints: number
  readonly problems: readonly Issue[]
}> => {
  const entries = await records.audit.entries()
  const checkpoints = [...(await records.audit.checkpoints()), ...kept]
  const chain = verifyChain(entries, checkpoints, verify)
  const contents = chain.length > 0 ? [] : await verifyContents(records, entries)
  return {
    entries: entries.length,
    checkpoints: checkpoints.length,
    problems: [...chain, ...contents],
  }
}

const verifyContents = async (
  records: StoredRecords,
  entries: readonly AuditLink[],
): Promise<Issue[]> => {
  const last = new Map<string, { readonly content: string | undefined; readonly version: number }>()
  for (const entry of entries) {
    if (isTombstone(entry) || entry.object.type !== 'assessment') continue
    last.set(entry.object.id, { content: entry.content, version: entry.object.version ?? 0 })
  }
  const stored = await records.list('assessments')
  const altered = stored.flatMap((one): Issue[] => {
    const known = last.get(one.id)
    // Stored before there was a log.
    if (known === undefined) return []
    if (known.content === contentHash(one)) return []
    return [{ path: one.id, code: 'issue.audit.content', params: { id: one.id } }]
  })
  const there = new Set(stored.map(({ id }) => id))
  const gone = [...last].filter(([id, { content }]) => content !== undefined && !there.has(id))
  return [
    ...altered,
    ...gone.map(([id]): Issue => ({ path: id, code: 'issue.audit.missing', params: { id } })),
  ]
}
