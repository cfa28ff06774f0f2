import { describe, expect, it } from 'vitest'
import type { TraceNode } from '../../src/core/ports.js'
import type { Condition, FactValue } from '../../src/core/rulebook/schema.js'
import { createJsonRulesEngine } from '../../src/engine/jsonRulesEngine.js'
import { aRule } from '../builders.js'

const engine = createJsonRulesEngine()
const traceOf = async (
  conditions: unknown,
  facts: Readonly<Record<string, FactValue>>,
): Promise<TraceNode | undefined> => {
  const trace = await engine.trace([aRule({ id: 'r', conditions: conditions as Condition })], facts)
  return trace.get('r')
}
const adverts = { fact: 'plan.adverts', operator: 'equal', value: true }
const closed = { fact: 'plan.comments', operator: 'notEqual', value: 'closed' }

describe('the trace', () => {
  it('has the shape of the conditions, with a result at every node', async () => {
    const conditions = { any: [{ all: [adverts, closed] }, { not: { any: [adverts] } }, adverts] }
    const facts = { 'plan.adverts': true, 'plan.comments': 'closed' }
    expect(await traceOf(conditions, facts)).toEqual({
      any: [
        {
          all: [
            { fact: 'plan.adverts', result: true },
            { fact: 'plan.comments', result: false },
          ],
          result: false,
        },
        { not: { any: [{ fact: 'plan.adverts', result: true }], result: true }, result: false },
        { fact: 'plan.adverts', result: true },
      ],
      result: true,
    })
  })
  it('covers rules that do not fire, in the order of the rules', async () => {
    const rules = [
      aRule({ id: 'b', conditions: { all: [{ all: [adverts as never, closed as never] }] } }),
      aRule({ id: 'a', conditions: { not: adverts as never } }),
      aRule({ id: 'c', conditions: { all: [adverts as never] } }),
    ]
    const facts = { 'plan.adverts': true, 'plan.comments': 'open' }
    const forwards = await engine.trace(rules, facts)
    const backwards = await engine.trace([...rules].reverse(), facts)
    expect([...forwards].map(([id, { result }]) => [id, result])).toEqual([
      ['b', true],
      ['a', false],
      ['c', true],
    ])
    expect(new Map([...forwards].sort())).toEqual(new Map([...backwards].sort()))
  })
  it('tells a list member from the list', async () => {
    const conditions = { all: [{ fact: 'given.topics', operator: 'contains', value: 'flood' }] }
    expect((await traceOf(conditions, { 'given.topics': ['flood', 'school'] }))?.result).toBe(true)
    expect((await traceOf(conditions, { 'given.topics': [] }))?.result).toBe(false)
  })
  it('leaves rules and facts as they were', async () => {
    const rules = [
      aRule({
        conditions: Object.freeze({ all: Object.freeze([Object.freeze(adverts)]) }) as never,
      }),
    ]
    const facts = Object.freeze({ 'plan.adverts': true })
    const before = structuredClone({ rules, facts })
    await engine.trace(rules, facts)
    expect({ rules, facts }).toEqual(before)
  })
  it('does not see facts that are inherited', async () => {
    const facts = Object.create({ 'plan.adverts': true }) as Record<string, FactValue>
    expect((await traceOf({ all: [adverts] }, facts))?.result).toBe(false)
  })
  it('is complete for runs that overlap, and after one that failed', async () => {
    const rules = Array.from({ length: 20 }, (_, index) =>
      aRule({ id: `r${index}`, conditions: { all: [adverts as never] } }),
    )
    const broken = aRule({ conditions: { all: [{ ...adverts, operator: 'nope' } as never] } })
    const runs = Array.from({ length: 20 }, (_, index) =>
      engine.trace(rules, { 'plan.adverts': index % 2 === 0 }),
    )
    await expect(engine.trace([broken], { 'plan.adverts': true })).rejects.toThrow()
    const results = await Promise.all(runs)
    for (const [index, trace] of results.entries()) {
      expect([...trace.values()].map(({ result }) => result)).toEqual(
        rules.map(() => index % 2 === 0),
      )
    }
  })
})

describe('whatever should never arrive here', () => {
  it.each<[string, unknown]>([
    ['an unknown operator', { all: [{ ...adverts, operator: 'nope' }] }],
    ['a named condition', { all: [{ condition: 'x' }] }],
    ['a path', { all: [{ ...adverts, fact: 'given.topics', path: '$.length' }] }],
    [
      'priorities that leave a gap',
      {
        any: [
          { ...adverts, priority: 9 },
          { ...closed, priority: 1 },
        ],
      },
    ],
    ['a comparison at the root', adverts],
  ])('%s ends in an internal error, not in a result', async (_, conditions) => {
    const facts = { 'plan.adverts': true, 'plan.comments': 'open', 'given.topics': ['flood'] }
    await expect(traceOf(conditions, facts)).rejects.toMatchObject({ code: 'internal' })
  })
})
