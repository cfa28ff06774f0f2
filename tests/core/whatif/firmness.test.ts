import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf } from '../../../src/core/evaluation/bounds.js'
import { bandOf, type Model } from '../../../src/core/evaluation/model.js'
import { explore } from '../../../src/core/evaluation/possibilities.js'
import { isKnown, type Range } from '../../../src/core/evaluation/range.js'
import { TRUE } from '../../../src/core/evaluation/truth.js'
import { verdicts } from '../../../src/core/rulebook/schema.js'
import { changeableFacts } from '../../../src/core/whatif/changes.js'
import { loadBearingAnswers } from '../../../src/core/whatif/loadBearing.js'
import { marginsOf } from '../../../src/core/whatif/margins.js'
import { milderPlan } from '../../../src/core/whatif/milder.js'
import { valuesOf } from '../evaluation/enumerate.js'
import { randomCase, severitiesBy, withValue } from './situations.js'

describe('how firmly an outcome stands, checked by trying everything', () => {
  it('an answer bears the outcome exactly if another value of it alone makes another outcome possible', () => {
    fc.assert(
      fc.property(randomCase({ questions: 5, rules: 8 }, 5, 2), ({ model, base }) => {
        const now = severitiesBy(model, base)
        const found = new Map(
          loadBearingAnswers(explore(model, base)).map((one) => [one.fact, one]),
        )
        for (const at of changeableFacts(model)) {
          if (!isKnown(base[at] as Range)) continue
          const id = model.facts[at]?.id ?? ''
          const flips = valuesOf((model.facts[at] as Model['facts'][number]).domain).some((value) =>
            severitiesBy(model, withValue(base, at, value)).some((s) => !now.includes(s)),
          )
          expect(found.has(id)).toBe(flips)
          const change = found.get(id)
          if (change)
            expect(
              severitiesBy(model, withValue(base, at, change.to)).map((s) => verdicts[s]),
            ).toEqual(change.possibleOutcomes)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a margin is the least change of one score that changes the outcome', () => {
    fc.assert(
      fc.property(randomCase({ questions: 5, rules: 8 }, 200, 0), ({ model, base }) => {
        const { truths, scores } = boundsOf(model, base)
        const floor = Math.max(
          0,
          ...model.rules.map((r, at) => (truths[at] === TRUE ? r.severity : 0)),
        )
        const outcomeWith = (changed: number, score: number): number => {
          const bands = model.criteria.map((criterion, at) =>
            bandOf(criterion, at === changed ? score : (scores[at]?.min ?? 0)),
          )
          const risk = Math.max(...bands.filter((_, at) => at !== model.benefit))
          return Math.max(floor, model.verdict(risk, bands[model.benefit] as number))
        }
        const now = severitiesBy(model, base)[0]
        const margins = marginsOf(explore(model, base))
        expect(margins.length).toBe(model.criteria.length)
        margins.forEach(({ up, down }, at) => {
          const score = scores[at]?.min ?? 0
          const first = (step: 1 | -1): number | null => {
            for (let by = 1; score + step * by >= 0 && score + step * by <= 100; by += 1)
              if (outcomeWith(at, score + step * by) !== now) return by
            return null
          }
          expect(up).toBe(first(1))
          expect(down).toBe(first(-1))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('a milder plan is milder, changes the plan only and leads where it says', () => {
    fc.assert(
      fc.property(
        randomCase({ questions: 5, rules: 8, limited: true }, 6, 2),
        ({ model, base }) => {
          const plan = milderPlan(explore(model, base))
          if (plan === null) return
          const [now] = severitiesBy(model, base)
          const changed = plan.changes.reduce(
            (all, { fact, to }) => withValue(all, model.indexOf(fact), to),
            [...base],
          )
          const reached = severitiesBy(model, changed)
          expect(Math.max(...reached)).toBeLessThan(now ?? 0)
          expect(plan.outcome).toBe(verdicts[Math.max(...reached)])
          expect(plan.changes.every(({ fact }) => fact.startsWith('plan.'))).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})
