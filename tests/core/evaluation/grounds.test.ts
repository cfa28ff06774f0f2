import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { possibleSeverities, scoresOf } from '../../../src/core/evaluation/bounds.js'
import { groundsOf } from '../../../src/core/evaluation/grounds.js'
import { bandOf, compileModel, type Model } from '../../../src/core/evaluation/model.js'
import { explore } from '../../../src/core/evaluation/possibilities.js'
import { rangeOfValue, type Range } from '../../../src/core/evaluation/range.js'
import type { Ground } from '../../../src/core/evaluation/result.js'
import type { Ignoring } from '../../../src/core/evaluation/bounds.js'
import { TRUE } from '../../../src/core/evaluation/truth.js'
import { allCompletions, valuesOf, type Completion } from './enumerate.js'
import { randomRuleset } from './randomRuleset.js'

const isOurs = (model: Model, index: number): boolean =>
  ['plan', 'body'].includes(model.facts[index]?.question?.kind ?? '')

const situations = fc
  .tuple(
    randomRuleset({ questions: 4, rules: 7 }),
    fc.array(fc.nat(99), { minLength: 5, maxLength: 5 }),
  )
  .map(([ruleset, choices]) => {
    const model = compileModel(ruleset, '2022-05-31')
    const base = model.facts.map((fact, index): Range => {
      const values = fact.question ? valuesOf(fact.domain) : []
      const choice = choices[index] ?? 0
      return values.length === 0 || choice % 3 === 0
        ? fact.domain
        : rangeOfValue(values[choice % values.length] as never)
    })
    return { model, base }
  })

/** Is the ground there in this complete case? */
const present = (model: Model, ground: Ground, { bounds }: Completion): boolean => {
  const at = model.criteria.findIndex(({ id }) => id === ground.criterion)
  if (ground.kind === 'criterion') {
    return bandOf(model.criteria[at] as never, bounds.scores[at]?.min ?? 0) > 0
  }
  return model.rules.some((rule, i) => rule.rule.id === ground.id && bounds.truths[i] === TRUE)
}

const without = (model: Model, ground: Ground): Ignoring => {
  const at = model.criteria.findIndex(({ id }) => id === ground.criterion)
  return ground.kind === 'criterion'
    ? { criterion: (criterion) => criterion === at }
    : { rule: (rule) => rule.rule.id === ground.id }
}
const alone = (model: Model, ground: Ground): Ignoring => {
  const at = model.criteria.findIndex(({ id }) => id === ground.criterion)
  return ground.kind === 'criterion'
    ? { rule: (rule) => rule.severity > 0, criterion: (c) => c !== at && c !== model.benefit }
    : {
        rule: (rule) => rule.severity > 0 && rule.rule.id !== ground.id,
        criterion: (c) => c !== model.benefit,
      }
}
const severity = (model: Model, completion: Completion, ignoring: Ignoring): number => {
  const truths = completion.bounds.truths
  return possibleSeverities(model, { truths, scores: scoresOf(model, truths) }, ignoring)[0] ?? 0
}

describe('grounds mean what they say, checked by trying every completion', () => {
  it('a ground carries if alone it suffices, and is necessary if without it the outcome is milder', () => {
    fc.assert(
      fc.property(situations, ({ model, base }) => {
        const all = allCompletions(model, base)
        const least = Math.min(...all.map((completion) => completion.severity))
        for (const ground of groundsOf(explore(model, base))) {
          if (ground.kind === 'mitigation' || ground.kind === 'benefit') continue
          expect(all.every((completion) => present(model, ground, completion))).toBe(true)
          expect(ground.carries).toBe(
            least > 0 && all.every((c) => severity(model, c, alone(model, ground)) >= least),
          )
          expect(ground.necessary).toBe(
            least > 0 && all.every((c) => severity(model, c, without(model, ground)) < least),
          )
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a ground is robust exactly if no choice of plan and means removes it in every completion', () => {
    fc.assert(
      fc.property(situations, ({ model, base }) => {
        const freed = base.map((range, index) =>
          isOurs(model, index) ? (model.facts[index]?.domain ?? range) : range,
        )
        const choices = (complete: Range[]): string =>
          JSON.stringify(complete.filter((_, index) => isOurs(model, index)))
        for (const ground of groundsOf(explore(model, base))) {
          if (ground.kind === 'mitigation' || ground.kind === 'benefit') continue
          const byChoice = group(allCompletions(model, freed), ({ base: b }) => choices(b))
          const removable = [...byChoice.values()].some((completions) =>
            completions.every((completion) => !present(model, ground, completion)),
          )
          expect(ground.robust).toBe(!removable)
          if (ground.change) expectRemoves(model, base, ground)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const group = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

const expectRemoves = (model: Model, base: readonly Range[], ground: Ground): void => {
  const changed = base.map((range, index) => {
    const change = ground.change?.find(({ fact }) => fact === model.facts[index]?.id)
    return change ? rangeOfValue(change.to) : range
  })
  expect(ground.change?.length).toBeGreaterThan(0)
  for (const { fact } of ground.change ?? []) expect(isOurs(model, model.indexOf(fact))).toBe(true)
  expect(allCompletions(model, changed).some((c) => present(model, ground, c))).toBe(false)
  // no smaller part of the change would do
  for (const left of ground.change ?? []) {
    const part = changed.map((range, index) =>
      model.facts[index]?.id === left.fact ? (base[index] as Range) : range,
    )
    expect(allCompletions(model, part).some((c) => present(model, ground, c))).toBe(true)
  }
}
