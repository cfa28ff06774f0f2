import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, compileModel, type Model } from '../../../src/core/evaluation/model.js'
import { explore } from '../../../src/core/evaluation/possibilities.js'
import { isKnown, rangeOfValue, type Range } from '../../../src/core/evaluation/range.js'
import { FALSE, OPEN, TRUE } from '../../../src/core/evaluation/truth.js'
import { allCompletions, valuesOf } from './enumerate.js'
import { randomRuleset } from './randomRuleset.js'

/** Some facts answered, some open. */
const partial = (model: Model, choices: readonly number[]): Range[] =>
  model.facts.map((fact, index) => {
    const choice = choices[index % choices.length] ?? 0
    if (fact.question === undefined || choice % 3 === 0) return fact.domain
    const values = valuesOf(fact.domain)
    return rangeOfValue(values[choice % values.length] as never)
  })

const situations = fc
  .tuple(randomRuleset(), fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }))
  .map(([ruleset, choices]) => {
    const model = compileModel(ruleset, '2022-05-31')
    return { model, base: partial(model, choices) }
  })
  .filter(
    ({ base, model }) => base.filter((r, i) => model.facts[i]?.question && !isKnown(r)).length <= 4,
  )

describe('what is possible while facts are open equals what trying every completion finds', () => {
  it('outcomes, scores, bands, cells and rules, over random rule sets', () => {
    fc.assert(
      fc.property(situations, ({ model, base }) => {
        const found = explore(model, base)
        const all = allCompletions(model, base)
        const distinct = (numbers: number[]): number[] =>
          [...new Set(numbers)].sort((a, b) => a - b)
        expect(found.exact).toBe(true)
        expect(found.severities).toEqual(distinct(all.map(({ severity }) => severity)))
        model.criteria.forEach((criterion, index) => {
          const scores = all.map(({ bounds }) => bounds.scores[index]?.min ?? NaN)
          expect(found.scores[index]).toEqual({
            min: Math.min(...scores),
            max: Math.max(...scores),
          })
          expect(found.bands[index]).toEqual(
            distinct(scores.map((score) => bandOf(criterion, score))),
          )
        })
        model.rules.forEach((_, rule) => {
          const truths = new Set(all.map(({ bounds }) => bounds.truths[rule]))
          expect(found.truths[rule]).toBe(truths.size > 1 ? OPEN : truths.has(TRUE) ? TRUE : FALSE)
        })
        const cells = all.map(({ bounds }) => {
          const band = (index: number): number =>
            bandOf(model.criteria[index] as never, bounds.scores[index]?.min ?? 0)
          const risk = model.criteria.map((_, i) => (i === model.benefit ? 0 : band(i)))
          return Math.max(...risk) * 3 + band(model.benefit)
        })
        expect(found.cells.map(({ risk, benefit }) => risk * 3 + benefit)).toEqual(distinct(cells))
      }),
      { numRuns: 400 },
    )
  })

  it('answering a question never adds an outcome', () => {
    fc.assert(
      fc.property(situations, fc.nat(), fc.nat(), ({ model, base }, which, what) => {
        const open = base.flatMap((r, i) => (model.facts[i]?.question && !isKnown(r) ? [i] : []))
        fc.pre(open.length > 0)
        const at = open[which % open.length] as number
        const values = valuesOf(base[at] as Range)
        const answered = base.map((r, i) =>
          i === at ? rangeOfValue(values[what % values.length] as never) : r,
        )
        const before = explore(model, base).severities
        expect(explore(model, answered).severities.every((s) => before.includes(s))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
