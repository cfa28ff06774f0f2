import type { Issue } from '../errors.js'
import { checkChangePhrases } from './checkChangePhrases.js'
import { checkConditions } from './checkConditions.js'
import { checkQuestionValues } from './checkQuestionValues.js'
import { factsMentioned } from './conditionTree.js'
import { cycles } from './cycles.js'
import { factsOfExpression } from './expressionTree.js'
import type { RulesetCheck, RulesetMaterial } from './rulesetMaterial.js'
import type { Question } from './schema.js'
import { repeatedIds } from './uniqueIds.js'
import { issueAt, within, type Where } from './where.js'

const file = 'questions.json'
const neverAsked = ['given', 'authority', 'law', 'platform']
const changeable = ['plan', 'body']

/** Questions: ids, order, domains, visibility, and what each kind of fact may have. */
export const checkQuestions: RulesetCheck = (material) => {
  const { questions, sections } = material.files.questions
  const topics = sections.flatMap((section) => section.topics)
  return [
    ...repeatedIds(placed(questions)),
    ...repeatedIds(placed(sections)),
    ...repeatedIds(placed(topics)),
    ...questions.flatMap((question) => checkQuestion(question, material)),
    ...emptyTopics(material),
    ...visibilityCycles(material),
  ]
}

const placed = (elements: readonly { readonly id: string }[]): { file: string; id: string }[] =>
  elements.map(({ id }) => ({ file, id }))

const checkQuestion = (question: Question, material: RulesetMaterial): Issue[] => {
  const where = { file, id: question.id }
  return [
    ...kindIssues(question, where),
    ...placeIssues(question, where, material),
    ...conditionIssues(question, where, material),
    ...checkQuestionValues(question, where, material),
    ...checkChangePhrases(question, where),
  ]
}

const kindIssues = (question: Question, where: Where): Issue[] => {
  const { id, kind, asked, effort } = question
  const found: Issue[] = []
  const report = (place: string, code: string): void => {
    found.push(issueAt(where, place, code, { kind }))
  }
  if (!id.startsWith(`${kind}.`)) report('kind', 'issue.rules.kindPrefix')
  if (!asked && !neverAsked.includes(kind)) report('asked', 'issue.rules.mustBeAsked')
  if (asked && kind === 'law') report('asked', 'issue.rules.lawAsked')
  if (effort !== undefined && !changeable.includes(kind)) report('effort', 'issue.rules.effortKind')
  if (effort === undefined && kind === 'body') report('effort', 'issue.rules.effortMissing')
  return found
}

const placeIssues = (question: Question, where: Where, { files }: RulesetMaterial): Issue[] => {
  const { sections } = files.questions
  const section = sections.find(({ id }) => id === question.section)
  if (section === undefined) {
    const params = { section: question.section, allowed: sections.map(({ id }) => id) }
    return [issueAt(where, 'section', 'issue.rules.unknownSection', params)]
  }
  if (section.topics.some(({ id }) => id === question.topic)) return []
  const allowed = section.topics.map(({ id }) => id)
  const params = { topic: question.topic, section: section.id, allowed }
  return [issueAt(where, 'topic', 'issue.rules.unknownTopic', params)]
}

const conditionIssues = (question: Question, where: Where, { facts }: RulesetMaterial): Issue[] => {
  const found: Issue[] = []
  if (question.visibleIf !== undefined) {
    found.push(...checkConditions(question.visibleIf, within(where, 'visibleIf'), facts))
    if (question.whenHidden === undefined) {
      found.push(issueAt(where, 'whenHidden', 'issue.rules.whenHiddenMissing'))
    }
  } else if (question.whenHidden !== undefined) {
    found.push(issueAt(where, 'whenHidden', 'issue.rules.whenHiddenNeedless'))
  }
  return found
}

const emptyTopics = ({ files }: RulesetMaterial): Issue[] => {
  const used = new Set(files.questions.questions.map(({ topic }) => topic))
  return files.questions.sections
    .flatMap(({ topics }) => topics)
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => issueAt({ file, id }, '', 'issue.rules.emptyTopic'))
}

/** A question whose visibility depends, directly or through derived facts, on its own answer. */
const visibilityCycles = ({ questions, derived }: RulesetMaterial): Issue[] => {
  const needs = (id: string): readonly string[] => {
    const visibleIf = questions.get(id)?.visibleIf
    const expression = derived.get(id)?.expression
    if (expression !== undefined) return factsOfExpression(expression)
    return factsMentioned(visibleIf)
  }
  return cycles([...questions.keys()], needs).map((way) =>
    issueAt({ file, id: way[0] ?? '' }, 'visibleIf', 'issue.rules.visibilityCycle', {
      way: way.join(' → '),
    }),
  )
}
