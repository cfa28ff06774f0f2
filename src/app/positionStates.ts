import type { Assessment } from '../core/assessment/assessment.js'
import { positionOf, type ChosenPosition, type Positions } from '../core/assessment/case.js'
import type { Issue } from '../core/errors.js'
import { checkChosenPositions } from '../core/questionnaire/checkChosenPositions.js'
import { defaultPosition, heldPositions } from '../core/rulebook/asOf.js'
import type { HeldPosition, LawQuestion, Registers } from '../core/rulebook/registers.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import type { Localized } from '../core/rulebook/schema.js'

/** A contested question of law as an assessment stands on it. */
export type PositionState = {
  readonly law: LawQuestion
  readonly held: readonly HeldPosition[]
  /** The rule set's default at the as-of date. */
  readonly expected: string
  /** Why it is that; told only where it names nothing from after the as-of date. */
  readonly why: Localized | undefined
  /** What was stored: the position, and the reason for it. Kept where it departs from nothing. */
  readonly stored: string | undefined
  readonly chosen: ChosenPosition | undefined
  readonly departs: boolean
  readonly issues: readonly Issue[]
}

type Law = { readonly ruleset: Ruleset; readonly registers: Registers }
type Chosen = Pick<Assessment, 'asOf' | 'positions'>

export const positionStates = ({ asOf, positions }: Chosen, law: Law): readonly PositionState[] =>
  law.registers.law.flatMap((question): PositionState[] => {
    const expected = defaultPosition(law.ruleset, question.fact, asOf)
    if (!question.contested || expected === undefined) return []
    const chosen = positions?.[question.fact]
    const stored = positionOf(chosen)
    return [
      {
        law: question,
        held: heldPositions(question, asOf),
        expected,
        why: whyOf(question, asOf, law.ruleset),
        stored,
        chosen: typeof chosen === 'object' ? chosen : undefined,
        departs: stored !== undefined && stored !== expected,
        issues: checkChosenPositions(
          chosen === undefined ? {} : { [question.fact]: chosen },
          asOf,
          law,
        ),
      },
    ]
  })

/** The reason speaks of every position there has been, so it waits for the last of them. */
const whyOf = (
  { fact, positions }: LawQuestion,
  asOf: string,
  ruleset: Ruleset,
): Localized | undefined => {
  const entry = ruleset.positions.find((one) => one.fact === fact)
  const dates = [
    ...positions.flatMap(({ validFrom }) => validFrom ?? []),
    ...(entry?.periods.map(({ from }) => from) ?? []),
  ]
  return dates.every((date) => date <= asOf) ? entry?.why : undefined
}

/** The positions of a draft that can be followed; the others are kept and reported. */
export const soundPositions = (
  { asOf, positions }: Chosen,
  law: Law,
): { readonly positions?: Positions } => {
  const sound = Object.entries(positions ?? {}).filter(
    ([fact, chosen]) => checkChosenPositions({ [fact]: chosen }, asOf, law).length === 0,
  )
  return sound.length === 0 ? {} : { positions: Object.fromEntries(sound) }
}
