import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../src/core/evaluation/bounds.js'
import { disagreements, knownFacts } from '../../src/core/evaluation/foldTrace.js'
import { compileModel, type Model } from '../../src/core/evaluation/model.js'
import { OPEN } from '../../src/core/evaluation/truth.js'
import type { Leaf, Question, Rule } from '../../src/core/rulebook/schema.js'
import { createJsonRulesEngine } from '../../src/engine/jsonRulesEngine.js'
import { answered, answers, compareRandomCases } from './agreement.js'
import { randomRuleset } from '../core/evaluation/randomRuleset.js'

describe('json-rules-engine and the three-valued evaluation agree', () => {
  it('on 10,000 fully answered random cases over random admitted rule sets', async () => {
    expect(await compareRandomCases(10_000)).toBeGreaterThanOrEqual(10_000)
  }, 240_000)

  it('on the rules whose facts are known, in cases with open facts', async () => {
    const engine = createJsonRulesEngine()
    await fc.assert(
      fc.asyncProperty(randomRuleset(), answers, async (ruleset, choices) => {
        const model = compileModel(ruleset, '2022-05-31')
        const base = answered(model, choices, true)
        const trace = await engine.trace(
          model.rules.map(({ rule }) => rule),
          knownFacts(model, base),
        )
        expect(disagreements(model, base, trace)).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  }, 60_000)

  it('a rule that json-rules-engine fires on a missing fact is folded to open', async () => {
    const { model, rule } = withOneRule({ fact: 'given.f0', operator: 'notEqual', value: 'a' })
    const trace = await createJsonRulesEngine().trace([rule], {})
    const base = model.facts.map(({ domain }) => domain)
    expect(trace.get(rule.id)?.result).toBe(true)
    expect(boundsOf(model, base).truths).toEqual([OPEN])
    expect(disagreements(model, base, trace)).toEqual([])
  })
})

const withOneRule = (leaf: Leaf): { readonly model: Model; readonly rule: Rule } => {
  const [ruleset] = fc.sample(randomRuleset(), { numRuns: 1, seed: 1 })
  const [first] = ruleset?.rules ?? []
  if (!ruleset || !first) throw new Error('the sample is empty')
  const rule = { ...first, conditions: { all: [leaf] } }
  const one = { ...ruleset, rules: [rule], questions: [choiceQuestion], derived: [] }
  return { model: compileModel(one, '2022-05-31'), rule }
}

const words = { de: 'x', en: 'x' }
const choiceQuestion: Question = {
  id: 'given.f0',
  kind: 'given',
  type: 'choice',
  section: 's',
  topic: 't',
  label: words,
  question: words,
  why: words,
  asked: true,
  options: [
    { value: 'a', label: words },
    { value: 'b', label: words },
  ],
}
