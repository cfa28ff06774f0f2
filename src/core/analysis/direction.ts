import type { Fact, Model } from '../evaluation/model.js'
import { evaluateExpression } from '../evaluation/expression.js'
import type { Range } from '../evaluation/range.js'
import type { Node } from '../evaluation/truth.js'
import type { Expression, Leaf } from '../rulebook/schema.js'

/** How something moves while one number rises and all else stays: not at all, never down, never up, or unknown. */
export type Direction = 'still' | 'up' | 'down' | 'either'

/** While this number of the model rises. */
type Rising = {
  readonly model: Model
  readonly rising: number
  readonly known: Map<number, Direction>
}

/** How the truth of conditions moves while a number, given by its position, rises. */
export const createDirections = (
  model: Model,
  rising: number,
): { readonly ofNode: (node: Node) => Direction } => {
  const context: Rising = { model, rising, known: new Map() }
  return { ofNode: (node) => nodeDirection(node, context) }
}

const nodeDirection = (node: Node, context: Rising): Direction => {
  if (node.kind === 'leaf') return leafDirection(node.fact, node.leaf, context)
  if (node.kind === 'not') return turned(nodeDirection(node.kid, context))
  return allOf(node.kids.map((kid) => nodeDirection(kid, context)))
}

const leafDirection = (fact: number, leaf: Leaf, context: Rising): Direction => {
  const moves = factDirection(fact, context)
  if (moves === 'still') return 'still'
  const end = endMeant(context.model.facts[fact] as Fact, leaf)
  if (leaf.operator.startsWith('greaterThan') || end === 'highest') return moves
  return leaf.operator.startsWith('lessThan') || end === 'lowest' ? turned(moves) : 'either'
}

/** Of what rules see of a fact. */
const factDirection = (fact: number, context: Rising): Direction => {
  const before = context.known.get(fact)
  if (before) return before
  const { visible, expression } = context.model.facts[fact] as Fact
  const own = (): Direction => {
    // what appears or disappears takes a value of its own
    if (visible && nodeDirection(visible, context) !== 'still') return 'either'
    if (fact === context.rising) return 'up'
    return expression ? expressionDirection(expression, context) : 'still'
  }
  const found = own()
  context.known.set(fact, found)
  return found
}

const expressionDirection = (expression: Expression, context: Rising): Direction => {
  const each = (parts: readonly Expression[]): Direction[] =>
    parts.map((part) => expressionDirection(part, context))
  if ('fact' in expression) return factDirection(context.model.indexOf(expression.fact), context)
  if ('choose' in expression) {
    const { fact, values } = expression.choose
    const isFixed = factDirection(context.model.indexOf(fact), context) === 'still'
    return isFixed ? allOf(each(Object.values(values))) : 'either'
  }
  if ('subtract' in expression) return allOf(afterFirst(each(expression.subtract)))
  if ('multiply' in expression)
    return scaled(expression.multiply, each(expression.multiply), context)
  if ('divide' in expression)
    return scaled(expression.divide, afterFirst(each(expression.divide)), context)
  return allOf(each(joined(expression)))
}

const joined = (expression: Expression): readonly Expression[] => {
  if ('add' in expression) return expression.add
  if ('min' in expression) return expression.min
  return 'max' in expression ? expression.max : []
}

/** What is taken away or divided by moves the whole the other way. */
const afterFirst = (directions: readonly Direction[]): Direction[] =>
  directions.map((direction, at) => (at === 0 ? direction : turned(direction)))

/** A product or quotient moves with its factors where none can be negative. */
const scaled = (
  parts: readonly Expression[],
  moves: readonly Direction[],
  { model }: Rising,
): Direction => {
  if (moves.every((move) => move === 'still')) return 'still'
  return parts.every((part) => leastOf(model, part) >= 0) ? allOf(moves) : 'either'
}

/** A comparison with the first or last value there is means being at that end, or, negated, at the other side of it. */
const endMeant = ({ domain }: Fact, leaf: Leaf): 'lowest' | 'highest' | undefined => {
  if (domain.kind !== 'span' || (leaf.operator !== 'equal' && leaf.operator !== 'notEqual'))
    return undefined
  const isEqual = leaf.operator === 'equal'
  if (leaf.value === domain.min) return isEqual ? 'lowest' : 'highest'
  return leaf.value === domain.max ? (isEqual ? 'highest' : 'lowest') : undefined
}

const allOf = (directions: readonly Direction[]): Direction => directions.reduce(both, 'still')

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
