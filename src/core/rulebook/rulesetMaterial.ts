import type { Issue } from '../errors.js'
import { factDomains, type FactDomains } from './factDomain.js'
import type { Registers, Source } from './registers.js'
import { criterionFileName, type RulesetFiles } from './rulesetFiles.js'
import type { Derived, Question, Rule } from './schema.js'

/** What every check of a rule set looks at. */
export type RulesetMaterial = {
  readonly files: RulesetFiles
  readonly registers: Registers
  /** ISO date; only overdue reviews depend on it. */
  readonly today: string
  readonly facts: FactDomains
  readonly questions: ReadonlyMap<string, Question>
  readonly derived: ReadonlyMap<string, Derived>
  readonly sources: ReadonlyMap<string, Source>
  readonly rules: readonly PlacedRule[]
}
/** A rule with the file it stands in. */
export type PlacedRule = { readonly file: string; readonly rule: Rule }
/** Pure; returns all findings, none if there is nothing to say. */
export type RulesetCheck = (material: RulesetMaterial) => Issue[]

export const rulesetMaterial = (
  files: RulesetFiles,
  registers: Registers,
  today: string,
): RulesetMaterial => {
  const { questions } = files.questions
  const { derived } = files.derived
  return {
    files,
    registers,
    today,
    facts: factDomains(questions, derived),
    questions: new Map(questions.map((question) => [question.id, question])),
    derived: new Map(derived.map((fact) => [fact.id, fact])),
    sources: new Map(registers.sources.map((source) => [source.id, source])),
    rules: Object.entries(files.criteria).flatMap(([criterion, { rules }]) =>
      rules.map((rule) => ({ file: criterionFileName(criterion), rule: { ...rule, criterion } })),
    ),
  }
}
