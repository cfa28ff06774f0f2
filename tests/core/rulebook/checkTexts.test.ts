import { describe, expect, it } from 'vitest'
import { words } from '../../registerBuilders.js'
import { type Change } from './changes.js'
import { errorsAfter } from './findings.js'

describe('texts are refused', () => {
  const block =
    (values: object): Change =>
    (files) =>
      Object.assign(files.texts.blocks[0]!, values)
  const at = 'texts.json › letter.closing'
  it.each<[string, Change, string[]]>([
    [
      'with an unknown placeholder',
      block({ text: words('{x.y}') }),
      [`rules.unknownPlaceholder @ ${at} › text.de`, `rules.unknownPlaceholder @ ${at} › text.en`],
    ],
    ['for an unknown Land', block({ lands: ['XX'] }), [`rules.unknownLand @ ${at} › lands`]],
    [
      'for an unknown criterion',
      block({ criterion: 'x' }),
      [`rules.unknownCriterion @ ${at} › criterion`],
    ],
    [
      'with a trap in their condition',
      block({ conditions: { all: [] } }),
      [`rules.emptyGroup @ ${at} › conditions.all`],
    ],
    [
      'with a source that comes later',
      block({ sources: [{ id: 'later-judgement', role: 'binding' }] }),
      [`rules.sourceTooLate @ ${at} › sources`],
    ],
    [
      'ending before they begin',
      block({ validUntil: '2018-01-01' }),
      [`rules.endsBeforeStart @ ${at} › validUntil`],
    ],
    [
      'with an id twice',
      (files) => files.texts.blocks.push(files.texts.blocks[0]!),
      [`rules.duplicateId @ ${at}`],
    ],
    [
      'when a sentence of the balancing has a placeholder',
      (files) => Object.assign(files.ruleset.balance[2]!, { sentence: words('{body.name}') }),
      [
        'rules.plainText @ ruleset.json › balance[2].sentence.de',
        'rules.plainText @ ruleset.json › balance[2].sentence.en',
      ],
    ],
  ])('%s', (_, change, expected) => {
    expect(errorsAfter(change)).toEqual(expected)
  })
})
