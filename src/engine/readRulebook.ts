import { join } from 'node:path'
import type { ReadRulebook } from '../core/ports.js'
import { checkReleased, releasedFile } from '../core/rulebook/checkReleased.js'
import { listRulesets } from './listRulesets.js'
import { readRegisters } from './loadRegisters.js'
import { readRuleset } from './loadRuleset.js'
import { readShaped } from './readShaped.js'

export type RulebookFolders = { readonly rules: string; readonly registers: string }

/** Reads and checks registers and all rule-set versions. Without sound registers no rule set can be checked. */
export const createReadRulebook =
  ({ rules, registers: registersFolder }: RulebookFolders): ReadRulebook =>
  async (today) => {
    const places = await listRulesets(rules)
    const { registers, errors } = await readRegisters(registersFolder)
    if (registers === undefined) {
      return { registers: undefined, registerErrors: errors, releaseErrors: [], rulesets: [] }
    }
    const rulesets = await Promise.all(
      places.map(async ({ id, version, folder }) => ({
        id,
        version,
        ...(await readRuleset({ id, version, folder }, { registers, today })),
      })),
    )
    const released = await readShaped(join(rules, 'released.json'), 'released.json', releasedFile)
    const sound = rulesets.flatMap(({ ruleset }) => (ruleset ? [ruleset] : []))
    const releaseErrors = [
      ...released.issues,
      // With a broken version at hand it is not known whether a released one is missing.
      ...(released.value && sound.length === rulesets.length
        ? checkReleased(released.value.released, sound)
        : []),
    ]
    return { registers, registerErrors: [], releaseErrors, rulesets }
  }
