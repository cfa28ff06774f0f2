import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { possibleSeverities, scoresOf } from '../../src/core/evaluation/bounds.js'
import { knownFacts } from '../../src/core/evaluation/foldTrace.js'
import type { Model } from '../../src/core/evaluation/model.js'
import { explore } from '../../src/core/evaluation/possibilities.js'
import type { Range } from '../../src/core/evaluation/range.js'
import { FALSE, TRUE } from '../../src/core/evaluation/truth.js'
import { counterfactuals } from '../../src/core/whatif/counterfactuals.js'
import { regionsOf, witnessOf } from '../../src/core/whatif/witnesses.js'
import { createJsonRulesEngine } from '../../src/engine/jsonRulesEngine.js'
import { completions } from '../core/evaluation/enumerate.js'
import { randomCase, withValue } from '../core/whatif/situations.js'

/** What the what-if questions answer, put to json-rules-engine again. */

const engine = createJsonRulesEngine()

/** The outcome of a complete case as the reference engine sees it. */
const severityBy = async (model: Model, base: readonly Range[]): Promise<number | undefined> => {
  const rules = model.rules.map(({ rule }) => rule)
  const trace = await engine.trace(rules, knownFacts(model, base))
  const truths = rules.map(({ id }) => (trace.get(id)?.result === true ? TRUE : FALSE))
  return possibleSeverities(model, { truths, scores: scoresOf(model, truths) })[0]
}

const settle = (model: Model, base: readonly Range[], values: Readonly<Record<string, unknown>>) =>
  Object.entries(values).reduce(
    (now, [fact, value]) => withValue(now, model.indexOf(fact), value),
    [...base],
  )

describe('put to json-rules-engine again', () => {
  it('a witness leads to the outcome it is for, whatever hidden questions say', async () => {
    await fc.assert(
      fc.asyncProperty(randomCase({ questions: 6, rules: 9 }, 2, 5), async ({ model, base }) => {
        for (const region of regionsOf(explore(model, base))) {
          const told = settle(model, base, witnessOf(region, base))
          for (const complete of completions(model, told))
            expect(await severityBy(model, complete)).toBe(region.severity)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a change reaches what it is for in every completion', async () => {
    const cases = randomCase({ questions: 6, rules: 9, limited: true }, 5, 2)
    await fc.assert(
      fc.asyncProperty(cases, fc.integer({ min: 0, max: 1 }), async ({ model, base }, want) => {
        const { solutions } = counterfactuals(model, base, { want, maxChanges: 4 })
        for (const { changes } of solutions.slice(0, 5)) {
          const values = Object.fromEntries(changes.map(({ fact, to }) => [fact, to]))
          for (const complete of completions(model, settle(model, base, values)))
            expect(await severityBy(model, complete)).toBeLessThanOrEqual(want)
        }
      }),
      { numRuns: 150 },
    )
  })
})
