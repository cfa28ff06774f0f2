import type { BodyType, Land } from '../assessment/case.js'
import type {
  AuthorityLine,
  HeldPosition,
  LawQuestion,
  Platform,
  PlatformFact,
  Registers,
  Source,
} from './registers.js'
import type { Ruleset } from './ruleset.js'
import type { Localized } from './schema.js'
import { validAt } from './validity.js'

/** What the registers say as of a date. Periods include their last day; what has no known start counts at no date. */

export type SourceAt = {
  readonly citation: string
  readonly status: Source['status'][number]['status']
  /** Why the status is what it is, e.g. which court annulled it. */
  readonly note?: Localized
}

/**
 * How a source is cited and what its status is at a date.
 *
 * @param date ISO date
 * @returns `undefined` before the source existed, after it ceased to count, or while its date is unknown
 */
export const sourceAt = (source: Source, date: string): SourceAt | undefined => {
  if (!validAt(source, date)) return undefined
  const entry = source.status.findLast(({ from }) => from === null || from <= date)
  const earlier = source.citationHistory?.find(({ until }) => date <= until)
  return {
    citation: earlier?.citation ?? source.citation,
    status: entry?.status ?? 'unknown',
    ...(entry?.note && { note: entry.note }),
  }
}

type Line<Value extends string> = { readonly value: Value; readonly line?: AuthorityLine }

/**
 * The line of the body's own supervisory authority on a platform: the newest verified one at the date that addresses
 * public bodies as such or bodies of this type. What is ordered to one named body is no line for others.
 */
export const ownLine = (
  registers: Pick<Registers, 'authorities'>,
  body: { readonly land: Land; readonly type: BodyType },
  platform: string,
  date: string,
): Line<AuthorityLine['stance'] | 'none-known'> => {
  const addressed = linesAt(registers, body.land, date).filter(
    ({ platforms, addressees }) =>
      platforms.includes(platform) &&
      (addressees.includes('public-bodies') || addressees.includes(body.type)),
  )
  const line = newest(addressed)
  return line ? { value: line.stance, line } : { value: 'none-known' }
}

export type DskLine = 'none-known' | 'by-analogy' | 'conditional' | 'advises-against'

/**
 * The common, non-binding line of the conference of authorities (DSK) at the date: on the platform itself, or by
 * analogy on one it is comparable to.
 */
export const dskLine = (
  registers: Pick<Registers, 'authorities' | 'platforms'>,
  platform: string,
  date: string,
): Line<DskLine> => {
  const lines = linesAt(registers, 'DSK', date)
  const on = (ids: readonly string[]): AuthorityLine | undefined =>
    newest(lines.filter(({ platforms }) => platforms.some((id) => ids.includes(id))))
  const line = on([platform])
  if (line) return { value: line.stance === 'conditional' ? line.stance : 'advises-against', line }
  const analogous = on(registers.platforms.find(({ id }) => id === platform)?.analogousTo ?? [])
  return analogous ? { value: 'by-analogy', line: analogous } : { value: 'none-known' }
}

const linesAt = (
  { authorities }: Pick<Registers, 'authorities'>,
  land: Land | 'DSK',
  date: string,
): readonly AuthorityLine[] =>
  authorities
    .filter((authority) => authority.land === land)
    .flatMap(({ lines }) => lines)
    .filter((line) => line.verified && validAt(line, date))

const newest = <Entry extends { readonly validFrom: string | null }>(
  entries: readonly Entry[],
): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (best, entry) => (best && (best.validFrom ?? '') > (entry.validFrom ?? '') ? best : entry),
    undefined,
  )

/** Positions held on a question of law at the date; `pending` only if the proceedings were pending then. */
export const heldPositions = (question: LawQuestion, date: string): readonly HeldPosition[] =>
  question.positions
    .filter((position) => validAt(position, date))
    .map((position): HeldPosition => {
      const { pending, ...settled } = position
      const open = pending && pending.from <= date && !(pending.until && pending.until < date)
      return open ? position : settled
    })

/** The position a rule set follows by default on a contested question; `undefined` where the question is settled. */
export const defaultPosition = (
  { positions }: Pick<Ruleset, 'positions'>,
  fact: string,
  date: string,
): string | undefined =>
  positions
    .find((entry) => entry.fact === fact)
    ?.periods.filter(({ from }) => from <= date)
    .at(-1)?.position

export type PlatformFactAt = {
  readonly fact: string
  /** `offered`: known, but not documented for this date; the fact stays open until somebody confirms it. */
  readonly use: 'prefilled' | 'offered'
  readonly value: PlatformFact['value']
  readonly entry: PlatformFact
}

/**
 * What the catalogue knows about a platform for bodies of a Land: one entry per fact. Pre-filled only where it is
 * verified, valid at the date and evidenced by then; what has ended is not offered.
 */
export const platformFactsAt = (
  platform: Platform,
  land: Land,
  date: string,
): readonly PlatformFactAt[] => {
  const open = platform.facts.filter(
    ({ lands, validUntil }) =>
      (lands?.includes(land) ?? true) && (validUntil === null || date <= validUntil),
  )
  return [...new Set(open.map(({ fact }) => fact))].flatMap((fact): PlatformFactAt[] => {
    const entries = open.filter((entry) => entry.fact === fact)
    const documented = newest(entries.filter((entry) => isDocumented(entry, date)))
    const entry = documented ?? nearest(entries, date)
    if (!entry) return []
    return [{ fact, use: documented ? 'prefilled' : 'offered', value: entry.value, entry }]
  })
}

const isDocumented = (entry: PlatformFact, date: string): boolean =>
  entry.verified && validAt(entry, date) && (entry.evidenceDate ?? '') <= date

/** The likeliest for the date: not known to begin later, then verified, then the one listed first. */
const nearest = (entries: readonly PlatformFact[], date: string): PlatformFact | undefined =>
  [...entries].sort((a, b) => doubts(a, date) - doubts(b, date))[0]
const doubts = ({ validFrom, verified }: PlatformFact, date: string): number =>
  (validFrom !== null && validFrom > date ? 2 : 0) + (verified ? 0 : 1)

/** The name a platform had at the date. */
export const platformNameAt = ({ name, nameHistory }: Platform, date: string): string =>
  nameHistory?.find(({ until }) => date <= until)?.name ?? name
