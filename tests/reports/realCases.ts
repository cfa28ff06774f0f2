import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentInput } from '../../src/core/document/documentInput.js'
import { evaluate } from '../../src/core/evaluation/evaluate.js'
import { situationOf } from '../../src/core/evaluation/situation.js'
import { completeCase, parseCaseFile } from '../../src/core/questionnaire/parseCase.js'
import { assembleRuleset, type RulesetFiles } from '../../src/core/rulebook/rulesetFiles.js'
import type { Ruleset } from '../../src/core/rulebook/ruleset.js'
import { realRegisters } from '../realRegisters.js'

const root = join(import.meta.dirname, '../..')
const rules = join(root, 'rules/social-media/1.0.0')
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'))

/** The shipped rule set; its own tests check that it is sound. */
export const shippedRuleset = (): Ruleset => {
  const ruleset = json(rules, 'ruleset.json') as RulesetFiles['ruleset']
  const criteria = ruleset.criteria.map(({ id }) => [id, json(rules, `criteria/${id}.json`)])
  const files = {
    ruleset,
    questions: json(rules, 'questions.json'),
    derived: json(rules, 'derived.json'),
    texts: json(rules, 'texts.json'),
    cases: json(rules, 'cases.json'),
    criteria: Object.fromEntries(criteria) as RulesetFiles['criteria'],
  } as RulesetFiles
  return assembleRuleset(files, 'a'.repeat(64))
}

const registers = {
  ...realRegisters(),
  versions: {
    sources: '2026-11-23',
    authorities: '2026-11-23',
    law: '2026-11-23',
    platforms: '2026-11-23',
  },
  sha256: 'b'.repeat(64),
}
const ruleset = shippedRuleset()

export const example = (name: string): Record<string, unknown> =>
  json(root, 'data/examples', `${name}.json`) as Record<string, unknown>

/** A case file assessed under the shipped rule set and registers. */
export const assessed = (file: unknown): DocumentInput => {
  const parsed = parseCaseFile(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const asOf = parsed.value.asOf ?? '2026-11-23'
  const aCase = completeCase(parsed.value, asOf, { ruleset, registers })
  if (!aCase.ok) throw new Error(JSON.stringify(aCase.issues))
  const situation = situationOf(aCase.value, ruleset, registers)
  return { situation, result: evaluate(situation) }
}
