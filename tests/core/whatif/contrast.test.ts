import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '../../../src/core/evaluation/range.js'
import { rangeOfValue } from '../../../src/core/evaluation/range.js'
import { verdicts } from '../../../src/core/rulebook/schema.js'
import { contrast } from '../../../src/core/whatif/contrast.js'
import { valuesOf } from '../evaluation/enumerate.js'
import { randomCase, severitiesBy, subsets } from './situations.js'

const pairs = fc
  .tuple(
    randomCase({ questions: 6, rules: 9 }, 7, 2),
    fc.array(fc.nat(99), { minLength: 8, maxLength: 8 }),
  )
  .map(([{ model, base }, choices]) => {
    const other = base.map((range, at): Range => {
      const choice = choices[at] ?? 0
      const fact = model.facts[at]
      if (fact?.question === undefined || choice % 3 === 0) return range
      const values = valuesOf(fact.domain)
      return rangeOfValue(values[choice % values.length] as never)
    })
    return { model, before: base, after: other }
  })

describe('what makes the difference between two cases, checked by trying every part of it', () => {
  it('each set suffices, none of it can be spared, and none that is smaller was overlooked', () => {
    fc.assert(
      fc.property(pairs, ({ model, before, after }) => {
        const found = contrast(model, before, after)
        const outcomesOf = (base: readonly Range[]) =>
          severitiesBy(model, base).map((severity) => verdicts[severity])
        expect(found.from).toEqual(outcomesOf(before))
        expect(found.to).toEqual(outcomesOf(after))
        if (found.from.join() === found.to.join()) {
          expect(found.differences).toEqual([])
          return
        }
        const differing = before.flatMap((range, at) =>
          JSON.stringify(range) === JSON.stringify(after[at]) ? [] : [at],
        )
        const carries = (set: readonly number[]): boolean =>
          outcomesOf(
            before.map((range, at) => (set.includes(at) ? (after[at] as Range) : range)),
          ).every((outcome) => found.to.includes(outcome as never))
        const minimal = subsets(differing)
          .sort((a, b) => a.length - b.length)
          .reduce<number[][]>((sets, set) => {
            const holdsOne = sets.some((part) => part.every((at) => set.includes(at)))
            return !holdsOne && carries(set) ? [...sets, set] : sets
          }, [])
        const ids = (set: readonly number[]): string =>
          set
            .map((at) => model.facts[at]?.id)
            .sort()
            .join()
        const listed = found.differences.map((set) =>
          set
            .map(({ fact }) => fact)
            .sort()
            .join(),
        )
        const expected = minimal.map(ids)
        if (found.complete) expect([...listed].sort()).toEqual(expected.sort())
        else for (const set of listed) expect(expected).toContain(set)
        expect(listed.length).toBe(Math.min(5, expected.length))
      }),
      { numRuns: 300 },
    )
  })
})
