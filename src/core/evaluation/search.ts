import { narrow, type Bounds, type Interval } from './bounds.js'
import type { Model, ModelRule } from './model.js'
import { splitFor } from './split.js'
import { OPEN } from './truth.js'

/**
 * Exact questions about one case with open facts, by branching on them and pruning with Kleene bounds.
 * Steps are counted, not time, so that the same input gives the same answer on every machine.
 */

/** Does it hold in every completion, in none, or is it undecided because of these open rules (most telling first)? */
export type Verdict = boolean | readonly number[]
export type Goal = (bounds: Bounds) => Verdict

export type Search = {
  readonly model: Model
  /** Exact score intervals, once known; they tighten every bound. */
  readonly limits?: readonly Interval[] | undefined
  readonly budget: Budget
}
export type Budget = { steps: number }
/** `unknown`: the budget ended before the answer was certain. */
export type Answer = 'yes' | 'no' | 'unknown'

/** Is there a completion in which the goal holds? */
export const exists = (search: Search, bounds: Bounds, goal: Goal): Answer => {
  if (search.budget.steps <= 0) return 'unknown'
  search.budget.steps -= 1
  const verdict = goal(bounds)
  if (verdict === true) return 'yes'
  if (verdict === false) return 'no'
  let unknown = false
  for (const part of partsFor(search, bounds, verdict)) {
    const answer = exists(search, part, goal)
    if (answer === 'yes') return 'yes'
    if (answer === 'unknown') unknown = true
  }
  return unknown ? 'unknown' : 'no'
}

/** The case divided at the open fact that decides the first of the given rules. */
export const partsFor = (
  { model, limits }: Pick<Search, 'model' | 'limits'>,
  bounds: Bounds,
  focus: readonly number[],
): Bounds[] => {
  const rule = model.rules[focus[0] as number] as ModelRule
  const { fact, parts } = splitFor(model, rule.node, bounds.base, bounds.ranges)
  return parts.map((part) => narrow(model, bounds, { fact, part }, limits))
}

/** Open rules that satisfy a test, those with the greatest weight first. */
export const openRules = (
  model: Model,
  bounds: Bounds,
  matters: (rule: ModelRule) => boolean,
): number[] =>
  model.rules
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule, index }) => bounds.truths[index] === OPEN && matters(rule))
    .sort((a, b) => weight(b.rule) - weight(a.rule) || a.index - b.index)
    .map(({ index }) => index)

const weight = (rule: ModelRule): number => rule.severity * 1000 + Math.abs(rule.points)
