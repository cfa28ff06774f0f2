import type { Params } from '../errors.js'
import type { Derived, Question } from './schema.js'
import { shown } from './where.js'

/** Values a fact can take. `number`: derived facts, which may be fractions. */
export type FactDomain =
  | { readonly type: 'boolean' }
  | { readonly type: 'choice' | 'choices'; readonly options: readonly string[] }
  | { readonly type: 'integer'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly type: 'number' }
export type FactDomains = ReadonlyMap<string, FactDomain>

export const domainOf = (question: Question): FactDomain => {
  if (question.type === 'boolean') return { type: 'boolean' }
  if (question.type === 'integer') {
    return { type: 'integer', min: question.min, max: question.max, step: question.step }
  }
  return { type: question.type, options: question.options.map((option) => option.value) }
}

export const factDomains = (
  questions: readonly Question[],
  derived: readonly Derived[],
): FactDomains =>
  new Map<string, FactDomain>([
    ...questions.map((question) => [question.id, domainOf(question)] as const),
    ...derived.map((fact) => [fact.id, { type: 'number' }] as const),
  ])

export type ValueProblem = { readonly code: string; readonly params: Params }

/** Why this is no value of the fact, or `undefined` if it is one. */
export const valueProblem = (domain: FactDomain, value: unknown): ValueProblem | undefined => {
  if (domain.type === 'choices') return choicesProblem(domain.options, value)
  return scalarProblem(domain, value)
}

/** As `valueProblem`, for one scalar; for choices that is one member of the list. */
export const scalarProblem = (domain: FactDomain, value: unknown): ValueProblem | undefined => {
  switch (domain.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : wrongType('boolean', value)
    case 'choice':
    case 'choices':
      return optionProblem(domain.options, value)
    case 'integer':
      return integerProblem(domain, value)
    case 'number':
      return typeof value === 'number' ? undefined : wrongType('number', value)
  }
}

const typeCodes = {
  boolean: 'issue.rules.valueType.boolean',
  choice: 'issue.rules.valueType.choice',
  choices: 'issue.rules.valueType.choices',
  integer: 'issue.rules.valueType.integer',
  number: 'issue.rules.valueType.number',
} as const
const wrongType = (expected: FactDomain['type'], value: unknown): ValueProblem => ({
  code: typeCodes[expected],
  params: { value: shown(value) },
})

const optionProblem = (options: readonly string[], value: unknown): ValueProblem | undefined => {
  if (typeof value !== 'string') return wrongType('choice', value)
  if (options.includes(value)) return undefined
  return { code: 'issue.rules.notAnOption', params: { value, allowed: options } }
}

const choicesProblem = (options: readonly string[], value: unknown): ValueProblem | undefined => {
  if (!Array.isArray(value)) return wrongType('choices', value)
  const problems = value.map((member) => optionProblem(options, member))
  return problems.find((problem) => problem !== undefined)
}

type Integers = Extract<FactDomain, { type: 'integer' }>
const integerProblem = ({ min, max, step }: Integers, value: unknown): ValueProblem | undefined => {
  if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType('integer', value)
  if (value < min || value > max)
    return { code: 'issue.rules.outOfRange', params: { value, min, max } }
  if ((value - min) % step === 0) return undefined
  return { code: 'issue.rules.offStep', params: { value, min, step } }
}
