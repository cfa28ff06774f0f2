import { cellAt } from '../evaluation/cells.js'
import { severitiesIn, severityGoal } from '../evaluation/goals.js'
import type { Possibilities } from '../evaluation/possibilities.js'
import type { Clause } from '../evaluation/program.js'
import { exists, openClause, type Answer, type Budget } from '../evaluation/search.js'
import { copySpace, mark, narrow, undo, type Space } from '../evaluation/space.js'
import { splitClause } from '../evaluation/split.js'
import type { Regions } from './witnesses.js'

/** Steps per fact; where they end the fact counts as relevant, never falsely as irrelevant. */
const stepBudget = 4_000

/**
 * Open facts that can no longer change the outcome: in no completion does changing that one answer change it.
 * Two copies of the case are narrowed together, alike in everything but the fact.
 */
export const irrelevantFacts = (
  { space, severities }: Possibilities,
  facts: readonly number[],
  regions: Regions,
): ReadonlySet<number> => {
  if (severities.length === 1) return new Set(facts)
  const relevant = relevantAround(space, facts, regions)
  return new Set(
    facts.filter(
      (fact) => !relevant.has(fact) && differs(copySpace(space), copySpace(space), fact) === 'no',
    ),
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

const differs = (a: Space, b: Space, fact: number): Answer =>
  search({ a, b, fact, budget: { steps: stepBudget } })

type Pair = { readonly a: Space; readonly b: Space; readonly fact: number; readonly budget: Budget }

/** Is there a completion of all others in which two values of the fact lead to two outcomes? */
const search = (pair: Pair): Answer => {
  const { a, b, budget } = pair
  if (budget.steps <= 0) return 'unknown'
  budget.steps -= 1
  const reachedA = severitiesIn(a)
  const reachedB = severitiesIn(b)
  if ((reachedA & reachedB) === 0) return 'yes'
  const oneA = isOne(reachedA)
  if (oneA && isOne(reachedB)) return 'no'
  const open = oneA ? b : a
  const split = splitClause(open, open.program.clauses[openClause(open) as number] as Clause)
  return branch(pair, open, split)
}

const branch = (
  pair: Pair,
  open: Space,
  { fact, parts }: ReturnType<typeof splitClause>,
): Answer => {
  const narrowed = fact === pair.fact ? [open] : [pair.a, pair.b]
  const starts = narrowed.map(mark)
  let unknown = false
  for (const part of parts) {
    for (const space of narrowed) narrow(space, fact, part)
    const answer = search(pair)
    narrowed.forEach((space, at) => {
      undo(space, starts[at] as number)
    })
    if (answer === 'yes') return 'yes'
    if (answer === 'unknown') unknown = true
  }
  return unknown ? 'unknown' : 'no'
}

const isOne = (bits: number): boolean => (bits & (bits - 1)) === 0
