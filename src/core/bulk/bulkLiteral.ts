import type { Fact } from '../evaluation/model.js'
import type { Leaf, Operator } from '../rulebook/schema.js'

/** A comparison as the columns store it: each has one plane pair, its opposite is the same pair turned round. */
export type Literal = {
  readonly fact: string
  readonly leaf: Leaf
  readonly key: string
  readonly negated: boolean
}

const opposite: Readonly<Partial<Record<Operator, Operator>>> = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
}
/** Opposites only where there is a number to compare. */
const oppositeOrder: Readonly<Partial<Record<Operator, Operator>>> = {
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
}

export const literalOf = (fact: Fact, leaf: Leaf): Literal => {
  const swapped =
    opposite[leaf.operator] ??
    (fact.domain.kind === 'span' ? oppositeOrder[leaf.operator] : undefined)
  const operator = swapped ?? leaf.operator
  const value =
    operator === 'in' ? [...new Set(leaf.value as readonly unknown[])].sort() : leaf.value
  return {
    fact: fact.id,
    leaf: { fact: fact.id, operator, value: leaf.value },
    key: JSON.stringify([operator, value]),
    negated: swapped !== undefined,
  }
}
