import type { Fact, Model } from '../evaluation/model.js'
import { severitiesIn } from '../evaluation/outcome.js'
import type { Clause } from '../evaluation/program.js'
import { rangeOfValue, type Range } from '../evaluation/range.js'
import { openClause, type Answer, type Budget } from '../evaluation/search.js'
import { createSpace, mark, narrow, undo, type Space } from '../evaluation/space.js'
import { splitClause, type Split } from '../evaluation/split.js'
import { OPEN } from '../evaluation/truth.js'
import { witnessOf, type Witness } from '../whatif/witnesses.js'

/** A case that becomes stricter when one number rises to this value. */
export type Stricter = { readonly facts: Witness; readonly to: number }

/**
 * Is there a case that becomes stricter when one number rises by a step? Two copies are narrowed together, alike in
 * everything but the number.
 */
export const findStricter = (
  model: Model,
  base: readonly Range[],
  { fact, budget }: { readonly fact: number; readonly budget: Budget },
): Stricter | 'none' | 'unknown' => {
  const { domain } = model.facts[fact] as Fact
  if (domain.kind !== 'span') throw new TypeError('not a number')
  for (let value = domain.min; value + domain.step <= domain.max; value += domain.step) {
    const pair = { fact, budget, a: spaceWith(model, base, fact, value), b: spaceWith(model, base, fact, value + domain.step) } // prettier-ignore
    const answer = search(pair)
    if (answer === 'yes') return shown(pair, base)
    if (answer === 'unknown') return 'unknown'
  }
  return 'none'
}

/** Values of both copies: a question may come into view only where the number has risen. */
const shown = ({ a, b, fact }: Pair, base: readonly Range[]): Stricter => {
  const { model } = a.program
  const [before, after] = [a, b].map((space) => witnessOf({ severity: 0, space }, base))
  const { id } = model.facts[fact] as Fact
  const value = a.base.min[fact] as number
  return { facts: { ...after, ...before, [id]: value }, to: b.base.min[fact] as number }
}

const spaceWith = (model: Model, base: readonly Range[], fact: number, value: number): Space =>
  createSpace(
    model,
    base.map((range, at) => (at === fact ? rangeOfValue(value) : range)),
  )

type Pair = {
  readonly fact: number
  readonly budget: Budget
  readonly a: Space
  readonly b: Space
}

/** After `yes` both are narrowed to such cases. */
const search = (pair: Pair): Answer => {
  const { a, b, budget } = pair
  if (budget.steps <= 0) return 'unknown'
  budget.steps -= 1
  const [low, high] = [severitiesIn(a), severitiesIn(b)]
  if (lowest(high) > highest(low)) return 'yes'
  const split = highest(high) <= lowest(low) || areAlike(pair) ? undefined : nextSplit(pair)
  if (split === undefined) return 'no'
  const starts = [mark(a), mark(b)] as const
  let isUnknown = false
  for (const part of split.parts) {
    narrow(a, split.fact, part)
    narrow(b, split.fact, part)
    const answer = search(pair)
    if (answer === 'yes') return 'yes'
    undo(a, starts[0])
    undo(b, starts[1])
    if (answer === 'unknown') isUnknown = true
  }
  return isUnknown ? 'unknown' : 'no'
}

const nextSplit = ({ a, b }: Pair): Split | undefined => {
  const open = [a, b].map((space) => ({ space, clause: openClause(space) }))
  const found = open.find(({ clause }) => clause !== undefined)
  if (found?.clause === undefined) return undefined
  const { space, clause } = found
  return splitClause(space, space.program.clauses[clause] as Clause)
}

/** What the number bears on is decided alike in both: they end alike. */
const areAlike = ({ a, b, fact }: Pair): boolean =>
  (a.program.bearsOn[fact] as readonly number[]).every(
    (clause) =>
      (a.points[clause] === 0 && a.severities[clause] === 0) ||
      (a.truths[clause] !== OPEN && a.truths[clause] === b.truths[clause]),
  )

const lowest = (bits: number): number => 31 - Math.clz32(bits & -bits)
const highest = (bits: number): number => 31 - Math.clz32(bits)
