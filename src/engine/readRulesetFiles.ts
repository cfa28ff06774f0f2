import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import type { Issue } from '../core/errors.js'
import {
  criteriaFolder,
  criterionFileName,
  rulesetFileShapes,
  type RulesetFiles,
} from '../core/rulebook/rulesetFiles.js'
import { criterionFile } from '../core/rulebook/schema.js'
import { unknownNames } from '../core/rulebook/unknownNames.js'
import { readShaped, type ShapedFile } from './readShaped.js'

type CriterionFile = z.infer<typeof criterionFile>
export type RulesetFolder = {
  readonly files: Partial<Omit<RulesetFiles, 'criteria'>>
  /** By criterion id. */
  readonly criteria: Readonly<Record<string, ShapedFile<CriterionFile>>>
  /** File name → content as parsed. */
  readonly raw: Readonly<Record<string, unknown>>
  readonly issues: readonly Issue[]
}

/** Reads all files of one version; says of every one whether it is there, is JSON and has its shape. */
export const readRulesetFiles = async (folder: string): Promise<RulesetFolder> => {
  const read = <T>(name: string, shape: z.ZodType<T>): Promise<ShapedFile<T>> =>
    readShaped(join(folder, name), name, shape)
  const [ruleset, questions, derived, texts, cases] = await Promise.all([
    read('ruleset.json', rulesetFileShapes['ruleset.json']),
    read('questions.json', rulesetFileShapes['questions.json']),
    read('derived.json', rulesetFileShapes['derived.json']),
    read('texts.json', rulesetFileShapes['texts.json']),
    read('cases.json', rulesetFileShapes['cases.json']),
  ])
  const found = await namesIn(join(folder, criteriaFolder))
  const declared = ruleset.value?.criteria.map(({ id }) => id)
  const present = found.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5))
  const ids = [...new Set([...(declared ?? []), ...present])]
  const entries = await Promise.all(
    ids.map(async (id) => [id, await read(criterionFileName(id), criterionFile)] as const),
  )
  const main = { ruleset, questions, derived, texts, cases }
  const issues = [
    ...strayFiles(await namesIn(folder), Object.keys(rulesetFileShapes), ''),
    ...(declared === undefined
      ? []
      : strayFiles(
          found,
          declared.map((id) => `${id}.json`),
          `${criteriaFolder}/`,
        )),
    ...Object.values(main).flatMap((file) => file.issues),
    ...entries.flatMap(([, file]) => file.issues),
  ]
  return {
    files: valuesOf(main),
    criteria: Object.fromEntries(entries),
    raw: Object.fromEntries([
      ...Object.entries(main).map(([name, { raw }]) => [`${name}.json`, raw] as const),
      ...entries.map(([id, { raw }]) => [criterionFileName(id), raw] as const),
    ]),
    issues,
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).sort()

/** Files nobody would read; usually a typing error in the name. */
const strayFiles = (
  names: readonly string[],
  expected: readonly string[],
  prefix: string,
): readonly Issue[] =>
  names
    .filter((name) => name !== criteriaFolder && name !== 'README.md')
    .flatMap((name) =>
      unknownNames([name], expected, { file: `${prefix}${name}` }, 'issue.rules.strayFile'),
    )

type Shaped = { readonly [K in keyof Omit<RulesetFiles, 'criteria'>]: ShapedFile<RulesetFiles[K]> }
const valuesOf = (shaped: Shaped): Partial<Omit<RulesetFiles, 'criteria'>> =>
  Object.fromEntries(
    Object.entries(shaped).flatMap(([name, { value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )
