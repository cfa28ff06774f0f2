import type { Issue } from '../errors.js'
import { checkRuleConditions } from './checkConditions.js'
import type { FactDomains } from './factDomain.js'

/**
 * Conditions of rules whose file does not have its shape yet, so that an author sees those findings at once and not
 * after the next attempt.
 * @param raw a criterion file as parsed
 */
export const checkRawRules = (raw: unknown, file: string, facts: FactDomains): Issue[] => {
  const rules = isRecord(raw) && Array.isArray(raw['rules']) ? (raw['rules'] as unknown[]) : []
  return rules
    .filter(isRecord)
    .filter((rule) => Object.hasOwn(rule, 'conditions'))
    .flatMap((rule, index) => {
      const id = typeof rule['id'] === 'string' ? rule['id'] : `rules[${index}]`
      return checkRuleConditions(rule['conditions'], { file, id }, facts)
    })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
