import { describe, expect, it } from 'vitest'
import type { Change } from './changes.js'
import { errorsAfter } from './findings.js'

describe('worked cases are refused', () => {
  const given =
    (values: object): Change =>
    (files) =>
      Object.assign(files.cases.cases[0]!.case, values)
  const expecting =
    (values: object): Change =>
    (files) =>
      Object.assign(files.cases.cases[0]!, { expect: values })
  const at = 'cases.json › first'
  it.each<[string, Change, string[]]>([
    [
      'for an unknown platform',
      given({ platform: 'platform-b' }),
      [`rules.unknownPlatform @ ${at} › case.platform`],
    ],
    [
      'before the time covered',
      given({ asOf: '2018-05-24' }),
      [`rules.notCovered @ ${at} › case.asOf`],
    ],
    [
      'with an unknown fact',
      given({ answers: { 'plan.advert': true } }),
      [`rules.unknownFact @ ${at} › case.answers.plan.advert`],
    ],
    [
      'with an answer to a computed fact',
      given({ answers: { 'derived.gap': 1 } }),
      [`rules.notAnswerable @ ${at} › case.answers.derived.gap`],
    ],
    [
      'with an answer to a question of law',
      given({ answers: { 'law.responsibility': 'shared' } }),
      [`rules.notAnswerable @ ${at} › case.answers.law.responsibility`],
    ],
    [
      'with a value outside the domain',
      given({ answers: { 'plan.adverts': 'yes' } }),
      [`rules.valueType.boolean @ ${at} › case.answers.plan.adverts`],
    ],
    [
      'with such a value in a full answer',
      given({ answers: { 'plan.adverts': { state: 'answered', value: 1 } } }),
      [`rules.valueType.boolean @ ${at} › case.answers.plan.adverts`],
    ],
    [
      'with an unknown position',
      given({ positions: { 'law.responsibility': 'x' } }),
      [`rules.notAnOption @ ${at} › case.positions.law.responsibility`],
    ],
    [
      'with a position on no question of law',
      given({ positions: { 'plan.adverts': 'x' } }),
      [`rules.positionNoLawFact @ ${at} › case.positions.plan.adverts`],
    ],
    ['that expect nothing', expecting({}), [`rules.expectsNothing @ ${at} › expect`]],
    [
      'that expect an unknown rule',
      expecting({ fires: ['risk.advert'] }),
      [`rules.unknownRule @ ${at} › expect.fires`],
    ],
    [
      'that expect an unknown ground',
      expecting({ grounds: [{ id: 'x' }] }),
      [`rules.unknownGround @ ${at} › expect.grounds`],
    ],
    [
      'that expect a band of no criterion',
      expecting({ bands: { x: ['low'] } }),
      [`rules.unknownCriterion @ ${at} › expect.bands`],
    ],
    [
      'that hinge on no question of law',
      expecting({ hingesOn: ['plan.adverts'] }),
      [`rules.positionNoLawFact @ ${at} › expect.hingesOn`],
    ],
    [
      'whose documented decision rests on an unknown rule',
      (files) =>
        Object.assign(files.cases.cases[0]!, {
          decision: {
            body: 'Musterstadt',
            outcome: 'reject',
            date: '2022-05',
            reasons: [{ reason: 'reach', supportedBy: ['risk.advert'] }],
          },
        }),
      [`rules.unknownRule @ ${at} › decision.reach`],
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsAfter(change)).toEqual(expected)
  })
})
