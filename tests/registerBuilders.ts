import { lands } from '../src/core/assessment/case.js'
import type { Registers, Source } from '../src/core/rulebook/registers.js'
import type { Localized } from '../src/core/rulebook/schema.js'

/** Registers that go with the small rule set of `builders.ts`. */

export const words = (text: string): Localized => ({ de: `${text}.`, en: `${text}.` })
export const coversFrom = '2018-05-25'
export const today = '2026-11-23'

export const aSource = (overrides: Partial<Source> = {}): Source => ({
  id: 'gdpr',
  kind: 'statute',
  citation: 'Verordnung (EU) 2016/679',
  issuer: 'EU',
  jurisdiction: 'EU',
  validFrom: coversFrom,
  validUntil: null,
  status: [{ from: coversFrom, status: 'in-force' }],
  url: null,
  holding: words('Datenschutz-Grundverordnung'),
  verified: true,
  verifiedOn: '2026-11-01',
  reviewBy: '2027-11-01',
  ...overrides,
})

const held = { precision: 'day', title: words('Auffassung'), holding: words('Inhalt') } as const
export const someRegisters = (overrides: Partial<Registers> = {}): Registers => ({
  sources: [
    aSource(),
    aSource({ id: 'later-judgement', kind: 'court-decision', validFrom: '2020-07-16' }),
  ],
  authorities: [...lands, 'DSK' as const].map((land) => ({
    land,
    name: words(`Aufsicht ${land}`),
    website: 'https://aufsicht.example',
    lines: [],
  })),
  law: [
    {
      fact: 'law.responsibility',
      title: words('Verantwortlichkeit'),
      contested: true,
      positions: [
        { ...held, value: 'shared', validFrom: coversFrom, validUntil: null, sources: ['gdpr'] },
        {
          ...held,
          value: 'separate',
          validFrom: '2020-07-16',
          validUntil: null,
          sources: ['later-judgement'],
        },
      ],
    },
  ],
  platforms: [
    {
      id: 'platform-a',
      name: 'Plattform A',
      kind: 'social-network',
      operator: 'Betreiberin A',
      facts: [
        {
          fact: 'platform.tracks',
          value: true,
          validFrom: coversFrom,
          validUntil: null,
          evidenceDate: coversFrom,
          evidence: { source: 'gdpr' },
          verified: true,
        },
      ],
    },
  ],
  versions: { sources: today, authorities: today, law: today, platforms: today },
  sha256: '0'.repeat(64),
  ...overrides,
})
