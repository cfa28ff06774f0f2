import type { Issue } from '../errors.js'
import { parametersOf } from './expressionTree.js'
import type { RulesetCheck, RulesetMaterial } from './rulesetMaterial.js'
import type { Parameter } from './schema.js'
import { sourceIssues } from './sourceUse.js'
import { turningPoints, validAt } from './validity.js'
import { issueAt } from './where.js'

const file = 'ruleset.json'

/** Parameters: sources, and for each id exactly one value at every date the rule set covers. */
export const checkParameters: RulesetCheck = (material) => {
  const { parameters } = material.files.ruleset
  const ids = [...new Set(parameters.map(({ id }) => id))]
  return [
    ...parameters.flatMap(({ id, sources }) =>
      sourceIssues(sources, { file, id }, material.sources),
    ),
    ...ids.flatMap((id) =>
      periodIssues(
        id,
        parameters.filter((entry) => entry.id === id),
        material.files.ruleset.coversFrom,
      ),
    ),
  ]
}

/** Parameters no derived fact uses: a leftover, no fault. */
export const unusedParameters: RulesetCheck = ({ files }: RulesetMaterial) => {
  const used = new Set(files.derived.derived.flatMap(({ expression }) => parametersOf(expression)))
  const ids = [...new Set(files.ruleset.parameters.map(({ id }) => id))]
  return ids
    .filter((id) => !used.has(id))
    .map((id) => issueAt({ file, id }, '', 'issue.rules.unusedParameter'))
}

const periodIssues = (id: string, entries: readonly Parameter[], coversFrom: string): Issue[] => {
  const where = { file, id }
  for (const date of turningPoints(entries, coversFrom)) {
    const values = entries.filter((entry) => validAt(entry, date)).length
    if (values === 0) return [issueAt(where, 'validFrom', 'issue.rules.parameterGap', { date })]
    if (values > 1) return [issueAt(where, 'validFrom', 'issue.rules.parameterOverlap', { date })]
  }
  return []
}
