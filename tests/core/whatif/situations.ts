import fc from 'fast-check'
import { compileModel, effectiveRanges, type Model } from '../../../src/core/evaluation/model.js'
import { isKnown, rangeOfValue, type Range } from '../../../src/core/evaluation/range.js'
import { compileCondition, FALSE, TRUE, truthOf } from '../../../src/core/evaluation/truth.js'
import { allCompletions, valuesOf } from '../evaluation/enumerate.js'
import { randomRuleset, type Size } from '../evaluation/randomRuleset.js'

/** Random small cases, and what trying everything says about them. */

export type RandomCase = { readonly model: Model; readonly base: readonly Range[] }

/** Some facts answered, some open; `openness` of 3 answers a third of them not. */
export const randomCase = (size: Size, openness = 3, mostOpen = 4): fc.Arbitrary<RandomCase> =>
  fc
    .tuple(randomRuleset(size), fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }))
    .map(([ruleset, choices]) => {
      const model = compileModel(ruleset, '2022-05-31')
      const base = model.facts.map((fact, index): Range => {
        const choice = choices[index % choices.length] ?? 0
        const values = fact.question ? valuesOf(fact.domain) : []
        if (values.length === 0 || choice % openness === 0) return fact.domain
        return rangeOfValue(values[choice % values.length] as never)
      })
      return { model, base }
    })
    .filter(({ model, base }) => openFacts(model, base).length <= mostOpen)

export const openFacts = (model: Model, base: readonly Range[]): number[] =>
  base.flatMap((range, at) => (model.facts[at]?.question && !isKnown(range) ? [at] : []))

export const severitiesBy = (model: Model, base: readonly Range[]): number[] =>
  [...new Set(allCompletions(model, base).map(({ severity }) => severity))].sort()

export const withValue = (base: readonly Range[], at: number, value: unknown): Range[] =>
  base.map((range, index) => (index === at ? rangeOfValue(value as never) : range))

/** May the body choose this value, whatever is still open? What is already so may stay. */
export const isFeasible = (model: Model, base: readonly Range[], at: number): boolean => {
  const { question, visible } = model.facts[at] as Model['facts'][number]
  const value = base[at]?.kind === 'values' ? base[at].values[0] : undefined
  if (question?.type !== 'choice') return true
  const ranges = effectiveRanges(model, base)
  if (visible && truthOf(visible, ranges) === FALSE) return true
  const option = question.options.find((each) => each.value === value)
  if (option?.feasibleIf === undefined) return true
  return allCompletions(model, base).every(({ base: complete }) => {
    const seen = effectiveRanges(model, complete)
    const hidden = visible !== undefined && truthOf(visible, seen) === FALSE
    return (
      hidden || truthOf(compileCondition(option.feasibleIf as never, model.indexOf), seen) === TRUE
    )
  })
}

/** Every way to give these facts values, over the case. */
export function* assignments(
  model: Model,
  base: readonly Range[],
  facts: readonly number[],
): Generator<Range[]> {
  const [first, ...rest] = facts
  if (first === undefined) {
    yield [...base]
    return
  }
  for (const value of valuesOf((model.facts[first] as Model['facts'][number]).domain))
    yield* assignments(model, withValue(base, first, value), rest)
}

export const subsets = (items: readonly number[]): number[][] =>
  items.reduce<number[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]])
