import { anyFiresGoal, raisedGoal } from '../evaluation/goals.js'
import type { Possibilities } from '../evaluation/possibilities.js'
import type { Change } from '../evaluation/result.js'
import { changeableFacts, createChanger } from './changes.js'

/** When a ground is there: one of these rules fires, or the criterion is above its low band. */
export type Presence =
  | { readonly kind: 'rules'; readonly rules: readonly number[] }
  | { readonly kind: 'band'; readonly criterion: number }

/** Steps one ground may take; its end makes the answer `unknown`, never a false "robust". */
const stepBudget = 100_000

/**
 * Can the body, by changing its plan or its own means, make a ground go away whatever the open facts turn out to be?
 * The change with the least effort; `robust` if there is none of any size. Changes that need the platform's consent
 * do not count.
 */
export const firstRemoval = (
  { model, base }: Possibilities,
  presence: Presence,
): Change[] | 'robust' | 'unknown' => {
  const facts = changeableFacts(model)
  const bad =
    presence.kind === 'rules' ? anyFiresGoal(presence.rules) : raisedGoal(presence.criterion)
  const budget = { steps: stepBudget }
  const changer = createChanger({ model, base, facts, bad, withConsent: false, budget })
  const whole = changer.suffices(facts)
  if (whole !== 'yes') return whole === 'no' ? 'robust' : 'unknown'
  const [first] = changer.minimal({ maxSets: 1 }).sets
  return (first && changer.changesFor(first)) ?? 'unknown'
}
