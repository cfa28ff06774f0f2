import type { z } from 'zod'
import { casesFile, type Ruleset } from './ruleset.js'
import { derivedFile, questionsFile, rulesetFile, textsFile, type criterionFile } from './schema.js'

/** Files every version has besides its criteria; each with its shape. */
export const rulesetFileShapes = {
  'ruleset.json': rulesetFile,
  'questions.json': questionsFile,
  'derived.json': derivedFile,
  'texts.json': textsFile,
  'cases.json': casesFile,
} as const
export const criteriaFolder = 'criteria'
export const criterionFileName = (criterion: string): string =>
  `${criteriaFolder}/${criterion}.json`

/** The files of one version, each of the right shape, not yet checked against each other. */
export type RulesetFiles = {
  readonly ruleset: z.infer<typeof rulesetFile>
  readonly questions: z.infer<typeof questionsFile>
  readonly derived: z.infer<typeof derivedFile>
  readonly texts: z.infer<typeof textsFile>
  readonly cases: z.infer<typeof casesFile>
  /** By criterion id. */
  readonly criteria: Readonly<Record<string, z.infer<typeof criterionFile>>>
}

/** @param sha256 over the canonical JSON of all files except `cases.json`, lower-case hex */
export const assembleRuleset = (files: RulesetFiles, sha256: string): Ruleset => ({
  ...files.ruleset,
  sections: files.questions.sections,
  questions: files.questions.questions,
  derived: files.derived.derived,
  texts: files.texts.blocks,
  cases: files.cases.cases,
  rules: files.ruleset.criteria.flatMap(({ id }) =>
    (files.criteria[id]?.rules ?? []).map((rule) => ({ ...rule, criterion: id })),
  ),
  sha256,
})
