import type { Issue } from '../errors.js'
import { checkAuthorities } from './checkAuthorities.js'
import { checkLaw } from './checkLaw.js'
import { checkPersonalData } from './checkPersonalData.js'
import { checkPlatforms } from './checkPlatforms.js'
import { checkRegisterSources } from './checkRegisterSources.js'
import type { RegisterMaterial } from './registerMaterial.js'

/**
 * Everything wrong with the registers that their shapes cannot show, all at once.
 *
 * @returns findings with file, entry and place; empty if the registers fit together
 */
export const checkRegisters = (material: RegisterMaterial): Issue[] => {
  const sources = new Map(material.sources.map((source) => [source.id, source]))
  return [
    ...checkRegisterSources(material),
    ...checkAuthorities(material, sources),
    ...checkLaw(material, sources),
    ...checkPlatforms(material, sources),
    ...checkPersonalData('sources.json', material.sources),
    ...checkPersonalData('authorities.json', material.authorities),
    ...checkPersonalData('law.json', material.law),
    ...checkPersonalData('platforms.json', material.platforms),
  ]
}
