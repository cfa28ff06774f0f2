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
export type Goal = (space: Space) => Verdict

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
export const reach = (space: Space, goal: Goal, budget: Budget): Answer => {
  if (budget.steps <= 0) return 'unknown'
  budget.steps -= 1
  const verdict = goal(space)
  if (verdict === HOLDS) return 'yes'
  if (verdict === FAILS) return 'no'
  const { fact, parts } = splitClause(space, space.program.clauses[verdict] as Clause)
  const here = mark(space)
  let unknown = false
  for (const part of parts) {
    narrow(space, fact, part)
    const answer = reach(space, goal, budget)
    if (answer === 'yes') return 'yes'
    if (answer === 'unknown') unknown = true
    undo(space, here)
  }
  return unknown ? 'unknown' : 'no'
}

/** The weightiest open clause that passes the test; `undefined` if there is none. */
export const openClause = (
  space: Space,
  matters: (clause: number) => boolean = () => true,
): number | undefined => {
  const { truths, severities, points } = space
  let best: number | undefined
  let most = 0
  for (let clause = 0; clause < truths.length; clause += 1) {
    if (truths[clause] !== OPEN) continue
    const weight = (severities[clause] as number) * 1000 + Math.abs(points[clause] as number)
    if (weight > most && matters(clause)) {
      best = clause
      most = weight
    }
  }
  return best
}
