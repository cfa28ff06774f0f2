import { coverageOf, type Coverage } from '../core/analysis/coverage.js'
import { workedSituations } from '../core/analysis/workedSituations.js'
import type { Clock, ReadRulebook } from '../core/ports.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import { loadRulebook } from './loadRulebook.js'
import { rulesetInUse } from './rulesetInUse.js'

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
