import type { Bounds, Interval } from './bounds.js'
import type { Model, ModelRule } from './model.js'
import { isKnown, type Range } from './range.js'
import { openRules, partsFor, type Budget } from './search.js'
import { FALSE, OPEN, TRUE } from './truth.js'

/**
 * Exact least and greatest score of a criterion over all completions, by branch and bound.
 * Rules that share no open fact are independent, so each group is searched by itself and the sums are added.
 */
export const exactScore = (
  model: Model,
  bounds: Bounds,
  criterion: number,
  budget: Budget,
): Interval => {
  const { truths } = bounds
  let certain = 0
  const open: ModelRule[] = []
  model.rules.forEach((rule, index) => {
    if (rule.criterion !== criterion || rule.points === 0) return
    if (truths[index] === TRUE) certain += rule.points
    else if (truths[index] === OPEN) open.push(rule)
  })
  const groups = independentGroups(open, bounds.base)
  const extreme = (sign: 1 | -1): number =>
    groups.reduce(
      (sum, group) => sum + sign * maximise({ model, group, sign, budget }, bounds),
      certain,
    )
  return { min: clamp(extreme(-1)), max: clamp(extreme(1)) }
}

const clamp = (points: number): number => Math.min(100, Math.max(0, points))

/** Partition of rules so that no open fact bears on two groups. */
export const independentGroups = (
  rules: readonly ModelRule[],
  base: readonly Range[],
): ReadonlySet<ModelRule>[] => {
  let groups: { rules: Set<ModelRule>; inputs: Set<number> }[] = []
  for (const rule of rules) {
    const inputs = new Set([...rule.inputs].filter((index) => !isKnown(base[index] as Range)))
    const merged = { rules: new Set([rule]), inputs }
    const touching = groups.filter((group) => [...inputs].some((input) => group.inputs.has(input)))
    for (const group of touching) {
      group.rules.forEach((member) => merged.rules.add(member))
      group.inputs.forEach((input) => merged.inputs.add(input))
    }
    groups = [...groups.filter((group) => !touching.includes(group)), merged]
  }
  return groups.map((group) => group.rules)
}

type Task = {
  readonly model: Model
  readonly group: ReadonlySet<ModelRule>
  readonly sign: 1 | -1
  readonly budget: Budget
}

/** Greatest `sign` × points the group reaches. When the budget ends, the bound so far: sound, not exact. */
const maximise = ({ model, group, sign, budget }: Task, start: Bounds): number => {
  let best = -Infinity
  const visit = (bounds: Bounds): void => {
    const { floor, ceiling } = reach(model, group, sign, bounds)
    if (ceiling <= best) return
    budget.steps -= 1
    const open = openRules(model, bounds, (rule) => group.has(rule))
    if (open.length === 0) best = floor
    else if (budget.steps <= 0) best = ceiling
    else partsFor({ model }, bounds, open).forEach(visit)
  }
  visit(start)
  return best
}

const reach = (
  model: Model,
  group: ReadonlySet<ModelRule>,
  sign: 1 | -1,
  bounds: Bounds,
): { readonly floor: number; readonly ceiling: number } => {
  let floor = 0
  let ceiling = 0
  model.rules.forEach((rule, index) => {
    if (!group.has(rule) || bounds.truths[index] === FALSE) return
    const gain = sign * rule.points
    if (bounds.truths[index] === TRUE) floor += gain
    if (bounds.truths[index] === TRUE || gain > 0) ceiling += gain
  })
  return { floor, ceiling }
}
