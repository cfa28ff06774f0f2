import type { Expression } from '../rulebook/schema.js'
import type { Cells, Coding } from './cells.js'
import type { Model } from './model.js'

/**
 * An expression over packed facts: `evaluateExpression` compiled, its two bounds apart, so that a search which asks
 * thousands of times makes no garbage.
 */
export type Computed = { readonly min: Bound; readonly max: Bound }
type Bound = (seen: Cells) => number

type Known = { readonly model: Model; readonly codings: readonly Coding[] }

export const compileExpression = (expression: Expression, known: Known): Computed => {
  if ('number' in expression) return constant(expression.number)
  if ('parameter' in expression) return constant(known.model.parameter(expression.parameter))
  if ('fact' in expression) return reading(known.model.indexOf(expression.fact))
  if ('choose' in expression) return choosing(expression.choose, known)
  return combining(expression, known)
}

const constant = (value: number): Computed => ({ min: () => value, max: () => value })

const reading = (fact: number): Computed => ({
  min: ({ min }) => min[fact] as number,
  max: ({ max }) => max[fact] as number,
})

type Choose = Extract<Expression, { choose: unknown }>['choose']
const choosing = ({ fact: id, values }: Choose, known: Known): Computed => {
  const fact = known.model.indexOf(id)
  const coding = known.codings[fact]
  if (coding?.kind !== 'values') throw new TypeError('not a choice')
  const options = coding.values.map((value) =>
    compileExpression(values[String(value)] as Expression, known),
  )
  const extreme =
    (end: 'min' | 'max'): Bound =>
    (seen) => {
      let best = end === 'min' ? Infinity : -Infinity
      for (let rest = seen.mask[fact] as number; rest !== 0; rest &= rest - 1) {
        const value = (options[31 - Math.clz32(rest & -rest)] as Computed)[end](seen)
        best = end === 'min' ? Math.min(best, value) : Math.max(best, value)
      }
      return best
    }
  return { min: extreme('min'), max: extreme('max') }
}

type Combination = Exclude<
  Expression,
  | { number: number }
  | { parameter: string }
  | { fact: string }
  | Extract<Expression, { choose: unknown }>
>
const combining = (expression: Combination, known: Known): Computed => {
  const fold = (parts: readonly Expression[], join: Join): Computed =>
    parts.map((part) => compileExpression(part, known)).reduce(join)
  if ('add' in expression) return fold(expression.add, sum)
  if ('subtract' in expression) return fold(expression.subtract, difference)
  if ('multiply' in expression) return fold(expression.multiply, corners(times))
  if ('divide' in expression) return fold(expression.divide, corners(over))
  return 'min' in expression ? fold(expression.min, each(Math.min)) : fold(expression.max, each(Math.max)) // prettier-ignore
}

type Join = (a: Computed, b: Computed) => Computed

const each =
  (operate: (x: number, y: number) => number): Join =>
  (a, b) => ({
    min: (seen) => operate(a.min(seen), b.min(seen)),
    max: (seen) => operate(a.max(seen), b.max(seen)),
  })
const sum = each((x, y) => x + y)

const difference: Join = (a, b) => ({
  min: (seen) => a.min(seen) - b.max(seen),
  max: (seen) => a.max(seen) - b.min(seen),
})

const times = (x: number, y: number): number => x * y
/** The integrity check refuses divisors that can be zero. */
const over = (x: number, y: number): number => x / y

const corners =
  (operate: (x: number, y: number) => number): Join =>
  (a, b) => {
    const extreme =
      (end: (...values: number[]) => number): Bound =>
      (seen) => {
        const a0 = a.min(seen)
        const a1 = a.max(seen)
        const b0 = b.min(seen)
        const b1 = b.max(seen)
        return end(operate(a0, b0), operate(a0, b1), operate(a1, b0), operate(a1, b1))
      }
    return { min: extreme(Math.min), max: extreme(Math.max) }
  }
