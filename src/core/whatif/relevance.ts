import { cellAt } from '../evaluation/cells.js'
import { severityGoal } from '../evaluation/goals.js'
import type { Possibilities } from '../evaluation/possibilities.js'
import { exists } from '../evaluation/search.js'
import { copySpace, narrow, type Space } from '../evaluation/space.js'
import { makesDifference } from './difference.js'
import type { Regions } from './witnesses.js'

/**
 * Open facts that can no longer change the outcome: in no completion does changing that one answer change it. Where
 * that is not found out in time a fact counts as relevant, never falsely as irrelevant.
 */
export const irrelevantFacts = (
  possibilities: Possibilities,
  facts: readonly number[],
  regions: Regions,
): ReadonlySet<number> => {
  const { space, severities } = possibilities
  if (severities.length === 1) return new Set(facts)
  const relevant = relevantAround(space, facts, regions)
  return new Set(
    facts.filter((fact) => !relevant.has(fact) && makesDifference(possibilities, fact) === 'no'),
  )
}

/** Facts that bring another outcome to a completion already found: most are seen here. */
const relevantAround = (all: Space, facts: readonly number[], regions: Regions): Set<number> =>
  new Set(
    facts.filter((fact) => regions.some((region) => changesOutcome(all, facts, region, fact))),
  )

/** A region opened again in one fact: if another outcome appears, that fact alone brought it. */
const changesOutcome = (
  all: Space,
  facts: readonly number[],
  { space, severity }: Regions[number],
  fact: number,
): boolean => {
  const around = copySpace(all)
  for (const other of facts) if (other !== fact) narrow(around, other, cellAt(space.base, other))
  return exists(around, severityGoal(7 & ~(1 << severity)), { steps: 50 }) === 'yes'
}
