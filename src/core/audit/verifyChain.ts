import type { Issue } from '../errors.js'
import { checkpointText, type Checkpoint, type VerifySignature } from './checkpoint.js'
import { beginning, hashOfEntry, isTombstone, type AuditLink } from './entry.js'

/**
 * Finds what is wrong with a log: gaps, broken links, altered entries, wrong or unfitting checkpoints. Empty = nothing.
 * Entries may be pruned only up to where an entry of the log itself says so.
 */
export const verifyChain = (
  log: readonly AuditLink[],
  checkpoints: readonly Checkpoint[],
  verify: VerifySignature,
): Issue[] => {
  const chain = verifyLinks(log)
  const signed = checkpoints.flatMap((one) => verifyCheckpoint(log, one, verify))
  return [...chain, ...signed]
}

const verifyLinks = (log: readonly AuditLink[]): Issue[] => {
  const prunedTo = Math.max(0, ...log.map(prunedBy))
  let previous = beginning
  for (const [index, entry] of log.entries()) {
    const problem = problemOf(entry, index + 1, previous, prunedTo)
    // What comes after the first break follows from it and would only drown it.
    if (problem !== undefined) {
      return [{ path: String(index + 1), code: problem, params: { seq: String(index + 1) } }]
    }
    previous = entry.hash
  }
  return []
}

const problemOf = (
  entry: AuditLink,
  seq: number,
  previous: string,
  prunedTo: number,
): string | undefined => {
  if (entry.seq !== seq) return 'issue.audit.gap'
  if (entry.prev !== previous) return 'issue.audit.brokenLink'
  if (isTombstone(entry)) return seq <= prunedTo ? undefined : 'issue.audit.prunedWithoutEntry'
  const { hash, ...rest } = entry
  return hashOfEntry(rest) === hash ? undefined : 'issue.audit.altered'
}

const prunedBy = (entry: AuditLink): number => {
  if (isTombstone(entry) || entry.action !== 'retention.pruned') return 0
  const upTo = entry.details?.['upTo']
  // An entry cannot permit its own removal or that of later ones.
  return typeof upTo === 'number' && upTo < entry.seq ? upTo : 0
}

const verifyCheckpoint = (
  log: readonly AuditLink[],
  { signature, ...unsigned }: Checkpoint,
  verify: VerifySignature,
): Issue[] => {
  const { seq, head, publicKey } = unsigned
  const issue = (code: string): Issue[] => [
    { path: `checkpoint ${String(seq)}`, code, params: { seq: String(seq) } },
  ]
  if (!verify(checkpointText(unsigned), signature, publicKey)) return issue('issue.audit.signature')
  const entry = log[seq - 1]
  if (entry === undefined) return issue('issue.audit.cutOff')
  return entry.hash === head ? [] : issue('issue.audit.rewritten')
}
