import type { Answer } from '../../core/assessment/case.js'
import type { Question } from '../../core/rulebook/schema.js'
import { formatNumber, type Lang } from '../../i18n/translate.js'
import { listField, textField, type FormBody } from '../forms/fields.js'

/** Choices that are no value of the domain; option ids never begin with an underscore. */
export const special = {
  /** Use what the register says. */
  register: '_register',
  number: '_number',
  notApplicable: '_not-applicable',
  later: '_later',
  unknown: '_unknown',
} as const

/** One question as it stands on the page: what is ticked and typed, right or wrong. */
export type AnswerInput = {
  readonly choices: readonly string[]
  readonly number: string
  readonly note: string
  readonly evidence: string
  readonly unsure: boolean
}

export const fieldNames = (fact: string) => ({
  choice: fact,
  number: `${fact}.number`,
  note: `${fact}.note`,
  evidence: `${fact}.evidence`,
  unsure: `${fact}.unsure`,
})

export const inputFromBody = (body: FormBody, fact: string): AnswerInput => {
  const names = fieldNames(fact)
  return {
    choices: listField(body, names.choice).filter((choice) => choice !== ''),
    number: textField(body, names.number),
    note: textField(body, names.note),
    evidence: textField(body, names.evidence),
    unsure: textField(body, names.unsure) !== '',
  }
}

/** What the page shows of a stored answer. `preFilled`: without an answer the register's value holds. */
export const inputFromAnswer = (
  question: Question,
  answer: Answer | undefined,
  context: { readonly lang: Lang; readonly preFilled: boolean },
): AnswerInput => ({
  choices: choicesOf(question, answer, context.preFilled),
  number: question.type === 'integer' ? numberText(answer, context.lang) : '',
  note: answer?.note ?? '',
  evidence: answer?.evidence ?? '',
  unsure: answer?.unsure ?? false,
})

const choicesOf = (
  question: Question,
  answer: Answer | undefined,
  preFilled: boolean,
): readonly string[] => {
  if (preFilled && answer?.state !== 'answered') return [special.register]
  if (answer === undefined) return []
  if (answer.state !== 'answered') return [choiceOfState[answer.state]]
  if (question.type === 'integer') return [special.number]
  return Array.isArray(answer.value) ? answer.value : [String(answer.value)]
}

const choiceOfState = {
  unknown: special.unknown,
  later: special.later,
  'not-applicable': special.notApplicable,
} as const

const numberText = (answer: Answer | undefined, lang: Lang): string => {
  const value = answer?.value
  if (typeof value === 'number') return formatNumber(lang, value)
  return typeof value === 'string' ? value : ''
}
