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
  asked: { readonly goal?: Goal; readonly budget: Budget },
): Answer => {
  const { budget } = asked
  if (budget.steps <= 0) return 'unknown'
  budget.steps -= 1
  const open = firstOpen(space, demands)
  if (open === 'missed') return 'no'
  if (open === 'met') return asked.goal ? reached(space, asked.goal, budget) : 'yes'
  const here = mark(space)
  const { fact, parts } = splitClause(space, open)
  let isUnknown = false
  for (const part of parts) {
    narrow(space, fact, part)
    const answer = meet(space, demands, asked)
    if (answer === 'yes') return 'yes'
    undo(space, here)
    if (answer === 'unknown') isUnknown = true
  }
  return isUnknown ? 'unknown' : 'no'
}

const firstOpen = (space: Space, demands: readonly Demand[]): Clause | 'met' | 'missed' => {
  let open: Clause | undefined
  for (const { clause, truth } of demands) {
    const now = truthIn(space, clause)
    if (now === OPEN) open ??= clause
    else if (now !== truth) return 'missed'
  }
  return open ?? 'met'
}

const reached = (space: Space, goal: Goal, budget: Budget): Answer => {
  const here = mark(space)
  const answer = reach(space, goal, budget)
  if (answer !== 'yes') undo(space, here)
  return answer
}
