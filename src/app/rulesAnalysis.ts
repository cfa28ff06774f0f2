import { proveGuarantee, type Proof } from '../core/analysis/guarantees.js'
import { findInRules, type RuleFindings } from '../core/analysis/ruleFindings.js'
import { compileModel } from '../core/evaluation/model.js'
import type { Clock, ReadRulebook } from '../core/ports.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import type { Guarantee } from '../core/rulebook/schema.js'
import { loadRulebook } from './loadRulebook.js'
import { rulesetInUse } from './rulesetInUse.js'

export type RulesetAnalysis = RuleFindings & {
  readonly ruleset: Ruleset
  /** Rules and parameters in force on this day were looked at. */
  readonly asOf: string
  readonly guarantees: readonly { readonly guarantee: Guarantee; readonly proof: Proof }[]
}

type Parts = { readonly readRulebook: ReadRulebook; readonly clock: Clock }

/** What is certain about all cases there can be under the version in use. */
export const createRulesAnalysis =
  ({ readRulebook, clock }: Parts) =>
  async (): Promise<RulesetAnalysis> => {
    const asOf = clock.today()
    const ruleset = rulesetInUse(await loadRulebook(readRulebook, clock), asOf)
    const model = compileModel(ruleset, asOf)
    return {
      ruleset,
      asOf,
      guarantees: ruleset.guarantees.map((guarantee) => ({
        guarantee,
        proof: proveGuarantee(model, guarantee),
      })),
      ...findInRules(model),
    }
  }
