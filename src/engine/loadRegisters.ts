import { join } from 'node:path'
import { RatsamError, type Issue } from '../core/errors.js'
import { hashJson } from '../core/evaluation/canonical.js'
import { checkRegisters } from '../core/rulebook/checkRegisters.js'
import {
  authoritiesFile,
  lawFile,
  platformsFile,
  sourcesFile,
  type Registers,
} from '../core/rulebook/registers.js'
import { readShaped } from './readShaped.js'

export type RegistersReading = {
  /** Undefined if there are errors. */
  readonly registers: Registers | undefined
  readonly errors: readonly Issue[]
}

/** Reads and checks the four register files; all findings at once, none thrown. */
export const readRegisters = async (folder: string): Promise<RegistersReading> => {
  const [sources, authorities, law, platforms] = await Promise.all([
    readShaped(join(folder, 'sources.json'), 'sources.json', sourcesFile),
    readShaped(join(folder, 'authorities.json'), 'authorities.json', authoritiesFile),
    readShaped(join(folder, 'law.json'), 'law.json', lawFile),
    readShaped(join(folder, 'platforms.json'), 'platforms.json', platformsFile),
  ])
  const errors = [sources, authorities, law, platforms].flatMap(({ issues }) => issues)
  if (!sources.value || !authorities.value || !law.value || !platforms.value) {
    return { registers: undefined, errors }
  }
  const registers: Registers = {
    sources: sources.value.sources,
    authorities: authorities.value.authorities,
    law: law.value.questions,
    platforms: platforms.value.platforms,
    versions: {
      sources: sources.value.version,
      authorities: authorities.value.version,
      law: law.value.version,
      platforms: platforms.value.version,
    },
    sha256: hashJson({
      'sources.json': sources.raw,
      'authorities.json': authorities.raw,
      'law.json': law.raw,
      'platforms.json': platforms.raw,
    }),
  }
  const found = [...errors, ...checkRegisters(registers)]
  return { registers: found.length === 0 ? registers : undefined, errors: found }
}

/** As `readRegisters`; throws `registers-faulty` with all findings. */
export const loadRegisters = async (folder: string): Promise<Registers> => {
  const { registers, errors } = await readRegisters(folder)
  if (registers !== undefined) return registers
  throw new RatsamError('registers-faulty', { count: errors.length }, { issues: errors })
}
