import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Model } from '../../../src/core/evaluation/model.js'
import { knownValue, type Range } from '../../../src/core/evaluation/range.js'
import { changeableFacts, consentValues, effortOf } from '../../../src/core/whatif/changes.js'
import { counterfactuals } from '../../../src/core/whatif/counterfactuals.js'
import {
  assignments,
  isFeasible,
  randomCase,
  severitiesBy,
  subsets,
  withValue,
  type RandomCase,
} from './situations.js'

/** Does some feasible choice for these facts, and no others, reach the wish in every completion? */
const suffices = ({ model, base }: RandomCase, set: readonly number[], want: number): boolean => {
  for (const changed of assignments(model, base, set)) {
    const allowed = set.every((at) => same(changed[at], base[at]) || isFeasible(model, changed, at))
    if (allowed && severitiesBy(model, changed).every((severity) => severity <= want)) return true
  }
  return false
}
const same = (a: Range | undefined, b: Range | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

const minimalBy = (aCase: RandomCase, want: number): number[][] => {
  const good = subsets(changeableFacts(aCase.model))
    .sort((a, b) => a.length - b.length)
    .reduce<number[][]>((found, set) => {
      const isKnownPart = found.some((part) => part.every((at) => set.includes(at)))
      return !isKnownPart && suffices(aCase, set, want) ? [...found, set] : found
    }, [])
  return good
}

const ids = (model: Model, set: readonly number[]): string =>
  set
    .map((at) => model.facts[at]?.id ?? '')
    .sort()
    .join()

const wishes = fc.tuple(
  randomCase({ questions: 5, rules: 8, limited: true }, 5, 2),
  fc.integer({ min: 0, max: 1 }),
)

describe('what would have to change, checked by trying everything', () => {
  it('lists exactly the minimal sets of facts, by effort, and says when there is none', () => {
    fc.assert(
      fc.property(wishes, ([aCase, want]) => {
        const { model, base } = aCase
        const found = counterfactuals(model, base, { want, maxChanges: 12 })
        const expected = minimalBy(aCase, want)
        expect(found.complete).toBe(true)
        expect(found.impossible).toBe(expected.length === 0)
        const listed = found.solutions.map(({ changes }) =>
          changes
            .map(({ fact }) => fact)
            .sort()
            .join(),
        )
        expect([...listed].sort()).toEqual(expected.map((set) => ids(model, set)).sort())
        const efforts = found.solutions.map(({ effort }) => effort)
        expect(efforts).toEqual([...efforts].sort((a, b) => a - b))
      }),
      { numRuns: 300 },
    )
  })

  it('each change, made, reaches the wish; effort and consent are as the questions say', () => {
    fc.assert(
      fc.property(wishes, ([{ model, base }, want]) => {
        for (const { changes, effort } of counterfactuals(model, base, { want, maxChanges: 4 })
          .solutions) {
          const changed = changes.reduce(
            (now, { fact, to }) => withValue(now, model.indexOf(fact), to),
            [...base],
          )
          expect(severitiesBy(model, changed).every((severity) => severity <= want)).toBe(true)
          expect(effort).toBe(
            changes.reduce((sum, { fact }) => sum + effortOf(model, model.indexOf(fact)), 0),
          )
          for (const { fact, from, to, needsConsent } of changes) {
            const at = model.indexOf(fact)
            expect(from).toEqual(knownValue(base[at] as Range) ?? null)
            expect(needsConsent === true).toBe(
              consentValues(model.facts[at] as never).some((value) => value === to),
            )
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a single number moves no further than it must', () => {
    fc.assert(
      fc.property(wishes, ([{ model, base }, want]) => {
        for (const { changes } of counterfactuals(model, base, { want, maxChanges: 1 }).solutions) {
          const [change] = changes
          if (typeof change?.from !== 'number' || typeof change.to !== 'number') continue
          const at = model.indexOf(change.fact)
          const { min, max, step } = model.facts[at]?.domain as Extract<Range, { kind: 'span' }>
          for (let value = min; value <= max; value += step) {
            const nearer = Math.abs(value - change.from) < Math.abs(change.to - change.from)
            if (!nearer) continue
            const reached = severitiesBy(model, withValue(base, at, value))
            expect(reached.every((severity) => severity <= want)).toBe(false)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('an obstacle alone prevents the wish, and nothing in it can be spared', () => {
    const prevents = (
      model: Model,
      base: readonly Range[],
      set: number[],
      want: number,
    ): boolean => {
      const free = model.facts.flatMap(({ question }, at) =>
        question && !set.includes(at) ? [at] : [],
      )
      return !suffices({ model, base }, free, want)
    }
    fc.assert(
      fc.property(
        fc.tuple(
          randomCase({ questions: 4, rules: 8, limited: true }, 5, 2),
          fc.integer({ min: 0, max: 1 }),
        ),
        ([{ model, base }, want]) => {
          const found = counterfactuals(model, base, { want, maxChanges: 4 })
          expect(found.obstacles.length > 0).toBe(found.impossible)
          for (const { facts } of found.obstacles) {
            const set = facts.map(({ fact }) => model.indexOf(fact))
            expect(prevents(model, base, set, want)).toBe(true)
            for (const left of set)
              expect(
                prevents(
                  model,
                  base,
                  set.filter((at) => at !== left),
                  want,
                ),
              ).toBe(false)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
