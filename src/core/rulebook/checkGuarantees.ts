import type { Issue } from '../errors.js'
import { checkConditions } from './checkConditions.js'
import type { FactDomains } from './factDomain.js'
import type { RulesetCheck } from './rulesetMaterial.js'
import type { Guarantee } from './schema.js'
import { repeatedIds } from './uniqueIds.js'
import { unknownNames } from './unknownNames.js'
import { issueAt, within, type Where } from './where.js'

const file = 'ruleset.json'

/** Guarantees say something that can be checked: outcomes never reached under a condition, or a number that never harms. */
export const checkGuarantees: RulesetCheck = ({ files, facts }) => {
  const { guarantees } = files.ruleset
  return [
    ...repeatedIds(guarantees.map(({ id }) => ({ file, id }))),
    ...guarantees.flatMap((guarantee) => [
      ...neverIssues(guarantee, { file, id: guarantee.id }, facts),
      ...increasingIssues(guarantee, { file, id: guarantee.id, place: 'increasing' }, facts),
    ]),
  ]
}

const neverIssues = (
  { when, never = [], increasing }: Guarantee,
  where: Where,
  facts: FactDomains,
): Issue[] => {
  if (when === undefined && never.length === 0) {
    return increasing === undefined ? [issueAt(where, '', 'issue.rules.guaranteeEmpty')] : []
  }
  if (when === undefined || never.length === 0) {
    return [issueAt(where, when === undefined ? 'when' : 'never', 'issue.rules.guaranteeHalf')]
  }
  return checkConditions(when, within(where, 'when'), facts)
}

const increasingIssues = ({ increasing }: Guarantee, where: Where, facts: FactDomains): Issue[] => {
  if (increasing === undefined) return []
  const domain = facts.get(increasing)
  if (domain === undefined) {
    return unknownNames([increasing], [...facts.keys()], where, 'issue.rules.unknownFact')
  }
  if (domain.type === 'integer' || domain.type === 'number') return []
  const params = { fact: increasing, type: domain.type }
  return [issueAt(where, '', 'issue.rules.notANumber', params)]
}
