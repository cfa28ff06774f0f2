import type { Assessment } from '../core/assessment/assessment.js'
import { RatsamError } from '../core/errors.js'
import { chooseRuleset, type RulesetChoice } from '../core/rulebook/chooseRuleset.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import type { Rulebook } from './assess.js'
import { rulesetName } from './caseOf.js'

/** The version an assessment was begun with; throws `bad-input` where it is no longer installed. */
export const pinnedRuleset = (
  { rulesets }: Rulebook,
  { asOf, ruleset }: Pick<Assessment, 'asOf' | 'ruleset'>,
): RulesetChoice<Ruleset> => {
  const chosen = chooseRuleset(rulesets, asOf, rulesetName(ruleset))
  if (!chosen.ok) throw new RatsamError('bad-input', {}, { issues: chosen.issues })
  return chosen.value
}
