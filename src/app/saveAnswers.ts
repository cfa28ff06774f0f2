import type { Assessment } from '../core/assessment/assessment.js'
import type { Answer } from '../core/assessment/case.js'
import { RatsamError } from '../core/errors.js'
import type { AssessmentStore, Clock } from '../core/ports.js'
import { answerDigest, sameAnswer } from './answerDigest.js'
import type { Rulebook } from './assess.js'
import { formStateOf, type FormState } from './formState.js'
import { storedAssessment } from './storedAssessment.js'

/** One question as a page sent it: the answer on it, and the fingerprint of what it showed at first. */
export type SentAnswer = {
  readonly fact: string
  readonly answer: Answer | undefined
  readonly base: string
}

export type AnswerConflict = {
  readonly fact: string
  readonly stored: Answer | undefined
  readonly sent: Answer | undefined
}

export type SavedAnswers =
  | { readonly kind: 'saved'; readonly form: FormState }
  /** Somebody else changed the same answers otherwise; nothing was stored. */
  | {
      readonly kind: 'conflict'
      readonly form: FormState
      readonly conflicts: readonly AnswerConflict[]
    }

export type SaveParts = {
  readonly store: AssessmentStore
  readonly rulebook: Rulebook
  readonly clock: Clock
}

const attempts = 5

/**
 * Stores the answers of one page, whether or not they fit their questions: a draft may have gaps and errors.
 * Three-way merge by question: what only one side changed is taken from that side, so two people can work on one
 * assessment; what both changed is a conflict.
 */
export const createSaveAnswers =
  ({ store, rulebook, clock }: SaveParts) =>
  async (id: string, sent: readonly SentAnswer[]): Promise<SavedAnswers> => {
    for (let attempt = 1; ; attempt += 1) {
      const stored = await storedAssessment(store, id)
      const conflicts = conflictsOf(stored, sent)
      if (conflicts.length > 0) {
        return { kind: 'conflict', form: formStateOf(stored, rulebook), conflicts }
      }
      const merged = merge(stored, sent, clock.now())
      if (merged === stored || (await isStored(store, merged, attempt))) {
        return { kind: 'saved', form: formStateOf(merged, rulebook) }
      }
    }
  }

const conflictsOf = ({ answers }: Assessment, sent: readonly SentAnswer[]): AnswerConflict[] =>
  sent.flatMap(({ fact, answer, base }) => {
    const stored = answers[fact]
    const changedThere = answerDigest(stored) !== base
    const changedHere = answerDigest(answer) !== base
    return changedThere && changedHere && !sameAnswer(stored, answer)
      ? [{ fact, stored, sent: answer }]
      : []
  })

const merge = (stored: Assessment, sent: readonly SentAnswer[], now: string): Assessment => {
  const changed = sent.filter(
    ({ fact, answer, base }) =>
      answerDigest(answer) !== base && !sameAnswer(stored.answers[fact], answer),
  )
  if (changed.length === 0) return stored
  const facts = new Set(changed.map(({ fact }) => fact))
  const kept = Object.entries(stored.answers).filter(([fact]) => !facts.has(fact))
  const added = changed.flatMap(({ fact, answer }) => (answer ? [[fact, answer] as const] : []))
  return {
    ...stored,
    version: stored.version + 1,
    updatedAt: now,
    answers: Object.fromEntries([...kept, ...added]),
  }
}

/** `false` where another request was faster: merge again with what it stored. */
const isStored = async (
  store: AssessmentStore,
  merged: Assessment,
  attempt: number,
): Promise<boolean> => {
  try {
    await store.put(merged, merged.version - 1)
    return true
  } catch (error) {
    const again = error instanceof RatsamError && error.code === 'conflict' && attempt < attempts
    if (again) return false
    throw error
  }
}
