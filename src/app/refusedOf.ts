import type { AuditAction, AuditEvent } from '../core/audit/entry.js'
import type { ErrorCode, RatsamError } from '../core/errors.js'

export type Refused = Pick<AuditEvent, 'object' | 'details'> & { readonly action: AuditAction }

type Kind = { readonly action: AuditAction; readonly reason: string }

/** Everything else is a fault of ours or of what was typed, not an attempt somebody has to know about. */
const kinds: Partial<Record<ErrorCode, Kind>> = {
  forbidden: { action: 'access.refused', reason: 'role' },
  'not-signed-in': { action: 'access.refused', reason: 'not-signed-in' },
  'factor-missing': { action: 'access.refused', reason: 'factor-missing' },
  'wrong-stage': { action: 'change.refused', reason: 'wrong-stage' },
  conflict: { action: 'change.refused', reason: 'conflict' },
  'identity-provider': { action: 'oidc.refused', reason: 'unreachable' },
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** Ids and codes of ours only: an address may hold the secret of a link, or whatever somebody typed. */
export const refusedOf = (
  { code, params, issues }: RatsamError,
  place: string,
): Refused | undefined => {
  const kind = kinds[code]
  if (kind === undefined) return undefined
  const { id, permission, reason } = params
  const record = textOf(id)
  const [step, asked] = [issues[0]?.path, textOf(permission)]
  const known = record !== undefined && /^[a-z0-9]{16}$/u.test(record) ? record : undefined
  return {
    action: kind.action,
    // Not `assessment`: the last entry about that binds its content, and here nothing was stored.
    object: { type: 'page', id: known ?? asked ?? place },
    details: {
      reason: textOf(reason) ?? kind.reason,
      ...(step !== undefined && { step }),
      ...(asked !== undefined && { permission: asked }),
    },
  }
}
