import { RatsamError } from '../core/errors.js'
import { chooseRuleset } from '../core/rulebook/chooseRuleset.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import type { Rulebook } from './assess.js'

/** The version a case of today would get. Throws `no-ruleset-for-date`. */
export const rulesetInUse = ({ rulesets }: Rulebook, today: string): Ruleset => {
  const chosen = chooseRuleset(rulesets, today)
  if (!chosen.ok) throw new RatsamError('no-ruleset-for-date', {}, { issues: chosen.issues })
  return chosen.value.ruleset
}
