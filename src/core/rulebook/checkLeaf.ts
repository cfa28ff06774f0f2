import type { Issue, Params } from '../errors.js'
import { scalarProblem, type FactDomain, type FactDomains } from './factDomain.js'
import { operators, type Operator } from './schema.js'
import { similarTo } from './unknownNames.js'
import { issueAt, shown, type Where } from './where.js'

/** Operators by type of fact. Derived numbers may be fractions, so equality would hinge on the last binary digit. */
const fitting: Readonly<Record<FactDomain['type'], readonly Operator[]>> = {
  boolean: ['equal', 'notEqual'],
  choice: ['equal', 'notEqual', 'in', 'notIn'],
  choices: ['contains', 'doesNotContain'],
  integer: [
    'equal',
    'notEqual',
    'in',
    'notIn',
    'lessThan',
    'lessThanInclusive',
    'greaterThan',
    'greaterThanInclusive',
  ],
  number: ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
}
const leafKeys = ['fact', 'operator', 'value']
/** Keys json-rules-engine knows and Ratsam does not admit, each with its own message. */
const refusedKeys: Readonly<Record<string, string>> = {
  path: 'issue.rules.path',
  params: 'issue.rules.params',
  priority: 'issue.rules.priority',
  condition: 'issue.rules.namedCondition',
}

/** Findings about the keys a group or leaf may not have. */
export const refusedKeyIssues = (
  node: Readonly<Record<string, unknown>>,
  allowed: readonly string[],
  where: Where,
): Issue[] =>
  Object.keys(node)
    .filter((key) => !allowed.includes(key))
    .map((key) => issueAt(where, key, refusedKeys[key] ?? 'issue.rules.ownKey', { key }))

/** All that is wrong with one comparison of a fact with a value. */
export const checkLeaf = (
  leaf: Readonly<Record<string, unknown>>,
  where: Where,
  facts: FactDomains,
): Issue[] => {
  const at = (key: string, code: string, params?: Params): Issue =>
    issueAt(where, key, code, params)
  const found = refusedKeyIssues(leaf, leafKeys, where)
  const missing = leafKeys.filter((key) => !Object.hasOwn(leaf, key))
  found.push(...missing.map((key) => at(key, 'issue.rules.leafIncomplete', { key })))

  const domain = typeof leaf.fact === 'string' ? facts.get(leaf.fact) : undefined
  if (!missing.includes('fact') && domain === undefined) {
    const name = typeof leaf.fact === 'string' ? leaf.fact : shown(leaf.fact)
    found.push(
      at('fact', 'issue.rules.unknownFact', { name, similar: similarTo(name, [...facts.keys()]) }),
    )
  }
  const operatorIssue = missing.includes('operator')
    ? undefined
    : checkOperator(leaf.operator, domain)
  if (operatorIssue !== undefined)
    found.push(at('operator', operatorIssue.code, operatorIssue.params))
  if (missing.includes('value')) return found
  const problem = valueIssue(leaf, operatorIssue === undefined ? domain : undefined)
  if (problem !== undefined) found.push(at('value', problem.code, problem.params))
  return found
}

type Problem = { readonly code: string; readonly params?: Params }

const checkOperator = (operator: unknown, domain: FactDomain | undefined): Problem | undefined => {
  if (typeof operator === 'string' && operator.includes(':')) {
    return { code: 'issue.rules.decorator', params: { operator } }
  }
  if (!operators.some((known) => known === operator)) {
    const params = { operator: shown(operator), allowed: operators }
    return { code: 'issue.rules.unknownOperator', params }
  }
  if (domain === undefined || fitting[domain.type].some((known) => known === operator))
    return undefined
  const allowed = fitting[domain.type]
  const code = domain.type === 'number' ? 'issue.rules.operatorDerived' : 'issue.rules.operatorType'
  return { code, params: { operator: String(operator), type: domain.type, allowed } }
}

/** `domain` is undefined where fact or operator are wrong already: then only what is wrong for every fact is reported. */
const valueIssue = (
  { operator, value }: Readonly<Record<string, unknown>>,
  domain: FactDomain | undefined,
): Problem | undefined => {
  if (isObject(value)) {
    return { code: 'fact' in value ? 'issue.rules.factAsValue' : 'issue.rules.valueObject' }
  }
  if (operator === 'in' || operator === 'notIn') return listIssue(operator, value, domain)
  return scalarIssue(value, domain)
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listIssue = (
  operator: string,
  value: unknown,
  domain: FactDomain | undefined,
): Problem | undefined => {
  if (!Array.isArray(value)) {
    const code = typeof value === 'string' ? 'issue.rules.inText' : 'issue.rules.needsList'
    return { code, params: { operator, value: shown(value) } }
  }
  const members: readonly unknown[] = value
  if (members.length === 0) return { code: 'issue.rules.emptyList', params: { operator } }
  const twice = members.find((member, index) => members.indexOf(member) !== index)
  if (twice !== undefined) return { code: 'issue.rules.listTwice', params: { value: shown(twice) } }
  return members
    .map((member) => scalarIssue(member, domain))
    .find((problem) => problem !== undefined)
}

const dateText = /^\d{4}-\d{2}(-\d{2})?|^\d{1,2}\.\d{1,2}\.\d{4}/u

const scalarIssue = (value: unknown, domain: FactDomain | undefined): Problem | undefined => {
  const isOption =
    domain !== undefined && 'options' in domain && domain.options.includes(String(value))
  if (typeof value === 'string' && dateText.test(value) && !isOption) {
    return { code: 'issue.rules.date', params: { value } }
  }
  if (Array.isArray(value))
    return { code: 'issue.rules.listForScalar', params: { value: shown(value) } }
  return domain === undefined ? undefined : scalarProblem(domain, value)
}
