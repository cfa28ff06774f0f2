import type { Answer } from '../../core/assessment/case.js'
import type { Question } from '../../core/rulebook/schema.js'
import type { Lang, MessageKey, MessageParams } from '../../i18n/translate.js'
import { parseNumber } from '../forms/parseNumber.js'
import { special, type AnswerInput } from './answerInput.js'

/** Why an input cannot even be kept as a draft. */
export type InputProblem = { readonly key: MessageKey; readonly params: MessageParams }
export type ReadAnswer =
  | { readonly ok: true; readonly answer: Answer | undefined }
  | { readonly ok: false; readonly problem: InputProblem }

const longest = 50_000

/**
 * The answer somebody meant. Values that do not fit the question are kept as typed and reported after saving;
 * refused is only what contradicts itself or is too long for the store.
 */
export const readAnswer = (question: Question, input: AnswerInput, lang: Lang): ReadAnswer => {
  const problem = problemOf(question, input)
  if (problem) return { ok: false, problem }
  const given = givenPart(question, input, lang)
  const { note, evidence, unsure } = input
  const remarks = {
    ...(note !== '' && { note }),
    ...(evidence !== '' && { evidence }),
    ...(unsure && { unsure }),
  }
  if (given === undefined && Object.keys(remarks).length === 0)
    return { ok: true, answer: undefined }
  // A note without an answer is worth keeping: the question counts as put off.
  return { ok: true, answer: { ...(given ?? { state: 'later' }), ...remarks } }
}

const states = {
  [special.unknown]: 'unknown',
  [special.later]: 'later',
  [special.notApplicable]: 'not-applicable',
} as const
const isState = (choice: string): choice is keyof typeof states => Object.hasOwn(states, choice)

const problemOf = (question: Question, input: AnswerInput): InputProblem | undefined => {
  const { choices, number, note, evidence } = input
  if (note.length > longest || evidence.length > longest) {
    return { key: 'web.answer.tooLong', params: { maximum: longest } }
  }
  const [first] = choices
  if (question.type === 'integer' && number !== '' && first !== undefined && isState(first)) {
    return { key: 'web.answer.numberAndChoice', params: { number: number.slice(0, 40) } }
  }
  if (choices.length > 1 && choices.some(isState)) {
    return { key: 'web.answer.severalChoices', params: {} }
  }
  return undefined
}

const givenPart = (
  question: Question,
  { choices, number }: AnswerInput,
  lang: Lang,
): Answer | undefined => {
  const [first] = choices
  if (first === special.register) return undefined
  if (first !== undefined && isState(first)) return { state: states[first] }
  if (question.type === 'integer') return numberAnswer(first, number, lang)
  if (question.type === 'choices') {
    return first === undefined ? undefined : { state: 'answered', value: [...choices].sort() }
  }
  return first === undefined
    ? undefined
    : { state: 'answered', value: optionValue(question, first) }
}

const optionValue = (question: Question, choice: string): string | boolean =>
  question.type === 'boolean' && (choice === 'true' || choice === 'false')
    ? choice === 'true'
    : choice.slice(0, 80)

const numberAnswer = (choice: string | undefined, text: string, lang: Lang): Answer | undefined => {
  if (text === '') return choice === special.number ? { state: 'answered' } : undefined
  const value = parseNumber(text, lang)
  return {
    state: 'answered',
    value: value !== undefined && Number.isInteger(value) ? value : text.slice(0, 80),
  }
}
