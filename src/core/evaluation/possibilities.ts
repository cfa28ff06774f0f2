import { boundsOf, type Bounds, type Ignoring, type Interval } from './bounds.js'
import { bandGoal, cellGoal, firesGoal, severityGoal } from './goals.js'
import type { Model, ModelRule } from './model.js'
import type { Range } from './range.js'
import { exactScore } from './scoreRange.js'
import { exists, type Budget, type Goal } from './search.js'
import { createSpace, type Space } from './space.js'
import { FALSE, OPEN, TRUE, type Kleene } from './truth.js'

/** Everything that is certain or possible about one case: exact unless the budget of steps ended. */
export type Possibilities = {
  readonly model: Model
  readonly base: readonly Range[]
  /** What Kleene logic alone says. */
  readonly bounds: Bounds
  readonly ranges: readonly Range[]
  /** All completions of the case, as a search starts from them. */
  readonly space: Space
  readonly budget: Budget
  /** Per rule: fires in every completion, in none, or in some. */
  readonly truths: readonly Kleene[]
  readonly scores: readonly Interval[]
  /** Per criterion: bands some completion reaches. */
  readonly bands: readonly (readonly number[])[]
  /** Severities some completion reaches, mildest first. */
  readonly severities: readonly number[]
  readonly cells: readonly { readonly risk: number; readonly benefit: number }[]
  readonly exact: boolean
}

/** Steps one result may take in all; reached only by rule sets far from the shipped ones. */
const stepBudget = 400_000

export const newBudget = (steps = stepBudget): Budget => ({ steps })

const levels = [0, 1, 2]

export const explore = (
  model: Model,
  base: readonly Range[],
  budget = newBudget(),
): Possibilities => {
  const bounds = boundsOf(model, base)
  const start = createSpace(model, base)
  const scores = model.criteria.map((_, index) => exactScore(start, index, budget))
  const space = createSpace(model, base, { limits: scores })
  const possible = (goal: Goal): boolean => exists(space, goal, budget) !== 'no'
  return {
    model,
    base,
    bounds,
    ranges: bounds.ranges,
    space,
    budget,
    truths: exactTruths(space, budget),
    scores,
    bands: model.criteria.map((_, index) =>
      levels.filter((band) => possible(bandGoal(index, band))),
    ),
    severities: levels.filter((severity) => possible(severityGoal(1 << severity))),
    cells: levels.flatMap((risk) =>
      levels
        .filter((benefit) => possible(cellGoal(risk, benefit)))
        .map((benefit) => ({ risk, benefit })),
    ),
    exact: budget.steps > 0,
  }
}

/** As `explore`, but only what another legal position can change: outcomes, and the rules of stage 1. */
export const exploreOutcomes = (
  model: Model,
  base: readonly Range[],
): Pick<Possibilities, 'severities' | 'truths'> => {
  const space = createSpace(model, base)
  const budget = newBudget()
  return {
    severities: severitiesOf(space, budget),
    truths: exactTruths(space, budget, decidesAdmissibility),
  }
}

/** Severities some completion reaches, mildest first. */
export const severitiesOf = (space: Space, budget: Budget): number[] =>
  levels.filter((severity) => exists(space, severityGoal(1 << severity), budget) !== 'no')

/** Would every completion still be one of these severities, looking away from parts of the case? */
export const alwaysWithout = (
  { model, base, budget }: Possibilities,
  ignoring: Ignoring,
  allowed: number,
): boolean =>
  exists(createSpace(model, base, { ignoring }), severityGoal(7 & ~allowed), budget) === 'no'

export const decidesAdmissibility = ({ rule }: ModelRule): boolean =>
  rule.effect.type === 'bars' || rule.effect.type === 'requires'

/** Kleene says "open" also where all completions agree; this looks. Rules nobody asks about keep what Kleene says. */
const exactTruths = (
  space: Space,
  budget: Budget,
  asked: (rule: ModelRule) => boolean = () => true,
): Kleene[] =>
  space.program.model.rules.map((rule, index) => {
    const truth = space.truths[index] as Kleene
    if (truth !== OPEN || !asked(rule)) return truth
    if (exists(space, firesGoal(index, true), budget) === 'no') return FALSE
    return exists(space, firesGoal(index, false), budget) === 'no' ? TRUE : OPEN
  })
