import { describe, expect, it } from 'vitest'
import type { RulesetFiles } from '../../../src/core/rulebook/rulesetFiles.js'
import { aRule } from '../../builders.js'
import { aSource, someRegisters, words } from '../../registerBuilders.js'
import { inRule, type Change } from './changes.js'
import { errorsAfter } from './findings.js'

const risk = 'criteria/risk.json'
const withoutCriterion = (
  values: Parameters<typeof aRule>[0],
): RulesetFiles['criteria'][string]['rules'][0] => {
  const { criterion: _criterion, ...rest } = aRule(values)
  return rest
}

describe('rules are refused', () => {
  const at = `${risk} › risk.adverts`
  it.each<[string, Change, string[]]>([
    [
      'with an id that another file has',
      (files) => files.criteria['benefit']?.rules.push(withoutCriterion({ id: 'Risk.Adverts' })),
      ['rules.duplicateId @ criteria/benefit.json › Risk.Adverts'],
    ],
    [
      'with a trap of the engine',
      inRule('risk.adverts', { conditions: { all: [] } }),
      [
        `rules.emptyGroup @ ${at} › conditions.all`,
        'rules.unusedFact @ questions.json › plan.adverts',
      ],
    ],
    [
      'as ongoing duty nobody can meet',
      inRule('risk.adverts', { effect: { type: 'requires', timing: 'ongoing', curable: false } }),
      [`rules.ongoingIncurable @ ${at} › effect`],
    ],
    [
      'as requirement without a remedy',
      inRule('risk.adverts', { effect: { type: 'requires', timing: 'before', curable: true } }),
      [`rules.remedyMissing @ ${at} › remedy`],
    ],
    [
      'with a remedy for what cannot be cured',
      inRule('risk.adverts', {
        effect: { type: 'requires', timing: 'before', curable: false },
        remedy: words('x'),
      }),
      [`rules.remedyNeedless @ ${at} › remedy`],
    ],
    [
      'without a source',
      inRule('risk.adverts', { sources: [] }),
      [`rules.noSource @ ${at} › sources`],
    ],
    [
      'with an unknown source',
      inRule('risk.adverts', { sources: [{ id: 'gdpx', role: 'binding' }] }),
      [`rules.unknownSource @ ${at} › sources`],
    ],
    [
      'with a source twice',
      inRule('risk.adverts', {
        sources: [
          { id: 'gdpr', role: 'binding' },
          { id: 'gdpr', role: 'guidance' },
        ],
      }),
      [`rules.sourceTwice @ ${at} › sources`],
    ],
    [
      'with sources that all come later than the rule',
      inRule('risk.adverts', { sources: [{ id: 'later-judgement', role: 'binding' }] }),
      [`rules.sourceTooLate @ ${at} › sources`],
    ],
    [
      'beginning before the rule set covers the time',
      inRule('risk.adverts', { validFrom: '2018-05-24' }),
      [`rules.sourceTooLate @ ${at} › sources`, `rules.beforeCoversFrom @ ${at} › validFrom`],
    ],
    [
      'ending on the day they begin',
      inRule('risk.adverts', { validUntil: '2018-05-25' }),
      [`rules.endsBeforeStart @ ${at} › validUntil`],
    ],
    [
      'with an unknown placeholder',
      inRule('risk.adverts', { reason: words('{body.names}') }),
      [
        `rules.unknownPlaceholder @ ${at} › reason.de`,
        `rules.unknownPlaceholder @ ${at} › reason.en`,
      ],
    ],
    [
      'with a placeholder in one language only',
      inRule('risk.adverts', { reason: { de: '{body.name}', en: 'x' } }),
      [`rules.placeholdersDiffer @ ${at} › reason`],
    ],
    [
      'with half a placeholder',
      inRule('risk.adverts', { reason: words('body.name}') }),
      [`rules.looseBrace @ ${at} › reason.de`, `rules.looseBrace @ ${at} › reason.en`],
    ],
    [
      'for a criterion without any',
      (files) => Object.assign(files.criteria['benefit']!, { rules: [] }),
      [
        'rules.criterionWithoutRules @ ruleset.json › benefit',
        'rules.unusedFact @ questions.json › given.topics',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsAfter(change)).toEqual(expected)
  })

  it('but a rule may rest on an early source and name later ones', () => {
    const sources = [
      { id: 'gdpr', role: 'binding' },
      { id: 'later-judgement', role: 'binding' },
    ]
    expect(errorsAfter(inRule('risk.adverts', { sources }))).toEqual([])
  })

  it('and a source without a known date is no source at any date', () => {
    const registers = someRegisters({ sources: [aSource({ validFrom: null })] })
    expect(errorsAfter(() => undefined, registers)).toContain(
      `rules.sourceTooLate @ ${at} › sources`,
    )
  })
})
