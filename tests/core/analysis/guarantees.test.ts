import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proveGuarantee } from '../../../src/core/analysis/guarantees.js'
import { compileModel, effectiveRanges, type Model } from '../../../src/core/evaluation/model.js'
import { rangeOfValue, type Range } from '../../../src/core/evaluation/range.js'
import { compileCondition, TRUE, truthOf } from '../../../src/core/evaluation/truth.js'
import type { Condition, Guarantee } from '../../../src/core/rulebook/schema.js'
import type { Witness } from '../../../src/core/whatif/witnesses.js'
import { allCompletions, type Completion } from '../evaluation/enumerate.js'
import { randomRuleset } from '../evaluation/randomRuleset.js'

const statement = { de: 'x', en: 'x' }
const models = randomRuleset({ questions: 4, rules: 6 }).map((ruleset) => ({
  ruleset,
  model: compileModel(ruleset, '2022-05-31'),
}))
const everything = (model: Model): Completion[] =>
  allCompletions(
    model,
    model.facts.map(({ domain }) => domain),
  )

/** The one completion a counterexample describes; what it leaves out is hidden and may be anything. */
const completed = (model: Model, facts: Witness): Completion => {
  const base = model.facts.map(({ id, domain }): Range => {
    const value = facts[id]
    return value === undefined ? domain : rangeOfValue(value)
  })
  return allCompletions(model, base)[0] as Completion
}
const holds = (model: Model, condition: Condition, base: readonly Range[]): boolean =>
  truthOf(compileCondition(condition, model.indexOf), effectiveRanges(model, base)) === TRUE

describe('outcomes that are never to be reached', () => {
  it('are proved exactly where no case of all there are reaches them', () => {
    fc.assert(
      fc.property(models, fc.nat(99), fc.nat(2), ({ ruleset, model }, at, worst) => {
        const when = ruleset.rules[at % ruleset.rules.length]?.conditions as Condition
        const never = (['approve', 'conditional', 'reject'] as const).slice(0, worst + 1)
        const guarantee: Guarantee = { id: 'g', statement, when, never }
        const proof = proveGuarantee(model, guarantee)
        const broken = everything(model).some(
          ({ base, severity }) => severity <= worst && holds(model, when, base),
        )
        expect(proof.answer).toBe(broken ? 'refuted' : 'proved')
        if (proof.answer !== 'refuted') return
        const shown = completed(model, proof.counterexample.facts)
        expect(shown.severity).toBeLessThanOrEqual(worst)
        expect(holds(model, when, shown.base)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

describe('a number that is never to harm', () => {
  it('is proved exactly where no case of all there are becomes stricter by it', () => {
    let asked = 0
    fc.assert(
      fc.property(models, ({ model }) => {
        const fact = model.facts.findIndex(({ question }) => question?.type === 'integer')
        const id = model.facts[fact]?.id
        if (id === undefined) return
        asked += 1
        const proof = proveGuarantee(model, { id: 'g', statement, increasing: id })
        const lines = new Map<string, [value: number, severity: number][]>()
        for (const { base, severity } of everything(model)) {
          const value = base[fact] as Extract<Range, { kind: 'span' }>
          const others = JSON.stringify(base.filter((_, at) => at !== fact))
          lines.set(others, [...(lines.get(others) ?? []), [value.min, severity]])
        }
        const harms = [...lines.values()].some((line) =>
          line.some(([low, mild]) => line.some(([high, strict]) => high > low && strict > mild)),
        )
        expect(proof.answer).toBe(harms ? 'refuted' : 'proved')
        if (proof.answer !== 'refuted') return
        const { facts, raised } = proof.counterexample
        const before = completed(model, facts)
        const after = completed(model, { ...facts, [id]: raised?.to ?? -1 })
        expect(after.severity).toBeGreaterThan(before.severity)
      }),
      { numRuns: 600 },
    )
    expect(asked).toBeGreaterThan(200)
  })
})
