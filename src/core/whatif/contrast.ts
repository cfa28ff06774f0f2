import { type Coding, encode } from '../evaluation/cells.js'
import { severityBits, severityGoal } from '../evaluation/goals.js'
import type { Model } from '../evaluation/model.js'
import { newBudget, severitiesOf } from '../evaluation/possibilities.js'
import { programOf } from '../evaluation/program.js'
import { knownValue, type Range } from '../evaluation/range.js'
import { exists, type Answer, type Budget } from '../evaluation/search.js'
import { createSpace, mark, narrow, undo, type Space } from '../evaluation/space.js'
import { verdicts, type FactValue, type Verdict } from '../rulebook/schema.js'
import { minimalSets, type MinimalSets } from './minimalSets.js'
import { shrink } from './shrink.js'

/** What makes the difference between the results of two cases under the same rules. */
export type Contrast = {
  readonly from: readonly Verdict[]
  readonly to: readonly Verdict[]
  /**
   * Each set of differences that, carried over from the second case, gives the first the outcomes of the second, while
   * no smaller part of it does; fewest differences first. Empty if the outcomes are the same.
   */
  readonly differences: readonly (readonly Difference[])[]
  /** All such sets are listed. */
  readonly complete: boolean
  /** Facts in which the cases differ without being needed in any of the sets. */
  readonly others: readonly string[]
}
export type Difference = {
  readonly fact: string
  readonly from: FactValue | null
  readonly to: FactValue | null
}

const mostSets = 5
/** Steps one question about a set may take. */
const stepBudget = 3_000

/** Both cases over the same model: their rules in force and parameters are the same. */
export const contrast = (
  model: Model,
  before: readonly Range[],
  after: readonly Range[],
): Contrast => {
  const from = severitiesOf(createSpace(model, before), newBudget())
  const to = severitiesOf(createSpace(model, after), newBudget())
  const differing = model.facts.flatMap(({ question }, at) =>
    question && JSON.stringify(before[at]) !== JSON.stringify(after[at]) ? [at] : [],
  )
  const names = (severities: readonly number[]): Verdict[] =>
    severities.map((severity) => verdicts[severity] as Verdict)
  const task = { model, before, after, wanted: severityBits(to) }
  const isSame = from.join() === to.join()
  const { sets, complete } = isSame ? { sets: [], complete: true } : setsOf(task, differing)
  const needed = new Set(sets.flat())
  return {
    from: names(from),
    to: names(to),
    differences: sets.map((set) => set.map((at) => differenceAt(model, before, after, at))),
    complete,
    others: differing.flatMap((at) => (needed.has(at) ? [] : [model.facts[at]?.id ?? ''])),
  }
}

/**
 * The minimal sets, fewest differences first. Where trying all would take too long, one set found by leaving out
 * differences one at a time: each that is left is needed, but a smaller set may exist.
 */
const setsOf = (task: Task, differing: readonly number[]): MinimalSets => {
  const found = minimalSets((set) => someOf(task, set), differing, {
    cost: () => 1,
    maxSize: differing.length,
    maxSets: mostSets,
  })
  if (found.sets.length > 0) return found
  const carries = (set: readonly number[]): boolean => someOf(task, set, 'all') === 'yes'
  return { sets: [shrink(differing, carries)], complete: false }
}

type Task = {
  readonly model: Model
  readonly before: readonly Range[]
  readonly after: readonly Range[]
  /** Outcomes of the second case, as bits. */
  readonly wanted: number
}

/** Does carrying over some of these differences, or all, lead to none but the outcomes of the second case? */
const someOf = (
  { model, before, after, wanted }: Task,
  set: readonly number[],
  which: 'some' | 'all' = 'some',
): Answer => {
  const budget: Budget = { steps: stepBudget }
  const program = programOf(model)
  const space = createSpace(
    model,
    before.map((range, at) => (set.includes(at) ? (model.facts[at]?.domain ?? range) : range)),
  )
  const sides = set.map((at) => {
    const coding = program.codings[at] as Coding
    return [encode(coding, after[at] as Range), encode(coding, before[at] as Range)] as const
  })
  const away = severityGoal(15 & ~wanted)
  const isThere = (all: Space): boolean => exists(all, away, budget) === 'no'
  const visit = (next: number): Answer => {
    if (budget.steps <= 0) return 'unknown'
    budget.steps -= 1
    const cells = sides[next]
    if (cells === undefined) return isThere(space) ? 'yes' : 'no'
    if (exists(space, severityGoal(wanted), budget) === 'no') return 'no'
    for (const cell of which === 'all' ? cells.slice(0, 1) : cells) {
      const here = mark(space)
      narrow(space, set[next] as number, cell)
      const answer = visit(next + 1)
      undo(space, here)
      if (answer !== 'no') return answer
    }
    return 'no'
  }
  return visit(0)
}

const differenceAt = (
  model: Model,
  before: readonly Range[],
  after: readonly Range[],
  at: number,
): Difference => ({
  fact: model.facts[at]?.id ?? '',
  from: knownValue(before[at] as Range) ?? null,
  to: knownValue(after[at] as Range) ?? null,
})
