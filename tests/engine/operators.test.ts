import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileModel, type Model } from '../../src/core/evaluation/model.js'
import { rangeOfValue } from '../../src/core/evaluation/range.js'
import { FALSE, TRUE, truthOf } from '../../src/core/evaluation/truth.js'
import type { Ruleset } from '../../src/core/rulebook/ruleset.js'
import type {
  Condition,
  FactValue,
  Leaf,
  Operator,
  Question,
} from '../../src/core/rulebook/schema.js'
import { createColumns } from '../../src/core/bulk/bulkColumns.js'
import { truthsOf } from '../../src/core/bulk/bulkEvaluate.js'
import { createJsonRulesEngine } from '../../src/engine/jsonRulesEngine.js'
import { randomRuleset } from '../core/evaluation/randomRuleset.js'

/**
 * The operators and groups json-rules-engine documents, as far as they are admitted: what each says, by the engine, by
 * the evaluation of one case and by that of many.
 */

const words = { de: 'x', en: 'x' }
const option = (value: string): { value: string; label: typeof words } => ({ value, label: words })
const base = { kind: 'given', section: 's', topic: 't', asked: true } as const
const question = { ...base, label: words, question: words, why: words }
const questions: Question[] = [
  { ...question, id: 'given.yes', type: 'boolean' },
  { ...question, id: 'given.no', type: 'boolean' },
  { ...question, id: 'given.one', type: 'choice', options: ['a', 'b', 'c', '5'].map(option) },
  { ...question, id: 'given.some', type: 'choices', options: ['a', 'b', 'c'].map(option) },
  { ...question, id: 'given.none', type: 'choices', options: ['a', 'b'].map(option) },
  { ...question, id: 'given.five', type: 'integer', min: -10, max: 10, step: 1, unit: words },
  { ...question, id: 'given.zero', type: 'integer', min: -10, max: 10, step: 1, unit: words },
]
const answers: Record<string, FactValue> = {
  'given.yes': true,
  'given.no': false,
  'given.one': 'b',
  'given.some': ['a', 'c'],
  'given.none': [],
  'given.five': 5,
  'given.zero': 0,
}

const leaf = (fact: string, operator: Operator, value: Leaf['value']): Leaf => ({
  fact: `given.${fact}`,
  operator,
  value,
})
const yes = leaf('yes', 'equal', true)
const no = leaf('yes', 'equal', false)

const operatorTable: [string, Operator, Leaf['value'], boolean][] = [
  ['yes', 'equal', true, true],
  ['yes', 'equal', false, false],
  ['no', 'equal', false, true],
  ['no', 'notEqual', false, false],
  ['no', 'notEqual', true, true],
  ['one', 'equal', 'b', true],
  ['one', 'equal', 'a', false],
  ['one', 'notEqual', 'a', true],
  ['one', 'notEqual', 'b', false],
  ['one', 'in', ['a', 'b'], true],
  ['one', 'in', ['b'], true],
  ['one', 'in', ['a', 'c'], false],
  ['one', 'notIn', ['a', 'c'], true],
  ['one', 'notIn', ['a', 'b', 'c'], false],
  ['five', 'equal', 5, true],
  ['five', 'equal', 6, false],
  ['five', 'notEqual', 5, false],
  ['five', 'notEqual', -5, true],
  ['five', 'in', [1, 5, 9], true],
  ['five', 'in', [1, 9], false],
  ['five', 'notIn', [1, 9], true],
  ['five', 'notIn', [5], false],
  ['five', 'lessThan', 5, false],
  ['five', 'lessThan', 6, true],
  ['five', 'lessThanInclusive', 5, true],
  ['five', 'lessThanInclusive', 4, false],
  ['five', 'greaterThan', 5, false],
  ['five', 'greaterThan', 4, true],
  ['five', 'greaterThanInclusive', 5, true],
  ['five', 'greaterThanInclusive', 6, false],
  ['zero', 'equal', 0, true],
  ['zero', 'lessThan', 0, false],
  ['zero', 'lessThanInclusive', 0, true],
  ['zero', 'greaterThan', -1, true],
  ['zero', 'greaterThanInclusive', 0, true],
  ['zero', 'in', [0], true],
  ['some', 'contains', 'a', true],
  ['some', 'contains', 'b', false],
  ['some', 'doesNotContain', 'b', true],
  ['some', 'doesNotContain', 'c', false],
  ['none', 'contains', 'a', false],
  ['none', 'doesNotContain', 'a', true],
]

const nestingTable: [string, Condition, boolean][] = [
  ['all of one that holds', { all: [yes] }, true],
  ['all of one that does not', { all: [no] }, false],
  ['all needs every part', { all: [yes, yes, no] }, false],
  ['any needs one part', { any: [no, no, yes] }, true],
  ['any of none that holds', { any: [no, no] }, false],
  ['not turns a comparison round', { not: no }, true],
  ['not of what holds', { not: yes }, false],
  ['not twice', { not: { not: yes } }, true],
  ['not around all', { not: { all: [yes, no] } }, true],
  ['not around any', { not: { any: [no, yes] } }, false],
  ['all inside any', { any: [{ all: [yes, no] }, { all: [yes, yes] }] }, true],
  ['any inside all', { all: [{ any: [no, yes] }, { any: [no, no] }] }, false],
  ['not inside all', { all: [yes, { not: no }] }, true],
  ['not inside any', { any: [no, { not: yes }] }, false],
  ['five parts, the last decides', { all: [yes, yes, yes, yes, no] }, false],
  ['nine parts, the last decides', { any: [no, no, no, no, no, no, no, no, yes] }, true],
  [
    'four levels deep',
    { all: [{ any: [no, { all: [yes, { not: { any: [no, { all: [yes, no] }] } }] }] }] },
    true,
  ],
  [
    'the same comparison twice, once turned round, cannot hold',
    { all: [leaf('five', 'lessThan', 6), { not: leaf('five', 'lessThan', 6) }] },
    false,
  ],
  [
    'a comparison or its opposite always holds',
    { any: [leaf('one', 'in', ['a', 'c']), leaf('one', 'notIn', ['a', 'c'])] },
    true,
  ],
  [
    'comparisons of different facts',
    {
      all: [
        leaf('some', 'contains', 'c'),
        leaf('five', 'greaterThan', 4),
        leaf('one', 'notEqual', 'a'),
        { not: leaf('none', 'contains', 'a') },
      ],
    },
    true,
  ],
]

const withRule = (conditions: Condition): Model => {
  const [ruleset] = fc.sample(randomRuleset(), { numRuns: 1, seed: 1 }) as [Ruleset]
  const rules = [{ ...ruleset.rules[0]!, conditions }]
  return compileModel({ ...ruleset, questions, derived: [], rules }, '2022-05-31')
}

const said = async (conditions: Condition): Promise<Record<string, unknown>> => {
  const model = withRule(conditions)
  const [{ rule, node }] = model.rules as [Model['rules'][number]]
  const trace = await createJsonRulesEngine().trace([rule], answers)
  const ranges = model.facts.map(({ id }) => rangeOfValue(answers[id]!))
  const columns = createColumns(model)
  columns.set(0, ranges)
  return {
    engine: trace.get(rule.id)?.result,
    one: truthOf(node, ranges),
    many: truthsOf(columns, [0])(0, 0),
  }
}
const all = (result: boolean): Record<string, unknown> => ({
  engine: result,
  one: result ? TRUE : FALSE,
  many: result ? TRUE : FALSE,
})

describe('every operator means the same in all evaluations', () => {
  it.each(operatorTable)('%s %s %j: %s', async (fact, operator, value, expected) => {
    expect(await said({ all: [leaf(fact, operator, value)] })).toEqual(all(expected))
  })
  it('and in a not it means the opposite', async () => {
    for (const [fact, operator, value, expected] of operatorTable) {
      expect(await said({ not: leaf(fact, operator, value) })).toEqual(all(!expected))
    }
  })
})

describe('groups mean the same in all evaluations', () => {
  it.each(nestingTable)('%s', async (_, conditions, expected) => {
    expect(await said(conditions)).toEqual(all(expected))
  })
})
