import { lifeOf } from '../core/assessment/steps.js'
import { isTombstone } from '../core/audit/entry.js'
import type { Clock, RecordStore } from '../core/ports.js'
import { removalOf } from './recordedAssessments.js'
import { contentHash, eventOf } from './recordedChange.js'

export type RetentionPeriods = {
  /** Years after filing; 0 = for ever. */
  readonly assessmentYears: number
  /** Years after which an entry of the log keeps only its place in the chain; 0 = never. */
  readonly auditYears: number
}

export type RetentionParts = {
  readonly records: RecordStore
  readonly clock: Clock
  readonly periods: RetentionPeriods
}

/** Deletes what is past its period. Each deletion leaves an entry in the log: what, and the hash of what it was. */
export const applyRetention = async ({
  records,
  clock,
  periods,
}: RetentionParts): Promise<{ readonly removed: number; readonly pruned: boolean }> => {
  const doing = { actor: { kind: 'system' } as const, clock }
  const before = (years: number): string =>
    `${String(Number(clock.today().slice(0, 4)) - years)}${clock.now().slice(4)}`
  await sweepLinks(records, clock)
  if (await hasJumped(records, doing)) return { removed: 0, pruned: false }
  let removed = 0
  if (periods.assessmentYears > 0) {
    const limit = before(periods.assessmentYears)
    for (const one of await records.list('assessments')) {
      const filedAt = lifeOf(one).filing?.at
      if (filedAt === undefined || filedAt > limit) continue
      const object = { type: 'assessment', id: one.id, version: one.version } as const
      // Without content: the verifier does not look for it any more. The hash says what it was.
      const event = eventOf(doing, 'retention.removed', object, {
        details: { sha256: contentHash(one), filedAt },
      })
      await records.change(await removalOf(records, one.id, one.version), [event])
      removed += 1
    }
  }
  const pruned =
    periods.auditYears > 0 && (await pruneLog(records, doing, before(periods.auditYears)))
  return { removed, pruned }
}

/** What was done this long ago at most shows that the clock went on day by day. */
const longestPause = 400
/** As many days are left to somebody to set a wrong clock right. */
const grace = 7

/**
 * A clock that is years ahead must not delete what is to stay for years. Where the log is silent for more than a
 * year up to a week ago, nothing is deleted; what is done from now on makes the clock credible a week later.
 */
const hasJumped = async (
  records: RecordStore,
  doing: Parameters<typeof eventOf>[0],
): Promise<boolean> => {
  const entries = (await records.audit.entries()).flatMap((entry) =>
    isTombstone(entry) ? [] : [entry],
  )
  const now = Date.parse(doing.clock.now())
  const days = entries.map(({ at }) => (now - Date.parse(at)) / 86_400_000)
  const isOld = days.some((age) => age > longestPause)
  if (!isOld || days.some((age) => age >= grace && age <= longestPause)) return false
  const isNoted = entries.some(
    (entry, at) => entry.action === 'retention.postponed' && (days[at] as number) < grace,
  )
  if (!isNoted)
    await records.change([], [eventOf(doing, 'retention.postponed', { type: 'audit', id: 'log' })])
  return true
}

const sweepLinks = async (records: RecordStore, clock: Clock): Promise<void> => {
  for (const { id, version, expiresAt } of await records.list('links')) {
    if (Date.parse(expiresAt) > Date.parse(clock.now())) continue
    await records.change([{ kind: 'links', id, record: null, expectedVersion: version }], [])
  }
}

/** Up to the first entry that has to stay: the chain is pruned from its beginning only. */
const pruneLog = async (
  records: RecordStore,
  doing: Parameters<typeof eventOf>[0],
  limit: string,
): Promise<boolean> => {
  const entries = await records.audit.entries()
  const first = entries.findIndex((entry) => !isTombstone(entry) && entry.at > limit)
  const upTo = first < 0 ? entries.length : first
  if (entries.slice(0, upTo).every(isTombstone)) return false
  const event = eventOf(
    doing,
    'retention.pruned',
    { type: 'audit', id: 'log' },
    { details: { upTo } },
  )
  await records.audit.prune(upTo, event)
  return true
}
