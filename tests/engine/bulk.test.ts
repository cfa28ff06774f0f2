import fc from 'fast-check'
import { expect, it } from 'vitest'
import { knownFacts } from '../../src/core/evaluation/foldTrace.js'
import { compileModel } from '../../src/core/evaluation/model.js'
import { createColumns } from '../../src/core/bulk/bulkColumns.js'
import { boundsAt, evaluateColumns, truthsOf } from '../../src/core/bulk/bulkEvaluate.js'
import { compileBulk } from '../../src/core/bulk/bulkProgram.js'
import { createJsonRulesEngine } from '../../src/engine/jsonRulesEngine.js'
import { randomRuleset } from '../core/evaluation/randomRuleset.js'
import { answered, answers } from './agreement.js'

it('json-rules-engine and the evaluation of many cases agree on 4,000 answered random cases', async () => {
  const engine = createJsonRulesEngine()
  let compared = 0
  await fc.assert(
    fc.asyncProperty(
      randomRuleset({ questions: 6, rules: 8 }),
      fc.array(answers, { minLength: 40, maxLength: 40 }),
      async (ruleset, choices) => {
        const model = compileModel(ruleset, '2022-05-31')
        const rules = model.rules.map(({ rule }) => rule)
        const bases = choices.map((choice) => answered(model, choice, false))
        const columns = createColumns(model)
        bases.forEach((base, row) => {
          columns.set(row, base)
        })
        const truth = truthsOf(
          columns,
          rules.map((_, at) => at),
        )
        const result = evaluateColumns(compileBulk(model), columns)
        for (const [row, base] of bases.entries()) {
          const trace = await engine.trace(rules, knownFacts(model, base))
          expect(rules.map((_, at) => truth(at, row))).toEqual(
            rules.map(({ id }) => (trace.get(id)?.result === true ? 1 : 0)),
          )
          expect(boundsAt(result, row)).toBe('exact')
          compared += 1
        }
      },
    ),
    { numRuns: 100 },
  )
  expect(compared).toBe(4_000)
}, 120_000)
