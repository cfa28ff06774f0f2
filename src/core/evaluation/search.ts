import { startOf, type Start } from './conflict.js'
import { splitClause } from './split.js'
import { mark, narrow, undo, type Space } from './space.js'
import type { Clause } from './program.js'
import { OPEN } from './truth.js'

/**
 * Exact questions about one case with open facts, by branching on them and pruning with Kleene bounds.
 * Steps are counted, not time, so that the same input gives the same answer on every machine.
 */

/** Does it hold in every completion (`HOLDS`), in none (`FAILS`), or is it open because of this clause? */
export type Verdict = number
export const HOLDS = -1
export const FAILS = -2
export type Goal = {
  (space: Space): Verdict
  /** Clauses decided since the start that alone bring this verdict about; `undefined`: any may. */
  readonly because?: (space: Space, start: Start, verdict: Verdict) => readonly number[] | undefined
}

export type Budget = { steps: number }
/** `unknown`: the budget ended before the answer was certain. */
export type Answer = 'yes' | 'no' | 'unknown'

/** Is there a completion in which the goal holds? Leaves the space as it was. */
export const exists = (space: Space, goal: Goal, budget: Budget): Answer => {
  const start = mark(space)
  const answer = reach(space, goal, budget)
  undo(space, start)
  return answer
}

/** As `exists`; after `yes` the space is narrowed to completions that all reach the goal. */
export const reach = (space: Space, goal: Goal, budget: Budget): Answer =>
  visit(space, { goal, budget, start: startOf(space), path: 0n, conflict: 0n })

type Search = {
  readonly goal: Goal
  readonly budget: Budget
  readonly start: Start
  /** Facts narrowed on the way here, as bits. */
  path: bigint
  /** After `no`: facts narrowed on the way here of which some other value is needed, as bits. */
  conflict: bigint
}

/**
 * Depth first with backjumping: where a part fails for reasons that lie before this fact, the other parts fail too
 * (conflict-directed backjumping; Prosser, Computational Intelligence 9, 1993).
 */
const visit = (space: Space, search: Search): Answer => {
  const { goal, budget, path } = search
  if (budget.steps <= 0) return 'unknown'
  budget.steps -= 1
  const verdict = goal(space)
  if (verdict === HOLDS) return 'yes'
  if (verdict === FAILS) {
    search.conflict = path & blamed(space, goal.because?.(space, search.start, verdict))
    return 'no'
  }
  const { fact, parts } = splitClause(space, space.program.clauses[verdict] as Clause)
  const bit = 1n << BigInt(fact)
  const here = mark(space)
  let unknown = false
  let conflict = 0n
  search.path = path | bit
  for (const part of parts) {
    narrow(space, fact, part)
    const answer = visit(space, search)
    if (answer === 'yes') return 'yes'
    undo(space, here)
    if (answer === 'unknown') unknown = true
    else if ((search.conflict & bit) === 0n) {
      search.path = path
      return 'no'
    } else conflict |= search.conflict
  }
  search.path = path
  // a fact narrowed before was narrowed to what its parts here have in common, so it stays to blame
  search.conflict = conflict & (path | ~bit)
  return unknown ? 'unknown' : 'no'
}

/** All facts that bear on these clauses, as bits; all there are if the clauses are not known. */
export const blamed = (space: Space, clauses: readonly number[] | undefined): bigint =>
  clauses === undefined
    ? -1n
    : clauses.reduce((facts, clause) => facts | (space.program.inputs[clause] as bigint), 0n)

/** The weightiest open clause that counts and passes the test; `undefined` if there is none. */
export const openClause = (
  { truths, points, severities, weightiest }: Space,
  matters: (clause: number) => boolean = () => true,
): number | undefined =>
  weightiest.find(
    (clause) =>
      truths[clause] === OPEN &&
      (severities[clause] !== 0 || points[clause] !== 0) &&
      matters(clause),
  )
