import { positionOf } from '../assessment/case.js'
import type { Issue } from '../errors.js'
import { domainOf, valueProblem } from './factDomain.js'
import type { WorkedCase } from './ruleset.js'
import type { RulesetCheck, RulesetMaterial } from './rulesetMaterial.js'
import { repeatedIds } from './uniqueIds.js'
import { unknownNames } from './unknownNames.js'
import { issueAt, within, type Where } from './where.js'

const file = 'cases.json'

/** Worked cases name only what exists. Whether they come out as expected is decided by running them. */
export const checkCases: RulesetCheck = (material) => {
  const { cases } = material.files.cases
  return [
    ...repeatedIds(cases.map(({ id }) => ({ file, id }))),
    ...cases.flatMap((worked) => {
      const where = { file, id: worked.id }
      return [
        ...inputIssues(worked, within(where, 'case'), material),
        ...answerIssues(worked, within(where, 'case.answers'), material),
        ...positionIssues(worked, within(where, 'case.positions'), material),
        ...expectationIssues(worked, within(where, 'expect'), material),
        ...decisionIssues(worked, within(where, 'decision'), material),
      ]
    }),
  ]
}

const inputIssues = (
  { case: input }: WorkedCase,
  where: Where,
  material: RulesetMaterial,
): Issue[] => {
  const { coversFrom } = material.files.ruleset
  const platforms = material.registers.platforms.map(({ id }) => id)
  const found = unknownNames(
    [input.platform],
    platforms,
    within(where, 'platform'),
    'issue.rules.unknownPlatform',
  )
  if (input.asOf < coversFrom) {
    found.push(issueAt(where, 'asOf', 'issue.rules.notCovered', { asOf: input.asOf, coversFrom }))
  }
  return found
}

const answerIssues = (
  { case: { answers } }: WorkedCase,
  where: Where,
  { questions, facts }: RulesetMaterial,
): Issue[] =>
  Object.entries(answers).flatMap(([fact, given]) => {
    const question = questions.get(fact)
    if (question === undefined) {
      if (facts.has(fact)) return [issueAt(where, fact, 'issue.rules.notAnswerable', { fact })]
      return unknownNames([fact], [...facts.keys()], within(where, fact), 'issue.rules.unknownFact')
    }
    if (!question.asked) return [issueAt(where, fact, 'issue.rules.notAnswerable', { fact })]
    const value = typeof given === 'object' && !Array.isArray(given) ? given.value : given
    const problem = value === undefined ? undefined : valueProblem(domainOf(question), value)
    return problem === undefined ? [] : [issueAt(where, fact, problem.code, problem.params)]
  })

const positionIssues = (
  { case: { positions = {} } }: WorkedCase,
  where: Where,
  { questions }: RulesetMaterial,
): Issue[] =>
  Object.entries(positions).flatMap(([fact, chosen]) => {
    const question = questions.get(fact)
    if (question?.kind !== 'law') return [issueAt(where, fact, 'issue.rules.positionNoLawFact')]
    const problem = valueProblem(domainOf(question), positionOf(chosen) ?? '')
    return problem === undefined ? [] : [issueAt(where, fact, problem.code, problem.params)]
  })

const expectationIssues = (
  { expect }: WorkedCase,
  where: Where,
  material: RulesetMaterial,
): Issue[] => {
  const rules = material.rules.map(({ rule }) => rule.id)
  const criteria = material.files.ruleset.criteria.map(({ id }) => id)
  const laws = [...material.questions.values()].filter(({ kind }) => kind === 'law')
  const named: readonly (readonly [string, readonly string[], readonly string[], string])[] = [
    [
      'grounds',
      (expect.grounds ?? []).map(({ id }) => id),
      [...rules, ...criteria],
      'issue.rules.unknownGround',
    ],
    ['notGrounds', expect.notGrounds ?? [], [...rules, ...criteria], 'issue.rules.unknownGround'],
    ['fires', expect.fires ?? [], rules, 'issue.rules.unknownRule'],
    ['silent', expect.silent ?? [], rules, 'issue.rules.unknownRule'],
    ['undecided', expect.undecided ?? [], rules, 'issue.rules.unknownRule'],
    ['bands', Object.keys(expect.bands ?? {}), criteria, 'issue.rules.unknownCriterion'],
    ['hingesOn', expect.hingesOn ?? [], laws.map(({ id }) => id), 'issue.rules.positionNoLawFact'],
  ]
  return [
    ...named.flatMap(([place, ids, known, code]) =>
      unknownNames(ids, known, within(where, place), code),
    ),
    ...(Object.keys(expect).length === 0 ? [issueAt(where, '', 'issue.rules.expectsNothing')] : []),
  ]
}

/** Reasons of a documented decision rest on rules that exist. */
const decisionIssues = (
  { decision }: WorkedCase,
  where: Where,
  { rules }: RulesetMaterial,
): Issue[] =>
  (decision?.reasons ?? []).flatMap((given) =>
    'supportedBy' in given
      ? unknownNames(
          given.supportedBy,
          rules.map(({ rule }) => rule.id),
          within(where, given.reason),
          'issue.rules.unknownRule',
        )
      : [],
  )
