import type { Condition, Leaf, Operator } from '../src/core/rulebook/schema.js'
import { plainName } from './cases.js'

/** The same conditions in the languages of the other engines. */

const order: Readonly<Partial<Record<Operator, string>>> = {
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
}

export const toJsonRules = (condition: Condition): unknown => {
  if ('all' in condition) return { all: condition.all.map(toJsonRules) }
  if ('any' in condition) return { any: condition.any.map(toJsonRules) }
  if ('not' in condition) return { not: toJsonRules(condition.not) }
  return { ...condition, fact: plainName(condition.fact) }
}

export const toJsonLogic = (condition: Condition): unknown => {
  if ('all' in condition) return { and: condition.all.map(toJsonLogic) }
  if ('any' in condition) return { or: condition.any.map(toJsonLogic) }
  if ('not' in condition) return { '!': [toJsonLogic(condition.not)] }
  return leafToJsonLogic(condition)
}

const leafToJsonLogic = ({ fact, operator, value }: Leaf): unknown => {
  const variable = { var: plainName(fact) }
  switch (operator) {
    case 'equal':
      return { '===': [variable, value] }
    case 'notEqual':
      return { '!==': [variable, value] }
    case 'in':
      return { in: [variable, value] }
    case 'notIn':
      return { '!': [{ in: [variable, value] }] }
    case 'contains':
      return { in: [value, variable] }
    case 'doesNotContain':
      return { '!': [{ in: [value, variable] }] }
    default:
      return { [order[operator] as string]: [variable, value] }
  }
}

export const toZen = (condition: Condition): string => {
  if ('all' in condition) return `(${condition.all.map(toZen).join(' and ')})`
  if ('any' in condition) return `(${condition.any.map(toZen).join(' or ')})`
  if ('not' in condition) return `not (${toZen(condition.not)})`
  const name = plainName(condition.fact)
  const value = JSON.stringify(condition.value)
  switch (condition.operator) {
    case 'equal':
      return `(${name} == ${value})`
    case 'notEqual':
      return `(${name} != ${value})`
    case 'in':
      return `(${name} in ${value})`
    case 'notIn':
      return `(${name} not in ${value})`
    case 'contains':
      return `(${value} in ${name})`
    case 'doesNotContain':
      return `(${value} not in ${name})`
    default:
      return `(${name} ${order[condition.operator] as string} ${value})`
  }
}

/** What a person would write by hand for facts of known type. */
export const toJavaScript = (condition: Condition): string => {
  if ('all' in condition) return `(${condition.all.map(toJavaScript).join(' && ')})`
  if ('any' in condition) return `(${condition.any.map(toJavaScript).join(' || ')})`
  if ('not' in condition) return `!${toJavaScript(condition.not)}`
  const name = `f.${plainName(condition.fact)}`
  const value = JSON.stringify(condition.value)
  const among = (): string =>
    `(${(condition.value as readonly unknown[]).map((one) => `${name} === ${JSON.stringify(one)}`).join(' || ')})`
  switch (condition.operator) {
    case 'equal':
      return `(${name} === ${value})`
    case 'notEqual':
      return `(${name} !== ${value})`
    case 'in':
      return among()
    case 'notIn':
      return `!${among()}`
    case 'contains':
      return `${name}.includes(${value})`
    case 'doesNotContain':
      return `!${name}.includes(${value})`
    default:
      return `(${name} ${order[condition.operator] as string} ${value})`
  }
}
