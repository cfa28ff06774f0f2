import { explore } from '../core/evaluation/possibilities.js'
import type { Range } from '../core/evaluation/result.js'
import { verdicts, type Verdict } from '../core/rulebook/schema.js'
import { nextQuestion } from '../core/whatif/nextQuestion.js'
import type { FormState } from './formState.js'

/** How far an assessment has come while it is filled in: what is still possible, and what would help most. */
export type Stand = {
  readonly possibleOutcomes: readonly Verdict[]
  readonly scores: readonly { readonly criterion: string; readonly score: Range }[]
  /** The question best answered next; `null`: none changes the outcome any more. */
  readonly next: string | null
}

/** Undefined while answers do not fit their questions. Without reasons and ways: quick enough for every save. */
const standOf = ({ situation, faulty }: FormState): Stand | undefined => {
  if (faulty > 0) return undefined
  const possibilities = explore(situation.model, situation.base)
  return {
    possibleOutcomes: possibilities.severities.map((severity) => verdicts[severity] as Verdict),
    scores: situation.model.criteria.map(({ id }, at) => ({
      criterion: id,
      score: possibilities.scores[at] ?? { min: 0, max: 100 },
    })),
    next: nextQuestion(possibilities, new Set(), []),
  }
}

const mostRemembered = 200

/** How an assessment stands, computed once a version: every topic page shows it. */
export const createStandOf = () => {
  const remembered = new Map<string, Stand | undefined>()
  return (form: FormState): Stand | undefined => {
    const { id, version } = form.assessment
    const key = `${id}/${String(version)}`
    if (remembered.has(key)) return remembered.get(key)
    const stand = standOf(form)
    remembered.set(key, stand)
    const [oldest] = remembered.keys()
    if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
    return stand
  }
}
