import { describe, expect, it } from 'vitest'
import { type Change } from './changes.js'
import { errorsAfter } from './findings.js'

describe('criteria and balancing are refused', () => {
  const cell =
    (risk: string, benefit: string, verdict: string): Change =>
    (files) =>
      Object.assign(
        files.ruleset.balance.find((c) => c.risk === risk && c.benefit === benefit)!,
        { verdict },
      )
  it.each<[string, Change, string[]]>([
    [
      'with two criteria of benefit',
      (files) => Object.assign(files.ruleset.criteria[0]!, { scale: 'benefit' }),
      ['rules.benefitCount @ ruleset.json › criteria', 'rules.noRisk @ ruleset.json › criteria'],
    ],
    [
      'with bands that begin together',
      (files) => Object.assign(files.ruleset.criteria[0]!.bands, { medium: 60 }),
      ['rules.bandOrder @ ruleset.json › risk › bands'],
    ],
    [
      'with a cell missing',
      (files) => files.ruleset.balance.pop(),
      ['rules.cellCount @ ruleset.json › balance'],
    ],
    [
      'with a cell twice',
      (files) => files.ruleset.balance.push(files.ruleset.balance[0]!),
      ['rules.cellCount @ ruleset.json › balance'],
    ],
    [
      'when low risk is not approved',
      cell('low', 'low', 'conditional'),
      ['rules.lowRiskRow @ ruleset.json › balance[0].verdict'],
    ],
    [
      'when more risk is milder',
      cell('high', 'high', 'approve'),
      ['rules.riskNotMonotone @ ruleset.json › balance[5].verdict'],
    ],
    [
      'when more benefit is stricter',
      cell('medium', 'low', 'approve'),
      ['rules.benefitNotMonotone @ ruleset.json › balance[3].verdict'],
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsAfter(change)).toEqual(expected)
  })
})
