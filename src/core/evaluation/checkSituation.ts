import type { Issue } from '../errors.js'
import { effectiveRanges, type Fact } from './model.js'
import type { Range } from './range.js'
import type { Situation } from './situation.js'
import { compileCondition, FALSE, truthOf } from './truth.js'
import { platformFactsAt } from '../rulebook/asOf.js'

/** What only register and case together can show: infeasible answers, and register values overridden without a note. */
export const checkSituation = (situation: Situation): Issue[] => {
  const ranges = effectiveRanges(situation.model, situation.base)
  return [
    ...situation.model.facts.flatMap((fact) => checkFeasible(fact, situation, ranges)),
    ...checkOverrides(situation),
  ]
}

const checkFeasible = (
  fact: Fact,
  { case: aCase, model }: Situation,
  ranges: readonly Range[],
): Issue[] => {
  const value = aCase.answers[fact.id]?.value
  if (fact.question?.type !== 'choice' || typeof value !== 'string') return []
  if (fact.visible && truthOf(fact.visible, ranges) === FALSE) return [] // hidden answers never count
  const option = fact.question.options.find((candidate) => candidate.value === value)
  if (option?.feasibleIf === undefined) return []
  const feasible = truthOf(compileCondition(option.feasibleIf, model.indexOf), ranges)
  if (feasible !== FALSE) return []
  return [{ path: `answers.${fact.id}`, code: 'issue.case.infeasible', params: { value } }]
}

/** Overriding a value the register documents needs a note or evidence: somebody will ask why. */
const checkOverrides = ({ case: aCase, registers }: Situation): Issue[] => {
  const platform = registers.platforms.find(({ id }) => id === aCase.platform)
  if (platform === undefined) return []
  return platformFactsAt(platform, aCase.body.land, aCase.asOf).flatMap((known): Issue[] => {
    const answer = aCase.answers[known.fact]
    if (known.use !== 'prefilled' || answer?.state !== 'answered') return []
    const same = JSON.stringify(answer.value) === JSON.stringify(known.value)
    if (same || hasText(answer.note) || hasText(answer.evidence)) return []
    return [{ path: `answers.${known.fact}`, code: 'issue.case.overrideWithoutNote' }]
  })
}

const hasText = (text: string | undefined): boolean => text !== undefined && text.trim() !== ''
