import { lands } from '../assessment/case.js'
import type { Issue } from '../errors.js'
import { checkConditions } from './checkConditions.js'
import { checkPlainText, checkTemplate } from './checkTemplate.js'
import { textPlaceholders } from './placeholders.js'
import type { RulesetCheck, RulesetMaterial } from './rulesetMaterial.js'
import type { TextBlock } from './schema.js'
import { sourceIssues, unknownSources } from './sourceUse.js'
import { repeatedIds } from './uniqueIds.js'
import { unknownNames } from './unknownNames.js'
import { issueAt, within, type Where } from './where.js'

const file = 'texts.json'

/** Text blocks of letter and annex, and the other texts of the rule set, which stand as they are. */
export const checkTexts: RulesetCheck = (material) => [
  ...repeatedIds(material.files.texts.blocks.map(({ id }) => ({ file, id }))),
  ...material.files.texts.blocks.flatMap((block) => checkBlock(block, material)),
  ...rulesetTexts(material),
]

const checkBlock = (block: TextBlock, material: RulesetMaterial): Issue[] => {
  const where = { file, id: block.id }
  const { validFrom, validUntil, sources, conditions } = block
  const found = [
    ...checkTemplate(block.text, within(where, 'text'), material.facts, textPlaceholders),
    ...referenceIssues(block, where, material),
  ]
  if (conditions !== undefined) {
    found.push(...checkConditions(conditions, within(where, 'conditions'), material.facts))
  }
  if (sources !== undefined) {
    found.push(...sourceIssues(sources, where, material.sources, validFrom))
  }
  if (validUntil !== null && validUntil <= validFrom) {
    const params = { validFrom, validUntil }
    found.push(issueAt(where, 'validUntil', 'issue.rules.endsBeforeStart', params))
  }
  return found
}

const referenceIssues = (block: TextBlock, where: Where, { files }: RulesetMaterial): Issue[] => {
  const criteria = files.ruleset.criteria.map(({ id }) => id)
  const named = block.criterion === undefined ? [] : [block.criterion]
  return [
    ...unknownNames(block.lands ?? [], lands, within(where, 'lands'), 'issue.rules.unknownLand'),
    ...unknownNames(named, criteria, within(where, 'criterion'), 'issue.rules.unknownCriterion'),
  ]
}

const rulesetTexts = ({ files, sources }: RulesetMaterial): Issue[] => {
  const ruleset = { file: 'ruleset.json' }
  return [
    ...files.ruleset.balance.flatMap(({ sentence }, index) =>
      checkPlainText(sentence, within(ruleset, `balance[${index}].sentence`)),
    ),
    ...files.ruleset.changes.flatMap((change, index) =>
      unknownSources(change.sources, within(ruleset, `changes[${index}]`), sources),
    ),
    ...files.questions.questions.flatMap(({ id, label, question, why, help }) => {
      const where = { file: 'questions.json', id }
      return Object.entries({ label, question, why, help }).flatMap(([place, text]) =>
        checkPlainText(text, within(where, place)),
      )
    }),
  ]
}
