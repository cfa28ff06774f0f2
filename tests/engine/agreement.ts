import fc from 'fast-check'
import { expect } from 'vitest'
import { boundsOf } from '../../src/core/evaluation/bounds.js'
import { disagreements, knownFacts } from '../../src/core/evaluation/foldTrace.js'
import { compileModel, type Model } from '../../src/core/evaluation/model.js'
import { rangeOfValue, type Range } from '../../src/core/evaluation/range.js'
import { OPEN, TRUE } from '../../src/core/evaluation/truth.js'
import { createJsonRulesEngine } from '../../src/engine/jsonRulesEngine.js'
import { valuesOf } from '../core/evaluation/enumerate.js'
import { randomRuleset } from '../core/evaluation/randomRuleset.js'

export const answers = fc.array(fc.nat(9999), { minLength: 12, maxLength: 12 })
const casesPerRuleset = 10

export const answered = (model: Model, choices: readonly number[], leaveOpen: boolean): Range[] =>
  model.facts.map((fact, index) => {
    const choice = choices[index] ?? 0
    if (fact.question === undefined || (leaveOpen && choice % 3 === 1)) return fact.domain
    const values = valuesOf(fact.domain)
    return rangeOfValue(values[choice % values.length] as never)
  })

/** Puts fully answered random cases over random admitted rule sets to both evaluations; returns how many agreed. */
export const compareRandomCases = async (count: number): Promise<number> => {
  const engine = createJsonRulesEngine()
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      randomRuleset({ questions: 6, rules: 8 }),
      fc.array(answers, { minLength: casesPerRuleset, maxLength: casesPerRuleset }),
      async (ruleset, cases) => {
        const model = compileModel(ruleset, '2022-05-31')
        const rules = model.rules.map(({ rule }) => rule)
        for (const choices of cases) {
          const base = answered(model, choices, false)
          const facts = knownFacts(model, base)
          const trace = await engine.trace(rules, facts)
          const { truths } = boundsOf(model, base)
          const ours = rules.map(({ id }, index) => [id, truths[index] === TRUE])
          expect(truths).not.toContain(OPEN)
          expect(ours).toEqual(rules.map(({ id }) => [id, trace.get(id)?.result]))
          expect(disagreements(model, base, trace)).toEqual([])
          compared += 1
        }
      },
    ),
    { numRuns: count / casesPerRuleset },
  )
  return compared
}
