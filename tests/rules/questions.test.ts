import { describe, expect, it } from 'vitest'
import { effectiveRanges } from '../../src/core/evaluation/model.js'
import { FALSE, truthOf } from '../../src/core/evaluation/truth.js'
import { shipped, today } from './shipped.js'

const { ruleset, registers, situate } = await shipped()
const body = { name: 'Musterstadt', land: 'SN', type: 'municipality' } as const
const most = 30

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
