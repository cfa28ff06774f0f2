import { describe, expect, it } from 'vitest'
import { checkConditions, checkRuleConditions } from '../../../src/core/rulebook/checkConditions.js'
import { factDomains } from '../../../src/core/rulebook/factDomain.js'
import { operators } from '../../../src/core/rulebook/schema.js'
import { aRulesetFiles } from '../../builders.js'
import { shortly } from './findings.js'

const files = aRulesetFiles()
const facts = factDomains(files.questions.questions, files.derived.derived)
const where = { file: 'criteria/risk.json', id: 'risk.x' }
const found = (conditions: unknown): readonly string[] =>
  shortly(checkRuleConditions(conditions, where, facts)).map((line) =>
    line.replace('rules.', '').replace('criteria/risk.json › risk.x › ', ''),
  )
const leaf = (fact: string, operator: string, value: unknown, more: object = {}): object => ({
  all: [{ fact, operator, value, ...more }],
})
const adverts = { fact: 'plan.adverts', operator: 'equal', value: true }

describe('a condition is refused', () => {
  it.each<[string, unknown, string[]]>([
    ['when it is a text', 'plan.adverts', ['conditionNotObject @ conditions']],
    ['when it is a list', [adverts], ['conditionNotObject @ conditions']],
    ['when it is null', null, ['conditionNotObject @ conditions']],
    ['when it is empty', {}, ['notACondition @ conditions']],
    ['with an empty all', { all: [] }, ['emptyGroup @ conditions.all']],
    ['with an empty any', { any: [] }, ['emptyGroup @ conditions.any']],
    [
      'with an empty group deep inside',
      { all: [{ not: { any: [] } }] },
      ['emptyGroup @ conditions.all[0].not.any'],
    ],
    [
      'with all and any in one node',
      { all: [adverts], any: [adverts] },
      ['twoGroups @ conditions'],
    ],
    ['with all and not in one node', { all: [adverts], not: adverts }, ['twoGroups @ conditions']],
    ['when a rule begins with a comparison', adverts, ['leafAtRoot @ conditions']],
    ['with all that is no list', { all: adverts }, ['groupNotList @ conditions.all']],
    ['with not over a list', { not: [adverts] }, ['notIsList @ conditions.not']],
    [
      'with a named condition',
      { all: [{ condition: 'x' }] },
      ['namedCondition @ conditions.all[0].condition'],
    ],
    [
      'with a named condition at the root',
      { condition: 'x' },
      ['namedCondition @ conditions.condition'],
    ],
    [
      'with a priority on a comparison',
      leaf('plan.adverts', 'equal', true, { priority: 5 }),
      ['priority @ conditions.all[0].priority'],
    ],
    [
      'with a priority on a group',
      { all: [adverts], priority: 2 },
      ['priority @ conditions.priority'],
    ],
    ['with a name on a group', { all: [adverts], name: 'x' }, ['ownKey @ conditions.name']],
    [
      'with a path',
      leaf('plan.adverts', 'equal', true, { path: '$.a' }),
      ['path @ conditions.all[0].path'],
    ],
    [
      'with params',
      leaf('plan.adverts', 'equal', true, { params: {} }),
      ['params @ conditions.all[0].params'],
    ],
    [
      'with an own key',
      leaf('plan.adverts', 'equal', true, { note: 'x' }),
      ['ownKey @ conditions.all[0].note'],
    ],
    [
      'without a fact',
      { all: [{ operator: 'equal', value: 1 }] },
      ['leafIncomplete @ conditions.all[0].fact'],
    ],
    [
      'without an operator',
      { all: [{ fact: 'plan.adverts', value: true }] },
      ['leafIncomplete @ conditions.all[0].operator'],
    ],
    [
      'without a value',
      { all: [{ fact: 'plan.adverts', operator: 'equal' }] },
      ['leafIncomplete @ conditions.all[0].value'],
    ],
    [
      'with an unknown fact',
      leaf('plan.advert', 'equal', true),
      ['unknownFact @ conditions.all[0].fact'],
    ],
    [
      'with an unknown operator',
      leaf('plan.adverts', 'equals', true),
      ['unknownOperator @ conditions.all[0].operator'],
    ],
    [
      'with an operator in other letters',
      leaf('plan.adverts', 'Equal', true),
      ['unknownOperator @ conditions.all[0].operator'],
    ],
    [
      'with the decorator not:',
      leaf('given.topics', 'not:contains', 'flood'),
      ['decorator @ conditions.all[0].operator'],
    ],
    [
      'with the decorator everyFact:',
      leaf('given.topics', 'everyFact:equal', 'flood'),
      ['decorator @ conditions.all[0].operator'],
    ],
    [
      'with "true" for true',
      leaf('plan.adverts', 'equal', 'true'),
      ['valueType.boolean @ conditions.all[0].value'],
    ],
    [
      'with 1 for true',
      leaf('plan.adverts', 'equal', 1),
      ['valueType.boolean @ conditions.all[0].value'],
    ],
    [
      'with null',
      leaf('plan.adverts', 'equal', null),
      ['valueType.boolean @ conditions.all[0].value'],
    ],
    [
      'with an option that does not exist',
      leaf('plan.comments', 'equal', 'shut'),
      ['notAnOption @ conditions.all[0].value'],
    ],
    [
      'with true for an option',
      leaf('plan.comments', 'equal', true),
      ['valueType.choice @ conditions.all[0].value'],
    ],
    [
      'with a text for in',
      leaf('plan.comments', 'in', 'open'),
      ['inText @ conditions.all[0].value'],
    ],
    ['with a number for in', leaf('body.hours', 'in', 10), ['needsList @ conditions.all[0].value']],
    [
      'with an empty list for in',
      leaf('plan.comments', 'in', []),
      ['emptyList @ conditions.all[0].value'],
    ],
    [
      'with a value twice in a list',
      leaf('plan.comments', 'notIn', ['open', 'open']),
      ['listTwice @ conditions.all[0].value'],
    ],
    [
      'with a wrong value in a list',
      leaf('plan.comments', 'in', ['open', 'shut']),
      ['notAnOption @ conditions.all[0].value'],
    ],
    [
      'with a list for equal',
      leaf('plan.comments', 'equal', ['open']),
      ['listForScalar @ conditions.all[0].value'],
    ],
    [
      'with a fact as the value',
      leaf('body.hours', 'lessThan', { fact: 'derived.gap' }),
      ['factAsValue @ conditions.all[0].value'],
    ],
    [
      'with an object as the value',
      leaf('body.hours', 'lessThan', {}),
      ['valueObject @ conditions.all[0].value'],
    ],
    [
      'with a date',
      leaf('body.hours', 'lessThan', '2022-05-31'),
      ['date @ conditions.all[0].value'],
    ],
    [
      'with a German date',
      leaf('plan.comments', 'equal', '31.5.2022'),
      ['date @ conditions.all[0].value'],
    ],
    [
      'with a number as text',
      leaf('body.hours', 'lessThan', '10'),
      ['valueType.integer @ conditions.all[0].value'],
    ],
    [
      'with a fraction for a whole number',
      leaf('body.hours', 'equal', 0.5),
      ['valueType.integer @ conditions.all[0].value'],
    ],
    [
      'with a number out of range',
      leaf('body.hours', 'greaterThan', 110),
      ['outOfRange @ conditions.all[0].value'],
    ],
    [
      'with a number between the steps',
      leaf('body.hours', 'greaterThan', 15),
      ['offStep @ conditions.all[0].value'],
    ],
    [
      'with a text for a computed number',
      leaf('derived.gap', 'greaterThan', '0'),
      ['valueType.number @ conditions.all[0].value'],
    ],
  ])('%s', (_, conditions, expected) => {
    expect(found(conditions)).toEqual(expected)
  })

  it('with all findings at once, each at its place', () => {
    const conditions = {
      all: [
        { any: [] },
        { fact: 'nope', operator: 'nope', value: { fact: 'x' }, priority: 1, path: '$' },
      ],
    }
    expect(found(conditions)).toEqual([
      'emptyGroup @ conditions.all[0].any',
      'priority @ conditions.all[1].priority',
      'path @ conditions.all[1].path',
      'unknownFact @ conditions.all[1].fact',
      'unknownOperator @ conditions.all[1].operator',
      'factAsValue @ conditions.all[1].value',
    ])
  })
})

describe('operators and types', () => {
  const values = {
    'plan.adverts': [true, ['equal', 'notEqual']],
    'plan.comments': ['open', ['equal', 'notEqual', 'in', 'notIn']],
    'given.topics': ['flood', ['contains', 'doesNotContain']],
    'body.hours': [
      10,
      [
        'equal', 'notEqual', 'in', 'notIn',
        'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive',
      ],
    ],
    'derived.gap': [
      0.5,
      ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
    ],
  } as const // prettier-ignore
  it.each(Object.entries(values))(
    '%s takes exactly the operators of its type',
    (fact, [value, fitting]) => {
      const accepted = operators.filter((operator) => {
        const list = operator === 'in' || operator === 'notIn'
        return found(leaf(fact, operator, list ? [value] : value)).length === 0
      })
      expect(accepted).toEqual(operators.filter((operator) => fitting.some((o) => o === operator)))
    },
  )
})

describe('a condition outside rules', () => {
  it('may be a single comparison', () => {
    expect(checkConditions(adverts, { ...where, place: 'visibleIf' }, facts)).toEqual([])
  })
})

describe('a finding', () => {
  it('names what was typed and what is similar', () => {
    const [issue] = checkRuleConditions(leaf('plan.advert', 'equal', true), where, facts)
    expect(issue).toEqual({
      path: 'criteria/risk.json › risk.x › conditions.all[0].fact',
      code: 'issue.rules.unknownFact',
      params: { name: 'plan.advert', similar: ['plan.adverts'] },
    })
  })
})
