import { evaluateExpression } from '../evaluation/expression.js'
import { rangeOfQuestion, type Range } from '../evaluation/range.js'
import type { Issue } from '../errors.js'
import { checkExpression } from './checkExpression.js'
import { cycles } from './cycles.js'
import { factsOfExpression, operandsOf } from './expressionTree.js'
import type { RulesetCheck, RulesetMaterial } from './rulesetMaterial.js'
import type { Expression } from './schema.js'
import { sourceIssues } from './sourceUse.js'
import { repeatedIds } from './uniqueIds.js'
import { turningPoints, validAt } from './validity.js'
import { issueAt } from './where.js'

const file = 'derived.json'

/** Derived facts: each can be computed, from numbers, at every date the rule set covers. */
export const checkDerived: RulesetCheck = (material) => {
  const { derived } = material.files.derived
  const found = derived.flatMap((fact) => {
    const where = { file, id: fact.id }
    const prefix = fact.id.startsWith('derived.')
      ? []
      : [issueAt(where, 'id', 'issue.rules.derivedPrefix')]
    return [
      ...prefix,
      ...sourceIssues(fact.sources, where, material.sources),
      ...checkExpression(fact.expression, { ...where, place: 'expression' }, material),
    ]
  })
  const circular = derivedCycles(material)
  const asked = derived.filter(({ id }) => material.questions.has(id))
  found.push(
    ...repeatedIds(derived.map(({ id }) => ({ file, id }))),
    ...asked.map(({ id }) => issueAt({ file, id }, 'id', 'issue.rules.derivedAsked')),
    ...circular,
  )
  // Ranges exist only for sound expressions.
  return found.length > 0 ? found : divisions(material)
}

const derivedCycles = ({ derived }: RulesetMaterial): Issue[] => {
  const needs = (id: string): readonly string[] => {
    const expression = derived.get(id)?.expression
    return expression === undefined ? [] : factsOfExpression(expression)
  }
  return cycles([...derived.keys()], needs).map((way) =>
    issueAt({ file, id: way[0] ?? '' }, 'expression', 'issue.rules.derivedCycle', {
      way: way.join(' → '),
    }),
  )
}

/** Divisors that can be zero for some answers, at some date on which parameters change. */
const divisions = (material: RulesetMaterial): Issue[] => {
  const { parameters, coversFrom } = material.files.ruleset
  return material.files.derived.derived.flatMap(({ id, expression }) =>
    divisorsOf(expression).flatMap((divisor) => {
      const dates = turningPoints(parameters, coversFrom)
      const ranges = dates.map((date) => rangeOf(divisor, material, date))
      const zero = ranges.find((range) => range.min <= 0 && range.max >= 0)
      if (zero === undefined) return []
      const params = { min: zero.min, max: zero.max }
      return [issueAt({ file, id }, 'expression', 'issue.rules.divisionByZero', params)]
    }),
  )
}

const divisorsOf = (expression: Expression): readonly Expression[] => [
  ...('divide' in expression ? [expression.divide[1]] : []),
  ...operandsOf(expression).flatMap(divisorsOf),
]

type Span = Extract<Range, { kind: 'span' }>
const rangeOf = (expression: Expression, material: RulesetMaterial, date: string): Span => {
  const { parameters } = material.files.ruleset
  const fact = (id: string): Range => {
    const question = material.questions.get(id)
    if (question !== undefined) return rangeOfQuestion(question)
    return rangeOf(material.derived.get(id)?.expression ?? { number: 0 }, material, date)
  }
  const parameter = (id: string): number =>
    parameters.find((entry) => entry.id === id && validAt(entry, date))?.value ?? NaN
  const range = evaluateExpression(expression, { fact, parameter })
  return range as Span // an expression is always a number
}
