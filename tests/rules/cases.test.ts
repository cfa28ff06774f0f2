import { beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/core/evaluation/result.js'
import type { WorkedCase } from '../../src/core/rulebook/ruleset.js'
import { certainScore, shipped } from './shipped.js'

const { ruleset, run } = await shipped()
type Ran = { readonly worked: WorkedCase; readonly result: Result }
const all: Ran[] = []

beforeAll(async () => {
  for (const worked of ruleset.cases) all.push({ worked, result: await run(worked.case) })
})

describe('the worked cases', () => {
  it('are at least forty-five', () => {
    expect(ruleset.cases.length).toBeGreaterThanOrEqual(45)
  })

  it.each(['approve', 'conditional', 'reject'] as const)(
    'show at least three fully answered plans on different platforms with the outcome %s',
    (outcome) => {
      const platforms = all
        .filter(({ result }) => result.outcome === outcome && result.open.length === 0)
        .map(({ worked }) => worked.case.platform)
      expect(new Set(platforms).size).toBeGreaterThanOrEqual(3)
    },
  )

  it.each(
    ruleset.criteria.flatMap(({ id, bands }) => [
      { id, limit: bands.medium, band: 'medium' },
      { id, limit: bands.high, band: 'high' },
    ]),
  )('reach band $band of $id exactly at $limit points', ({ id, limit, band }) => {
    const exact = all.filter(({ result }) => certainScore(result, id) === limit)
    expect(exact.length).toBeGreaterThan(0)
    for (const { result } of exact) {
      const risk = result.stages.risk.find(({ criterion }) => criterion === id)
      expect((risk ?? result.stages.benefit).bands).toEqual([band])
    }
  })

  it.each(
    ruleset.criteria.flatMap(({ id, bands }) => [
      { id, limit: bands.medium, band: 'low' },
      { id, limit: bands.high, band: 'medium' },
    ]),
  )('stay in band $band of $id just below $limit points', ({ id, limit, band }) => {
    const below = all.filter(({ result }) => {
      const score = certainScore(result, id)
      return score !== undefined && score < limit && score >= limit - 15
    })
    expect(below.length).toBeGreaterThan(0)
    for (const { result } of below) {
      const risk = result.stages.risk.find(({ criterion }) => criterion === id)
      expect((risk ?? result.stages.benefit).bands).toEqual([band])
    }
  })

  it.each(ruleset.criteria.map(({ id }) => id))('reach all three bands of %s', (criterion) => {
    const certain = all.flatMap(({ result: { stages } }) => {
      const risk = stages.risk.find((entry) => entry.criterion === criterion)
      const { bands } = risk ?? stages.benefit
      return bands.length === 1 ? bands : []
    })
    expect([...new Set(certain)].sort()).toEqual(['high', 'low', 'medium'])
  })

  it('are all decided exactly, within the budget of steps', () => {
    expect(all.filter(({ result }) => result.bounds !== 'exact')).toEqual([])
  })
})

describe('the letter of Markkleeberg', () => {
  it('would need one hour a day and seven hours a week, not a round-the-clock service', () => {
    const first = all.find(({ worked }) => worked.id === '01-markkleeberg-2022')
    const change = first?.result.grounds.find(({ id }) => id === 'moderation')?.change
    expect(change).toEqual([
      // asked only where there are people: it comes into view with them
      { fact: 'body.moderationHoursPerWeek', from: null, to: 7 },
      { fact: 'body.moderationStaff', from: 'none', to: 'with-deputies' },
      { fact: 'plan.coverHours', from: null, to: 1 },
    ])
  })

  it('says that nobody demands continuous cover', () => {
    const first = all.find(({ worked }) => worked.id === '01-markkleeberg-2022')
    const note = first?.result.findings.find(
      ({ rule }) => rule === 'moderation.level-is-own-choice',
    )
    expect(note?.reason?.de).toContain('Keine der ausgewerteten Quellen verlangt')
  })
})

describe('an authority without a known position', () => {
  it('is named with its website, so that somebody can ask', () => {
    const first = all.find(({ worked }) => worked.id === '01-markkleeberg-2022')
    const note = first?.result.findings.find(
      ({ rule }) => rule === 'supervisory-line.own-line-unknown',
    )
    expect(note?.reason?.de).toMatch(
      /keine Position der zuständigen Aufsichtsbehörde bekannt, bitte erfragen: .+ \(SDTB\), https:\/\/www\.datenschutz\.sachsen\.de\./u,
    )
  })
})
