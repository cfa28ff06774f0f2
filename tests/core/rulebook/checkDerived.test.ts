import { describe, expect, it } from 'vitest'
import { inQuestion, type Change } from './changes.js'
import { byId, errorsAfter } from './findings.js'

const expression =
  (value: unknown): Change =>
  (files) =>
    Object.assign(byId(files.derived.derived, 'derived.gap'), { expression: value })

describe('derived facts are refused', () => {
  const at = 'derived.json › derived.gap › expression'
  it.each<[string, Change, string[]]>([
    [
      'with an unknown fact',
      expression({ add: [{ fact: 'body.hour' }, { fact: 'body.hours' }] }),
      [`rules.unknownFact @ ${at}.add[0].fact`],
    ],
    [
      'with an unknown parameter',
      expression({ add: [{ parameter: 'x' }, { fact: 'body.hours' }] }),
      [`rules.unknownParameter @ ${at}.parameter`.replace('.parameter', '.add[0].parameter')],
    ],
    [
      'that compute with something that is no number',
      expression({ add: [{ fact: 'plan.comments' }, { fact: 'body.hours' }] }),
      [`rules.notANumber @ ${at}.add[0].fact`],
    ],
    [
      'from themselves',
      expression({ add: [{ fact: 'derived.gap' }, { fact: 'body.hours' }] }),
      [`rules.derivedCycle @ ${at}`],
    ],
    [
      'with a divisor that can be zero',
      expression({ divide: [{ number: 1 }, { fact: 'body.hours' }] }),
      [`rules.divisionByZero @ ${at}`],
    ],
    [
      'with a divisor that passes zero',
      expression({
        divide: [
          { number: 1 },
          { subtract: [{ parameter: 'hoursNeeded' }, { fact: 'body.hours' }] },
        ],
      }),
      [`rules.divisionByZero @ ${at}`],
    ],
    [
      'with a table that misses an option',
      expression({
        add: [
          { fact: 'body.hours' },
          {
            choose: {
              fact: 'plan.comments',
              values: { open: { number: 1 }, closed: { number: 2 } },
            },
          },
        ],
      }),
      [`rules.tableGap @ ${at}.add[1].choose.values`],
    ],
    [
      'with a table for options that do not exist',
      expression({
        add: [
          { fact: 'body.hours' },
          {
            choose: {
              fact: 'plan.adverts',
              values: { true: { number: 1 }, false: { number: 2 }, maybe: { number: 3 } },
            },
          },
        ],
      }),
      [`rules.tableExtra @ ${at}.add[1].choose.values`],
    ],
    [
      'with a table over a number',
      expression({ choose: { fact: 'body.hours', values: {} } }),
      [`rules.notAChoice @ ${at}.choose.fact`],
    ],
    [
      'with a table over an unknown fact',
      expression({ add: [{ fact: 'body.hours' }, { choose: { fact: 'plan.x', values: {} } }] }),
      [`rules.unknownFact @ ${at}.add[1].choose.fact`],
    ],
    [
      'without a source',
      (files) => Object.assign(files.derived.derived[0]!, { sources: [] }),
      ['rules.noSource @ derived.json › derived.gap › sources'],
    ],
    [
      'that are asked as well',
      (files) => {
        inQuestion('plan.adverts', { id: 'derived.gap', kind: 'plan' })(files)
      },
      [
        'rules.kindPrefix @ questions.json › derived.gap › kind',
        'rules.derivedAsked @ derived.json › derived.gap › id',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsAfter(change)).toEqual(expect.arrayContaining(expected))
  })

  it('with another beginning of the id', () => {
    const change: Change = (files) => {
      Object.assign(files.derived.derived[0]!, { id: 'body.gap' })
    }
    expect(errorsAfter(change)).toContain('rules.derivedPrefix @ derived.json › body.gap › id')
  })

  it('but not with a divisor that is kept from zero', () => {
    const divisor = { max: [{ number: 1 }, { fact: 'body.hours' }] }
    expect(errorsAfter(expression({ divide: [{ number: 1 }, divisor] }))).toEqual([])
  })
})
