import { verdicts, type FactValue } from '../rulebook/schema.js'
import { relevanceOf } from '../whatif/relevance.js'
import { nextQuestion } from '../whatif/nextQuestion.js'
import { shortcutsOf } from '../whatif/shortcuts.js'
import { regionsOf, witnessOf, type Witness } from '../whatif/witnesses.js'
import type { Possibilities } from './possibilities.js'
import { isKnown, type Range } from './range.js'
import type { Result } from './result.js'
import type { Situation } from './situation.js'
import { FALSE, truthOf } from './truth.js'

/** What is open, what would settle it, and what no longer matters. */
export const openQuestions = (
  { model, base, origins }: Situation,
  possibilities: Possibilities,
): Pick<Result, 'open' | 'witnesses' | 'shortcuts' | 'next'> => {
  const open = model.facts.flatMap(({ visible }, at) => {
    const isOpen = origins[at]?.from === 'open' && !isKnown(base[at] as Range)
    return isOpen && !(visible && truthOf(visible, possibilities.ranges) === FALSE) ? [at] : []
  })
  const regions = regionsOf(possibilities)
  const witnesses = new Map(
    regions.map((region) => [region.severity, witnessOf(region, base)] as const),
  )
  const { irrelevant, unproven } = relevanceOf(possibilities, open, regions)
  return {
    open: open.map((at) => {
      const origin = origins[at]
      return {
        fact: model.facts[at]?.id ?? '',
        state: origin?.from === 'open' ? origin.state : 'unanswered',
        askable: model.facts[at]?.question?.asked ?? false,
        irrelevant: irrelevant.has(at),
        ...(unproven.has(at) ? { unproven: true as const } : {}),
      }
    }),
    witnesses: byOutcome(witnesses),
    shortcuts: byOutcome(shortcutsOf(possibilities, regions)),
    next: nextQuestion(possibilities, irrelevant, regions),
  }
}

type Plain = Result['witnesses'][string]
const byOutcome = (found: ReadonlyMap<number, Witness>): Result['witnesses'] =>
  Object.fromEntries(
    [...found].map(([severity, witness]) => [verdicts[severity] ?? '', plain(witness)]),
  )
const plain = (witness: Witness): Plain =>
  Object.fromEntries(Object.entries(witness).map(([fact, value]) => [fact, copy(value)]))
const copy = (value: FactValue): Plain[string] => (typeof value === 'object' ? [...value] : value)
