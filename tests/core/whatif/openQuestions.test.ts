import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explore } from '../../../src/core/evaluation/possibilities.js'
import { knownValue, type Range } from '../../../src/core/evaluation/range.js'
import { nextQuestion } from '../../../src/core/whatif/nextQuestion.js'
import { relevanceOf } from '../../../src/core/whatif/relevance.js'
import { shortcutsOf } from '../../../src/core/whatif/shortcuts.js'
import { regionsOf, witnessOf } from '../../../src/core/whatif/witnesses.js'
import { allCompletions, valuesOf } from '../evaluation/enumerate.js'
import { openFacts, randomCase, severitiesBy, withValue, type RandomCase } from './situations.js'

const cases = randomCase({ questions: 6, rules: 9 }, 2, 5)
const look = ({ model, base }: RandomCase) => {
  const possibilities = explore(model, base)
  return { possibilities, regions: regionsOf(possibilities) }
}

describe('what is open, checked by trying every completion', () => {
  it('there is a witness for each possible outcome, and it leads there', () => {
    fc.assert(
      fc.property(cases, (aCase) => {
        const { model, base } = aCase
        const { regions } = look(aCase)
        expect(regions.map(({ severity }) => severity)).toEqual(severitiesBy(model, base))
        for (const region of regions) {
          const witness = witnessOf(region, base)
          const told = Object.entries(witness).reduce(
            (now, [fact, value]) => withValue(now, model.indexOf(fact), value),
            [...base],
          )
          // hidden questions may be left out; they change nothing
          expect(severitiesBy(model, told)).toEqual([region.severity])
        }
      }),
      { numRuns: 400 },
    )
  })

  it('a question is irrelevant exactly if changing its answer alone changes no outcome', () => {
    fc.assert(
      fc.property(cases, (aCase) => {
        const { model, base } = aCase
        const { possibilities, regions } = look(aCase)
        const open = openFacts(model, base)
        const { irrelevant } = relevanceOf(possibilities, open, regions)
        for (const fact of open) {
          const outcomes = new Map<string, Set<number>>()
          for (const { base: complete, severity } of allCompletions(model, base)) {
            const others = JSON.stringify(complete.filter((_, at) => at !== fact))
            outcomes.set(others, (outcomes.get(others) ?? new Set()).add(severity))
          }
          expect(irrelevant.has(fact)).toBe([...outcomes.values()].every(({ size }) => size === 1))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('a shortcut makes its outcome certain, no answer of it can be spared, and one answer is taken if one suffices', () => {
    fc.assert(
      fc.property(cases, (aCase) => {
        const { model, base } = aCase
        const { possibilities, regions } = look(aCase)
        for (const [severity, answers] of shortcutsOf(possibilities, regions)) {
          const list = Object.entries(answers)
          const after = (told: typeof list): number[] =>
            severitiesBy(
              model,
              told.reduce<Range[]>(
                (now, [fact, value]) => withValue(now, model.indexOf(fact), value),
                [...base],
              ),
            )
          expect(after(list)).toEqual([severity])
          for (const left of list)
            expect(after(list.filter((each) => each !== left))).not.toEqual([severity])
          if (list.length === 1) continue
          const single = openFacts(model, base).flatMap((fact) =>
            valuesOf(base[fact] as Range).map((value) => withValue(base, fact, value)),
          )
          for (const told of single) expect(severitiesBy(model, told)).not.toEqual([severity])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('the next question leaves fewest outcomes in the worst case, where all its answers are choices', () => {
    fc.assert(
      fc.property(cases, (aCase) => {
        const { model, base } = aCase
        const { possibilities, regions } = look(aCase)
        const open = openFacts(model, base)
        const { irrelevant } = relevanceOf(possibilities, open, regions)
        const next = nextQuestion(possibilities, irrelevant, regions)
        if (possibilities.severities.length === 1) expect(next).toBeNull()
        if (next === null || open.some((fact) => base[fact]?.kind !== 'values')) return
        const worst = (fact: number): number =>
          Math.max(
            ...valuesOf(base[fact] as Range).map(
              (value) => severitiesBy(model, withValue(base, fact, value)).length,
            ),
          )
        const best = Math.min(...open.filter((fact) => !irrelevant.has(fact)).map(worst))
        expect(worst(model.indexOf(next))).toBe(best)
      }),
      { numRuns: 300 },
    )
  })

  it('answers nothing where nothing is open', () => {
    fc.assert(
      fc.property(randomCase({ questions: 4, rules: 6 }, 200, 0), (aCase) => {
        const { possibilities, regions } = look(aCase)
        expect(shortcutsOf(possibilities, regions).size).toBe(0)
        expect(nextQuestion(possibilities, new Set(), regions)).toBeNull()
        expect(
          aCase.base.every(
            (range, at) =>
              aCase.model.facts[at]?.question === undefined || knownValue(range) !== undefined,
          ),
        ).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
