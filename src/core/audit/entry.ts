import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import { canonicalJson } from '../evaluation/canonical.js'

export const auditActions = [
  'assessment.created',
  'assessment.changed',
  'assessment.restored',
  'assessment.letter-written',
  'assessment.submitted',
  'assessment.withdrawn',
  'assessment.advised',
  'assessment.decided',
  'assessment.filed',
  'assessment.reopened',
  'assessment.duplicated',
  'assessment.archived',
  'assessment.unarchived',
  'assessment.removed',
  'retention.removed',
  'retention.pruned',
  'retention.postponed',
  'account.set-up',
  'account.invited',
  'account.invited-again',
  'account.activated',
  'account.signed-in',
  'account.sign-in-failed',
  'account.signed-out',
  'account.signed-out-everywhere',
  'account.password-changed',
  'account.password-refused',
  'account.totp-on',
  'account.totp-off',
  'account.totp-replayed',
  'account.recovery-code-used',
  'account.roles-changed',
  'account.deactivated',
  'account.reactivated',
  'account.pseudonymised',
  'account.exported',
  'account.reset',
  'link.refused',
  'oidc.refused',
  'session.refused',
  'access.refused',
  'change.refused',
  'refusals.counted',
  'audit.exported',
] as const
export type AuditAction = (typeof auditActions)[number]

const hex = z.string().regex(/^[0-9a-f]{64}$/u)

/** What happened, to what, by whom. Ids, codes and hashes: never an answer, a name or an address. */
export const auditEvent = z.strictObject({
  at: z.iso.datetime(),
  actor: z.strictObject({
    kind: z.enum(['person', 'single-user', 'console', 'system', 'nobody']),
    id: z.string().optional(),
  }),
  action: z.enum(auditActions),
  object: z.strictObject({
    type: z.enum(['assessment', 'account', 'link', 'session', 'audit', 'page']),
    id: z.string(),
    version: z.int().optional(),
  }),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).optional(),
  /** SHA-256 of the canonical JSON of what was stored: binds the record to the log. */
  content: hex.optional(),
})
export type AuditEvent = z.infer<typeof auditEvent>

export const auditEntry = auditEvent.extend({
  seq: z.int().min(1),
  prev: hex,
  hash: hex,
})
export type AuditEntry = z.infer<typeof auditEntry>

/** What is left of an entry after its retention period: its place in the chain. */
export const auditTombstone = z.strictObject({
  seq: z.int().min(1),
  prev: hex,
  hash: hex,
  pruned: z.literal(true),
})
export type AuditTombstone = z.infer<typeof auditTombstone>
export type AuditLink = AuditEntry | AuditTombstone

export const isTombstone = (entry: AuditLink): entry is AuditTombstone => 'pruned' in entry

/** `prev` of the first entry. */
export const beginning = '0'.repeat(64)
const prefix = 'ratsam-audit-v1\n'

export type AuditHead = { readonly seq: number; readonly hash: string }

/** SHA-256 over a prefix and the RFC 8785 JSON of the entry without its hash. */
export const hashOfEntry = (entry: Omit<AuditEntry, 'hash'>): string =>
  bytesToHex(sha256(utf8ToBytes(prefix + canonicalJson(entry))))

/** The event as the next link of the chain. */
export const sealEvent = (head: AuditHead, event: AuditEvent): AuditEntry => {
  const entry = { ...event, seq: head.seq + 1, prev: head.hash }
  return { ...entry, hash: hashOfEntry(entry) }
}
