import type { Issue } from '../errors.js'
import type { LawQuestion } from './registers.js'
import type { RulesetCheck, RulesetMaterial } from './rulesetMaterial.js'
import type { Question } from './schema.js'
import { repeatedIds } from './uniqueIds.js'
import { turningPoints, validAt } from './validity.js'
import { issueAt, type Where } from './where.js'

const file = 'ruleset.json'
type Default = RulesetMaterial['files']['ruleset']['positions'][number]

/** Law facts: options and register agree, and a contested question has a default that is held at every date covered. */
export const checkPositions: RulesetCheck = (material) => {
  const { positions } = material.files.ruleset
  const asked = [...material.questions.values()].filter(({ kind }) => kind === 'law')
  return [
    ...repeatedIds(positions.map(({ fact }) => ({ file, id: fact }))),
    ...positions
      .filter(({ fact }) => !asked.some(({ id }) => id === fact))
      .map(({ fact }) => issueAt({ file, id: fact }, 'fact', 'issue.rules.positionNoLawFact')),
    ...asked.flatMap((question) => lawFactIssues(question, material)),
  ]
}

const lawFactIssues = (question: Question, material: RulesetMaterial): Issue[] => {
  const law = material.registers.law.find(({ fact }) => fact === question.id)
  const where = { file: 'questions.json', id: question.id }
  if (law === undefined) return [issueAt(where, '', 'issue.rules.lawNotInRegister')]
  const { coversFrom, positions } = material.files.ruleset
  const entry = positions.find(({ fact }) => fact === question.id)
  const found = optionIssues(question, law, where)
  if (entry !== undefined && !law.contested) {
    found.push(issueAt({ file, id: question.id }, 'periods', 'issue.rules.positionUncontested'))
  } else if (entry !== undefined) {
    found.push(...periodIssues(entry, law, coversFrom))
  } else if (law.contested) {
    found.push(issueAt({ file, id: question.id }, 'positions', 'issue.rules.positionMissing'))
  }
  return found
}

const optionIssues = (question: Question, law: LawQuestion, where: Where): Issue[] => {
  if (question.type !== 'choice') return [issueAt(where, 'type', 'issue.rules.lawType')]
  const options = question.options.map(({ value }) => value)
  const held = law.positions.map(({ value }) => value)
  const missing = held.filter((value) => !options.includes(value))
  const unheld = options.filter((value) => !held.includes(value))
  return [
    ...(missing.length === 0
      ? []
      : [issueAt(where, 'options', 'issue.rules.positionNoOption', { missing })]),
    ...(unheld.length === 0
      ? []
      : [issueAt(where, 'options', 'issue.rules.optionUnheld', { values: unheld })]),
  ]
}

const periodIssues = (
  { fact, periods }: Default,
  law: LawQuestion,
  coversFrom: string,
): Issue[] => {
  const where = { file, id: fact }
  const [first] = periods
  if (first === undefined || first.from > coversFrom) {
    const params = { coversFrom, from: first?.from ?? '–' }
    return [issueAt(where, 'periods', 'issue.rules.positionGap', params)]
  }
  const unsorted = periods.findIndex(({ from }, index) => from <= (periods[index - 1]?.from ?? ''))
  if (unsorted > 0) {
    return [issueAt(where, `periods[${unsorted}].from`, 'issue.rules.positionOrder')]
  }
  return heldIssues(periods, law, coversFrom, where)
}

/** Between two turning points nothing changes, so it is enough to look at those. */
const heldIssues = (
  periods: Default['periods'],
  law: LawQuestion,
  coversFrom: string,
  where: Where,
): Issue[] => {
  const starts = periods.map(({ from }) => ({ validFrom: from, validUntil: null }))
  const reported = new Set<number>()
  return turningPoints([...law.positions, ...starts], coversFrom).flatMap((date) => {
    const index = periods.findLastIndex(({ from }) => from <= date)
    const position = periods[index]?.position ?? ''
    const held = law.positions.filter((entry) => validAt(entry, date)).map(({ value }) => value)
    if (held.includes(position) || reported.has(index)) return []
    reported.add(index)
    const place = `periods[${index}].position`
    return [issueAt(where, place, 'issue.rules.positionNotHeld', { position, date, held })]
  })
}
