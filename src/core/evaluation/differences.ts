import type { Localized } from '../rulebook/schema.js'
import type { Result, ResultOutcome } from './result.js'

/** What differs between the results of one case at two dates, in the rule set's own words. */
export type Differences = {
  readonly outcome: { readonly from: ResultOutcome; readonly to: ResultOutcome }
  /** Reasons of rules that apply only at the second date. */
  readonly added: readonly Localized[]
  /** Reasons of rules that applied only at the first. */
  readonly dropped: readonly Localized[]
  /** Ids of sources cited only at the second date. */
  readonly newSources: readonly string[]
}

export const differencesOf = (before: Result, after: Result): Differences => ({
  outcome: { from: before.outcome, to: after.outcome },
  added: reasonsOnlyIn(after, before),
  dropped: reasonsOnlyIn(before, after),
  newSources: sourcesOf(after).filter((id) => !sourcesOf(before).includes(id)),
})

const reasonsOnlyIn = (result: Result, other: Result): Localized[] => {
  const known = new Set(other.findings.flatMap(({ reason }) => (reason ? [reason.de] : [])))
  return result.findings.flatMap(({ reason }) => (reason && !known.has(reason.de) ? [reason] : []))
}

const sourcesOf = ({ findings }: Result): string[] => [
  ...new Set(
    findings.flatMap(({ reason, sources }) => (reason ? sources.map(({ id }) => id) : [])),
  ),
]
