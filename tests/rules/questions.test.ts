import { describe, expect, it } from 'vitest'
import { effectiveRanges } from '../../src/core/evaluation/model.js'
import { knownValue } from '../../src/core/evaluation/range.js'
import { FALSE, truthOf } from '../../src/core/evaluation/truth.js'
import { shipped, today } from './shipped.js'

const { ruleset, registers, situate } = await shipped()
const body = { name: 'Musterstadt', land: 'SN', type: 'municipality' } as const
const most = 30
const nothing = { kind: 'values', values: [] } as const

/** Questions staff have to answer: shown, and not filled in by the catalogue. */
const askedOn = (platform: string, answers: Record<string, string | number>) => {
  const { model, base } = situate({ body, platform, asOf: today, answers })
  const ranges = effectiveRanges(model, base)
  return model.facts.filter(
    ({ question, visible }) =>
      question?.asked === true &&
      question.kind !== 'platform' &&
      !(visible && truthOf(visible, ranges) === FALSE),
  )
}

const busiest = {
  'platform.courtsDecided': 'analogous',
  'platform.visitorStatistics': 'can-be-switched-off',
  'plan.comments': 'open',
  'plan.coverDays': 'daily',
  'body.moderationStaff': 'with-deputies',
}

describe('the questions to staff', () => {
  it.each(registers.platforms.map(({ id }) => id))(
    'are at most thirty for %s, platform facts being filled in by the catalogue',
    (platform) => {
      expect(askedOn(platform, {}).length).toBeLessThanOrEqual(most)
    },
  )

  it('are printed for every platform, with the facts the catalogue leaves open', () => {
    const rows = registers.platforms.map(({ id }) => {
      const { model, base } = situate({ body, platform: id, asOf: today, answers: {} })
      const open = model.facts.filter(
        ({ question }, index) =>
          question?.kind === 'platform' && knownValue(base[index] ?? nothing) === undefined,
      )
      return { platform: id, staff: askedOn(id, {}).length, openPlatformFacts: open.length }
    })
    for (const { platform, staff, openPlatformFacts } of rows) {
      process.stdout.write(
        `${platform}: ${String(staff)} an die Stelle, ${String(openPlatformFacts)} offen\n`,
      )
    }
    expect(rows).toHaveLength(20)
    expect(Math.max(...rows.map(({ staff }) => staff))).toBeLessThanOrEqual(most)
  })

  it.each([1, 2, 12])('are at most thirty for the busiest plan, %i hours a day', (hours) => {
    const asked = askedOn('peertube', { ...busiest, 'plan.coverHours': hours })
    expect(asked.length).toBeLessThanOrEqual(most)
    expect(asked.length).toBeGreaterThan(25)
  })

  it('never ask both for the number of comments and for productive hours', () => {
    const both = ['given.expectedComments', 'body.productiveHours']
    for (const hours of [1, 2]) {
      const asked = askedOn('peertube', { ...busiest, 'plan.coverHours': hours })
      expect(asked.filter(({ id }) => both.includes(id))).toHaveLength(1)
    }
  })

  it('are together between 45 and 60 facts with the derived ones', () => {
    const facts = ruleset.questions.length + ruleset.derived.length
    expect(facts).toBeGreaterThanOrEqual(45)
    expect(facts).toBeLessThanOrEqual(60)
  })
})

describe('the phrases for changes', () => {
  const changeable = ruleset.questions.filter(({ kind }) => kind === 'plan' || kind === 'body')
  const phrases = changeable.flatMap(({ id, change = {} }) =>
    Object.entries(change).map(([key, phrase]) => ({ id, key, ...phrase })),
  )

  it('are there for every value of everything the body can change', () => {
    const missing = changeable.flatMap((question) => {
      const keys =
        question.type === 'boolean'
          ? ['true', 'false']
          : question.type === 'integer'
            ? ['number']
            : question.options.map(({ value }) => value)
      return keys
        .filter((key) => question.change?.[key] === undefined)
        .map((key) => `${question.id} ${key}`)
    })
    expect(missing).toEqual([])
    expect(phrases.length).toBe(44)
  })

  it.each(phrases)('fit into a sentence: $de', ({ de, en }) => {
    expect(de).toMatch(/^[^.,:;?!]+(?:en|n)$/u)
    expect(de).not.toMatch(/\bzu \p{Ll}+en$|\b\p{Ll}+zu\p{Ll}+en$|\bIhre?\b/u)
    expect(en).toMatch(/^[a-z][^.,:;?!]+[^.,:;?!]$/u)
  })

  it.each(['de', 'en'] as const)('differ from one another in %s', (lang) => {
    const said = phrases.map((phrase) => phrase[lang])
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([])
  })
})
