import type { Expression } from '../rulebook/schema.js'
import type { Range } from './range.js'

/** What an expression may be, by interval arithmetic: exact when all inputs are known, otherwise a sound outer bound. */

type Interval = readonly [min: number, max: number]
type Lookup = {
  readonly fact: (id: string) => Range
  readonly parameter: (id: string) => number
}

export const evaluateExpression = (expression: Expression, lookup: Lookup): Range => {
  const [min, max] = interval(expression, lookup)
  return { kind: 'span', min, max, step: 0 }
}

const interval = (expression: Expression, lookup: Lookup): Interval => {
  if ('number' in expression) return point(expression.number)
  if ('parameter' in expression) return point(lookup.parameter(expression.parameter))
  if ('fact' in expression) return factInterval(lookup.fact(expression.fact))
  if ('choose' in expression) return chooseInterval(expression.choose, lookup)
  return combine(expression, lookup)
}

const point = (value: number): Interval => [value, value]

const factInterval = (range: Range): Interval => {
  if (range.kind !== 'span') throw new TypeError('not a number')
  return [range.min, range.max]
}

type Choose = Extract<Expression, { choose: unknown }>['choose']
const chooseInterval = ({ fact, values }: Choose, lookup: Lookup): Interval => {
  const range = lookup.fact(fact)
  if (range.kind !== 'values') throw new TypeError('not a choice')
  return hull(range.values.map((value) => interval(values[String(value)] as Expression, lookup)))
}

const combine = (
  expression: Exclude<
    Expression,
    | { number: number }
    | { parameter: string }
    | { fact: string }
    | Extract<Expression, { choose: unknown }>
  >,
  lookup: Lookup,
): Interval => {
  const each = (parts: readonly Expression[]): Interval[] =>
    parts.map((part) => interval(part, lookup))
  if ('add' in expression) return each(expression.add).reduce(([a, b], [c, d]) => [a + c, b + d])
  if ('subtract' in expression) {
    const [[a, b], [c, d]] = each(expression.subtract) as [Interval, Interval]
    return [a - d, b - c]
  }
  if ('multiply' in expression)
    return each(expression.multiply).reduce((x, y) => corners(x, y, times))
  if ('divide' in expression) {
    const [x, y] = each(expression.divide) as [Interval, Interval]
    return corners(x, y, over)
  }
  if ('min' in expression)
    return each(expression.min).reduce(([a, b], [c, d]) => [Math.min(a, c), Math.min(b, d)])
  return each(expression.max).reduce(([a, b], [c, d]) => [Math.max(a, c), Math.max(b, d)])
}

const times = (a: number, b: number): number => a * b
/** The integrity check refuses divisors that can be zero. */
const over = (a: number, b: number): number => a / b

const corners = (
  [a, b]: Interval,
  [c, d]: Interval,
  operate: (x: number, y: number) => number,
): Interval => hull([operate(a, c), operate(a, d), operate(b, c), operate(b, d)].map(point))

const hull = (intervals: readonly Interval[]): Interval => [
  Math.min(...intervals.map(([min]) => min)),
  Math.max(...intervals.map(([, max]) => max)),
]
