import { boundsOf, possibleSeverities, type Bounds } from '../../../src/core/evaluation/bounds.js'
import type { Model } from '../../../src/core/evaluation/model.js'
import { isKnown, rangeOfValue, type Range } from '../../../src/core/evaluation/range.js'
import type { FactValue } from '../../../src/core/rulebook/schema.js'

/** Every value a range holds. */
export const valuesOf = (range: Range): FactValue[] => {
  if (range.kind === 'values') return [...range.values]
  if (range.kind === 'subsets') {
    return range.may
      .reduce<string[][]>(
        (sets, member) => [...sets, ...sets.map((set) => [...set, member])],
        [[...range.must]],
      )
      .map((set) => set.sort())
  }
  const values: number[] = []
  for (let value = range.min; value <= range.max; value += range.step || 1) values.push(value)
  return values
}

/** Brute force: every completion of the open facts. */
export function* completions(model: Model, base: readonly Range[]): Generator<Range[]> {
  const open = base.findIndex(
    (range, index) => model.facts[index]?.question !== undefined && !isKnown(range),
  )
  if (open === -1) {
    yield [...base]
    return
  }
  for (const value of valuesOf(base[open] as Range)) {
    yield* completions(
      model,
      base.map((range, index) => (index === open ? rangeOfValue(value) : range)),
    )
  }
}

export type Completion = {
  readonly base: Range[]
  readonly bounds: Bounds
  readonly severity: number
}

export const allCompletions = (model: Model, base: readonly Range[]): Completion[] =>
  [...completions(model, base)].map((complete) => {
    const bounds = boundsOf(model, complete)
    const severities = possibleSeverities(model, bounds)
    if (severities.length !== 1) throw new Error('a complete case has one outcome')
    return { base: complete, bounds, severity: severities[0] as number }
  })
