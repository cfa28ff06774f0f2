import { cellAt, type Coding, decode } from '../evaluation/cells.js'
import { severityBits, severityGoal } from '../evaluation/goals.js'
import { severitiesOf, type Possibilities } from '../evaluation/possibilities.js'
import { isKnown, knownValue, type Range } from '../evaluation/range.js'
import type { Change } from '../evaluation/result.js'
import { exists } from '../evaluation/search.js'
import { createSpace, mark, undo, type Space } from '../evaluation/space.js'
import { verdicts, type FactValue, type Verdict } from '../rulebook/schema.js'
import { changeableFacts, infeasibleClauses } from './changes.js'
import { settleNearest } from './nearest.js'

/** An answer of the body on which the outcome hangs: this change alone, the nearest, makes another one possible. */
export type LoadBearing = Change & { readonly possibleOutcomes: readonly Verdict[] }

const stepBudget = 20_000

/** Answers about plan and means whose single change flips the outcome, in the order of the rule set. */
export const loadBearingAnswers = ({ model, base, severities }: Possibilities): LoadBearing[] => {
  const present = createSpace(model, base)
  const other = severityGoal(7 & ~severityBits(severities))
  return changeableFacts(model).flatMap((fact): LoadBearing[] => {
    const range = base[fact] as Range
    const from = knownValue(range)
    if (!isKnown(range) || from === undefined) return []
    const space = createSpace(
      model,
      base.map((each, at) => (at === fact ? (model.facts[at]?.domain as Range) : each)),
    )
    const start = mark(space)
    const isOut = infeasibleClauses(space, present, [fact])
    const flips = settleNearest(space, {
      fact,
      wish: cellAt(present.base, fact),
      passes: () =>
        isAllowed(space, isOut) && exists(space, other, { steps: stepBudget }) === 'yes',
    })
    if (!flips) return []
    const change = {
      fact: model.facts[fact]?.id ?? '',
      from: plain(from),
      to: plain(valueIn(space, fact)),
    }
    const possibleOutcomes = severitiesOf(space, { steps: stepBudget }).map(
      (severity) => verdicts[severity] as Verdict,
    )
    undo(space, start)
    return [{ ...change, possibleOutcomes }]
  })
}

/** Not certainly infeasible: a stretch of values may still hold a feasible one. */
const isAllowed = (space: Space, clauses: readonly number[]): boolean =>
  clauses.every((clause) => space.truths[clause] !== 1)

const valueIn = ({ base, program }: Space, fact: number): FactValue =>
  knownValue(decode(program.codings[fact] as Coding, cellAt(base, fact))) as FactValue
const plain = (value: FactValue): Change['to'] => (typeof value === 'object' ? [...value] : value)
