import type { Issue } from '../errors.js'
import { checkLeaf, refusedKeyIssues } from './checkLeaf.js'
import type { FactDomains } from './factDomain.js'
import { issueAt, shown, within, type Where } from './where.js'

const groupKeys = ['all', 'any', 'not'] as const

/**
 * Everything in a condition that json-rules-engine would accept, or refuse only when reached, and then decide in a way nobody meant.
 * Takes raw data: the shape is part of what is checked.
 * @param where the place of the condition, such as `conditions` or `options[2].feasibleIf` of an id in a file
 */
export const checkConditions = (condition: unknown, where: Where, facts: FactDomains): Issue[] => {
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition)) {
    return [issueAt(where, '', 'issue.rules.conditionNotObject', { value: shown(condition) })]
  }
  const node = condition as Readonly<Record<string, unknown>>
  const groups = groupKeys.filter((key) => Object.hasOwn(node, key))
  const [group, second] = groups
  if (second !== undefined) return [issueAt(where, '', 'issue.rules.twoGroups', { groups })]
  if (group !== undefined) return checkGroup(node, group, where, facts)
  if (Object.hasOwn(node, 'condition')) {
    return [issueAt(where, 'condition', 'issue.rules.namedCondition')]
  }
  if (['fact', 'operator', 'value'].some((key) => Object.hasOwn(node, key))) {
    return checkLeaf(node, where, facts)
  }
  return [issueAt(where, '', 'issue.rules.notACondition', { keys: Object.keys(node) })]
}

/** As `checkConditions`, for a rule: json-rules-engine wants a group at the root. */
export const checkRuleConditions = (
  condition: unknown,
  where: Where,
  facts: FactDomains,
): Issue[] => {
  const found = checkConditions(condition, within(where, 'conditions'), facts)
  const isLeaf =
    typeof condition === 'object' &&
    condition !== null &&
    'fact' in condition &&
    !groupKeys.some((key) => Object.hasOwn(condition, key))
  return isLeaf ? [issueAt(where, 'conditions', 'issue.rules.leafAtRoot'), ...found] : found
}

const checkGroup = (
  node: Readonly<Record<string, unknown>>,
  group: (typeof groupKeys)[number],
  where: Where,
  facts: FactDomains,
): Issue[] => {
  const found = refusedKeyIssues(node, [group], where)
  const content = node[group]
  if (group === 'not') {
    if (Array.isArray(content)) return [...found, issueAt(where, group, 'issue.rules.notIsList')]
    return [...found, ...checkConditions(content, within(where, group), facts)]
  }
  if (!Array.isArray(content)) {
    return [...found, issueAt(where, group, 'issue.rules.groupNotList', { group })]
  }
  if (content.length === 0) {
    return [...found, issueAt(where, group, 'issue.rules.emptyGroup', { group })]
  }
  const kids = content.flatMap((kid: unknown, index) =>
    checkConditions(kid, within(where, `${group}[${index}]`), facts),
  )
  return [...found, ...kids]
}
