import type { Issue } from '../errors.js'
import type { RulesetMaterial } from './rulesetMaterial.js'
import type { Expression } from './schema.js'
import { similarTo, unknownNames } from './unknownNames.js'
import { issueAt, within, type Where } from './where.js'

/** One expression: facts and parameters exist, facts are numbers, a table names every option once. */
export const checkExpression = (
  expression: Expression,
  where: Where,
  material: RulesetMaterial,
): Issue[] => {
  if ('fact' in expression) return numberIssues(expression.fact, where, material)
  if ('parameter' in expression) return parameterIssues(expression.parameter, where, material)
  if ('number' in expression) return []
  if ('choose' in expression)
    return chooseIssues(expression.choose, within(where, 'choose'), material)
  return Object.entries(expression).flatMap(
    ([operation, operands]: [string, readonly Expression[]]) =>
      operands.flatMap((operand, index) =>
        checkExpression(operand, within(where, `${operation}[${index}]`), material),
      ),
  )
}

const unknownFact = (fact: string, where: Where, { facts }: RulesetMaterial): Issue => {
  const params = { name: fact, similar: similarTo(fact, [...facts.keys()]) }
  return issueAt(where, 'fact', 'issue.rules.unknownFact', params)
}

const numberIssues = (fact: string, where: Where, material: RulesetMaterial): Issue[] => {
  const domain = material.facts.get(fact)
  if (domain === undefined) return [unknownFact(fact, where, material)]
  if (domain.type === 'integer' || domain.type === 'number') return []
  return [issueAt(where, 'fact', 'issue.rules.notANumber', { fact, type: domain.type })]
}

const parameterIssues = (id: string, where: Where, { files }: RulesetMaterial): Issue[] => {
  const known = files.ruleset.parameters.map((parameter) => parameter.id)
  return unknownNames([id], known, within(where, 'parameter'), 'issue.rules.unknownParameter')
}

type Choose = Extract<Expression, { choose: unknown }>['choose']
const chooseIssues = (
  { fact, values }: Choose,
  where: Where,
  material: RulesetMaterial,
): Issue[] => {
  const domain = material.facts.get(fact)
  if (domain === undefined) return [unknownFact(fact, where, material)]
  if (domain.type !== 'choice' && domain.type !== 'boolean') {
    return [issueAt(where, 'fact', 'issue.rules.notAChoice', { fact, type: domain.type })]
  }
  const options = domain.type === 'choice' ? domain.options : ['false', 'true']
  const given = Object.keys(values)
  const missing = options.filter((option) => !given.includes(option))
  const extra = given.filter((option) => !options.includes(option))
  const tables: Issue[] = []
  if (missing.length > 0) tables.push(issueAt(where, 'values', 'issue.rules.tableGap', { missing }))
  if (extra.length > 0) {
    tables.push(issueAt(where, 'values', 'issue.rules.tableExtra', { extra, allowed: options }))
  }
  const inside = Object.entries(values).flatMap(([option, part]) =>
    checkExpression(part, within(where, `values.${option}`), material),
  )
  return [...tables, ...inside]
}
