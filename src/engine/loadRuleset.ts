import { join } from 'node:path'
import { RatsamError, type Issue } from '../core/errors.js'
import { hashJson } from '../core/evaluation/canonical.js'
import { checkRawRules } from '../core/rulebook/checkRawRules.js'
import { checkRuleset, type RulesetFindings } from '../core/rulebook/checkRuleset.js'
import { factDomains } from '../core/rulebook/factDomain.js'
import type { Registers } from '../core/rulebook/registers.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import {
  assembleRuleset,
  criterionFileName,
  type RulesetFiles,
} from '../core/rulebook/rulesetFiles.js'
import type { RulesetPlace } from './listRulesets.js'
import { readRulesetFiles, type RulesetFolder } from './readRulesetFiles.js'

/** What rule sets are checked against. `today` decides only which reviews are overdue. */
export type RulesetSurroundings = { readonly registers: Registers; readonly today: string }
export type RulesetReading = RulesetFindings & {
  /** Undefined if there are errors. */
  readonly ruleset: Ruleset | undefined
}

/** Reads and checks one version; all findings at once, none thrown. */
export const readRuleset = async (
  place: RulesetPlace,
  { registers, today }: RulesetSurroundings,
): Promise<RulesetReading> => {
  const folder = await readRulesetFiles(place.folder)
  const files = complete(folder)
  const misplaced = placeIssues(place, folder)
  if (files === undefined) {
    const errors = [...misplaced, ...folder.issues, ...earlyFindings(folder)]
    return { ruleset: undefined, errors, warnings: [], counts: noCounts }
  }
  const findings = checkRuleset(files, registers, today)
  const errors = [...misplaced, ...folder.issues, ...findings.errors]
  const ruleset = errors.length > 0 ? undefined : assembleRuleset(files, hashOf(folder))
  return { ...findings, errors, ruleset }
}

/** As `readRuleset`; throws `ruleset-faulty` with all findings. */
export const loadRuleset = async (
  place: RulesetPlace,
  surroundings: RulesetSurroundings,
): Promise<Ruleset> => {
  const { ruleset, errors } = await readRuleset(place, surroundings)
  if (ruleset !== undefined) return ruleset
  const { id, version } = place
  const params = { id, version, count: errors.length }
  throw new RatsamError('ruleset-faulty', params, { issues: errors })
}

const noCounts = { rules: 0, criteria: 0, questions: 0, derived: 0, texts: 0, cases: 0 }

/** Worked cases are examples, not law: a new one does not change what a receipt refers to. */
const hashOf = ({ raw }: RulesetFolder): string =>
  hashJson(Object.fromEntries(Object.entries(raw).filter(([name]) => name !== 'cases.json')))

const complete = ({ files, criteria }: RulesetFolder): RulesetFiles | undefined => {
  const { ruleset, questions, derived, texts, cases } = files
  const values = Object.entries(criteria).flatMap(([id, { value }]) =>
    value === undefined ? [] : [[id, value] as const],
  )
  if (values.length < Object.keys(criteria).length) return undefined
  if (!ruleset || !questions || !derived || !texts || !cases) return undefined
  return { ruleset, questions, derived, texts, cases, criteria: Object.fromEntries(values) }
}

/** What can be said about the rules although some file is broken; needs the facts, so that none is called unknown wrongly. */
const earlyFindings = ({ files, criteria }: RulesetFolder): Issue[] => {
  const { questions, derived } = files
  if (!questions || !derived) return []
  const facts = factDomains(questions.questions, derived.derived)
  return Object.entries(criteria).flatMap(([id, { raw }]) =>
    checkRawRules(raw, criterionFileName(id), facts),
  )
}

const placeIssues = ({ id, version }: RulesetPlace, { files }: RulesetFolder): Issue[] => {
  const { ruleset } = files
  if (ruleset === undefined || (ruleset.id === id && ruleset.version === version)) return []
  const params = { folder: join(id, version), id: ruleset.id, version: ruleset.version }
  return [{ path: 'ruleset.json › version', code: 'issue.rules.wrongFolder', params }]
}
