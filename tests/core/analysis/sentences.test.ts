import { describe, expect, it } from 'vitest'
import { conditionWords, ruleSentence } from '../../../src/core/analysis/sentences.js'
import type { Condition, Effect } from '../../../src/core/rulebook/schema.js'
import { aRule, aRuleset } from '../../builders.js'

const ruleset = aRuleset()
const [choice] = ruleset.questions.filter((question) => question.type === 'choice')
const [number] = ruleset.questions.filter((question) => question.type === 'integer')
if (choice?.type !== 'choice' || number?.type !== 'integer') throw new Error('builders changed')
const [first, second] = choice.options
if (!first || !second) throw new Error('builders changed')
const name = `„${choice.label.de}“`
const [a, b] = [`„${first.label.de}“`, `„${second.label.de}“`]

describe('a rule reads as a German sentence', () => {
  it.each<[string, Condition, string]>([
    ['equal', { fact: choice.id, operator: 'equal', value: first.value }, `${name} ${a} ist`],
    [
      'notEqual',
      { fact: choice.id, operator: 'notEqual', value: first.value },
      `${name} nicht ${a} ist`,
    ],
    [
      'in',
      { fact: choice.id, operator: 'in', value: [first.value, second.value] },
      `${name} ${a} oder ${b} ist`,
    ],
    [
      'notIn',
      { fact: choice.id, operator: 'notIn', value: [first.value, second.value] },
      `${name} weder ${a} noch ${b} ist`,
    ],
    [
      'notIn with one value',
      { fact: choice.id, operator: 'notIn', value: [first.value] },
      `${name} nicht ${a} ist`,
    ],
    [
      'numbers',
      { fact: number.id, operator: 'greaterThanInclusive', value: 1000 },
      `„${number.label.de}“ mindestens 1.000 ${number.unit.de} beträgt`,
    ],
    [
      'not',
      { not: { all: [{ fact: choice.id, operator: 'equal', value: first.value }] } },
      `NICHT (${name} ${a} ist)`,
    ],
    [
      'nested groups keep their order by parentheses',
      {
        all: [
          { fact: choice.id, operator: 'equal', value: first.value },
          {
            any: [
              { fact: choice.id, operator: 'equal', value: first.value },
              { fact: choice.id, operator: 'equal', value: second.value },
            ],
          },
        ],
      },
      `${name} ${a} ist UND (${name} ${a} ist ODER ${name} ${b} ist)`,
    ],
  ])('%s', (_, condition, words) => {
    expect(conditionWords(condition, ruleset, 'de')).toBe(words)
  })

  it.each<[Effect, string]>([
    [{ type: 'raises', points: 1 }, 'steigt das Kriterium'],
    [{ type: 'lowers', points: 5 }, 'um 5 Punkte'],
    [{ type: 'bars', ground: 'own-policy' }, 'ist das ein Ausschlussgrund (selbst auferlegt)'],
    [{ type: 'requires', timing: 'before', curable: true }, 'das vor dem Start zu erfüllen ist'],
    [
      { type: 'requires', timing: 'before', curable: false },
      'aus eigener Kraft nicht erfüllen kann',
    ],
    [{ type: 'requires', timing: 'ongoing', curable: true }, 'im laufenden Betrieb'],
    [{ type: 'notes' }, 'ohne Wirkung auf das Ergebnis'],
  ])('effect %j', (effect, words) => {
    const rule = { ...aRule(), effect, criterion: ruleset.criteria[0]?.id ?? '' }
    expect(ruleSentence(rule, ruleset).de).toMatch(/^WENN .+, DANN .+\.$/u)
    expect(ruleSentence(rule, ruleset).de).toContain(words)
    expect(ruleSentence(rule, ruleset).en).toMatch(/^IF .+, THEN .+\.$/u)
  })
})
