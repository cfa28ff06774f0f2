import type { Clause } from '../evaluation/program.js'
import { reach, type Answer, type Budget, type Goal } from '../evaluation/search.js'
import { mark, narrow, truthIn, undo, type Space } from '../evaluation/space.js'
import { splitClause } from '../evaluation/split.js'
import { OPEN, type Kleene } from '../evaluation/truth.js'

/** A condition, and the truth it is to have. */
export type Demand = { readonly clause: Clause; readonly truth: Kleene }

/**
 * Is there a completion that meets all demands and reaches the goal? After `yes` the space is narrowed to such
 * completions; otherwise it is as it was.
 */
export const meet = (
  space: Space,
  demands: readonly Demand[],
  { goal, budget }: { readonly goal?: Goal; readonly budget: Budget },
): Answer => {
  if (budget.steps <= 0) return 'unknown'
  budget.steps -= 1
  let open: Clause | undefined
  for (const { clause, truth } of demands) {
    const now = truthIn(space, clause)
    if (now === OPEN) open ??= clause
    else if (now !== truth) return 'no'
  }
  const here = mark(space)
  if (open === undefined) {
    const answer = goal ? reach(space, goal, budget) : 'yes'
    if (answer !== 'yes') undo(space, here)
    return answer
  }
  const { fact, parts } = splitClause(space, open)
  let isUnknown = false
  for (const part of parts) {
    narrow(space, fact, part)
    const answer = meet(space, demands, goal ? { goal, budget } : { budget })
    if (answer === 'yes') return 'yes'
    undo(space, here)
    if (answer === 'unknown') isUnknown = true
  }
  return isUnknown ? 'unknown' : 'no'
}
