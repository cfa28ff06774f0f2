import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/core/rulebook/schema.js'
import type { WorkedCase } from '../../src/core/rulebook/ruleset.js'
import { shipped } from './shipped.js'

const { ruleset, run } = await shipped()
const risks = ruleset.criteria.filter(({ scale }) => scale === 'risk').map(({ id }) => id)
const points = (rule: Rule): number =>
  rule.effect.type === 'raises' || rule.effect.type === 'lowers' ? rule.effect.points : 0

describe('the criteria', () => {
  it.each(ruleset.criteria.map(({ id }) => id))('can raise and can lower %s', (criterion) => {
    const effects = ruleset.rules
      .filter((rule) => rule.criterion === criterion)
      .map(({ effect }) => effect.type)
    expect(effects).toEqual(expect.arrayContaining(['raises', 'lowers']))
  })

  it('have a remedy for whatever raises a risk', () => {
    const without = ruleset.rules.filter(
      (rule) => risks.includes(rule.criterion) && rule.effect.type === 'raises' && !rule.remedy,
    )
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it('let own precautions lower the data-protection risk by 25 points at most', () => {
    const lowering = ruleset.rules.filter(
      (rule) => rule.criterion === 'data-protection' && rule.effect.type === 'lowers',
    )
    // Threshold analysis and impact assessment exclude each other.
    const exclusive = lowering.filter(({ id }) => id !== 'data-protection.threshold-done')
    expect(exclusive.reduce((sum, rule) => sum + points(rule), 0)).toBe(25)
  })
})

describe('staff without hours', () => {
  const base = ruleset.cases.find(({ id }) => id === '29-eigene-instanz-2026') as WorkedCase
  const plans = ['open', 'limited'].flatMap((comments) =>
    ['workdays', 'workdays-on-call', 'workdays-weekend-check', 'daily'].flatMap((days) =>
      ['without-deputies', 'with-deputies'].map((staff) => ({ comments, days, staff })),
    ),
  )
  it.each(plans)('is never a low risk: $comments, $days, $staff', async (plan) => {
    const result = await run({
      ...base.case,
      answers: {
        ...base.case.answers,
        'plan.comments': plan.comments,
        'plan.coverDays': plan.days,
        'plan.coverHours': 1,
        'given.expectedComments': 'few',
        'body.moderationStaff': plan.staff,
        'body.moderationHoursPerWeek': 0,
      },
    })
    const moderation = result.stages.risk.find(({ criterion }) => criterion === 'moderation')
    expect(moderation?.bands).not.toContain('low')
  })
})
