import { Engine } from 'json-rules-engine'
import { RatsamError } from '../core/errors.js'
import type { RuleEngine, Trace, TraceNode } from '../core/ports.js'
import type { Condition, FactValue, Rule } from '../core/rulebook/schema.js'

/**
 * json-rules-engine 7.3.1 as the reference that decides which rules fire.
 * A new `Engine` for each run: a reused one returns no events after a run that failed, and overlapping runs lose rules.
 */
export const createJsonRulesEngine = (): RuleEngine => ({
  trace: async (rules, facts) => {
    try {
      return await run(rules, facts)
    } catch (cause) {
      throw new RatsamError('internal', { part: 'json-rules-engine' }, { cause })
    }
  },
})

const run = async (
  rules: readonly Rule[],
  facts: Readonly<Record<string, FactValue>>,
): Promise<Trace> => {
  const engine = new Engine(
    // The engine changes the objects it is given, and reads `priority` loosely: it gets copies of what it needs.
    rules.map(({ id, conditions }) => ({
      name: id,
      conditions: structuredClone(conditions) as RuleConditions,
      event: { type: 'fires' },
    })),
    { allowUndefinedFacts: true, pathResolver: refusePath },
  )
  const { results, failureResults } = await engine.run(ownFacts(facts))
  const byName = new Map([...results, ...failureResults].map((result) => [result.name, result]))
  // In our order: the engine's is the order in which promises happened to resolve.
  return new Map(
    rules.map(({ id, conditions }) => {
      const result = byName.get(id)
      if (result === undefined) throw new TypeError(`no result for rule ${id}`)
      // The engine keeps the result of the outermost group at the rule only.
      return [id, traceOf(conditions, result.conditions as EngineNode, result.result)]
    }),
  )
}

type RuleConditions = ConstructorParameters<typeof Engine>[0] extends (infer R)[] | undefined
  ? R extends { conditions: infer C }
    ? C
    : never
  : never

/** JSONPath from rule data can run code; the integrity check refuses `path`, and this would too. */
const refusePath = (): never => {
  throw new TypeError('a path is not admitted')
}

/** Own properties only: the engine enumerates with `for … in`, which also sees inherited ones. */
const ownFacts = (facts: Readonly<Record<string, FactValue>>): Record<string, FactValue> =>
  Object.assign(Object.create(null) as Record<string, FactValue>, structuredClone(facts))

type EngineNode = {
  readonly result?: unknown
  readonly all?: readonly EngineNode[]
  readonly any?: readonly EngineNode[]
  readonly not?: EngineNode
}

/** Follows the shape of our own condition, so that a result of another shape is noticed. Every result is the engine's. */
const traceOf = (condition: Condition, node: EngineNode | undefined, own?: unknown): TraceNode => {
  const result = truth(own ?? node?.result)
  if ('all' in condition) {
    return { all: condition.all.map((kid, index) => traceOf(kid, node?.all?.[index])), result }
  }
  if ('any' in condition) {
    return { any: condition.any.map((kid, index) => traceOf(kid, node?.any?.[index])), result }
  }
  if ('not' in condition) return { not: traceOf(condition.not, node?.not), result }
  return { fact: condition.fact, result }
}

const truth = (result: unknown): boolean => {
  if (typeof result !== 'boolean') throw new TypeError('a condition has no result')
  return result
}
