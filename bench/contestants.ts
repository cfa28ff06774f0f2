import { ZenEngine } from '@gorules/zen-engine'
import { LogicEngine } from 'json-logic-engine'
import jsonLogic from 'json-logic-js'
import { Engine } from 'json-rules-engine'
import type { Model } from '../src/core/evaluation/model.js'
import type { Facts } from './cases.js'
import { straightLineOutcome, straightLineRules } from './straightLine.js'
import { toJsonLogic, toJsonRules, toZen } from './translate.js'

/** An engine with the rules loaded. */
export type Contestant = {
  readonly name: string
  /** About how many times as fast as the reference: so many more cases make a sample of similar length. */
  readonly faster: number
  /** Per complete case the positions of the rules that fire, ascending; by hand also the outcome's severity alone. */
  readonly run: (cases: readonly Facts[]) => Answers | Promise<Answers>
}
export type Answers = readonly (number | readonly number[])[]

export const createContestants = (model: Model): readonly Contestant[] => [
  zen(model),
  jsonLogicJs(model),
  jsonLogicEngine(model),
  oneByOne('straight-line JavaScript, rules that fire', 300, straightLineRules(model)),
  oneByOne('straight-line JavaScript, outcome', 300, straightLineOutcome(model)),
]

const oneByOne = (
  name: string,
  faster: number,
  answer: (facts: Facts) => Answers[number],
): Contestant => ({
  name,
  faster,
  run: (cases) => {
    const all: Answers[number][] = []
    for (const facts of cases) all.push(answer(facts))
    return all
  },
})

/** Loaded once; for cases one after the other that is safe, and the fastest way to use it. */
export const jsonRulesEngine = (model: Model): Contestant => {
  const engine = new Engine(
    model.rules.map(({ rule }, at) => ({
      conditions: toJsonRules(rule.conditions) as never,
      event: { type: 'fires', params: { at } },
    })),
    { allowUndefinedFacts: true },
  )
  return {
    name: 'json-rules-engine',
    faster: 1,
    run: async (cases) => {
      const all: number[][] = []
      for (const facts of cases) {
        const { events } = await engine.run(facts)
        all.push(events.map(({ params }) => params?.at as number).sort((a, b) => a - b))
      }
      return all
    },
  }
}

const zen = (model: Model): Contestant => {
  const expressions = model.rules.map(({ rule }, at) => ({
    id: `e${at}`,
    key: `r${at}`,
    value: toZen(rule.conditions),
  }))
  const names = expressions.map(({ key }) => key)
  const place = { position: { x: 0, y: 0 } }
  const decision = new ZenEngine().createDecision({
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', ...place },
      { id: 'rules', name: 'rules', type: 'expressionNode', content: { expressions }, ...place },
      { id: 'out', name: 'out', type: 'outputNode', ...place },
    ],
    edges: [
      { id: '1', sourceId: 'in', targetId: 'rules', type: 'edge' },
      { id: '2', sourceId: 'rules', targetId: 'out', type: 'edge' },
    ],
  })
  return {
    name: '@gorules/zen-engine',
    faster: 3,
    run: async (cases) => {
      const all = await Promise.all(cases.map((facts) => decision.evaluate(facts)))
      return all.map(({ result }) => {
        const fires = result as Record<string, unknown>
        return names.flatMap((name, at) => (fires[name] === true ? [at] : []))
      })
    },
  }
}

/** Which of the rules hold, as positions. */
const firing =
  (rules: readonly ((facts: Facts) => unknown)[]) =>
  (facts: Facts): number[] => {
    const fires: number[] = []
    for (let at = 0; at < rules.length; at += 1) if (rules[at]?.(facts) === true) fires.push(at)
    return fires
  }

const jsonLogicJs = (model: Model): Contestant => {
  const rules = model.rules.map(({ rule }) => {
    const logic = toJsonLogic(rule.conditions)
    return (facts: Facts) => jsonLogic.apply(logic, facts)
  })
  return oneByOne('json-logic-js', 6, firing(rules))
}

const jsonLogicEngine = (model: Model): Contestant => {
  const engine = new LogicEngine()
  const rules = model.rules.map(
    ({ rule }) => engine.build(toJsonLogic(rule.conditions)) as (facts: Facts) => unknown,
  )
  return oneByOne('json-logic-engine, build()', 100, firing(rules))
}
