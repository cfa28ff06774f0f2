import type { Issue } from '../errors.js'
import type { RegisterMaterial } from './registerMaterial.js'
import { dateIssues, orderIssues, unverifiedIssues } from './registerMaterial.js'
import type { Source } from './registers.js'
import { repeatedIds } from './uniqueIds.js'
import { issueAt, type Where } from './where.js'

const file = 'sources.json'
/** Five parts: country or EU, court, year, ordinal of letters, digits and dots. */
const ecli = /^ECLI:[A-Z]{2}:[A-Za-z0-9]{1,7}:\d{4}:[A-Za-z0-9.]{1,25}$/u
/** Sector, year, type of document, number; a judgment is `62016CJ0210`. */
const celex = /^[1-9CE]\d{4}[A-Z]{1,2}\d{4}(\(\d{2}\))?$/u
const eli = /^https?:\/\/data\.europa\.eu\/eli\/[a-z_]+\/\d{4}\/\d+(\/.+)?$/u

/** Sources: ids, dates, histories and identifiers as courts and legislators write them. */
export const checkRegisterSources = ({ sources }: RegisterMaterial): Issue[] => [
  ...repeatedIds(sources.map(({ id }) => ({ file, id }))),
  ...sources.flatMap((source) => {
    const where = { file, id: source.id }
    return [
      ...dateIssues(source, where),
      ...unverifiedIssues(source, where),
      ...historyIssues(source, where),
      ...identifierIssues(source, where),
    ]
  }),
]

const historyIssues = (source: Source, where: Where): Issue[] => {
  const { status, citationHistory = [], validFrom } = source
  const found = [
    ...orderIssues(
      status.map(({ from }) => from),
      where,
      'status',
    ),
    ...orderIssues(
      citationHistory.map(({ until }) => until),
      where,
      'citationHistory',
    ),
  ]
  const first = status[0]?.from ?? null
  if (validFrom !== null && first !== null && first > validFrom) {
    found.push(issueAt(where, 'status', 'issue.registers.statusGap', { validFrom, first }))
  }
  if (source.verified !== (source.verifiedOn !== null)) {
    found.push(issueAt(where, 'verifiedOn', 'issue.registers.verifiedOn'))
  }
  return found
}

const identifierIssues = (source: Source, where: Where): Issue[] => {
  const checked = [
    ['ecli', source.ecli, ecli],
    ['celex', source.celex, celex],
    ['eli', source.eli, eli],
    ['url', source.url ?? undefined, /^https?:\/\/\S+$/u],
  ] as const
  return checked.flatMap(([place, value, form]) =>
    value === undefined || form.test(value)
      ? []
      : [issueAt(where, place, 'issue.registers.identifier', { kind: place, value })],
  )
}
