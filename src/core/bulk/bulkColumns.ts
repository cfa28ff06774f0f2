import { effectiveRange, type Fact, type Model } from '../evaluation/model.js'
import type { Range } from '../evaluation/range.js'
import type { Node } from '../evaluation/truth.js'
import { columnOf, createPair, isDynamic, type BulkCases, type Pair } from './bulkCases.js'
import { casesUnder, type Refill } from './bulkDraft.js'
import { literalOf } from './bulkLiteral.js'

/** Cases in memory, one row each, kept up to date one by one. */
export type Columns = BulkCases & {
  /** Replaces a row, or adds one directly behind the last. `base` as in `boundsOf`: one range per fact of the model. */
  readonly set: (row: number, base: readonly Range[]) => void
  /** Changes one answer. `fact` is its position in the model. */
  readonly update: (row: number, fact: number, range: Range) => void
  /** Takes a row out; the last one takes its place. Returns the row that moved, if any. */
  readonly remove: (row: number) => number | undefined
  readonly base: (row: number) => Range[]
  /**
   * The same cases under another model, such as a draft: as they are now, to be read before the next change. Facts that
   * mean the same share their columns and conditions; only what is new is built. Answers keep their value, open facts
   * take the draft's domain; `refill` replaces the facts whose answers the draft takes from elsewhere, such as positions.
   */
  readonly under: (model: Model, refill?: Refill) => BulkCases
}
export const createColumns = (model: Model, capacity = 1024): Columns => {
  const pairs = model.facts.map((fact) => createPair(fact, capacity))
  const indexOf = new Map(model.facts.map(({ id }, index) => [id, index]))
  keepConditions(model, pairs)
  let rows = 0

  const fill = createFill(model, pairs)
  const baseOf = (row: number): Range[] => pairs.map(({ base }) => base.get(row))
  return {
    model,
    rows: () => rows,
    planes: (literal) => {
      const column = columnOf(pairs, indexOf.get(literal.fact))
      return column.kept(literal.key) ?? column.planesOf(literal.leaf, rows)
    },
    set: (row, base) => {
      if (row > rows) throw new RangeError(`row ${row} of ${rows}`)
      fill(row, base)
      rows = Math.max(rows, row + 1)
    },
    update: (row, fact, range) => {
      if (row >= rows) throw new RangeError(`row ${row} of ${rows}`)
      pairs[fact]?.base.put(row, range)
      const base = baseOf(row)
      const ranges = pairs.map(({ effective }) => effective.get(row))
      for (const index of model.affects[fact] ?? []) {
        ranges[index] = effectiveRange(model, index, base, ranges)
        pairs[index]?.effective.put(row, ranges[index])
      }
    },
    remove: (row) => {
      if (row >= rows) throw new RangeError(`row ${row} of ${rows}`)
      const last = rows - 1
      if (row < last) fill(row, baseOf(last))
      rows = last
      return row < last ? last : undefined
    },
    base: baseOf,
    under: (other, refill) => casesUnder({ model, pairs, rows }, other, refill),
  }
}

const keepConditions = (model: Model, pairs: readonly Pair[]): void => {
  const visit = (node: Node): void => {
    if (node.kind === 'not') visit(node.kid)
    else if (node.kind !== 'leaf') node.kids.forEach(visit)
    else {
      const { key, leaf } = literalOf(model.facts[node.fact] as Fact, node.leaf)
      columnOf(pairs, node.fact).keep(key, leaf)
    }
  }
  model.rules.forEach(({ node }) => {
    visit(node)
  })
}

/** Writes a whole row, base and effective. */
const createFill = (
  model: Model,
  pairs: readonly Pair[],
): ((row: number, base: readonly Range[]) => void) => {
  const dynamic = model.facts.flatMap((fact, index) => (isDynamic(fact) ? [index] : []))
  return (row, base) => {
    pairs.forEach((pair, fact) => {
      pair.base.put(row, base[fact] as Range)
    })
    if (dynamic.length === 0) return
    const ranges = [...base]
    for (const fact of dynamic) {
      ranges[fact] = effectiveRange(model, fact, base, ranges)
      pairs[fact]?.effective.put(row, ranges[fact])
    }
  }
}
