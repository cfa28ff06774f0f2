import { Worker } from 'node:worker_threads'
import { Engine, Rule, type RuleProperties } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'

/**
 * What json-rules-engine itself does with rule data that the integrity check refuses.
 * If one of these fails after an update, the engine has changed: read docs/evaluation.md and decide anew.
 */

type Conditions = RuleProperties['conditions']
type Options = ConstructorParameters<typeof Engine>[1]
const open = { allowUndefinedFacts: true }

const fires = async (
  conditions: unknown,
  facts: object,
  options: Options = open,
): Promise<boolean> => {
  const engine = new Engine(
    [{ conditions: conditions as Conditions, event: { type: 'x' } }],
    options,
  )
  return (await engine.run(facts)).events.length === 1
}
const leaf = (operator: string, value: unknown, more: object = {}): object => ({
  all: [{ fact: 'f', operator, value, ...more }],
})
const f5 = { fact: 'f', operator: 'equal', value: 5 }
const f6 = { fact: 'f', operator: 'equal', value: 6 }

describe('a fact that is missing', () => {
  it.each<[string, unknown, boolean]>([
    ['notEqual', leaf('notEqual', 5), true],
    ['notIn', leaf('notIn', [5]), true],
    ['not:contains', leaf('not:contains', 'a'), true],
    ['not around equal', { not: f5 }, true],
    ['equal', leaf('equal', 5), false],
    ['in', leaf('in', [5]), false],
    ['contains', leaf('contains', 'a'), false],
    ['doesNotContain', leaf('doesNotContain', 'a'), false],
    ['lessThan', leaf('lessThan', 5), false],
    ['greaterThanInclusive', leaf('greaterThanInclusive', 5), false],
  ])('makes %s %s', async (_, conditions, expected) => {
    expect(await fires(conditions, {})).toBe(expected)
  })
  it('makes the whole run fail unless undefined facts are allowed', async () => {
    await expect(fires(leaf('notEqual', 5), {}, {})).rejects.toThrow('Undefined fact')
  })
})

describe('conditions that look harmless', () => {
  it.each<[string, unknown, object, boolean]>([
    ['an empty all holds', { all: [] }, {}, true],
    ['an empty any holds', { any: [] }, {}, true],
    ['everyFact over an empty list holds', leaf('everyFact:equal', 5), { f: [] }, true],
    ['any wins over all in one node', { all: [f5], any: [f6] }, { f: 5 }, false],
    ['in with a text searches letters', leaf('in', 'hello'), { f: 'ell' }, true],
    ['"true" is not true', leaf('equal', true), { f: 'true' }, false],
    [
      'dates compare as text: ISO by luck',
      leaf('lessThan', '2022-05-31'),
      { f: '2022-05-30' },
      true,
    ],
    [
      'dates compare as text: German wrongly',
      leaf('lessThan', '01.06.2022'),
      { f: '31.05.2022' },
      false,
    ],
    ['whole lists are never equal', leaf('equal', ['a']), { f: ['a'] }, false],
    ['a fact as value is looked up', leaf('equal', { fact: 'g' }), { f: 5, g: 5 }, true],
  ])('%s', async (_, conditions, facts, expected) => {
    expect(await fires(conditions, facts)).toBe(expected)
  })

  it('a rule that begins with a comparison is refused by the engine as well', () => {
    expect(() => new Engine([{ conditions: f5 as never, event: { type: 'x' } }])).toThrow('root')
  })
  it('a rule without an event is accepted, and so are two rules of one name', () => {
    expect(() => new Rule({ conditions: { all: [f5] } } as never)).not.toThrow()
    const twin = { name: 'twin', conditions: { all: [f5] }, event: { type: 'x' } }
    expect(() => new Engine([{ ...twin }, { ...twin }])).not.toThrow()
  })
  it('a rule priority is read loosely', () => {
    const withPriority = (priority: unknown): number =>
      new Rule({ conditions: { all: [f5] }, event: { type: 'x' }, priority } as never).priority
    expect(withPriority(0)).toBe(1)
    expect(withPriority(2.9)).toBe(2)
    expect(withPriority('abc')).toBeNaN()
  })
})

/** In a process of its own, since nothing can interrupt it. */
const selfReference = `
  const { Engine } = require('json-rules-engine')
  const engine = new Engine([{ conditions: { all: [{ condition: 'a' }] }, event: { type: 'x' } }])
  engine.setCondition('a', { all: [{ condition: 'a' }, { condition: 'a' }] })
  engine.run({}).then(() => process.exit(0), () => process.exit(3))`

describe('what fails only when reached', () => {
  it('an unknown operator', async () => {
    expect(
      () => new Engine([{ conditions: leaf('equals', 5) as never, event: { type: 'x' } }]),
    ).not.toThrow()
    await expect(fires(leaf('equals', 5), { f: 5 })).rejects.toThrow('Unknown operator')
    const later = {
      any: [
        { ...f5, priority: 9 },
        { ...f5, operator: 'equals', priority: 1 },
      ],
    }
    expect(await fires(later, { f: 5 })).toBe(true)
  })
  it('a reference to a condition that does not exist', async () => {
    await expect(fires({ all: [{ condition: 'x' }] }, {})).rejects.toThrow('No condition x')
  })
  it('a condition that refers to itself, which never answers', async () => {
    const worker = new Worker(selfReference, {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 64 },
    })
    const ended = await new Promise<string>((resolve) => {
      const timer = setTimeout(() => resolve('no answer'), 1_000)
      const end = (how: string): void => {
        clearTimeout(timer)
        resolve(how)
      }
      worker.on('error', () => end('out of memory'))
      worker.on('exit', (code) => end(`exit ${code}`))
    })
    await worker.terminate()
    expect(['no answer', 'out of memory']).toContain(ended)
  })
})

describe('a path', () => {
  it('is handed to a resolver, which in the default runs JSONPath from rule data', async () => {
    const seen: unknown[] = []
    const pathResolver = (_: object, path: string): unknown => (seen.push(path), 5)
    expect(
      await fires(leaf('equal', 5, { path: '$.a' }), { f: { a: 1 } }, { ...open, pathResolver }),
    ).toBe(true)
    expect(seen).toEqual(['$.a'])
    expect(await fires(leaf('equal', 1, { path: '$.a' }), { f: { a: 1 } })).toBe(true)
    expect(
      await fires(leaf('equal', 2, { path: '$.l[?(@.v>1)].v' }), {
        f: { l: [{ v: 1 }, { v: 2 }] },
      }),
    ).toBe(false)
  })
})

describe('the result', () => {
  const run = async (conditions: unknown, facts: object): Promise<Record<string, unknown>> => {
    const engine = new Engine(
      [{ conditions: conditions as Conditions, event: { type: 'x' } }],
      open,
    )
    const { results, failureResults } = await engine.run(facts)
    return [...results, ...failureResults][0]!.conditions as unknown as Record<string, unknown>
  }
  it('has gaps where conditions have priorities', async () => {
    const { any } = await run(
      {
        any: [
          { ...f5, priority: 9 },
          { ...f6, priority: 1 },
        ],
      },
      { f: 5 },
    )
    expect((any as { result?: boolean }[]).map(({ result }) => result)).toEqual([true, undefined])
  })
  it('has every leaf where they have none', async () => {
    const { any } = await run({ any: [f5, f6, f5] }, { f: 5 })
    expect((any as { result?: boolean }[]).map(({ result }) => result)).toEqual([true, false, true])
  })
  it('as JSON has lost own keys of a comparison', async () => {
    const engine = new Engine([
      { conditions: leaf('equal', 5, { note: 'why' }) as never, event: { type: 'x' } },
    ])
    const { results } = await engine.run({ f: 5 })
    expect(JSON.stringify(results[0])).not.toContain('why')
  })
  it('changes the conditions it is given', () => {
    const conditions = leaf('equal', 5, { priority: '7' })
    new Engine([{ conditions: conditions as Conditions, event: { type: 'x' } }])
    expect(conditions).toEqual(leaf('equal', 5, { priority: 7 }))
  })
  it('comes in an order that depends on nesting, not on the order of the rules', async () => {
    const rule = (name: string, conditions: unknown): RuleProperties => ({
      name,
      conditions: conditions as Conditions,
      event: { type: name },
    })
    const engine = new Engine([
      rule('deep', { all: [{ all: [{ any: [f5, f5] }, f5] }, f5] }),
      rule('flat', { all: [f5, f5] }),
    ])
    const { events } = await engine.run({ f: 5 })
    expect(events.map(({ type }) => type)).toEqual(['flat', 'deep'])
  })
})

describe('one engine used twice', () => {
  it('says nothing after a run that failed, and gives no error', async () => {
    const engine = new Engine([
      { conditions: leaf('equal', 5) as Conditions, event: { type: 'x' }, priority: 2 },
      { conditions: leaf('equal', 5) as Conditions, event: { type: 'y' }, priority: 1 },
    ])
    await expect(engine.run({})).rejects.toThrow()
    const again = await engine.run({ f: 5 })
    expect(again.events.length).toBeLessThan(2)
  })
  it('loses rules when runs overlap', async () => {
    const rules = [10, 5, 1].map((priority) => ({
      conditions: { all: [{ fact: 'slow', operator: 'equal', value: true }] },
      event: { type: `p${priority}` },
      priority,
    }))
    const engine = new Engine(rules)
    const slow = (ms: number) => () => new Promise((resolve) => setTimeout(() => resolve(true), ms))
    const [, second] = await Promise.all([
      engine.run({ slow: slow(1) }),
      engine.run({ slow: slow(30) }),
    ])
    expect(second.events.length).toBeLessThan(3)
  })
})
