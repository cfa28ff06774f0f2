import { type Cell, cellAt, type Coding, decode, isSingle } from '../evaluation/cells.js'
import { severityGoal } from '../evaluation/goals.js'
import type { Possibilities } from '../evaluation/possibilities.js'
import { isKnown, knownValue, type Range } from '../evaluation/range.js'
import { reach, type Budget } from '../evaluation/search.js'
import { copySpace, mark, narrow, truthIn, undo, type Space } from '../evaluation/space.js'
import { divide } from '../evaluation/split.js'
import { FALSE } from '../evaluation/truth.js'
import type { FactValue } from '../rulebook/schema.js'

/** Completions found so far, all of one severity; a search that succeeds adds to them, and spares the next. */
export type Region = { readonly severity: number; readonly space: Space }
export type Regions = Region[]

/** One region per severity some completion reaches. */
export const regionsOf = ({ space, severities, budget }: Possibilities): Regions =>
  severities.flatMap((severity) => {
    const region = regionIn(space, severity, budget)
    return region ? [region] : []
  })

/** Completions of the space with this severity; `undefined` if none is found. */
export const regionIn = (space: Space, severity: number, budget: Budget): Region | undefined => {
  const start = mark(space)
  const answer = reach(space, severityGoal(1 << severity), budget)
  const region = answer === 'yes' ? { severity, space: copySpace(space) } : undefined
  undo(space, start)
  return region
}

/** Values of all open facts with which the case has an outcome. Hidden questions are left out: nobody would ask them. */
export type Witness = Readonly<Record<string, FactValue>>

/** One completion of a region, in the order of the facts, so that each is visible or hidden before it is looked at. */
export const witnessOf = ({ space }: Region, base: readonly Range[]): Witness => {
  const { model, codings, visible } = space.program
  const start = mark(space)
  const witness: Record<string, FactValue> = {}
  model.facts.forEach(({ id, question }, at) => {
    if (question === undefined || isKnown(base[at] as Range)) return
    const shown = visible[at]
    if (shown && truthIn(space, shown) === FALSE) return
    const coding = codings[at] as Coding
    while (!isSingle(coding, cellAt(space.base, at)))
      narrow(space, at, divide(coding, cellAt(space.base, at))[0] as Cell)
    witness[id] = knownValue(decode(coding, cellAt(space.base, at))) as FactValue
  })
  undo(space, start)
  return witness
}
