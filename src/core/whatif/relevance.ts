import { cellAt } from '../evaluation/cells.js'
import { severityGoal } from '../evaluation/goals.js'
import type { Possibilities } from '../evaluation/possibilities.js'
import { exists, type Answer } from '../evaluation/search.js'
import { copySpace, narrow, type Space } from '../evaluation/space.js'
import { makesDifference } from './difference.js'
import type { Regions } from './witnesses.js'

export type Relevance = {
  /** Open facts that can no longer change the outcome: in no completion does changing that one answer change it. */
  readonly irrelevant: ReadonlySet<number>
  /** Not found out in time; they count as relevant. */
  readonly unproven: ReadonlySet<number>
}

export const relevanceOf = (
  possibilities: Possibilities,
  facts: readonly number[],
  regions: Regions,
): Relevance => {
  const { space, severities } = possibilities
  if (severities.length === 1) return { irrelevant: new Set(facts), unproven: new Set() }
  const relevant = relevantAround(space, facts, regions)
  const answers = facts.map((fact): readonly [number, Answer] => [
    fact,
    relevant.has(fact) ? 'yes' : makesDifference(possibilities, fact),
  ])
  const having = (wanted: Answer): Set<number> =>
    new Set(answers.flatMap(([fact, answer]) => (answer === wanted ? [fact] : [])))
  return { irrelevant: having('no'), unproven: having('unknown') }
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
