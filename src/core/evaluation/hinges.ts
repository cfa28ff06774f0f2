import { heldPositions } from '../rulebook/asOf.js'
import { verdicts, type Localized, type Verdict } from '../rulebook/schema.js'
import { decidesAdmissibility, exploreOutcomes, type Possibilities } from './possibilities.js'
import type { Result } from './result.js'
import { heldAlternatives, withPositions, type Situation } from './situation.js'
import type { Kleene } from './truth.js'

/** What follows under the other positions held on contested law at the date. */
export type Contested = {
  readonly hingesOn: Result['hingesOn']
  /** Positions in the model of the rules whose state another position changes. */
  readonly contestedRules: ReadonlySet<number>
}

type Alternative = {
  readonly positions: Readonly<Record<string, string>>
  readonly severities: readonly number[]
  readonly truths: readonly Kleene[]
}

export const contestedLaw = (situation: Situation, followed: Possibilities): Contested => {
  const alternatives = combinations(heldAlternatives(situation)).map((positions): Alternative => {
    const other = exploreOutcomes(situation.model, withPositions(situation, positions))
    return { positions, severities: other.severities, truths: other.truths }
  })
  return {
    hingesOn: minimal(
      alternatives.filter((a) => a.severities.join() !== followed.severities.join()),
    ).map((alternative) => ({
      positions: Object.entries(alternative.positions).map(([fact, position]) => ({
        fact,
        position,
      })),
      possibleOutcomes: alternative.severities.map((severity) => verdicts[severity] as Verdict),
      pending: pendingText(situation, alternative.positions),
    })),
    contestedRules: new Set(
      situation.model.rules.flatMap((rule, index) =>
        decidesAdmissibility(rule) &&
        alternatives.some((alternative) => alternative.truths[index] !== followed.truths[index])
          ? [index]
          : [],
      ),
    ),
  }
}

/** Every choice of positions that departs from the followed one on at least one question; the departures only. */
const combinations = (questions: ReturnType<typeof heldAlternatives>): Record<string, string>[] => {
  let all: Record<string, string>[] = [{}]
  for (const { fact, positions } of questions) {
    const others = positions.slice(1)
    all = [
      ...all,
      ...all.flatMap((chosen) => others.map((position) => ({ ...chosen, [fact]: position }))),
    ]
  }
  return all.slice(1)
}

/** Those whose questions do not contain the questions of another. */
const minimal = (alternatives: readonly Alternative[]): readonly Alternative[] => {
  const questions = (alternative: Alternative): string[] => Object.keys(alternative.positions)
  return alternatives.filter(
    (alternative) =>
      !alternatives.some(
        (other) =>
          questions(other).length < questions(alternative).length &&
          questions(other).every((fact) => questions(alternative).includes(fact)),
      ),
  )
}

/** Where the position is pending before a court at the date. */
const pendingText = (
  { registers, case: { asOf } }: Situation,
  positions: Readonly<Record<string, string>>,
): Localized | null => {
  const texts = Object.entries(positions).flatMap(([fact, value]) => {
    const question = registers.law.find((law) => law.fact === fact)
    const held =
      question && heldPositions(question, asOf).find((position) => position.value === value)
    const pending = held?.pending
    const isPending =
      pending && pending.from <= asOf && (pending.until === null || asOf <= pending.until)
    return isPending ? [pending.text] : []
  })
  const [first, ...rest] = texts
  if (first === undefined) return null
  return rest.reduce((a, b) => ({ de: `${a.de} ${b.de}`, en: `${a.en} ${b.en}` }), first)
}
