import { effectiveRange, type Fact, type Model } from '../evaluation/model.js'
import type { Range } from '../evaluation/range.js'
import { columnOf, createPair, isDynamic, type BulkCases, type Pair } from './bulkCases.js'
import { columnOfRows, rangeKey, type Column, type Planes } from './bulkColumn.js'
import { factSignatures } from './bulkSignature.js'

/** Facts whose answers a draft takes from elsewhere, such as the positions it follows. */
export type Refill = {
  readonly facts: readonly string[]
  readonly range: (row: number, fact: string) => Range
}

type Source = {
  readonly model: Model
  readonly pairs: readonly Pair[]
  readonly rows: number
}

export const casesUnder = (source: Source, model: Model, refill: Refill | undefined): BulkCases => {
  const { rows } = source
  const own = positions(source.model)
  const ours = factSignatures(source.model)
  const theirs = factSignatures(model)
  const refilled = new Set(refill?.facts)
  const pairs: Pair[] = []
  const shared: boolean[] = []
  model.facts.forEach((fact, index) => {
    const before = own.get(fact.id) ?? -1
    const asBefore = ours[before] === theirs[index] && !refilled.has(fact.id)
    const share = asBefore && fact.dependsOn.every((input) => shared[input])
    shared.push(share)
    const column =
      refilled.has(fact.id) && refill
        ? columnOfRows(rows, (row) => refill.range(row, fact.id))
        : undefined
    pairs.push(
      share
        ? (source.pairs[before] as Pair)
        : createPair(fact, rows + 1, column ?? baseUnder(source, before, fact)),
    )
  })
  fillEffective(model, pairs, { shared, rows })
  const indexOf = positions(model)
  const built = new Map<string, Planes>()
  return {
    model,
    rows: () => rows,
    planes: (literal) => {
      const column = columnOf(pairs, indexOf.get(literal.fact))
      const name = `${literal.fact} ${literal.key}`
      const planes =
        column.kept(literal.key) ?? built.get(name) ?? column.planesOf(literal.leaf, rows)
      built.set(name, planes)
      return planes
    },
  }
}

const positions = ({ facts }: Model): ReadonlyMap<string, number> =>
  new Map(facts.map(({ id }, index) => [id, index]))

/** Answers that still exist keep their value; what was open, or is no longer an answer, is open among the draft's values. */
const baseUnder = ({ model, pairs, rows }: Source, at: number, fact: Fact): Column => {
  const before = model.facts[at]
  const column = pairs[at]?.base
  if (!before || !column || before.domain.kind !== fact.domain.kind || fact.expression) {
    return columnOfRows(rows, () => fact.domain)
  }
  const open = rangeKey(before.domain)
  if (open === rangeKey(fact.domain)) return column
  return column.mapped(
    (range) => (rangeKey(range) === open ? fact.domain : within(range, fact)),
    rows,
  )
}

const within = (range: Range, { domain }: Fact): Range => {
  if (range.kind !== 'values' || domain.kind !== 'values') return range
  const values = range.values.filter((value) => domain.values.includes(value))
  return values.length === 0 ? domain : { kind: 'values', values }
}

const fillEffective = (
  model: Model,
  pairs: readonly Pair[],
  { shared, rows }: { readonly shared: readonly boolean[]; readonly rows: number },
): void => {
  const facts = model.facts.flatMap((fact, index) =>
    isDynamic(fact) && shared[index] === false ? [index] : [],
  )
  if (facts.length === 0) return
  const needed = [...new Set(facts.flatMap((fact) => model.facts[fact]?.dependsOn ?? []))].filter(
    (fact) => !facts.includes(fact),
  )
  const base: Range[] = []
  const ranges: Range[] = []
  for (let row = 0; row < rows; row += 1) {
    for (const fact of needed) ranges[fact] = pairs[fact]?.effective.get(row) as Range
    for (const fact of facts) {
      base[fact] = pairs[fact]?.base.get(row) as Range
      ranges[fact] = effectiveRange(model, fact, base, ranges)
      pairs[fact]?.effective.put(row, ranges[fact])
    }
  }
}
