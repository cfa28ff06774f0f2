import type { Issue } from '../errors.js'
import type { RulesetCheck, RulesetMaterial } from './rulesetMaterial.js'
import { bandNames, verdicts, type BalanceCell, type Band, type Verdict } from './schema.js'
import { repeatedIds } from './uniqueIds.js'
import { issueAt } from './where.js'

const file = 'ruleset.json'

/** Criteria and the balancing table. */
export const checkBalance: RulesetCheck = (material) => [
  ...criteriaIssues(material),
  ...tableIssues(material.files.ruleset.balance),
]

const criteriaIssues = ({ files }: RulesetMaterial): Issue[] => {
  const { criteria } = files.ruleset
  const benefits = criteria.filter(({ scale }) => scale === 'benefit').length
  const found = repeatedIds(criteria.map(({ id }) => ({ file, id })))
  const where = { file }
  if (benefits !== 1) {
    found.push(issueAt(where, 'criteria', 'issue.rules.benefitCount', { count: benefits }))
  }
  if (criteria.length === benefits) found.push(issueAt(where, 'criteria', 'issue.rules.noRisk'))
  for (const { id, bands } of criteria) {
    if (bands.medium >= bands.high) {
      found.push(issueAt({ file, id }, 'bands', 'issue.rules.bandOrder', { ...bands }))
    }
    if ((files.criteria[id]?.rules ?? []).length === 0) {
      found.push(issueAt({ file, id }, '', 'issue.rules.criterionWithoutRules'))
    }
  }
  return found
}

const tableIssues = (cells: readonly BalanceCell[]): Issue[] => {
  const where = { file }
  const found: Issue[] = []
  const count = (risk: Band, benefit: Band): number =>
    cells.filter((cell) => cell.risk === risk && cell.benefit === benefit).length
  for (const risk of bandNames) {
    for (const benefit of bandNames) {
      const times = count(risk, benefit)
      if (times !== 1) {
        found.push(issueAt(where, 'balance', 'issue.rules.cellCount', { risk, benefit, times }))
      }
    }
  }
  if (found.length > 0) return found
  return cells.flatMap((cell, index) => [
    ...lowRiskIssues(cell, index),
    ...cells.flatMap((other) => monotonyIssues(cell, other, index)),
  ])
}

const lowRiskIssues = ({ risk, verdict }: BalanceCell, index: number): Issue[] =>
  risk === 'low' && verdict !== 'approve'
    ? [issueAt({ file }, `balance[${index}].verdict`, 'issue.rules.lowRiskRow', { verdict })]
    : []

/** More risk is never milder, more benefit never stricter: it is enough to compare neighbours. */
const monotonyIssues = (cell: BalanceCell, other: BalanceCell, index: number): Issue[] => {
  const riskStep = bandNames.indexOf(other.risk) - bandNames.indexOf(cell.risk)
  const benefitStep = bandNames.indexOf(other.benefit) - bandNames.indexOf(cell.benefit)
  const place = `balance[${index}].verdict`
  const params = {
    verdict: cell.verdict,
    other: other.verdict,
    risk: other.risk,
    benefit: other.benefit,
  }
  if (riskStep === 1 && benefitStep === 0 && severity(other.verdict) < severity(cell.verdict)) {
    return [issueAt({ file }, place, 'issue.rules.riskNotMonotone', params)]
  }
  if (riskStep === 0 && benefitStep === 1 && severity(other.verdict) > severity(cell.verdict)) {
    return [issueAt({ file }, place, 'issue.rules.benefitNotMonotone', params)]
  }
  return []
}

const severity = (verdict: Verdict): number => verdicts.indexOf(verdict)
