import type { Fact, Model } from '../evaluation/model.js'
import { evaluateExpression } from '../evaluation/expression.js'
import type { Range } from '../evaluation/range.js'
import type { Node } from '../evaluation/truth.js'
import type { Expression, Leaf } from '../rulebook/schema.js'

/** How something moves while one number rises and all else stays: not at all, never down, never up, or unknown. */
export type Direction = 'still' | 'up' | 'down' | 'either'

/** Direction of what rules see of a fact, and of the truth of conditions, while the number `rising` rises. */
export const createDirections = (model: Model, rising: number) => {
  const known = new Map<number, Direction>()
  const ofFact = (fact: number): Direction => {
    const before = known.get(fact)
    if (before) return before
    const found = factDirection(fact)
    known.set(fact, found)
    return found
  }
  const factDirection = (at: number): Direction => {
    const { visible, expression } = model.facts[at] as Fact
    // what appears or disappears takes a value of its own
    if (visible && ofNode(visible) !== 'still') return 'either'
    if (at === rising) return 'up'
    return expression ? ofExpression(expression) : 'still'
  }
  const ofExpression = (expression: Expression): Direction => {
    if ('number' in expression || 'parameter' in expression) return 'still'
    if ('fact' in expression) return ofFact(model.indexOf(expression.fact))
    if ('choose' in expression) {
      const { fact, values } = expression.choose
      if (ofFact(model.indexOf(fact)) !== 'still') return 'either'
      return Object.values(values).map(ofExpression).reduce(both, 'still')
    }
    if ('subtract' in expression) {
      const [a, b] = expression.subtract.map(ofExpression)
      return both(a as Direction, turned(b as Direction))
    }
    if ('multiply' in expression) return scaled(expression.multiply, false)
    if ('divide' in expression) return scaled(expression.divide, true)
    const parts = 'add' in expression ? expression.add : 'min' in expression ? expression.min : expression.max // prettier-ignore
    return parts.map(ofExpression).reduce(both, 'still')
  }
  /** A product or quotient moves with its factors where none can be negative. */
  const scaled = (parts: readonly Expression[], divides: boolean): Direction => {
    const moves = parts.map((part, at) =>
      divides && at > 0 ? turned(ofExpression(part)) : ofExpression(part),
    )
    if (moves.every((move) => move === 'still')) return 'still'
    return parts.every((part) => leastOf(model, part) >= 0) ? moves.reduce(both, 'still') : 'either'
  }
  const ofLeaf = (fact: number, leaf: Leaf): Direction => {
    const moves = ofFact(fact)
    if (moves === 'still') return 'still'
    const end = endMeant(model.facts[fact] as Fact, leaf)
    if (leaf.operator.startsWith('greaterThan') || end === 'highest') return moves
    if (end === 'lowest') return turned(moves)
    return leaf.operator.startsWith('lessThan') ? turned(moves) : 'either'
  }
  const ofNode = (node: Node): Direction => {
    if (node.kind === 'leaf') return ofLeaf(node.fact, node.leaf)
    if (node.kind === 'not') return turned(ofNode(node.kid))
    return node.kids.map(ofNode).reduce(both, 'still')
  }
  return { ofNode }
}

/** A comparison with the first or last value there is means being at that end, or, negated, at the other side of it. */
const endMeant = ({ domain }: Fact, leaf: Leaf): 'lowest' | 'highest' | undefined => {
  if (domain.kind !== 'span' || (leaf.operator !== 'equal' && leaf.operator !== 'notEqual'))
    return undefined
  const isEqual = leaf.operator === 'equal'
  if (leaf.value === domain.min) return isEqual ? 'lowest' : 'highest'
  return leaf.value === domain.max ? (isEqual ? 'highest' : 'lowest') : undefined
}

const both = (a: Direction, b: Direction): Direction =>
  a === 'still' ? b : b === 'still' || a === b ? a : 'either'

const turned = (direction: Direction): Direction =>
  direction === 'up' ? 'down' : direction === 'down' ? 'up' : direction

const leastOf = (model: Model, expression: Expression): number => {
  const rangeOf = (id: string): Range => {
    const { expression: derived, domain } = model.facts[model.indexOf(id)] as Fact
    return derived ? evaluateExpression(derived, lookup) : domain
  }
  const lookup = { fact: rangeOf, parameter: model.parameter }
  const range = evaluateExpression(expression, lookup)
  return range.kind === 'span' ? range.min : -Infinity
}
