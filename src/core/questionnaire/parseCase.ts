import {
  caseFile,
  type Answer,
  type Case,
  type CaseFile,
  type RawValue,
} from '../assessment/case.js'
import type { Issue, Outcome } from '../errors.js'
import type { Registers } from '../rulebook/registers.js'
import type { Ruleset } from '../rulebook/ruleset.js'
import { caseShapeIssues } from './caseShape.js'
import { checkChosenPositions } from './checkChosenPositions.js'
import { checkAnswer } from './typedAnswer.js'

export type CaseContext = {
  readonly ruleset: Ruleset
  readonly registers: Registers
}

/** Shape of a case file, whatever rule set it is for. Every issue names its place in the file. */
export const parseCaseFile = (input: unknown): Outcome<CaseFile> => {
  const parsed = caseFile.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, issues: caseShapeIssues(parsed.error.issues, input) }
}

/** A case that fits the rule set and the registers, with a state on every answer. Typed, not yet pruned. */
export const completeCase = (
  file: CaseFile,
  asOf: string,
  { ruleset, registers }: CaseContext,
): Outcome<Case> => {
  const answers = Object.fromEntries(
    Object.entries(file.answers).map(([fact, raw]) => [fact, asAnswer(raw)]),
  )
  const issues = [
    ...checkPlatform(file.platform, registers),
    ...checkDate(asOf, ruleset),
    ...Object.entries(answers).flatMap(([fact, answer]) => checkFact(fact, answer, ruleset)),
    ...checkChosenPositions(file.positions, asOf, { ruleset, registers }),
  ]
  if (issues.length > 0) return { ok: false, issues }
  const { schema: _schema, ...rest } = file
  return { ok: true, value: { ...rest, asOf, answers } }
}

const asAnswer = (raw: RawValue | Answer): Answer =>
  typeof raw === 'object' && !Array.isArray(raw) ? raw : { state: 'answered', value: raw }

const checkPlatform = (platform: string, registers: Registers): Issue[] =>
  registers.platforms.some(({ id }) => id === platform)
    ? []
    : [
        {
          path: 'platform',
          code: 'issue.case.unknownPlatform',
          params: { value: platform, known: registers.platforms.map(({ id }) => id) },
        },
      ]

const checkDate = (asOf: string, ruleset: Ruleset): Issue[] =>
  asOf >= ruleset.coversFrom
    ? []
    : [
        {
          path: 'asOf',
          code: 'issue.case.beforeRuleset',
          params: { asOf, from: ruleset.coversFrom },
        },
      ]

const checkFact = (fact: string, answer: Answer, ruleset: Ruleset): Issue[] => {
  const path = `answers.${fact}`
  const question = ruleset.questions.find(({ id }) => id === fact)
  if (question === undefined) {
    const derived = ruleset.derived.some(({ id }) => id === fact)
    return [
      {
        path,
        code: derived ? 'issue.case.derivedFact' : 'issue.case.unknownFact',
        params: { fact },
      },
    ]
  }
  if (!question.asked) return [{ path, code: 'issue.case.notAsked', params: { fact } }]
  return checkAnswer(question, answer, path)
}
