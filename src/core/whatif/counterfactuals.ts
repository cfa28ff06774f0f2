import { severityBits, severityGoal } from '../evaluation/goals.js'
import type { Model } from '../evaluation/model.js'
import { newBudget } from '../evaluation/possibilities.js'
import type { Range } from '../evaluation/range.js'
import type { Change } from '../evaluation/result.js'
import type { Goal } from '../evaluation/search.js'
import { changeableFacts, consentValues, createChanger, effortOf } from './changes.js'
import { obstaclesTo, type Obstacle } from './obstacles.js'

/** What the body would have to change, within its own power, for an outcome to be reached (docs/evaluation.md). */
export type Counterfactuals = {
  /** By effort, then number of facts, then ids. */
  readonly solutions: readonly Solution[]
  /** No set of changes of any size reaches it. */
  readonly impossible: boolean
  /** Only where impossible. */
  readonly obstacles: readonly Obstacle[]
  /** All minimal sets up to the wanted size are listed. */
  readonly complete: boolean
}
export type Solution = {
  readonly changes: readonly (Change & { readonly needsConsent?: true })[]
  /** Sum of the efforts the questions declare, 1–5 each. */
  readonly effort: number
}
export type Wish = {
  /** Severity to be reached or undercut in every completion. */
  readonly want: number
  /** Facts that may change at once. */
  readonly maxChanges: number
}

/** More sets than anyone reads; the rest is not listed and `complete` says so. */
const mostSolutions = 60
const stepBudget = 400_000

/** Bits of all severities stricter than wanted, infeasible choices among them. */
export const stricterThan = (want: number): Goal =>
  severityGoal(severityBits([0, 1, 2, 3].filter((severity) => severity > want)))

export const counterfactuals = (
  model: Model,
  base: readonly Range[],
  { want, maxChanges }: Wish,
): Counterfactuals => {
  const facts = changeableFacts(model)
  const budget = newBudget(stepBudget)
  const aim = { model, base, facts, bad: stricterThan(want), withConsent: true, budget }
  const changer = createChanger(aim)
  const whole = changer.suffices(facts)
  if (whole === 'no') {
    const obstacles = obstaclesTo(aim, want)
    return { solutions: [], impossible: true, obstacles, complete: true }
  }
  const { sets, complete } = changer.minimal({ maxSize: maxChanges, maxSets: mostSolutions })
  const solutions = sets.flatMap((set): Solution[] => {
    const changes = changer.changesFor(set)?.map((change) => marked(model, change))
    const effort = set.reduce((sum, fact) => sum + effortOf(model, fact), 0)
    return changes ? [{ changes, effort }] : []
  })
  return {
    solutions,
    impossible: false,
    obstacles: [],
    complete: complete && whole === 'yes' && solutions.length === sets.length && budget.steps > 0,
  }
}

const marked = (model: Model, change: Change): Solution['changes'][number] => {
  const fact = model.facts[model.indexOf(change.fact)]
  const asks = fact !== undefined && consentValues(fact).some((value) => value === change.to)
  return asks ? { ...change, needsConsent: true } : change
}
