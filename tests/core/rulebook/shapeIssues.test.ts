import { describe, expect, it } from 'vitest'
import { rulesetFileShapes } from '../../../src/core/rulebook/rulesetFiles.js'
import { criterionFile } from '../../../src/core/rulebook/schema.js'
import { shapeIssues } from '../../../src/core/rulebook/shapeIssues.js'
import { aRule, aRulesetFiles } from '../../builders.js'
import { shortly } from './findings.js'

const inRules = (values: object): readonly string[] => {
  const { criterion: _criterion, ...rule } = aRule()
  const raw = { rules: [{ ...rule, ...values }] }
  const { error } = criterionFile.safeParse(raw)
  return shortly(shapeIssues(error?.issues ?? [], raw, 'criteria/x.json'))
}

describe('the shape of a rule', () => {
  const at = 'criteria/x.json › risk.adverts'
  it.each<[string, object, string[]]>([
    ['something missing', { reason: undefined }, [`shape.missing @ ${at} › reason`]],
    ['one language missing', { reason: { de: 'x' } }, [`shape.missing @ ${at} › reason.en`]],
    ['an empty text', { reason: { de: '', en: 'x' } }, [`shape.emptyText @ ${at} › reason.de`]],
    [
      'a number for a text',
      { reason: { de: 1, en: 'x' } },
      [`shape.expectedText @ ${at} › reason.de`],
    ],
    ['an own key', { note: 'x' }, [`shape.unknownKey @ ${at} › note`]],
    [
      'an event, which is ours to give',
      { event: { type: 'x' } },
      [`shape.unknownKey @ ${at} › event`],
    ],
    ['a name beside the id', { name: 'x' }, [`shape.unknownKey @ ${at} › name`]],
    ['a rule priority', { priority: 3 }, [`rules.priority @ ${at} › priority`]],
    [
      'an unknown effect',
      { effect: { type: 'blocks' } },
      [`shape.notAllowed @ ${at} › effect.type`],
    ],
    [
      'points as text',
      { effect: { type: 'raises', points: '40' } },
      [`shape.expectedNumber @ ${at} › effect.points`],
    ],
    [
      'half points',
      { effect: { type: 'raises', points: 0.5 } },
      [`shape.expectedWhole @ ${at} › effect.points`],
    ],
    [
      'too many points',
      { effect: { type: 'raises', points: 101 } },
      [`shape.tooBigNumber @ ${at} › effect.points`],
    ],
    [
      'curable as text',
      { effect: { type: 'requires', timing: 'before', curable: 'yes' } },
      [`shape.expectedBoolean @ ${at} › effect.curable`],
    ],
    ['sources that are no list', { sources: 'gdpr' }, [`shape.expectedList @ ${at} › sources`]],
    [
      'an unknown role',
      { sources: [{ id: 'gdpr', role: 'law' }] },
      [`shape.notAllowed @ ${at} › sources[0].role`],
    ],
    ['a date that does not exist', { validFrom: '2022-02-30' }, [`shape.date @ ${at} › validFrom`]],
    ['an id with capitals', { id: 'Risk.A' }, ['shape.format @ criteria/x.json › Risk.A › id']],
    ['an id that is no text', { id: 7 }, ['shape.expectedText @ criteria/x.json › rules[0].id']],
  ])('finds %s', (_, values, expected) => {
    expect(inRules(values)).toEqual(expected)
  })
})

describe('the shape of a file', () => {
  it.each<[string, unknown, string[]]>([
    ['a list at the top', [], ['shape.expectedObject @ derived.json']],
    [
      'an operation that does not exist',
      { derived: [{ ...aRulesetFiles().derived.derived[0], expression: { power: [] } }] },
      ['shape.noVariant @ derived.json › derived.gap › expression'],
    ],
  ])('finds %s', (_, raw, expected) => {
    const { error } = rulesetFileShapes['derived.json'].safeParse(raw)
    expect(shortly(shapeIssues(error?.issues ?? [], raw, 'derived.json'))).toEqual(expected)
  })
})
