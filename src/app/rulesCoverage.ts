import { coverageOf, type Coverage } from '../core/analysis/coverage.js'
import { workedSituations } from '../core/analysis/workedSituations.js'
import { RatsamError } from '../core/errors.js'
import type { Clock, ReadRulebook } from '../core/ports.js'
import { chooseRuleset } from '../core/rulebook/chooseRuleset.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import type { Rulebook } from './assess.js'
import { loadRulebook } from './loadRulebook.js'

export type RulesetCoverage = { readonly ruleset: Ruleset; readonly coverage: Coverage }

type Parts = { readonly readRulebook: ReadRulebook; readonly clock: Clock }

/** Which rules and conditions the worked cases of the version in use show. */
export const createRulesCoverage =
  ({ readRulebook, clock }: Parts) =>
  async (): Promise<RulesetCoverage> => {
    const rulebook = await loadRulebook(readRulebook, clock)
    const ruleset = rulesetInUse(rulebook, clock.today())
    const situations = workedSituations(ruleset, rulebook.registers)
    return {
      ruleset,
      coverage: coverageOf(
        ruleset,
        situations.map(({ situation }) => situation),
      ),
    }
  }

const rulesetInUse = ({ rulesets }: Rulebook, today: string): Ruleset => {
  const chosen = chooseRuleset(rulesets, today)
  if (!chosen.ok) throw new RatsamError('no-ruleset-for-date', {}, { issues: chosen.issues })
  return chosen.value.ruleset
}
