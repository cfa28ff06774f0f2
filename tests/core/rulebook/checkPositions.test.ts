import { describe, expect, it } from 'vitest'
import { someRegisters, words } from '../../registerBuilders.js'
import { inQuestion, type Change } from './changes.js'
import { errorsAfter, faulty } from './findings.js'

describe('parameters, positions and guarantees are refused', () => {
  const parameter =
    (values: object): Change =>
    (files) =>
      Object.assign(files.ruleset.parameters[0]!, values)
  const periods =
    (...entries: [string, string][]): Change =>
    (files) =>
      Object.assign(files.ruleset.positions[0]!, {
        periods: entries.map(([from, position]) => ({ from, position })),
      })
  const law = 'ruleset.json › law.responsibility'
  it.each<[string, Change, string[]]>([
    [
      'with a parameter that begins too late',
      parameter({ validFrom: '2019-01-01' }),
      ['rules.parameterGap @ ruleset.json › hoursNeeded › validFrom'],
    ],
    [
      'with a parameter that ends',
      parameter({ validUntil: '2019-01-01' }),
      ['rules.parameterGap @ ruleset.json › hoursNeeded › validFrom'],
    ],
    [
      'with two values of a parameter at one date',
      (files) =>
        files.ruleset.parameters.push({ ...files.ruleset.parameters[0]!, validFrom: '2020-01-01' }),
      ['rules.parameterOverlap @ ruleset.json › hoursNeeded › validFrom'],
    ],
    [
      'with a parameter without a source',
      parameter({ sources: [] }),
      ['rules.noSource @ ruleset.json › hoursNeeded › sources'],
    ],
    [
      'without a default on a contested question',
      (files) => files.ruleset.positions.pop(),
      [`rules.positionMissing @ ${law} › positions`],
    ],
    [
      'with a default that begins too late',
      periods(['2018-05-26', 'shared']),
      [`rules.positionGap @ ${law} › periods`],
    ],
    [
      'with a default before anybody held it',
      periods(['2018-05-25', 'separate']),
      [`rules.positionNotHeld @ ${law} › periods[0].position`],
    ],
    [
      'with a default nobody ever held',
      periods(['2018-05-25', 'shared'], ['2021-01-01', 'x']),
      [`rules.positionNotHeld @ ${law} › periods[1].position`],
    ],
    [
      'with periods out of order',
      periods(['2018-05-25', 'shared'], ['2018-05-25', 'shared']),
      [`rules.positionOrder @ ${law} › periods[1].from`],
    ],
    [
      'with a default on what is no question of law',
      (files) =>
        files.ruleset.positions.push({ fact: 'plan.adverts', why: words('x'), periods: [] }),
      ['rules.positionNoLawFact @ ruleset.json › plan.adverts › fact'],
    ],
    [
      'with a guarantee that says nothing',
      (files) => files.ruleset.guarantees.push({ id: 'x', statement: words('x') }),
      ['rules.guaranteeEmpty @ ruleset.json › x'],
    ],
    [
      'with half a guarantee',
      (files) =>
        files.ruleset.guarantees.push({ id: 'x', statement: words('x'), never: ['reject'] }),
      ['rules.guaranteeHalf @ ruleset.json › x › when'],
    ],
    [
      'with a trap in a guarantee',
      (files) =>
        files.ruleset.guarantees.push({
          id: 'x',
          statement: words('x'),
          never: ['reject'],
          when: faulty({ any: [] }),
        }),
      ['rules.emptyGroup @ ruleset.json › x › when.any'],
    ],
    [
      'with a guarantee about an unknown number',
      (files) => Object.assign(files.ruleset.guarantees[0]!, { increasing: 'body.hour' }),
      ['rules.unknownFact @ ruleset.json › more-hours › increasing'],
    ],
    [
      'with a guarantee about something that is no number',
      (files) => Object.assign(files.ruleset.guarantees[0]!, { increasing: 'plan.adverts' }),
      ['rules.notANumber @ ruleset.json › more-hours › increasing'],
    ],
    [
      'with a change from an unknown source',
      (files) =>
        files.ruleset.changes.push({
          what: words('x'),
          why: words('x'),
          affects: words('x'),
          sources: ['x'],
        }),
      ['rules.unknownSource @ ruleset.json › changes[0].sources'],
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsAfter(change)).toEqual(expected)
  })

  const registered = (
    change: (law: ReturnType<typeof someRegisters>['law'][0]) => object,
  ): ReturnType<typeof someRegisters> => {
    const registers = someRegisters()
    return { ...registers, law: registers.law.map((entry) => ({ ...entry, ...change(entry) })) }
  }
  it.each<[string, ReturnType<typeof someRegisters>, string[]]>([
    [
      'when the register does not know the question',
      someRegisters({ law: [] }),
      ['rules.lawNotInRegister @ questions.json › law.responsibility'],
    ],
    [
      'when nothing is contested',
      registered(() => ({ contested: false })),
      [`rules.positionUncontested @ ${law} › periods`],
    ],
    [
      'when an option is held by nobody',
      registered(({ positions }) => ({ positions: positions.slice(0, 1) })),
      ['rules.optionUnheld @ questions.json › law.responsibility › options'],
    ],
    [
      'when a position held is no option',
      registered(({ positions }) => ({
        positions: [...positions, { ...positions[0]!, value: 'third' }],
      })),
      ['rules.positionNoOption @ questions.json › law.responsibility › options'],
    ],
    [
      'when the default is given up at some date',
      registered(({ positions }) => ({
        positions: [{ ...positions[0]!, validUntil: '2022-12-31' }, positions[1]!],
      })),
      [`rules.positionNotHeld @ ${law} › periods[0].position`],
    ],
  ])('%s', (_, registers, expected) => {
    expect(errorsAfter(() => undefined, registers)).toEqual(expected)
  })

  it('when a question of law is no choice', () => {
    const change = inQuestion('law.responsibility', { type: 'boolean' })
    expect(errorsAfter(change)).toContain(
      'rules.lawType @ questions.json › law.responsibility › type',
    )
  })
})
