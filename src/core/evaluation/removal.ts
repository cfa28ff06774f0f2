import type { FactValue } from '../rulebook/schema.js'
import { bandInterval, boundsOf, narrow, type Bounds } from './bounds.js'
import { effectiveRanges, type Fact, type Model, type ModelRule } from './model.js'
import type { Possibilities } from './possibilities.js'
import { isKnown, knownValue, rangeOfValue, type Range } from './range.js'
import type { Change } from './result.js'
import { exists, openRules, type Search } from './search.js'
import { divide } from './split.js'
import { compileCondition, FALSE, OPEN, TRUE, truthOf, type Kleene } from './truth.js'

/**
 * Can the body, by changing its plan or its own means, make a ground go away whatever the open facts turn out to be?
 * Changes that need the platform's consent do not count; a value is feasible only where that is certain.
 */

/** When a ground is there: one of these rules fires, or the criterion is above its low band. */
export type Presence =
  | { readonly kind: 'rules'; readonly rules: readonly number[] }
  | { readonly kind: 'band'; readonly criterion: number }

/** Steps one ground may take; its end makes the answer `unknown`, never a false "robust". */
const stepBudget = 100_000

/** The change with the least effort that removes the ground; `robust` if there is none of any size. */
export const firstRemoval = (
  possibilities: Possibilities,
  presence: Presence,
): Change[] | 'robust' | 'unknown' => {
  const { bounds } = possibilities
  const search = { ...possibilities.search, limits: undefined, budget: { steps: stepBudget } }
  const rules = rulesOf(search.model, presence)
  const target = { presence, rules }
  const facts = changeableFacts(search.model, rules)
  const whole = removal(search, free(search.model, facts, bounds), target)
  if (whole === undefined) return search.budget.steps > 0 ? 'robust' : 'unknown'
  for (const set of subsetsByEffort(search.model, facts)) {
    const found = removal(search, free(search.model, set, bounds), target)
    if (found) return changesOf(search.model, bounds.base, found)
  }
  return changesOf(search.model, bounds.base, whole)
}

/** Rules on which the ground rests. */
const rulesOf = (model: Model, presence: Presence): ReadonlySet<ModelRule> =>
  new Set(
    model.rules.filter((rule, index) =>
      presence.kind === 'rules'
        ? presence.rules.includes(index)
        : rule.criterion === presence.criterion && rule.points !== 0,
    ),
  )

/** Positions of plan and body facts that bear on the ground. */
const changeableFacts = (model: Model, rules: ReadonlySet<ModelRule>): number[] => {
  const inputs = new Set([...rules].flatMap((rule) => [...rule.inputs]))
  return [...inputs]
    .filter((index) => isChangeable(model.facts[index] as Fact))
    .sort((a, b) => a - b)
}

const isChangeable = ({ question }: Fact): boolean =>
  question !== undefined && question.asked && (question.kind === 'plan' || question.kind === 'body')

type Freed = { readonly base: readonly Range[]; readonly chosen: readonly number[] }

/** The case with these facts free to take any feasible value. */
const free = (
  model: Model,
  chosen: readonly number[],
  { base, ranges }: { readonly base: readonly Range[]; readonly ranges: readonly Range[] },
): Freed => ({
  chosen,
  base: base.map((range, index) =>
    chosen.includes(index) ? feasibleRange(model, model.facts[index] as Fact, ranges) : range,
  ),
})

const feasibleRange = (
  model: Model,
  { question, domain }: Fact,
  ranges: readonly Range[],
): Range => {
  if (question?.type !== 'choice' || domain.kind !== 'values') return domain
  const values = question.options
    .filter(
      (option) =>
        option.needsPlatformConsent !== true &&
        (option.feasibleIf === undefined ||
          truthOf(compileCondition(option.feasibleIf, model.indexOf), ranges) === TRUE),
    )
    .map((option) => option.value)
  return { kind: 'values', values }
}

type Target = { readonly presence: Presence; readonly rules: ReadonlySet<ModelRule> }

/** Values of the chosen facts with which the ground is absent in every completion of all others. */
const removal = (
  search: Search,
  { base, chosen }: Freed,
  target: Target,
): Map<number, FactValue> | undefined => {
  if (chosen.some((index) => isEmpty(base[index] as Range))) return undefined
  const { model, budget } = search
  const values = (bounds: Bounds): Map<number, FactValue> =>
    new Map(chosen.map((index) => [index, nearest(bounds.base[index] as Range)]))
  const visit = (bounds: Bounds): Map<number, FactValue> | undefined => {
    budget.steps -= 1
    const present = presentIn(model, bounds, target)
    if (present === FALSE) return values(bounds)
    if (present === TRUE || budget.steps <= 0) return undefined
    const fact = nextChoice(model, bounds, chosen, target)
    if (fact === undefined) {
      const somewhere = exists(search, bounds, (other) => goalOf(model, other, target))
      return somewhere === 'no' ? values(bounds) : undefined
    }
    if (blocked(model, bounds, chosen, target)) return undefined
    for (const part of divide(bounds.base[fact] as Range)) {
      const found = visit(narrow(model, bounds, { fact, part }))
      if (found) return found
    }
    return undefined
  }
  return visit(boundsOf(model, base))
}

/** Steps to look for a completion that keeps the ground whatever is still to choose; giving up only costs time. */
const blockedSteps = 16

/** Is there a completion of what we cannot know in which no choice still open removes the ground? */
const blocked = (
  model: Model,
  start: Bounds,
  chosen: readonly number[],
  target: Target,
): boolean => {
  let steps = blockedSteps
  const visit = (bounds: Bounds): boolean => {
    steps -= 1
    const present = presentIn(model, bounds, target)
    if (present !== OPEN) return present === TRUE
    const fact = bearing(model, bounds, target).find((index) => !chosen.includes(index))
    if (fact === undefined || steps <= 0) return false
    return extremes(bounds.base[fact] as Range).some((part) =>
      visit(narrow(model, bounds, { fact, part })),
    )
  }
  return visit(start)
}

/** The values that tell most: both ends of a number, every option of a choice. */
const extremes = (range: Range): Range[] =>
  range.kind === 'span'
    ? [rangeOfValue(range.min), rangeOfValue(range.max)]
    : range.kind === 'values'
      ? range.values.map(rangeOfValue)
      : [rangeOfValue([...range.must]), rangeOfValue([...range.must, ...range.may])]

const isEmpty = (range: Range): boolean => range.kind === 'values' && range.values.length === 0

const presentIn = (model: Model, bounds: Bounds, { presence }: Target): Kleene => {
  if (presence.kind === 'band') {
    const band = bandInterval(model, bounds.scores, presence.criterion)
    return band.min > 0 ? TRUE : band.max === 0 ? FALSE : OPEN
  }
  const truths = presence.rules.map((index) => bounds.truths[index])
  return truths.includes(TRUE) ? TRUE : truths.every((truth) => truth === FALSE) ? FALSE : OPEN
}

const goalOf = (model: Model, bounds: Bounds, target: Target): boolean | number[] => {
  const present = presentIn(model, bounds, target)
  if (present !== OPEN) return present === TRUE
  return openRules(model, bounds, (rule) => target.rules.has(rule))
}

/** A chosen fact that still bears on an open rule of the ground: what we choose comes before what we cannot know. */
const nextChoice = (
  model: Model,
  bounds: Bounds,
  chosen: readonly number[],
  target: Target,
): number | undefined => {
  const open = new Set(bearing(model, bounds, target))
  return chosen.find((index) => open.has(index))
}

/** Facts not known yet that bear on an open rule of the ground. */
const bearing = (model: Model, bounds: Bounds, target: Target): number[] => {
  const open = openRules(model, bounds, (rule) => target.rules.has(rule))
  const facts = new Set(open.flatMap((index) => [...(model.rules[index]?.inputs ?? [])]))
  return [...facts].filter((index) => !isKnown(bounds.base[index] as Range))
}

/** The value of a range closest to doing nothing: its first. */
const nearest = (range: Range): FactValue => {
  if (range.kind === 'values') return range.values[0] as FactValue
  return range.kind === 'span' ? range.min : [...range.must].sort()
}

const effortOf = (model: Model, index: number): number => model.facts[index]?.question?.effort ?? 1

/** All non-empty subsets of up to four facts, by effort, then size, then ids. */
const subsetsByEffort = (model: Model, facts: readonly number[]): number[][] => {
  let sets: number[][] = [[]]
  for (const fact of facts) {
    sets = [...sets, ...sets.filter((set) => set.length < 4).map((set) => [...set, fact])]
  }
  const effort = (set: readonly number[]): number =>
    set.reduce((sum, index) => sum + effortOf(model, index), 0)
  const names = (set: readonly number[]): string =>
    set
      .map((index) => model.facts[index]?.id)
      .sort()
      .join()
  return sets
    .filter((set) => set.length > 0)
    .sort((a, b) => effort(a) - effort(b) || a.length - b.length || (names(a) < names(b) ? -1 : 1))
}

const changesOf = (
  model: Model,
  base: readonly Range[],
  values: ReadonlyMap<number, FactValue>,
): Change[] => {
  const ranges = effectiveRanges(model, base)
  return [...values]
    .map(([index, to]): Change => {
      const from = knownValue(ranges[index] as Range)
      return {
        fact: (model.facts[index] as Fact).id,
        from: from === undefined ? null : copy(from),
        to: copy(to),
      }
    })
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
    .sort((a, b) => (a.fact < b.fact ? -1 : 1))
}
const copy = (value: FactValue): Change['to'] => (typeof value === 'object' ? [...value] : value)
