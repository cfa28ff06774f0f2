import { severitiesOf, newBudget, type Possibilities } from '../evaluation/possibilities.js'
import { rangeOfValue, type Range } from '../evaluation/range.js'
import type { Milder } from '../evaluation/result.js'
import { createSpace } from '../evaluation/space.js'
import { verdicts } from '../rulebook/schema.js'
import { changeableFacts, createChanger, effortOf } from './changes.js'
import { stricterThan } from './counterfactuals.js'

const stepBudget = 40_000

/**
 * The milder means: a feasible plan with a milder outcome, by the least effort. Facts of kind `plan` only, without
 * values that need the platform's consent; `null` where there is none, or the outcome is open or already the mildest.
 */
export const milderPlan = ({ model, base, severities }: Possibilities): Milder | null => {
  const [now, more] = severities
  if (now === undefined || more !== undefined || now === 0) return null
  const facts = changeableFacts(model, ['plan'])
  const bad = stricterThan(now - 1)
  const budget = { steps: stepBudget }
  const changer = createChanger({ model, base, facts, bad, withConsent: false, budget })
  if (changer.suffices(facts) !== 'yes') return null
  const [first] = changer.minimal({ maxSets: 1 }).sets
  const changes = first && changer.changesFor(first)
  if (first === undefined || changes === undefined) return null
  const planned = base.map((range, at): Range => {
    const change = changes.find(({ fact }) => fact === model.facts[at]?.id)
    return change ? rangeOfValue(change.to) : range
  })
  const reached = severitiesOf(createSpace(model, planned), newBudget()).at(-1) ?? now
  return {
    outcome: verdicts[reached] as Milder['outcome'],
    changes,
    effort: first.reduce((sum, fact) => sum + effortOf(model, fact), 0),
  }
}
