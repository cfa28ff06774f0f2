import { z } from 'zod'
import type { Issue, Outcome } from '../errors.js'
import { canonicalJson } from '../evaluation/canonical.js'
import { checkpoint, type Checkpoint } from './checkpoint.js'
import { auditEntry, auditTombstone, type AuditLink } from './entry.js'

/**
 * An exported log: one canonical JSON line each for the head line, every entry, every checkpoint. Each byte counts: a
 * line that is not written exactly as Ratsam writes it is a finding.
 */
export const auditFileSchema = 'urn:ratsam:audit:1'

export type AuditLog = {
  readonly entries: readonly AuditLink[]
  readonly checkpoints: readonly Checkpoint[]
}

export const writeAuditFile = ({ entries, checkpoints }: AuditLog): string =>
  [{ schema: auditFileSchema, entries: entries.length }, ...entries, ...checkpoints]
    .map((line) => `${canonicalJson(line)}\n`)
    .join('')

const headLine = z.strictObject({ schema: z.literal(auditFileSchema), entries: z.int().min(0) })
const link = z.union([auditEntry, auditTombstone])

export const readAuditFile = (text: string): Outcome<AuditLog> => {
  if (!text.endsWith('\n')) return failed(text.split('\n').length, 'issue.audit.lineEnd')
  const lines = text.slice(0, -1).split('\n')
  const head = readLine(lines[0] ?? '', headLine)
  if (head === undefined) return failed(1, 'issue.audit.head')
  const entries: AuditLink[] = []
  const checkpoints: Checkpoint[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue
    const isEntry = index <= head.entries
    const read = isEntry ? readLine(line, link) : readLine(line, checkpoint)
    if (read === undefined) return failed(index + 1, 'issue.audit.line')
    if ('head' in read) checkpoints.push(read)
    else entries.push(read)
  }
  if (entries.length !== head.entries) return failed(lines.length, 'issue.audit.count')
  return { ok: true, value: { entries, checkpoints } }
}

const failed = (line: number, code: string): { ok: false; issues: readonly Issue[] } => ({
  ok: false,
  issues: [{ path: `line ${String(line)}`, code, params: { line: String(line) } }],
})

const readLine = <T>(line: string, schema: z.ZodType<T>): T | undefined => {
  try {
    const value: unknown = JSON.parse(line)
    const parsed = schema.safeParse(value)
    return parsed.success && canonicalJson(value) === line ? parsed.data : undefined
  } catch {
    return undefined
  }
}
