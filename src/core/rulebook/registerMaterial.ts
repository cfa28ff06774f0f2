import type { Issue } from '../errors.js'
import type { Registers, Source } from './registers.js'
import { unknownSources } from './sourceUse.js'
import { validAt, type Validity } from './validity.js'
import { issueAt, within, type Where } from './where.js'

/** The four registers as read, before anything is known about how they fit together. */
export type RegisterMaterial = Pick<Registers, 'sources' | 'authorities' | 'law' | 'platforms'>
export type SourceIndex = ReadonlyMap<string, Source>

/** Sources that no register has, and sources later than what rests on them: nobody could have relied on those. */
export const reliedOnIssues = (
  ids: readonly string[],
  validFrom: string | null,
  where: Where,
  sources: SourceIndex,
): Issue[] => [
  ...unknownSources(ids, where, sources),
  ...(validFrom === null ? [] : ids)
    .filter((id) => {
      const source = sources.get(id)
      return source !== undefined && !validAt(source, validFrom ?? '')
    })
    .map((source) =>
      issueAt(where, 'sources', 'issue.registers.sourceLater', {
        source,
        validFrom: validFrom ?? '',
      }),
    ),
]

type Dated = Validity & { readonly precision?: 'day' | 'month' | 'year' | undefined }

/** Order of the dates, and imprecise dates that do not count from their last day. */
export const dateIssues = (entry: Dated, where: Where): Issue[] => {
  const { validFrom, validUntil, precision } = entry
  const found: Issue[] = []
  if (validFrom !== null && validUntil !== null && validUntil < validFrom) {
    found.push(
      issueAt(where, 'validUntil', 'issue.registers.endsBeforeStart', { validFrom, validUntil }),
    )
  }
  if (precision !== undefined && !fitsPrecision(validFrom, precision)) {
    found.push(
      issueAt(where, 'validFrom', 'issue.registers.notLastDay', {
        validFrom: validFrom ?? '–',
        precision,
      }),
    )
  }
  return found
}

const fitsPrecision = (date: string | null, precision: 'day' | 'month' | 'year'): boolean => {
  if (date === null) return false
  if (precision === 'day') return true
  if (precision === 'year') return date.endsWith('-12-31')
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return day === new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** What nobody verified has no date from which it counts: otherwise it would be used without a word. */
export const unverifiedIssues = (
  entry: { readonly verified: boolean; readonly validFrom: string | null },
  where: Where,
): Issue[] =>
  entry.verified || entry.validFrom === null
    ? []
    : [
        issueAt(where, 'validFrom', 'issue.registers.unverifiedDated', {
          validFrom: entry.validFrom,
        }),
      ]

/** Places in a history whose date is not later than the one before. */
export const orderIssues = (
  dates: readonly (string | null)[],
  where: Where,
  list: string,
): Issue[] =>
  dates.flatMap((date, index) => {
    const before = dates[index - 1]
    if (index === 0 || (date !== null && date > (before ?? ''))) return []
    return [
      issueAt(within(where, `${list}[${index}]`), '', 'issue.registers.historyOrder', {
        date: date ?? '–',
      }),
    ]
  })

export const overlap = (a: Validity, b: Validity): boolean =>
  a.validFrom !== null &&
  b.validFrom !== null &&
  (a.validUntil === null || b.validFrom <= a.validUntil) &&
  (b.validUntil === null || a.validFrom <= b.validUntil)
