import type { Assessment } from '../core/assessment/assessment.js'
import { letterDetailsOf, type LetterDetails } from '../core/document/letterEdits.js'
import { RatsamError } from '../core/errors.js'
import type { ResultOutcome } from '../core/evaluation/result.js'
import type { AssessmentStore } from '../core/ports.js'
import type { Assess, Assessed, Rulebook } from './assess.js'
import { caseOf } from './caseOf.js'
import { formStateOf, type FormState } from './formState.js'
import { storedAssessment } from './storedAssessment.js'

export type Evaluated =
  | (Assessed & {
      readonly kind: 'evaluated'
      readonly form: FormState
      /** Documents are written with what a person changed in the letter. */
      readonly letter?: LetterDetails
    })
  /** Some answers do not fit their questions; they have to be mended first. */
  | { readonly kind: 'faulty'; readonly form: FormState }

export type EvaluateParts = {
  readonly store: AssessmentStore
  readonly rulebook: Rulebook
  readonly assess: Assess
}

const mostRemembered = 100

/**
 * Results of stored assessments. Equal versions have equal results, so the last ones are remembered: letter and annex
 * do not compute again what the result page has shown.
 */
export const createEvaluateAssessment = ({ store, rulebook, assess }: EvaluateParts) => {
  const remembered = new Map<string, Promise<Evaluated>>()
  const outcomes = new Map<string, ResultOutcome>()

  /** Answers to hidden questions that do not fit stay in the store and are left out here. */
  const compute = async (assessment: Assessment): Promise<Evaluated> => {
    const form = formStateOf(assessment, rulebook)
    if (form.faulty > 0) return { kind: 'faulty', form }
    const { answers } = form.situation.case
    const assessed = await assess({ ...caseOf(assessment), answers })
    if (!assessed.ok) throw new RatsamError('bad-input', {}, { issues: assessed.issues })
    outcomes.set(keyOf(assessment), assessed.value.result.outcome)
    const { letter } = assessment
    return {
      kind: 'evaluated',
      form,
      ...assessed.value,
      ...(letter && { letter: letterDetailsOf(letter) }),
    }
  }

  return {
    /** The result of an assessment as it is stored now; throws `not-found`. */
    evaluate: async (id: string): Promise<Evaluated> => {
      const assessment = await storedAssessment(store, id)
      const key = keyOf(assessment)
      const known = remembered.get(key)
      if (known !== undefined) return known
      const computed = compute(assessment)
      remembered.set(key, computed)
      forgetOldest(remembered)
      computed.catch(() => remembered.delete(key))
      return computed
    },
    /** The outcome, if this version has been evaluated since the start: a list must not compute all of them. */
    knownOutcome: (assessment: Assessment): ResultOutcome | undefined =>
      outcomes.get(keyOf(assessment)),
  }
}

const keyOf = ({ id, version }: Assessment): string => `${id}/${String(version)}`

const forgetOldest = (remembered: Map<string, unknown>): void => {
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
}
