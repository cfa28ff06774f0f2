import type { Interval } from './bounds.js'
import { cellAt, type Coding, isSingle } from './cells.js'
import type { ModelRule } from './model.js'
import type { Clause } from './program.js'
import type { Budget } from './search.js'
import { mark, narrow, undo, type Space } from './space.js'
import { splitClause } from './split.js'
import { FALSE, OPEN, TRUE } from './truth.js'

/**
 * Exact least and greatest score of a criterion over all completions, by branch and bound.
 * Rules that share no open fact are independent, so each group is searched by itself and the sums are added.
 */
export const exactScore = (space: Space, criterion: number, budget: Budget): Interval => {
  const { truths, points } = space
  const { rules } = space.program.model
  let certain = 0
  const open: number[] = []
  rules.forEach((rule, index) => {
    const value = points[index] as number
    if (rule.criterion !== criterion || value === 0) return
    if (truths[index] === TRUE) certain += value
    else if (truths[index] === OPEN) open.push(index)
  })
  const groups = independentGroups(space, open)
  const extreme = (sign: 1 | -1): number =>
    groups.reduce((sum, group) => sum + sign * maximise(space, { group, sign, budget }), certain)
  return { min: clamp(extreme(-1)), max: clamp(extreme(1)) }
}

const clamp = (points: number): number => Math.min(100, Math.max(0, points))

/** Partition of rules so that no open fact bears on two groups. */
const independentGroups = (space: Space, rules: readonly number[]): number[][] => {
  const { program, base } = space
  const isOpen = (fact: number): boolean =>
    !isSingle(program.codings[fact] as Coding, cellAt(base, fact))
  let groups: { rules: number[]; inputs: Set<number> }[] = []
  for (const index of rules) {
    const rule = program.model.rules[index] as ModelRule
    const inputs = new Set([...rule.inputs].filter(isOpen))
    const touching = groups.filter((group) => [...inputs].some((input) => group.inputs.has(input)))
    const merged = {
      rules: [...touching.flatMap((group) => group.rules), index].sort((a, b) => a - b),
      inputs: new Set([...touching.flatMap((group) => [...group.inputs]), ...inputs]),
    }
    groups = [...groups.filter((group) => !touching.includes(group)), merged]
  }
  return groups.map((group) => group.rules)
}

type Task = {
  readonly group: readonly number[]
  readonly sign: 1 | -1
  readonly budget: Budget
}

/** Greatest `sign` × points the group reaches. When the budget ends, the bound so far: sound, not exact. */
const maximise = (space: Space, { group, sign, budget }: Task): number => {
  let best = -Infinity
  const visit = (): void => {
    const { floor, ceiling, open } = reachOf(space, group, sign)
    if (ceiling <= best) return
    budget.steps -= 1
    if (open === undefined) best = floor
    else if (budget.steps <= 0) best = ceiling
    else {
      const { fact, parts } = splitClause(space, space.program.clauses[open] as Clause)
      const here = mark(space)
      for (const part of parts) {
        narrow(space, fact, part)
        visit()
        undo(space, here)
      }
    }
  }
  visit()
  return best
}

type Reach = { floor: number; ceiling: number; open: number | undefined }
const reachOf = ({ truths, points }: Space, group: readonly number[], sign: 1 | -1): Reach => {
  const reach: Reach = { floor: 0, ceiling: 0, open: undefined }
  let most = 0
  for (const index of group) {
    const truth = truths[index]
    if (truth === FALSE) continue
    const gain = sign * (points[index] as number)
    if (truth === TRUE) reach.floor += gain
    if (truth === TRUE || gain > 0) reach.ceiling += gain
    if (truth === OPEN && Math.abs(gain) > most) {
      most = Math.abs(gain)
      reach.open = index
    }
  }
  return reach
}
