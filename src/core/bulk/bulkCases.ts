import type { Fact, Model } from '../evaluation/model.js'
import { createColumn, type Column, type Planes } from './bulkColumn.js'
import type { Literal } from './bulkLiteral.js'

/** Many cases under one model, ready to be evaluated together. */
export type BulkCases = {
  readonly model: Model
  readonly rows: () => number
  /** Planes of a condition over the facts as rules see them. */
  readonly planes: (literal: Literal) => Planes
}

/** One fact: what was answered, and what rules see. The same column where they cannot differ. */
export type Pair = { readonly base: Column; readonly effective: Column }

/** Only hidden questions and derived facts differ from what was answered. */
export const isDynamic = ({ expression, visible }: Fact): boolean =>
  expression !== undefined || visible !== undefined

export const createPair = (
  fact: Fact,
  capacity: number,
  base: Column = createColumn(capacity),
): Pair => ({ base, effective: isDynamic(fact) ? createColumn(capacity) : base })

export const columnOf = (pairs: readonly Pair[], fact: number | undefined): Column => {
  const pair = fact === undefined ? undefined : pairs[fact]
  if (pair === undefined) throw new TypeError('a condition on a fact the columns do not have')
  return pair.effective
}
