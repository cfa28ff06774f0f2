import { describe, expect, it } from 'vitest'
import { openQuestions } from '../../src/core/evaluation/openQuestions.js'
import { explore } from '../../src/core/evaluation/possibilities.js'
import { shipped } from './shipped.js'

const { ruleset, situate } = await shipped()
const open = ruleset.cases.flatMap(({ case: input }) => {
  const situation = situate(input)
  return openQuestions(situation, explore(situation.model, situation.base)).open
})

describe('questions that may no longer matter', () => {
  it('are told apart for nearly all of the worked cases', () => {
    const unproven = open.filter((fact) => fact.unproven === true)
    expect(unproven.length).toBeGreaterThan(0)
    expect(unproven.length).toBeLessThan(open.length / 20)
  })
  it('count as mattering, and are named, where that was not found out in time', () => {
    expect(open.filter((fact) => fact.unproven && fact.irrelevant)).toEqual([])
  })
})
