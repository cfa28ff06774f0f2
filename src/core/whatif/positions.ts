import { exploreOutcomes } from '../evaluation/possibilities.js'
import { heldAlternatives, withPositions, type Situation } from '../evaluation/situation.js'
import { verdicts, type Verdict } from '../rulebook/schema.js'

/** The outcome under one combination of the positions held at the date on contested law. */
export type UnderPositions = {
  readonly positions: readonly { readonly fact: string; readonly position: string }[]
  /** These are the positions the assessment follows. */
  readonly followed: boolean
  readonly possibleOutcomes: readonly Verdict[]
}

/** Every combination of positions held at the date; the followed one comes first. */
export const outcomesUnderPositions = (situation: Situation): UnderPositions[] => {
  const combinations = heldAlternatives(situation).reduce<Record<string, string>[]>(
    (all, { fact, positions }) =>
      all.flatMap((chosen) => positions.map((position) => ({ ...chosen, [fact]: position }))),
    [{}],
  )
  return combinations.map((positions, at) => ({
    positions: Object.entries(positions).map(([fact, position]) => ({ fact, position })),
    followed: at === 0,
    possibleOutcomes: exploreOutcomes(
      situation.model,
      withPositions(situation, positions),
    ).severities.map((severity) => verdicts[severity] as Verdict),
  }))
}
