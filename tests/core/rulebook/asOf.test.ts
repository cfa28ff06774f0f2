import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dskLine,
  heldPositions,
  ownLine,
  platformFactsAt,
  platformNameAt,
  sourceAt,
} from '../../../src/core/rulebook/asOf.js'
import type {
  AuthorityLine,
  HeldPosition,
  Platform,
  PlatformFact,
} from '../../../src/core/rulebook/registers.js'
import { aSource, words } from '../../registerBuilders.js'

const day = '2022-05-31'

describe('a source at a date', () => {
  it('does not exist before its first day and is there on it', () => {
    const source = aSource({
      validFrom: '2022-06-22',
      status: [{ from: null, status: 'in-force' }],
    })
    expect(sourceAt(source, '2022-06-21')).toBeUndefined()
    expect(sourceAt(source, '2022-06-22')?.status).toBe('in-force')
  })

  it('without a known date counts on no day', () => {
    expect(sourceAt(aSource({ validFrom: null }), day)).toBeUndefined()
  })

  it('is cited as it was called then and has the status it had then', () => {
    const source = aSource({
      validFrom: '2021-12-01',
      citation: '§ 25 TDDDG',
      citationHistory: [{ until: '2024-05-13', citation: '§ 25 TTDSG' }],
      status: [
        { from: '2021-12-01', status: 'in-force' },
        { from: '2025-01-01', status: 'repealed', note: words('Aufgehoben') },
      ],
    })
    expect(sourceAt(source, '2024-05-13')).toEqual({ citation: '§ 25 TTDSG', status: 'in-force' })
    expect(sourceAt(source, '2024-05-14')).toEqual({ citation: '§ 25 TDDDG', status: 'in-force' })
    expect(sourceAt(source, '2025-01-01')).toEqual({
      citation: '§ 25 TDDDG',
      status: 'repealed',
      note: words('Aufgehoben'),
    })
  })
})

const aLine = (overrides: Partial<AuthorityLine> = {}): AuthorityLine => ({
  id: 'line',
  platforms: ['network'],
  stance: 'advises-against',
  addressees: ['public-bodies'],
  finality: 'not-applicable',
  enforceable: false,
  validFrom: '2020-01-01',
  validUntil: null,
  summary: words('Linie'),
  sources: [],
  evidenceUrl: null,
  verified: true,
  ...overrides,
})
const aPlatform = (overrides: Partial<Platform> = {}): Platform => ({
  id: 'network',
  name: 'Netz',
  kind: 'social-network',
  operator: 'Betreiberin',
  facts: [],
  ...overrides,
})
const authority = (land: 'SN' | 'DSK', lines: AuthorityLine[]) => ({
  land,
  name: words('Aufsicht'),
  website: 'https://example.org',
  lines,
})
const town = { land: 'SN', type: 'municipality' } as const

describe('the line of the own authority', () => {
  const lineOf = (lines: AuthorityLine[], date = day) =>
    ownLine({ authorities: [authority('SN', lines)] }, town, 'network', date).value

  it.each([
    ['nothing is known', [], 'none-known'],
    ['it is valid', [aLine()], 'advises-against'],
    ['it is not verified', [aLine({ verified: false })], 'none-known'],
    ['it has no date', [aLine({ validFrom: null })], 'none-known'],
    ['it comes later', [aLine({ validFrom: '2022-06-01' })], 'none-known'],
    ['it begins that day', [aLine({ validFrom: day })], 'advises-against'],
    ['it ended the day before', [aLine({ validUntil: '2022-05-30' })], 'none-known'],
    ['it ends that day', [aLine({ validUntil: day })], 'advises-against'],
    ['it is about another platform', [aLine({ platforms: ['other'] })], 'none-known'],
    ['it is an order against one named body', [aLine({ addressees: ['sn-office'] })], 'none-known'],
    [
      'it addresses bodies of this type',
      [aLine({ addressees: ['municipality'] })],
      'advises-against',
    ],
    ['it addresses bodies of another type', [aLine({ addressees: ['school'] })], 'none-known'],
  ])('where %s', (_, lines, value) => {
    expect(lineOf(lines)).toBe(value)
  })

  it('is the newest one, wherever it stands in the file', () => {
    const old = aLine({ id: 'old', stance: 'advises-against', validFrom: '2018-01-01' })
    const recent = aLine({ id: 'recent', stance: 'tolerates', validFrom: '2021-01-01' })
    expect(lineOf([old, recent])).toBe('tolerates')
    expect(lineOf([recent, old])).toBe('tolerates')
  })

  it('does not change with lines that begin later', () => {
    const date = fc
      .integer({ min: 0, max: 3000 })
      .map((days) => new Date(Date.UTC(2018, 4, 25 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.array(date), date, (starts, asOf) => {
        const lines = starts.map((validFrom, index) => aLine({ id: `l${index}`, validFrom }))
        const known = lines.filter(({ validFrom }) => (validFrom ?? '') <= asOf)
        expect(lineOf(lines, asOf)).toBe(lineOf(known, asOf))
      }),
    )
  })
})

describe('the common line of the authorities', () => {
  const platforms = [
    aPlatform(),
    aPlatform({ id: 'similar', analogousTo: ['network'] }),
    aPlatform({ id: 'different' }),
  ]
  const value = (platform: string, lines: AuthorityLine[]) =>
    dskLine({ authorities: [authority('DSK', lines)], platforms }, platform, day).value

  it('speaks of the platform itself, of a similar one by analogy, of others not at all', () => {
    expect(value('network', [aLine()])).toBe('advises-against')
    expect(value('network', [aLine({ stance: 'conditional' })])).toBe('conditional')
    expect(value('similar', [aLine()])).toBe('by-analogy')
    expect(value('different', [aLine()])).toBe('none-known')
  })

  it('gives no analogy to a line that does not count at the date', () => {
    expect(value('similar', [aLine({ validFrom: '2022-06-22' })])).toBe('none-known')
  })
})

describe('positions held at a date', () => {
  const position: HeldPosition = {
    value: 'affirmed',
    title: words('Bejaht'),
    holding: words('Inhalt'),
    validFrom: '2018-06-05',
    validUntil: null,
    sources: ['gdpr'],
    pending: {
      from: '2025-08-22',
      until: '2026-03-01',
      text: words('Anhängig'),
      sources: ['gdpr'],
    },
  }
  const question = {
    fact: 'law.q',
    title: words('Frage'),
    contested: true,
    positions: [position],
  }
  it.each([
    ['2018-06-04', []],
    ['2018-06-05', [false]],
    ['2025-08-21', [false]],
    ['2025-08-22', [true]],
    ['2026-03-01', [true]],
    ['2026-03-02', [false]],
  ])('on %s: pending %j', (date, pending) => {
    expect(heldPositions(question, date).map((held) => held.pending !== undefined)).toEqual(pending)
  })
})

const aFact = (overrides: Partial<PlatformFact> = {}): PlatformFact => ({
  fact: 'platform.tracks',
  value: 'yes',
  validFrom: '2018-06-05',
  validUntil: null,
  evidenceDate: '2018-06-05',
  evidence: { url: 'https://example.org' },
  verified: true,
  ...overrides,
})

describe('what the catalogue knows of a platform', () => {
  const at = (facts: PlatformFact[], date = day) =>
    platformFactsAt(aPlatform({ facts }), 'SN', date).map(({ use, value }) => [use, value])

  it.each([
    ['verified and valid', aFact(), [['prefilled', 'yes']]],
    ['without evidence date', aFact({ evidenceDate: null }), [['prefilled', 'yes']]],
    ['not verified', aFact({ verified: false }), [['offered', 'yes']]],
    ['with unknown start', aFact({ validFrom: null }), [['offered', 'yes']]],
    ['with a later start', aFact({ validFrom: '2023-01-01' }), [['offered', 'yes']]],
    ['with later evidence', aFact({ evidenceDate: '2026-08-22' }), [['offered', 'yes']]],
    ['that has ended', aFact({ validUntil: '2022-05-30' }), []],
    ['for this Land', aFact({ lands: ['SN'] }), [['prefilled', 'yes']]],
    ['for another Land', aFact({ lands: ['BW'] }), []],
  ])('a value %s', (_, entry, expected) => {
    expect(at([entry])).toEqual(expected)
  })

  it('uses the value of the period the date lies in', () => {
    const facts = [
      aFact({ value: 'none', validFrom: '2018-05-25', validUntil: '2018-09-10' }),
      aFact({ value: 'some', validFrom: '2018-09-11', evidenceDate: '2018-09-11' }),
    ]
    expect(at(facts, '2018-09-10')).toEqual([['prefilled', 'none']])
    expect(at(facts, '2018-09-11')).toEqual([['prefilled', 'some']])
  })

  it('offers what is not known to begin later before what is', () => {
    const later = aFact({ value: 'later', validFrom: '2023-01-01' })
    const undated = aFact({ value: 'undated', validFrom: null, verified: false })
    expect(at([later, undated])).toEqual([['offered', 'undated']])
  })
})

describe('the name of a platform', () => {
  it.each([
    ['2023-07-23', 'Twitter'],
    ['2023-07-24', 'X'],
  ])('on %s: %s', (date, name) => {
    const renamed = aPlatform({
      name: 'X',
      nameHistory: [{ until: '2023-07-23', name: 'Twitter' }],
    })
    expect(platformNameAt(renamed, date)).toBe(name)
  })
})
