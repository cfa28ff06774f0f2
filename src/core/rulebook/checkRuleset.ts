import type { Issue } from '../errors.js'
import { checkBalance } from './checkBalance.js'
import { checkCases } from './checkCases.js'
import { checkDerived } from './checkDerived.js'
import { checkGuarantees } from './checkGuarantees.js'
import { checkParameters, unusedParameters } from './checkParameters.js'
import { checkPositions } from './checkPositions.js'
import { checkQuestions } from './checkQuestions.js'
import { checkRules, overdueReviews } from './checkRules.js'
import { checkTexts } from './checkTexts.js'
import { checkUse } from './checkUse.js'
import type { Registers } from './registers.js'
import type { RulesetFiles } from './rulesetFiles.js'
import { rulesetMaterial, type RulesetCheck } from './rulesetMaterial.js'

export type RulesetCounts = Readonly<
  Record<'rules' | 'criteria' | 'questions' | 'derived' | 'texts' | 'cases', number>
>
export type RulesetFindings = {
  /** With any of these the rule set is refused. */
  readonly errors: readonly Issue[]
  readonly warnings: readonly Issue[]
  readonly counts: RulesetCounts
}

const errorChecks: readonly RulesetCheck[] = [
  checkBalance,
  checkParameters,
  checkPositions,
  checkGuarantees,
  checkQuestions,
  checkDerived,
  checkRules,
  checkUse,
  checkTexts,
  checkCases,
]
const warningChecks: readonly RulesetCheck[] = [overdueReviews, unusedParameters]

/**
 * Everything that can be said about a rule set without running a case, all findings at once.
 * @param today ISO date; decides only which reviews are overdue
 */
export const checkRuleset = (
  files: RulesetFiles,
  registers: Registers,
  today: string,
): RulesetFindings => {
  const material = rulesetMaterial(files, registers, today)
  const run = (checks: readonly RulesetCheck[]): Issue[] =>
    checks.flatMap((check) => check(material))
  return {
    errors: run(errorChecks),
    warnings: run(warningChecks),
    counts: {
      rules: material.rules.length,
      criteria: files.ruleset.criteria.length,
      questions: material.questions.size,
      derived: material.derived.size,
      texts: files.texts.blocks.length,
      cases: files.cases.cases.length,
    },
  }
}
