import type { Issue } from '../core/errors.js'
import { differencesOf, type Differences } from '../core/evaluation/differences.js'
import { sourceAt } from '../core/rulebook/asOf.js'
import type { Assess, Assessed } from './assess.js'

export type DateComparison = Differences & {
  readonly from: string
  readonly to: string
  /** Citations of the sources that came to bear in between, as of the later of the two. */
  readonly newCitations: readonly string[]
}

export const compareAssessed = (before: Assessed, after: Assessed): DateComparison => {
  const differences = differencesOf(before.result, after.result)
  const { registers, case: aCase } = after.situation
  return {
    ...differences,
    from: before.situation.case.asOf,
    to: aCase.asOf,
    newCitations: differences.newSources.flatMap((id) => {
      const source = registers.sources.find((entry) => entry.id === id)
      return source ? [sourceAt(source, aCase.asOf)?.citation ?? id] : []
    }),
  }
}

/** The same case file at its own date, set against an assessment at another. Undefined if there is nothing to compare. */
export const compareWithOwnDate = async (
  assess: Assess,
  input: unknown,
  assessed: Assessed,
): Promise<DateComparison | undefined> => {
  const own = await assess(input)
  const isSame = !own.ok || own.value.situation.case.asOf === assessed.situation.case.asOf
  return isSame ? undefined : compareAssessed(own.value, assessed)
}

export type Timeline =
  | { readonly ok: true; readonly value: readonly TimelinePoint[] }
  | { readonly ok: false; readonly issues: readonly Issue[] }
export type TimelinePoint = {
  readonly assessed: Assessed
  /** What the law changed since the point before; undefined for the first. */
  readonly since: DateComparison | undefined
}

/** The same case file at several dates, in the order given. */
export const assessAtDates = async (
  assess: Assess,
  input: unknown,
  dates: readonly string[],
): Promise<Timeline> => {
  const points: TimelinePoint[] = []
  for (const asOf of dates) {
    const assessed = await assess(input, { asOf })
    if (!assessed.ok) return assessed
    const before = points.at(-1)?.assessed
    const since = before && compareAssessed(before, assessed.value)
    points.push({ assessed: assessed.value, since })
  }
  return { ok: true, value: points }
}
