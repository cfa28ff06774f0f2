import type { Clock, ReadRulebook } from '../core/ports.js'
import { createRulesAnalysis } from './rulesAnalysis.js'
import { createRulesCoverage } from './rulesCoverage.js'

/** What people who write rules ask about a rule set. */
export const createRuleTools = (parts: {
  readonly readRulebook: ReadRulebook
  readonly clock: Clock
}) => ({
  rulesCoverage: createRulesCoverage(parts),
  rulesAnalysis: createRulesAnalysis(parts),
})
