import type { Answer, RawValue } from '../assessment/case.js'
import type { Issue, Outcome } from '../errors.js'
import type { FactValue, Question } from '../rulebook/schema.js'

/** Types first, rules later: json-rules-engine finds `"true"` unequal to `true`. */

/** The value in the question's type, or what is wrong with it. `path` names the place for the reader. */
export const typeValue = (question: Question, raw: RawValue, path: string): Outcome<FactValue> => {
  switch (question.type) {
    case 'boolean':
      return typeof raw === 'boolean' ? ok(raw) : fail(path, 'notBoolean', raw)
    case 'choice':
      return typeof raw === 'string' && optionIds(question).includes(raw)
        ? ok(raw)
        : fail(path, 'notAnOption', raw, { options: optionIds(question) })
    case 'choices':
      return typeChoices(question, raw, path)
    case 'integer':
      return typeInteger(question, raw, path)
  }
}

type OptionQuestion = Extract<Question, { type: 'choice' | 'choices' }>
const optionIds = (question: OptionQuestion): string[] => question.options.map((o) => o.value)

const typeChoices = (question: OptionQuestion, raw: RawValue, path: string): Outcome<FactValue> => {
  if (!Array.isArray(raw)) return fail(path, 'notAList', raw)
  const unknown = raw.filter((value) => !optionIds(question).includes(value))
  if (unknown.length > 0) {
    return fail(path, 'notAnOption', unknown.join(', '), { options: optionIds(question) })
  }
  return ok([...new Set(raw)].sort())
}

type IntegerQuestion = Extract<Question, { type: 'integer' }>
const typeInteger = (
  question: IntegerQuestion,
  raw: RawValue,
  path: string,
): Outcome<FactValue> => {
  const { min, max, step } = question
  if (typeof raw !== 'number' || !Number.isInteger(raw)) return fail(path, 'notWhole', raw)
  if (raw < min || raw > max) return fail(path, 'outOfRange', raw, { min, max })
  return (raw - min) % step === 0 ? ok(raw) : fail(path, 'offStep', raw, { min, step })
}

const ok = (value: FactValue): Outcome<FactValue> => ({ ok: true, value })
const fail = (
  path: string,
  code: string,
  value: RawValue,
  params: Issue['params'] = {},
): Outcome<FactValue> => ({
  ok: false,
  issues: [
    {
      path,
      code: `issue.answer.${code}`,
      params: { value: String(value).slice(0, 80), ...params },
    },
  ],
})

/** Checks state and value of one answer against its question. */
export const checkAnswer = (question: Question, answer: Answer, path: string): Issue[] => {
  const { state, value } = answer
  if (state === 'answered') {
    if (value === undefined) return [{ path, code: 'issue.answer.valueMissing' }]
    const typed = typeValue(question, value, path)
    return typed.ok ? [] : [...typed.issues]
  }
  if (value !== undefined)
    return [{ path, code: 'issue.answer.valueWithoutAnswer', params: { state } }]
  if (state === 'not-applicable' && question.notApplicable === undefined) {
    return [{ path, code: 'issue.answer.notApplicableNotOffered' }]
  }
  return []
}
