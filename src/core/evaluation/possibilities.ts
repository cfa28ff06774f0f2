import { boundsOf, type Bounds, type Interval } from './bounds.js'
import { bandGoal, cellGoal, firesGoal, severityGoal } from './goals.js'
import type { Model, ModelRule } from './model.js'
import type { Range } from './range.js'
import { exactScore } from './scoreRange.js'
import { exists, type Budget, type Search } from './search.js'
import { FALSE, OPEN, TRUE, type Kleene } from './truth.js'

/** Everything that is certain or possible about one case: exact unless the budget of steps ended. */
export type Possibilities = {
  readonly search: Search
  /** What Kleene logic alone says, within the exact scores. */
  readonly bounds: Bounds
  readonly ranges: readonly Range[]
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

const newBudget = (): Budget => ({ steps: stepBudget })

export const explore = (
  model: Model,
  base: readonly Range[],
  budget = newBudget(),
): Possibilities => {
  const start = boundsOf(model, base)
  const scores = model.criteria.map((_, index) => exactScore(model, start, index, budget))
  const search: Search = { model, limits: scores, budget }
  const bounds = boundsOf(model, base, scores)
  const possible = (goal: Parameters<typeof exists>[2]): boolean =>
    exists(search, bounds, goal) !== 'no'
  const levels = [0, 1, 2]
  return {
    search,
    bounds,
    ranges: bounds.ranges,
    truths: exactTruths(search, bounds),
    scores,
    bands: model.criteria.map((_, index) =>
      levels.filter((band) => possible(bandGoal(model, index, band))),
    ),
    severities: levels.filter((severity) => possible(severityGoal(model, [severity]))),
    cells: levels.flatMap((risk) =>
      levels
        .filter((benefit) => possible(cellGoal(model, risk, benefit)))
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
  const search: Search = { model, budget: newBudget() }
  const bounds = boundsOf(model, base)
  return {
    severities: [0, 1, 2].filter(
      (severity) => exists(search, bounds, severityGoal(model, [severity])) !== 'no',
    ),
    truths: exactTruths(search, bounds, decidesAdmissibility),
  }
}

export const decidesAdmissibility = ({ rule }: ModelRule): boolean =>
  rule.effect.type === 'bars' || rule.effect.type === 'requires'

/** Kleene says "open" also where all completions agree; this looks. Rules nobody asks about keep what Kleene says. */
const exactTruths = (
  search: Search,
  bounds: Bounds,
  asked: (rule: ModelRule) => boolean = () => true,
): Kleene[] =>
  bounds.truths.map((truth, rule) => {
    if (truth !== OPEN || !asked(search.model.rules[rule] as ModelRule)) return truth
    if (exists(search, bounds, firesGoal(rule, true)) === 'no') return FALSE
    return exists(search, bounds, firesGoal(rule, false)) === 'no' ? TRUE : OPEN
  })
