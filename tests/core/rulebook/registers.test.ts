import { describe, expect, it } from 'vitest'
import { checkRegisters } from '../../../src/core/rulebook/checkRegisters.js'
import type { RegisterMaterial } from '../../../src/core/rulebook/registerMaterial.js'
import { realRegisters } from '../../realRegisters.js'

type Draft = {
  -readonly [File in keyof RegisterMaterial]: RegisterMaterial[File][number][]
}
const draft = (): Draft => structuredClone(realRegisters()) as Draft
const byId = <Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry => {
  const found = entries.find((entry) => entry.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}
const linesOf = (registers: Draft, land: string) => {
  const found = registers.authorities.find((authority) => authority.land === land)
  if (!found) throw new Error(`no ${land}`)
  return found.lines
}
const order = (registers: Draft) => byId(linesOf(registers, 'SN'), 'sn-facebook-staatskanzlei-2023')
const factOf = (registers: Draft) => {
  const { facts } = byId(registers.platforms, 'facebook-page')
  const fact = facts.find((entry) => entry.fact === 'platform.courtsDecided')
  if (!fact) throw new Error('no fact')
  return fact
}
const positionOf = (registers: Draft, fact: string) => {
  const [position] = registers.law.find((question) => question.fact === fact)?.positions ?? []
  if (!position) throw new Error(`no position on ${fact}`)
  return position
}
const eu = (registers: Draft) => byId(registers.sources, 'eugh-c-210-16')

/** One thing made wrong in the shipped registers, and the finding that must come of it. */
const faults: [string, (registers: Draft) => void, string, string][] = [
  [
    'two sources with one id',
    (r) => r.sources.push(structuredClone(eu(r))),
    'issue.rules.duplicateId',
    'sources.json › eugh-c-210-16',
  ],
  [
    'a source that ends before it begins',
    (r) => (eu(r).validUntil = '2018-06-04'),
    'issue.registers.endsBeforeStart',
    'sources.json › eugh-c-210-16 › validUntil',
  ],
  [
    'a month that counts from its first day',
    (r) => (byId(r.sources, 'vg-dresden-staatskanzlei').validFrom = '2023-08-01'),
    'issue.registers.notLastDay',
    'sources.json › vg-dresden-staatskanzlei › validFrom',
  ],
  [
    'a year that does not count from its last day',
    (r) => (byId(r.sources, 'kgst-normalarbeitszeit-2015').validFrom = '2015-01-01'),
    'issue.registers.notLastDay',
    'sources.json › kgst-normalarbeitszeit-2015 › validFrom',
  ],
  [
    'an unverified source that would count',
    (r) => (byId(r.sources, 'stgb-hass').validFrom = '2018-05-25'),
    'issue.registers.unverifiedDated',
    'sources.json › stgb-hass › validFrom',
  ],
  [
    'a status history out of order',
    (r) => byId(r.sources, 'vg-koeln-13-k-1419-23').status.reverse(),
    'issue.registers.historyOrder',
    'sources.json › vg-koeln-13-k-1419-23 › status[1]',
  ],
  [
    'a status that begins after the source',
    (r) => (eu(r).status = [{ from: '2019-01-01', status: 'in-force' }]),
    'issue.registers.statusGap',
    'sources.json › eugh-c-210-16 › status',
  ],
  [
    'a verified source without the date of the check',
    (r) => (eu(r).verifiedOn = null),
    'issue.registers.verifiedOn',
    'sources.json › eugh-c-210-16 › verifiedOn',
  ],
  [
    'an ECLI with a typo',
    (r) => (eu(r).ecli = 'ECLI:EU:C:18:388'),
    'issue.registers.identifier',
    'sources.json › eugh-c-210-16 › ecli',
  ],
  [
    'a CELEX number with a typo',
    (r) => (eu(r).celex = '2016CJ0210'),
    'issue.registers.identifier',
    'sources.json › eugh-c-210-16 › celex',
  ],
  [
    'a Land without authority',
    (r) => (r.authorities = r.authorities.filter(({ land }) => land !== 'TH')),
    'issue.registers.landMissing',
    'authorities.json',
  ],
  [
    'a line that rests on a later source',
    (r) =>
      linesOf(r, 'SN')
        .find(({ id }) => id === 'sn-meta-2022')
        ?.sources.push('sdtb-bescheid-staatskanzlei-2023'),
    'issue.registers.sourceLater',
    'authorities.json › sn-meta-2022 › sources',
  ],
  [
    'a line that rests on an unknown source',
    (r) => order(r).sources.push('sdtb-bescheid-2023'),
    'issue.rules.unknownSource',
    'authorities.json › sn-facebook-staatskanzlei-2023 › sources',
  ],
  [
    'a line on an unknown platform',
    (r) => order(r).platforms.push('facebook'),
    'issue.registers.unknownPlatform',
    'authorities.json › sn-facebook-staatskanzlei-2023 › platforms',
  ],
  [
    'a ban on everybody, as the order against the State Chancellery was often read',
    (r) => (order(r).addressees = ['public-bodies']),
    'issue.registers.orderToAll',
    'authorities.json › sn-facebook-staatskanzlei-2023 › addressees',
  ],
  [
    'a ban of unknown finality',
    (r) => (order(r).finality = 'not-applicable'),
    'issue.registers.finality',
    'authorities.json › sn-facebook-staatskanzlei-2023 › finality',
  ],
  [
    'an order by the DSK, which can give none',
    (r) =>
      Object.assign(byId(linesOf(r, 'DSK'), 'dsk-facebook-2022-11'), {
        stance: 'prohibits',
        addressees: ['somebody'],
        finality: 'unknown',
      }),
    'issue.registers.dskStance',
    'authorities.json › dsk-facebook-2022-11 › stance',
  ],
  [
    'two lines that begin on one day',
    (r) => (byId(linesOf(r, 'HE'), 'he-facebook-2023').validFrom = '2022-06-30'),
    'issue.registers.lineTie',
    'authorities.json › he-facebook-2023 › validFrom',
  ],
  [
    'a position before its first source',
    (r) => (positionOf(r, 'law.usTransfers').sources = ['dpf-2023-1795']),
    'issue.registers.positionUnsupported',
    'law.json › law.usTransfers › positions[0].sources',
  ],
  [
    'an undated position',
    (r) => (positionOf(r, 'law.blocking').validFrom = null),
    'issue.registers.positionUndated',
    'law.json › law.blocking › positions[0].validFrom',
  ],
  [
    'a day without law',
    (r) => (positionOf(r, 'law.usTransfers').validUntil = '2020-07-14'),
    'issue.registers.positionGap',
    'law.json › law.usTransfers › positions',
  ],
  [
    'two answers to an uncontested question',
    (r) => (positionOf(r, 'law.usTransfers').validUntil = '2020-07-16'),
    'issue.registers.positionOverlap',
    'law.json › law.usTransfers › positions',
  ],
  [
    'a platform comparable to itself',
    (r) => (byId(r.platforms, 'instagram').analogousTo = ['instagram']),
    'issue.registers.unknownPlatform',
    'platforms.json › instagram › analogousTo',
  ],
  [
    'a platform fact of another kind',
    (r) => (factOf(r).fact = 'body.tracks'),
    'issue.registers.factKind',
    'platforms.json › facebook-page › facts[12].fact',
  ],
  [
    'a verified platform fact without evidence',
    (r) => (factOf(r).evidence = {}),
    'issue.registers.noEvidence',
    'platforms.json › facebook-page › facts[12].evidence',
  ],
  [
    'two verified values at one time',
    (r) => byId(r.platforms, 'facebook-page').facts.push(structuredClone(factOf(r))),
    'issue.registers.factConflict',
    'platforms.json › facebook-page › facts[15]',
  ],
  [
    'a person’s address',
    (r) => (eu(r).note = 'Auskunft: vorname.name@example.org'),
    'issue.registers.personalData',
    'sources.json › [0].note',
  ],
  [
    'a person’s name',
    (r) => (eu(r).note = 'nach Auskunft von Frau Beispiel'),
    'issue.registers.personalData',
    'sources.json › [0].note',
  ],
]

describe('faults in registers are found', () => {
  it.each(faults)('%s', (_, spoil, code, path) => {
    const registers = draft()
    spoil(registers)
    const found = checkRegisters(registers).map((issue) => ({ code: issue.code, path: issue.path }))
    expect(found).toContainEqual({ code, path })
  })

  it('all of them at once', () => {
    const registers = draft()
    eu(registers).ecli = 'C-210/16'
    order(registers).platforms.push('facebook')
    factOf(registers).evidence = {}
    expect(checkRegisters(registers)).toHaveLength(3)
  })
})
