import { describe, expect, it } from 'vitest'
import { words } from '../../registerBuilders.js'
import { inQuestion, inRule, question, type Change } from './changes.js'
import { errorsAfter, faulty } from './findings.js'

const option =
  (index: number, values: object): Change =>
  (files) => {
    const { options } = question(files, 'plan.comments') as { options: object[] }
    Object.assign(options[index]!, values)
  }

describe('questions are refused', () => {
  it.each<[string, Change, string[]]>([
    [
      'with an id that differs from another in case only',
      (files) =>
        files.questions.questions.push(
          faulty({ ...question(files, 'plan.adverts'), id: 'plan.Adverts' }),
        ),
      [
        'rules.duplicateId @ questions.json › plan.Adverts',
        'rules.unusedFact @ questions.json › plan.Adverts',
      ],
    ],
    [
      'whose kind is not the beginning of the id',
      inQuestion('plan.adverts', { kind: 'given', change: undefined }),
      ['rules.kindPrefix @ questions.json › plan.adverts › kind'],
    ],
    [
      'of a kind that no register fills but that nobody is asked',
      inQuestion('plan.adverts', { asked: false }),
      [
        'rules.mustBeAsked @ questions.json › plan.adverts › asked',
        'rules.noOrigin @ questions.json › plan.adverts › asked',
        'rules.notAnswerable @ cases.json › first › case.answers.plan.adverts',
      ],
    ],
    [
      'that ask people to decide the law',
      inQuestion('law.responsibility', { asked: true }),
      ['rules.lawAsked @ questions.json › law.responsibility › asked'],
    ],
    [
      'with effort where nothing can be changed',
      inQuestion('platform.tracks', { effort: 2 }),
      ['rules.effortKind @ questions.json › platform.tracks › effort'],
    ],
    [
      'of the body without effort',
      inQuestion('body.hours', { effort: undefined }),
      ['rules.effortMissing @ questions.json › body.hours › effort'],
    ],
    [
      'without a phrase for each change the body can make',
      inQuestion('plan.adverts', { change: { true: words('Reichweite kaufen') } }),
      ['rules.changeMissing @ questions.json › plan.adverts › change'],
    ],
    [
      'without any phrase for a change to a number',
      inQuestion('body.hours', { change: undefined }),
      ['rules.changeMissing @ questions.json › body.hours › change'],
    ],
    [
      'with a phrase for a change nobody can make',
      inQuestion('platform.tracks', { change: { true: words('verfolgen') } }),
      ['rules.changeNeedless @ questions.json › platform.tracks › change.true'],
    ],
    [
      'with a phrase for a number that does not say which',
      inQuestion('body.hours', { change: { number: { de: 'mehr Stunden', en: 'to {value} h' } } }),
      ['rules.changeNumber @ questions.json › body.hours › change.number.de'],
    ],
    [
      'with a phrase for an option that asks for a number',
      inQuestion('plan.adverts', { change: { true: words('{value}'), false: words('nein') } }),
      [
        'rules.plainText @ questions.json › plan.adverts › change.true.de',
        'rules.plainText @ questions.json › plan.adverts › change.true.en',
      ],
    ],
    [
      'in an unknown section',
      inQuestion('plan.adverts', { section: 'x' }),
      ['rules.unknownSection @ questions.json › plan.adverts › section'],
    ],
    [
      'in an unknown topic',
      inQuestion('plan.adverts', { topic: 'x' }),
      ['rules.unknownTopic @ questions.json › plan.adverts › topic'],
    ],
    [
      'for a topic without questions',
      (files) => files.questions.sections[0]!.topics.push({ id: 'empty', title: words('Leer') }),
      ['rules.emptyTopic @ questions.json › empty'],
    ],
    [
      'that can be hidden but do not say what counts then',
      inQuestion('body.hours', { whenHidden: undefined }),
      ['rules.whenHiddenMissing @ questions.json › body.hours › whenHidden'],
    ],
    [
      'that say what counts when hidden but never are',
      inQuestion('plan.adverts', { whenHidden: false }),
      ['rules.whenHiddenNeedless @ questions.json › plan.adverts › whenHidden'],
    ],
    [
      'with a hidden value outside the domain',
      inQuestion('body.hours', { whenHidden: 5 }),
      ['rules.offStep @ questions.json › body.hours › whenHidden'],
    ],
    [
      'with unknownCountsAs outside the domain',
      inQuestion('plan.comments', { unknownCountsAs: { value: 'x', source: 'gdpr' } }),
      ['rules.notAnOption @ questions.json › plan.comments › unknownCountsAs.value'],
    ],
    [
      'with unknownCountsAs from no known source',
      inQuestion('plan.comments', { unknownCountsAs: { value: 'open', source: 'gdpd' } }),
      ['rules.unknownSource @ questions.json › plan.comments › unknownCountsAs'],
    ],
    [
      'with notApplicable outside the domain',
      inQuestion('plan.adverts', { notApplicable: 'no' }),
      ['rules.valueType.boolean @ questions.json › plan.adverts › notApplicable'],
    ],
    [
      'with a list whose member is no option',
      inQuestion('given.topics', { notApplicable: ['flood', 'x'] }),
      ['rules.notAnOption @ questions.json › given.topics › notApplicable'],
    ],
    [
      'with a single value where a list belongs',
      inQuestion('given.topics', { notApplicable: 'flood' }),
      ['rules.valueType.choices @ questions.json › given.topics › notApplicable'],
    ],
    [
      'with an option twice',
      option(0, { value: 'open' }),
      [
        'rules.optionTwice @ questions.json › plan.comments › options[2].value',
        'rules.changeNeedless @ questions.json › plan.comments › change.closed',
        'rules.notAnOption @ questions.json › body.hours › visibleIf.value',
      ],
    ],
    [
      'whose feasibility depends on more than the platform',
      option(1, { feasibleIf: { fact: 'body.hours', operator: 'greaterThan', value: 0 } }),
      ['rules.feasibilityFacts @ questions.json › plan.comments › options[1].feasibleIf'],
    ],
    [
      'with a trap in a feasibility',
      option(1, { feasibleIf: { all: [] } }),
      ['rules.emptyGroup @ questions.json › plan.comments › options[1].feasibleIf.all'],
    ],
    [
      'with a trap in a visibility',
      inQuestion('body.hours', {
        visibleIf: { fact: 'plan.comments', operator: 'not:equal', value: 'open' },
      }),
      ['rules.decorator @ questions.json › body.hours › visibleIf.operator'],
    ],
    [
      'whose visibility runs in a circle',
      (files) => {
        inQuestion('plan.comments', {
          visibleIf: { fact: 'derived.gap', operator: 'greaterThan', value: 0 },
          whenHidden: 'open',
        })(files)
      },
      ['rules.visibilityCycle @ questions.json › plan.comments › visibleIf'],
    ],
    [
      'with a step that misses the maximum',
      inQuestion('body.hours', { max: 105 }),
      ['rules.stepMax @ questions.json › body.hours › step'],
    ],
    [
      'with a maximum below the minimum',
      inQuestion('body.hours', { max: 0 }),
      ['rules.minMax @ questions.json › body.hours › max'],
    ],
    [
      'that no rule uses',
      (files) =>
        files.questions.questions.push(
          faulty({ ...question(files, 'plan.adverts'), id: 'plan.other' }),
        ),
      ['rules.unusedFact @ questions.json › plan.other'],
    ],
    [
      'of a platform that are neither asked nor registered',
      (files) => {
        inQuestion('platform.tracks', { id: 'platform.other', asked: false })(files)
        inRule('risk.tracks', {
          conditions: {
            all: [
              { fact: 'platform.other', operator: 'equal', value: true },
              { fact: 'law.responsibility', operator: 'equal', value: 'shared' },
            ],
          },
        })(files)
      },
      ['rules.noOrigin @ questions.json › platform.other › asked'],
    ],
    [
      'with placeholders, which nobody would replace',
      inQuestion('plan.adverts', { why: words('{body.name}') }),
      [
        'rules.plainText @ questions.json › plan.adverts › why.de',
        'rules.plainText @ questions.json › plan.adverts › why.en',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsAfter(change)).toEqual(expected)
  })

  it('with feasibility for anything but a plan', () => {
    const change: Change = (files) => {
      const { options } = question(files, 'given.topics') as { options: object[] }
      Object.assign(options[0]!, { needsPlatformConsent: true })
    }
    expect(errorsAfter(change)).toEqual([
      'rules.feasibilityKind @ questions.json › given.topics › options[0]',
    ])
  })
})
