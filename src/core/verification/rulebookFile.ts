import { z } from 'zod'
import { hashJson } from '../evaluation/canonical.js'
import {
  authoritiesFile,
  lawFile,
  platformsFile,
  sourcesFile,
  type Registers,
} from '../rulebook/registers.js'
import type { Ruleset } from '../rulebook/ruleset.js'
import {
  assembleRuleset,
  criterionFileName,
  rulesetFileShapes,
  type RulesetFiles,
} from '../rulebook/rulesetFiles.js'
import { criterionFile } from '../rulebook/schema.js'

/**
 * Rule set and registers as they lie in their files, to travel with a document: `urn:ratsam:rulebook:1`. Worked cases
 * stay at home; no receipt refers to them.
 */
export const rulebookSchemaId = 'urn:ratsam:rulebook:1'
const files = z.record(z.string(), z.unknown())
export const rulebookFile = z.strictObject({
  schema: z.literal(rulebookSchemaId),
  ruleset: z.strictObject({ id: z.string(), version: z.string(), files }),
  registers: z.strictObject({ files }),
})
export type RulebookFile = z.infer<typeof rulebookFile>

/** Sums as receipts name them. */
export const rulebookSums = ({ ruleset, registers }: RulebookFile) => ({
  ruleset: hashJson(withoutCases(ruleset.files)),
  registers: hashJson(registers.files),
})

export const withoutCases = (all: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name !== 'cases.json'))

/** Rule set and registers to compute with; `undefined` if a file has not the shape this program knows. */
export const openRulebook = (
  book: RulebookFile,
): { readonly ruleset: Ruleset; readonly registers: Registers } | undefined => {
  const sums = rulebookSums(book)
  const opened = openRuleset(book.ruleset.files)
  const registers = openRegisters(book.registers.files, sums.registers)
  return opened && registers && { ruleset: assembleRuleset(opened, sums.ruleset), registers }
}

const openRuleset = (raw: Readonly<Record<string, unknown>>): RulesetFiles | undefined => {
  const ruleset = rulesetFileShapes['ruleset.json'].safeParse(raw['ruleset.json'])
  const questions = rulesetFileShapes['questions.json'].safeParse(raw['questions.json'])
  const derived = rulesetFileShapes['derived.json'].safeParse(raw['derived.json'])
  const texts = rulesetFileShapes['texts.json'].safeParse(raw['texts.json'])
  if (!ruleset.success || !questions.success || !derived.success || !texts.success) return undefined
  const criteria = ruleset.data.criteria.map(
    ({ id }) => [id, criterionFile.safeParse(raw[criterionFileName(id)])] as const,
  )
  if (criteria.some(([, { success }]) => !success)) return undefined
  return {
    ruleset: ruleset.data,
    questions: questions.data,
    derived: derived.data,
    texts: texts.data,
    cases: { cases: [] },
    criteria: Object.fromEntries(
      criteria.flatMap(([id, { data }]) => (data === undefined ? [] : [[id, data]])),
    ),
  }
}

const openRegisters = (
  raw: Readonly<Record<string, unknown>>,
  sha256: string,
): Registers | undefined => {
  const sources = sourcesFile.safeParse(raw['sources.json'])
  const authorities = authoritiesFile.safeParse(raw['authorities.json'])
  const law = lawFile.safeParse(raw['law.json'])
  const platforms = platformsFile.safeParse(raw['platforms.json'])
  if (!sources.success || !authorities.success || !law.success || !platforms.success) {
    return undefined
  }
  return {
    sources: sources.data.sources,
    authorities: authorities.data.authorities,
    law: law.data.questions,
    platforms: platforms.data.platforms,
    versions: {
      sources: sources.data.version,
      authorities: authorities.data.version,
      law: law.data.version,
      platforms: platforms.data.version,
    },
    sha256,
  }
}
