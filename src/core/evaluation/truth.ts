import type { Condition, Leaf, Scalar } from '../rulebook/schema.js'
import type { Range } from './range.js'

/** Strong Kleene logic: 0 false, 1 true, 2 open. */
export type Kleene = 0 | 1 | 2
export const FALSE = 0
export const TRUE = 1
export const OPEN = 2

/** A condition whose facts are positions in an array of ranges. */
export type Node =
  | { readonly kind: 'all' | 'any'; readonly kids: readonly Node[] }
  | { readonly kind: 'not'; readonly kid: Node }
  | { readonly kind: 'leaf'; readonly fact: number; readonly leaf: Leaf }

export const compileCondition = (condition: Condition, indexOf: (fact: string) => number): Node => {
  if ('all' in condition) {
    return { kind: 'all', kids: condition.all.map((kid) => compileCondition(kid, indexOf)) }
  }
  if ('any' in condition) {
    return { kind: 'any', kids: condition.any.map((kid) => compileCondition(kid, indexOf)) }
  }
  if ('not' in condition) return { kind: 'not', kid: compileCondition(condition.not, indexOf) }
  return { kind: 'leaf', fact: indexOf(condition.fact), leaf: condition }
}

export const negate = (truth: Kleene): Kleene =>
  truth === OPEN ? OPEN : truth === TRUE ? FALSE : TRUE

/** True or false only if every completion of the open facts agrees at every leaf. */
export const truthOf = (node: Node, ranges: readonly Range[]): Kleene => {
  switch (node.kind) {
    case 'leaf':
      return leafTruth(node.leaf, ranges[node.fact] as Range)
    case 'not':
      return negate(truthOf(node.kid, ranges))
    default: {
      const decisive = node.kind === 'all' ? FALSE : TRUE
      let open = false
      for (const kid of node.kids) {
        const truth = truthOf(kid, ranges)
        if (truth === decisive) return decisive
        if (truth === OPEN) open = true
      }
      return open ? OPEN : negate(decisive)
    }
  }
}

export const leafTruth = (leaf: Leaf, range: Range): Kleene => {
  switch (leaf.operator) {
    case 'notEqual':
      return negate(leafTruth({ ...leaf, operator: 'equal' }, range))
    case 'notIn':
      return negate(leafTruth({ ...leaf, operator: 'in' }, range))
    case 'doesNotContain':
      return negate(leafTruth({ ...leaf, operator: 'contains' }, range))
    case 'equal':
      return among([leaf.value as Scalar], range)
    case 'in':
      return among(leaf.value as readonly Scalar[], range)
    case 'contains':
      return containsTruth(leaf.value as Scalar, range)
    default:
      return range.kind === 'span' ? compareTruth(leaf, range) : FALSE
  }
}

const among = (wanted: readonly Scalar[], range: Range): Kleene => {
  switch (range.kind) {
    case 'values': {
      const hits = range.values.filter((value) => wanted.includes(value)).length
      return hits === 0 ? FALSE : hits === range.values.length ? TRUE : OPEN
    }
    case 'span': {
      const hits = new Set(wanted.filter((value) => inSpan(value, range)))
      if (hits.size === 0) return FALSE
      return hits.size === spanSize(range) ? TRUE : OPEN
    }
    case 'subsets': // the admitted operators never compare a whole set; json-rules-engine would compare references
      return FALSE
  }
}

type Span = Extract<Range, { kind: 'span' }>
const inSpan = (value: Scalar, { min, max, step }: Span): boolean =>
  typeof value === 'number' &&
  value >= min &&
  value <= max &&
  (step === 0 || (value - min) % step === 0)
const spanSize = ({ min, max, step }: Span): number =>
  min === max ? 1 : step === 0 ? Infinity : Math.floor((max - min) / step) + 1

const containsTruth = (member: Scalar, range: Range): Kleene => {
  if (range.kind !== 'subsets' || typeof member !== 'string') return FALSE
  return range.must.includes(member) ? TRUE : range.may.includes(member) ? OPEN : FALSE
}

const compareTruth = (leaf: Leaf, { min, max }: Span): Kleene => {
  const limit = leaf.value as number
  switch (leaf.operator) {
    case 'lessThan':
      return decide(max < limit, min >= limit)
    case 'lessThanInclusive':
      return decide(max <= limit, min > limit)
    case 'greaterThan':
      return decide(min > limit, max <= limit)
    default:
      return decide(min >= limit, max < limit)
  }
}

const decide = (always: boolean, never: boolean): Kleene => (always ? TRUE : never ? FALSE : OPEN)
