import { describe, expect, it } from 'vitest'
import { chooseRuleset, type RulesetHead } from '../../../src/core/rulebook/chooseRuleset.js'

const head = (version: string, status: RulesetHead['status'] = 'released'): RulesetHead => ({
  id: 'social-media',
  version,
  status,
  coversFrom: '2018-05-25',
})
const chosen = (available: RulesetHead[], asOf = '2022-05-31', pinned?: string): unknown => {
  const choice = chooseRuleset(available, asOf, pinned)
  if (!choice.ok) return choice.issues
  return `${choice.value.ruleset.version}${choice.value.released ? '' : ' draft'}`
}

describe('which version applies', () => {
  it('is the latest released one, by numbers and not by letters', () => {
    expect(chosen([head('1.10.0'), head('1.9.0'), head('1.2.3')])).toBe('1.10.0')
  })
  it('is not a draft while something is released', () => {
    expect(chosen([head('1.0.0'), head('2.0.0', 'draft')])).toBe('1.0.0')
  })
  it('is the latest draft, labelled as such, while nothing is released', () => {
    expect(chosen([head('0.1.0', 'draft'), head('0.2.0', 'draft')])).toBe('0.2.0 draft')
  })
  it('is the pinned one, whatever came later', () => {
    expect(chosen([head('1.0.0'), head('2.0.0')], '2022-05-31', '1.0.0')).toBe('1.0.0')
    expect(chosen([head('1.0.0'), head('2.0.0')], '2022-05-31', 'social-media@1.0.0')).toBe('1.0.0')
  })
  it('may be a draft if pinned, labelled as such', () => {
    expect(chosen([head('1.0.0'), head('2.0.0', 'draft')], '2022-05-31', '2.0.0')).toBe(
      '2.0.0 draft',
    )
  })
  it('never depends on the as-of date', () => {
    const versions = [head('1.0.0'), { ...head('2.0.0'), coversFrom: '2024-01-01' }]
    expect(chosen(versions, '2025-01-01')).toBe('2.0.0')
    expect(chosen(versions, '2023-01-01')).toMatchObject([{ code: 'issue.rules.notCovered' }])
  })
  it('is none before the time covered, and the first day is covered', () => {
    expect(chosen([head('1.0.0')], '2018-05-25')).toBe('1.0.0')
    expect(chosen([head('1.0.0')], '2018-05-24')).toEqual([
      {
        path: 'asOf',
        code: 'issue.rules.notCovered',
        params: { asOf: '2018-05-24', coversFrom: '2018-05-25' },
      },
    ])
  })
  it('is none if the pinned version or any version is missing', () => {
    expect(chosen([head('1.0.0')], '2022-05-31', '1.1.0')).toMatchObject([
      { code: 'issue.rules.unknownVersion', params: { known: ['social-media@1.0.0'] } },
    ])
    expect(chosen([])).toMatchObject([{ code: 'issue.rules.noRuleset' }])
  })
})
