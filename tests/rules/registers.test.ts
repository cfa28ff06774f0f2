import { describe, expect, it } from 'vitest'
import { lands } from '../../src/core/assessment/case.js'
import {
  dskLine,
  heldPositions,
  ownLine,
  platformFactsAt,
  platformNameAt,
  sourceAt,
} from '../../src/core/rulebook/asOf.js'
import { checkRegisters } from '../../src/core/rulebook/checkRegisters.js'
import { validAt } from '../../src/core/rulebook/validity.js'
import { realRegisters } from '../realRegisters.js'

const registers = realRegisters()
const town = { land: 'SN', type: 'municipality' } as const
const letterDay = '2022-05-31'
const today = '2026-11-23'

const source = (id: string) => {
  const found = registers.sources.find((entry) => entry.id === id)
  if (!found) throw new Error(`no source ${id}`)
  return found
}
const platform = (id: string) => {
  const found = registers.platforms.find((entry) => entry.id === id)
  if (!found) throw new Error(`no platform ${id}`)
  return found
}
const prefilled = (id: string, date: string, land: (typeof lands)[number] = 'SN') =>
  Object.fromEntries(
    platformFactsAt(platform(id), land, date)
      .filter(({ use }) => use === 'prefilled')
      .map(({ fact, value }) => [fact.replace('platform.', ''), value]),
  )
const held = (fact: string, date: string) => {
  const question = registers.law.find((entry) => entry.fact === fact)
  if (!question) throw new Error(`no question ${fact}`)
  return heldPositions(question, date)
}

describe('the registers as shipped', () => {
  it('fit together: ids, sources, dates, histories and identifiers', () => {
    expect(checkRegisters(registers)).toEqual([])
  })

  it('have an authority for every Land and the Federation, and the DSK as a layer of its own', () => {
    const present = registers.authorities.map(({ land }) => land)
    expect([...present].sort()).toEqual([...lands, 'DSK'].sort())
  })

  it('know the values a platform fact can have', () => {
    const values: Record<string, readonly unknown[]> = {
      processingExplained: ['explained', 'partly', 'largely-unexplained'],
      tracksVisitors: ['none', 'partly', 'yes'],
      profilingAds: ['none', 'contextual', 'personalised'],
      aiTraining: ['no', 'opt-out', 'yes'],
      thirdCountry: ['none', 'us-certified', 'us', 'other'],
      readableWithoutAccount: ['yes', 'partly', 'no'],
      visitorStatistics: ['none', 'always-on', 'can-be-switched-off'],
      art26Arrangement: ['none', 'insights-only', 'all-phases', 'not-needed'],
      courtsDecided: ['decided', 'analogous', 'different'],
      commentsCanBeClosed: [true, false],
      openToBody: [true, false],
    }
    const strange = registers.platforms.flatMap(({ id, facts }) =>
      facts
        .filter(({ fact, value }) => !values[fact.replace('platform.', '')]?.includes(value))
        .map(({ fact, value }) => `${id} ${fact} ${String(value)}`),
    )
    expect(strange).toEqual([])
  })
})

/** Texts a reader at that date may see; links and editors' notes are no part of it. */
const visibleAt = (date: string): string[] => {
  return [
    ...registers.sources.flatMap((entry) => {
      const at = sourceAt(entry, date)
      if (!at) return []
      const { holding } = entry
      return [
        at.citation,
        at.status,
        at.note?.de,
        at.note?.en,
        holding.de,
        holding.en,
        entry.issuer,
      ]
    }),
    ...registers.authorities.flatMap(({ lines }) =>
      lines
        .filter((line) => validAt(line, date))
        .flatMap(({ summary }) => [summary.de, summary.en]),
    ),
    ...registers.law.flatMap((question) =>
      heldPositions(question, date).flatMap(({ title, holding, pending }) => [
        title.de,
        title.en,
        holding.de,
        holding.en,
        pending?.text.de,
        pending?.text.en,
      ]),
    ),
    ...registers.platforms.flatMap((entry) => [
      platformNameAt(entry, date),
      ...lands.flatMap((land) =>
        platformFactsAt(entry, land, date)
          .filter(({ use }) => use === 'prefilled')
          .flatMap(({ entry: { evidence, evidenceDate, note } }) => [
            evidence.text?.de,
            evidence.text?.en,
            evidenceDate ?? '',
            note?.de,
            note?.en,
          ]),
      ),
    ]),
  ].filter((text) => text !== undefined)
}

describe('nobody learns of what came later', () => {
  const days = ['2018-05-25', '2018-06-05', '2019-12-31', '2020-07-16', letterDay, '2023-07-10']
  it.each(days)('no text visible on %s names a later year', (date) => {
    const later = visibleAt(date).filter((text) =>
      [...text.matchAll(/(?<![\d/])20\d\d(?!\/)/gu)].some(([year]) => year > date.slice(0, 4)),
    )
    expect(later).toEqual([])
  })

  it('in May 2022 neither TDDDG, DDG, DSA nor the Data Privacy Framework has been heard of', () => {
    const later = /TDDDG|\bDDG\b|\bDSA\b|Data Privacy|Russmedia|1419\/23|Handreichung|TTPA/u
    expect(visibleAt(letterDay).filter((text) => later.test(text))).toEqual([])
  })

  it('what a pre-filled fact cites was there by then', () => {
    const early = registers.platforms.flatMap((entry) =>
      lands.flatMap((land) =>
        platformFactsAt(entry, land, letterDay).flatMap(({ use, fact, entry: { evidence } }) =>
          use === 'prefilled' && evidence.source && !sourceAt(source(evidence.source), letterDay)
            ? [`${entry.id} ${fact}`]
            : [],
        ),
      ),
    )
    expect(early).toEqual([])
  })
})

describe('the supervisory line', () => {
  it('in May 2022 rests on the DSK of March 2022; Saxony has no line of its own', () => {
    const dsk = dskLine(registers, 'facebook-page', letterDay)
    expect(dsk.value).toBe('advises-against')
    expect(dsk.line?.sources).toContain('dsk-beschluss-2022-03-23')
    expect(dsk.line?.sources).toContain('dsk-kurzgutachten-2022-v1')
    expect(ownLine(registers, town, 'facebook-page', letterDay)).toEqual({ value: 'none-known' })
  })

  it('of Saxony in August 2023 is an appeal to a town; the ban addresses the State Chancellery', () => {
    const { value, line } = ownLine(registers, town, 'facebook-page', '2023-08-15')
    expect(value).toBe('advises-against')
    expect(line?.validFrom).toBe('2023-07-07')
    const chancellery = { land: 'SN', type: 'state-authority' } as const
    expect(ownLine(registers, chancellery, 'facebook-page', '2023-07-06').value).not.toBe(
      'prohibits',
    )
  })

  it('of the former commissioner counts on no date, for nobody verified it', () => {
    const line = registers.authorities
      .flatMap(({ lines }) => lines)
      .find(({ sources }) => sources.includes('sdb-schurig-2018'))
    expect(line).toMatchObject({ verified: false, validFrom: null })
    expect(ownLine(registers, town, 'facebook-page', '2019-06-01').value).toBe('none-known')
  })

  it('never prohibits anything to public bodies as such', () => {
    const found = lands.flatMap((land) =>
      registers.platforms.flatMap(({ id }) =>
        ['2018-05-25', letterDay, '2023-08-15', today].map(
          (date) => ownLine(registers, { land, type: 'municipality' }, id, date).value,
        ),
      ),
    )
    expect(found).not.toContain('prohibits')
  })

  it.each([
    ['facebook-page', 'advises-against'],
    ['instagram', 'by-analogy'],
    ['x', 'by-analogy'],
    ['whatsapp-channel', 'by-analogy'],
    ['mastodon-shared-public-instance', 'none-known'],
    ['mastodon-own-instance', 'none-known'],
  ])('of the DSK for %s today is %s', (id, value) => {
    expect(dskLine(registers, id, today).value).toBe(value)
  })
})

describe('contested law over time', () => {
  it.each([
    ['law.jointControllership', '2018-06-04', ['undecided']],
    ['law.jointControllership', '2018-06-05', ['affirmed']],
    ['law.jointControllership', letterDay, ['affirmed']],
    ['law.jointControllership', '2025-07-17', ['affirmed', 'denied-without-statistics']],
    ['law.usTransfers', '2020-07-15', ['privacy-shield']],
    ['law.usTransfers', '2020-07-16', ['no-adequacy']],
    ['law.usTransfers', '2023-07-09', ['no-adequacy']],
    ['law.usTransfers', '2023-07-10', ['adequacy']],
    ['law.blocking', letterDay, ['house-right']],
    ['law.blocking', today, ['house-right', 'statute-needed']],
  ])('%s on %s: %j', (fact, date, values) => {
    expect(held(fact, date).map(({ value }) => value)).toEqual(values)
  })

  it('the appeal against VG Köln is pending from the day it was announced', () => {
    const pendingOn = (date: string) =>
      held('law.jointControllership', date).map(({ pending }) => pending !== undefined)
    expect(pendingOn('2025-08-21')).toEqual([false, false])
    expect(pendingOn('2025-08-22')).toEqual([true, true])
  })
})

describe('platforms', () => {
  it('a Facebook page in May 2022 as dated sources document it', () => {
    expect(prefilled('facebook-page', letterDay)).toEqual({
      tracksVisitors: 'yes',
      profilingAds: 'personalised',
      thirdCountry: 'us',
      visitorStatistics: 'always-on',
      art26Arrangement: 'insights-only',
      courtsDecided: 'decided',
      openToBody: true,
    })
  })

  it.each([
    ['2018-09-10', 'none'],
    ['2018-09-11', 'insights-only'],
    [today, 'insights-only'],
  ])('the arrangement Facebook offers on %s: %s', (date, value) => {
    expect(prefilled('facebook-page', date)['art26Arrangement']).toBe(value)
  })

  it('the statistics of a Facebook page can be switched off today, with the platform’s consent', () => {
    expect(prefilled('facebook-page', today)['visitorStatistics']).toBe('can-be-switched-off')
  })

  it('a shared Mastodon instance is closed to a Saxon town until it opens, then to be confirmed', () => {
    const openTo = (land: (typeof lands)[number], date: string) =>
      prefilled('mastodon-shared-public-instance', date, land)['openToBody']
    expect(openTo('SN', letterDay)).toBe(false)
    expect(openTo('SN', '2023-09-25')).toBe(false)
    expect(openTo('SN', '2023-09-26')).toBeUndefined()
    expect(openTo('BW', letterDay)).toBe(true)
    expect(openTo('NW', letterDay)).toBeUndefined()
  })

  it('what has no dated evidence is offered, never used', () => {
    const dpf = platformFactsAt(platform('x'), 'SN', today).find(
      ({ fact }) => fact === 'platform.thirdCountry',
    )
    expect(dpf).toMatchObject({ use: 'offered', value: 'us-certified' })
  })

  it('X was Twitter until July 2023', () => {
    expect(platformNameAt(platform('x'), letterDay)).toBe('Twitter')
    expect(platformNameAt(platform('x'), today)).toBe('X')
  })
})

describe('citations over time', () => {
  it.each([
    ['tdddg-25', letterDay, '§ 25 TTDSG', 'in-force'],
    ['tdddg-25', '2024-05-13', '§ 25 TTDSG', 'in-force'],
    ['tdddg-25', '2024-05-14', '§ 25 TDDDG', 'in-force'],
    ['ddg-5', letterDay, '§ 5 TMG', 'in-force'],
    ['dsk-kurzgutachten-2022-v1', letterDay, /V\. 1\.0/u, 'in-force'],
    ['dsk-kurzgutachten-2022-v1', '2022-11-10', /V\. 1\.0/u, 'superseded'],
    ['vg-koeln-13-k-1419-23', '2025-07-17', /nicht rechtskräftig/u, 'not-final'],
    ['vg-koeln-13-k-1419-23', '2025-08-22', /nicht rechtskräftig/u, 'under-appeal'],
    ['bfdi-anordnung-bpa-2023', '2023-03-01', /17\.02\.2023/u, 'in-force'],
    ['bfdi-anordnung-bpa-2023', '2025-07-17', /17\.02\.2023/u, 'annulled'],
    ['eugh-c-210-16', letterDay, /C-210\/16/u, 'in-force'],
  ] as const)('%s on %s', (id, date, citation, status) => {
    const at = sourceAt(source(id), date)
    expect(at?.citation).toMatch(citation)
    expect(at?.status).toBe(status)
  })

  it.each(['dsk-faq-2022-06-22', 'dsk-kurzgutachten-2022-v1-1', 'dpf-2023-1795', 'stgb-hass'])(
    '%s does not exist for a reader in May 2022',
    (id) => {
      expect(sourceAt(source(id), letterDay)).toBeUndefined()
    },
  )
})
