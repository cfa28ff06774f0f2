import type { Issue } from '../errors.js'
import { dateIssues, type RegisterMaterial, type SourceIndex } from './registerMaterial.js'
import type { HeldPosition, LawQuestion } from './registers.js'
import { unknownSources } from './sourceUse.js'
import { repeatedIds } from './uniqueIds.js'
import { turningPoints, validAt } from './validity.js'
import { issueAt, within, type Where } from './where.js'

const file = 'law.json'

/** Questions of law: at every date from the first on a position is held, and exactly one where nothing is contested. */
export const checkLaw = ({ law }: RegisterMaterial, sources: SourceIndex): Issue[] => [
  ...repeatedIds(law.map(({ fact }) => ({ file, id: fact }))),
  ...law.flatMap((question) => {
    const where = { file, id: question.fact }
    return [
      ...(question.fact.startsWith('law.')
        ? []
        : [issueAt(where, 'fact', 'issue.registers.factKind', { kind: 'law' })]),
      ...question.positions.flatMap((position, index) =>
        positionIssues(position, within(where, `positions[${index}]`), sources),
      ),
      ...coverIssues(question, where),
    ]
  }),
]

const positionIssues = (position: HeldPosition, where: Where, sources: SourceIndex): Issue[] => {
  const { validFrom, pending } = position
  const found = [
    ...dateIssues(position, where),
    ...unknownSources(position.sources, where, sources),
    ...(pending ? unknownSources(pending.sources, within(where, 'pending'), sources) : []),
  ]
  if (validFrom === null) {
    found.push(issueAt(where, 'validFrom', 'issue.registers.positionUndated'))
    return found
  }
  const holds = position.sources.flatMap((id) => sources.get(id) ?? [])
  if (holds.length > 0 && !holds.some((source) => validAt(source, validFrom))) {
    found.push(issueAt(where, 'sources', 'issue.registers.positionUnsupported', { validFrom }))
  }
  if (pending?.until && pending.until < pending.from) {
    const params = { validFrom: pending.from, validUntil: pending.until }
    found.push(issueAt(where, 'pending', 'issue.registers.endsBeforeStart', params))
  }
  return found
}

/** Between two turning points nothing changes, so it is enough to look at those. */
const coverIssues = ({ positions, contested }: LawQuestion, where: Where): Issue[] => {
  const start = positions.flatMap(({ validFrom }) => validFrom ?? []).sort()[0]
  if (start === undefined) return []
  return turningPoints(positions, start).flatMap((date) => {
    const held = positions.filter((position) => validAt(position, date)).map(({ value }) => value)
    if (held.length === 0) {
      return [issueAt(where, 'positions', 'issue.registers.positionGap', { date })]
    }
    const several = contested ? held.length > new Set(held).size : held.length > 1
    return several
      ? [issueAt(where, 'positions', 'issue.registers.positionOverlap', { date, values: held })]
      : []
  })
}
