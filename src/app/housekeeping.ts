import { encryptSecrets } from './accounts/encryptSecrets.js'
import { createCheckpoint } from './audit.js'
import { applyRetention, type RetentionPeriods } from './retention.js'
import type { UseCaseParts } from './useCases.js'

export type House = {
  readonly periods: RetentionPeriods
  readonly accounts: boolean
  /** Writes the store anew, without what was deleted. */
  readonly compact: () => Promise<void>
}

/** Retention, ended sessions, checkpoints, secrets of earlier versions; answers what the people who run it must know. */
export const keepHouse = async (
  parts: UseCaseParts,
  { periods, accounts, compact }: House,
): Promise<{ readonly unreadableFactors: number }> => {
  const { removed, pruned } = await applyRetention({ ...parts, periods })
  // Until then what is deleted still stands in the journal.
  if (removed > 0 || pruned) await compact()
  await parts.sessions.sweep()
  if (!accounts) return { unreadableFactors: 0 }
  await createCheckpoint(parts).signIfDue()
  const { unreadable } = await encryptSecrets(parts)
  return { unreadableFactors: unreadable }
}
