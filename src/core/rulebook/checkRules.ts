import type { Issue } from '../errors.js'
import { checkRuleConditions } from './checkConditions.js'
import { checkTemplate } from './checkTemplate.js'
import type { PlacedRule, RulesetCheck, RulesetMaterial } from './rulesetMaterial.js'
import { sourceIssues } from './sourceUse.js'
import { repeatedIds } from './uniqueIds.js'
import { issueAt, within, type Where } from './where.js'

/** Rules: ids, conditions, effects with their remedies, sources, dates, texts. */
export const checkRules: RulesetCheck = (material) => [
  ...repeatedIds(material.rules.map(({ file, rule }) => ({ file, id: rule.id }))),
  ...material.rules.flatMap((placed) => checkRule(placed, material)),
]

/** Rules whose review date has passed: a reminder, no fault. */
export const overdueReviews: RulesetCheck = ({ rules, today }) =>
  rules
    .filter(({ rule }) => rule.reviewBy < today)
    .map(({ file, rule }) =>
      issueAt({ file, id: rule.id }, 'reviewBy', 'issue.rules.reviewOverdue', {
        reviewBy: rule.reviewBy,
      }),
    )

const checkRule = ({ file, rule }: PlacedRule, material: RulesetMaterial): Issue[] => {
  const where = { file, id: rule.id }
  return [
    ...checkRuleConditions(rule.conditions, where, material.facts),
    ...effectIssues(rule, where),
    ...sourceIssues(rule.sources, where, material.sources, rule.validFrom),
    ...dateIssues(rule, where, material.files.ruleset.coversFrom),
    ...checkTemplate(rule.reason, within(where, 'reason'), material.facts),
    ...checkTemplate(rule.remedy, within(where, 'remedy'), material.facts),
  ]
}

type Rule = PlacedRule['rule']
const effectIssues = ({ effect, remedy }: Rule, where: Where): Issue[] => {
  if (effect.type !== 'requires') return []
  const { timing, curable } = effect
  if (timing === 'ongoing' && !curable) {
    return [issueAt(where, 'effect', 'issue.rules.ongoingIncurable')]
  }
  if (curable && remedy === undefined)
    return [issueAt(where, 'remedy', 'issue.rules.remedyMissing')]
  if (!curable && remedy !== undefined)
    return [issueAt(where, 'remedy', 'issue.rules.remedyNeedless')]
  return []
}

const dateIssues = ({ validFrom, validUntil }: Rule, where: Where, coversFrom: string): Issue[] => {
  const found: Issue[] = []
  if (validFrom < coversFrom) {
    const params = { validFrom, coversFrom }
    found.push(issueAt(where, 'validFrom', 'issue.rules.beforeCoversFrom', params))
  }
  if (validUntil !== null && validUntil <= validFrom) {
    const params = { validFrom, validUntil }
    found.push(issueAt(where, 'validUntil', 'issue.rules.endsBeforeStart', params))
  }
  return found
}
