import { join } from 'node:path'
import { RatsamError } from '../core/errors.js'
import {
  rulebookSchemaId,
  rulebookSums,
  withoutCases,
  type RulebookFile,
} from '../core/verification/rulebookFile.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import type { Registers } from '../core/rulebook/registers.js'
import { readJsonFile } from './readJsonFile.js'
import { readRulesetFiles } from './readRulesetFiles.js'

export type RulebookFolders = { readonly rules: string; readonly registers: string }

const registerNames = ['sources.json', 'authorities.json', 'law.json', 'platforms.json']

/**
 * The files of a rule set and the registers as they lie on disk, to travel with a document. Throws `ruleset-faulty` or
 * `registers-faulty` if they are no longer what was loaded: a document must not carry other law than it rests on.
 */
export const createReadRulebookFile = (folders: RulebookFolders) => {
  const read = new Map<string, Promise<RulebookFile>>()
  return (ruleset: Ruleset, registers: Registers): Promise<RulebookFile> => {
    const key = `${ruleset.sha256}/${registers.sha256}`
    const known = read.get(key)
    if (known !== undefined) return known
    const reading = readBoth(folders, ruleset, registers)
    read.set(key, reading)
    reading.catch(() => read.delete(key))
    return reading
  }
}

const readBoth = async (
  folders: RulebookFolders,
  { id, version, sha256 }: Ruleset,
  registers: Registers,
): Promise<RulebookFile> => {
  const { raw } = await readRulesetFiles(join(folders.rules, id, version))
  const entries = await Promise.all(
    registerNames.map(async (name) => {
      const file = await readJsonFile(join(folders.registers, name), name)
      return [name, file.ok ? file.value : null] as const
    }),
  )
  const book: RulebookFile = {
    schema: rulebookSchemaId,
    ruleset: { id, version, files: withoutCases(raw) },
    registers: { files: Object.fromEntries(entries) },
  }
  const sums = rulebookSums(book)
  if (sums.ruleset !== sha256) throw new RatsamError('ruleset-faulty', { id, version, count: 1 })
  if (sums.registers !== registers.sha256) throw new RatsamError('registers-faulty', { count: 1 })
  return book
}
