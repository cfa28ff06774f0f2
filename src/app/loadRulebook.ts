import { RatsamError } from '../core/errors.js'
import type { Clock, ReadRulebook } from '../core/ports.js'
import type { Rulebook } from './assess.js'

/**
 * Rule sets and registers to work with. Throws `registers-faulty` or `ruleset-faulty` with every finding: nothing runs
 * on a broken rule set.
 */
export const loadRulebook = async (readRulebook: ReadRulebook, clock: Clock): Promise<Rulebook> => {
  const { registers, registerErrors, releaseErrors, rulesets } = await readRulebook(clock.today())
  if (registers === undefined) {
    throw new RatsamError(
      'registers-faulty',
      { count: registerErrors.length },
      { issues: registerErrors },
    )
  }
  const errors = [...releaseErrors, ...rulesets.flatMap(({ errors: found }) => found)]
  if (errors.length > 0)
    throw new RatsamError('ruleset-faulty', { count: errors.length }, { issues: errors })
  return { registers, rulesets: rulesets.flatMap(({ ruleset }) => (ruleset ? [ruleset] : [])) }
}
