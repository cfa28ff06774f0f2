import type { Issue } from '../errors.js'
import { checkConditions } from './checkConditions.js'
import { factsMentioned } from './conditionTree.js'
import { domainOf, valueProblem } from './factDomain.js'
import type { RulesetMaterial } from './rulesetMaterial.js'
import type { Option, Question } from './schema.js'
import { unknownSources } from './sourceUse.js'
import { issueAt, within, type Where } from './where.js'

/** The domain of a question, and every value it gives itself: `whenHidden`, `unknownCountsAs`, `notApplicable`. */
export const checkQuestionValues = (
  question: Question,
  where: Where,
  material: RulesetMaterial,
): Issue[] => [
  ...ownValueIssues(question, where),
  ...(question.unknownCountsAs === undefined
    ? []
    : unknownSources(
        [question.unknownCountsAs.source],
        where,
        material.sources,
        'unknownCountsAs',
      )),
  ...('options' in question ? optionIssues(question, question.options, where, material) : []),
  ...(question.type === 'integer' ? integerIssues(question, where) : []),
]

const ownValueIssues = (question: Question, where: Where): Issue[] => {
  const domain = domainOf(question)
  const given: readonly (readonly [string, unknown])[] = [
    ['whenHidden', question.whenHidden],
    ['unknownCountsAs.value', question.unknownCountsAs?.value],
    ['notApplicable', question.notApplicable],
  ]
  return given.flatMap(([place, value]) => {
    const problem = value === undefined ? undefined : valueProblem(domain, value)
    return problem === undefined ? [] : [issueAt(where, place, problem.code, problem.params)]
  })
}

const optionIssues = (
  question: Question,
  options: readonly Option[],
  where: Where,
  material: RulesetMaterial,
): Issue[] => {
  const values = options.map(({ value }) => value)
  return options.flatMap((option, index) => {
    const at = within(where, `options[${index}]`)
    const found = feasibilityIssues(question, option, at, material)
    if (values.indexOf(option.value) !== index) {
      found.push(issueAt(at, 'value', 'issue.rules.optionTwice', { value: option.value }))
    }
    return found
  })
}

const feasibilityIssues = (
  { kind }: Question,
  option: Option,
  at: Where,
  { facts }: RulesetMaterial,
): Issue[] => {
  const found: Issue[] = []
  if (kind !== 'plan' && (option.feasibleIf ?? option.needsPlatformConsent) !== undefined) {
    found.push(issueAt(at, '', 'issue.rules.feasibilityKind', { kind }))
  }
  if (option.feasibleIf === undefined) return found
  const condition = within(at, 'feasibleIf')
  found.push(...checkConditions(option.feasibleIf, condition, facts))
  const other = factsMentioned(option.feasibleIf).filter((fact) => !fact.startsWith('platform.'))
  if (other.length > 0) {
    found.push(issueAt(condition, '', 'issue.rules.feasibilityFacts', { facts: other }))
  }
  return found
}

const integerIssues = (
  { min, max, step }: Extract<Question, { type: 'integer' }>,
  where: Where,
): Issue[] => {
  if (min >= max) return [issueAt(where, 'max', 'issue.rules.minMax', { min, max })]
  if ((max - min) % step === 0) return []
  return [issueAt(where, 'step', 'issue.rules.stepMax', { min, max, step })]
}
