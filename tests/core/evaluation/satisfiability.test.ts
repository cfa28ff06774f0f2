import fc from 'fast-check'
import Logic, { type Formula } from 'logic-solver'
import { describe, expect, it } from 'vitest'
import { compileModel } from '../../../src/core/evaluation/model.js'
import { explore } from '../../../src/core/evaluation/possibilities.js'
import { FALSE, OPEN, TRUE } from '../../../src/core/evaluation/truth.js'
import { encodeRuleset } from './encodeRuleset.js'
import { randomRuleset } from './randomRuleset.js'

describe('with nothing answered yet', () => {
  it('a SAT solver finds the same outcomes, bands and rules possible, over random rule sets', () => {
    fc.assert(
      fc.property(randomRuleset({ questions: 6, rules: 10 }), (ruleset) => {
        const model = compileModel(ruleset, '2022-05-31')
        const { solver, rules, bands, outcomes } = encodeRuleset(model)
        const possible = (formula: Formula): boolean => solver.solveAssuming(formula) !== null
        const among = (formulas: readonly Formula[]): number[] =>
          formulas.flatMap((formula, at) => (possible(formula) ? [at] : []))
        const found = explore(
          model,
          model.facts.map(({ domain }) => domain),
        )
        expect(found.exact).toBe(true)
        expect(among(outcomes)).toEqual(found.severities)
        expect(bands.map(among)).toEqual(found.bands)
        expect(
          rules.map((fires) =>
            possible(fires) ? (possible(Logic.not(fires)) ? OPEN : TRUE) : FALSE,
          ),
        ).toEqual(found.truths)
      }),
      { numRuns: 100 },
    )
  })
})
