import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../../src/core/analysis/coverage.js'
import { compileModel } from '../../../src/core/evaluation/model.js'
import { rangeOfValue } from '../../../src/core/evaluation/range.js'
import type { Situation } from '../../../src/core/evaluation/situation.js'
import type { Condition, FactValue } from '../../../src/core/rulebook/schema.js'
import { aRule, aRuleset } from '../../builders.js'

const asOf = '2026-01-01'
const questions = aRuleset().questions
const [choice] = questions.filter((question) => question.type === 'choice')
if (choice?.type !== 'choice') throw new Error('builders changed')
const [first, second] = choice.options.map(({ value }) => value)
if (first === undefined || second === undefined) throw new Error('builders changed')

const isFirst: Condition = { fact: choice.id, operator: 'equal', value: first }
const isSecond: Condition = { fact: choice.id, operator: 'equal', value: second }

const coverageIn = (conditions: Condition, values: readonly (FactValue | undefined)[]) => {
  const rules = [{ ...aRule(), conditions }]
  const ruleset = { ...aRuleset(), rules }
  const model = compileModel(ruleset, asOf)
  const situations = values.map((value) => ({
    model,
    base: model.facts.map(({ id, domain }) =>
      id === choice.id && value !== undefined ? rangeOfValue(value) : domain,
    ),
  }))
  return coverageOf(ruleset, situations as unknown as readonly Situation[])
}

describe('coverage of a rule set by its worked cases', () => {
  it('is full where the rule fires in one case and not in another', () => {
    const { rules, branches } = coverageIn({ all: [isFirst] }, [first, second])
    expect(rules).toEqual({ covered: 1, total: 1, uncovered: [] })
    expect(branches).toEqual({ covered: 2, total: 2, uncovered: [] })
  })

  it('names the condition no case leaves unmet', () => {
    const { branches } = coverageIn({ all: [isFirst] }, [first])
    expect(branches.covered).toBe(1)
    expect(branches.uncovered).toMatchObject([{ condition: isFirst, at: 0, truth: false }])
  })

  it('names the rule no case makes fire, although each of its conditions is met once', () => {
    const { rules, branches } = coverageIn({ all: [isFirst, isSecond] }, [first, second])
    expect(rules.uncovered).toHaveLength(1)
    expect(branches.uncovered).toEqual([])
  })

  it('tells two conditions with the same words apart by their place', () => {
    const { branches } = coverageIn({ any: [isFirst, { not: isFirst }] }, [second])
    expect(branches.uncovered.map(({ at, truth }) => [at, truth])).toEqual([
      [0, true],
      [1, true],
    ])
  })

  it('counts nothing for a case in which the fact is open', () => {
    const { rules, branches } = coverageIn({ all: [isFirst] }, [undefined])
    expect([rules.covered, branches.covered]).toEqual([0, 0])
  })
})
