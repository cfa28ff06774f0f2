import { explore } from '../core/evaluation/possibilities.js'
import type { ResultOutcome } from '../core/evaluation/result.js'
import type { Situation } from '../core/evaluation/situation.js'
import { verdicts, type Verdict } from '../core/rulebook/schema.js'
import { counterfactuals, type Counterfactuals } from '../core/whatif/counterfactuals.js'
import { loadBearingAnswers, type LoadBearing } from '../core/whatif/loadBearing.js'
import { marginsOf, type Margin } from '../core/whatif/margins.js'
import { outcomesUnderPositions, type UnderPositions } from '../core/whatif/positions.js'
import type { Assessed } from './assess.js'

/** What would have to change for a wanted outcome: `urn:ratsam:whatif:1`. */
export type WhatIf = Counterfactuals & {
  readonly from: ResultOutcome
  readonly want: Verdict
}

export type WhatIfQuestion = {
  readonly want: Verdict
  /** Facts that may change at once, 1–8. */
  readonly maxChanges: number
}

/** How firmly an outcome stands. */
export type Firmness = {
  readonly loadBearing: readonly LoadBearing[]
  readonly margins: readonly Margin[]
  readonly positions: readonly UnderPositions[]
}

export const defaultMaxChanges = 4

export const whatIf = (
  { situation, result }: Assessed,
  { want, maxChanges }: WhatIfQuestion,
): WhatIf => ({
  from: result.outcome,
  want,
  ...counterfactuals(situation.model, situation.base, {
    want: verdicts.indexOf(want),
    maxChanges,
  }),
})

export const firmnessOf = (situation: Situation): Firmness => {
  const possibilities = explore(situation.model, situation.base)
  return {
    loadBearing: loadBearingAnswers(possibilities),
    margins: marginsOf(possibilities),
    positions: outcomesUnderPositions(situation),
  }
}
