import {
  changesBetween,
  versionAt,
  type Change,
  type HistoryEntry,
} from '../../core/assessment/history.js'
import type { Assessment } from '../../core/assessment/assessment.js'
import { RatsamError } from '../../core/errors.js'
import type { Rulebook } from '../assess.js'
import { peopleOf, type People } from '../accounts/people.js'
import { formStateOf, type FormState } from '../formState.js'
import { createRecordedAssessments } from '../recordedAssessments.js'
import { storedRecord, type LifeParts } from './takeStep.js'

export type History = {
  readonly form: FormState
  /** The newest first. */
  readonly entries: readonly HistoryEntry[]
  readonly people: People
}
export type Comparison = {
  readonly form: FormState
  readonly from: number
  readonly to: number
  readonly changes: readonly Change[]
}

type Parts = LifeParts & { readonly rulebook: Rulebook }

/** Every change of an assessment: who, when, from what, to what; any version; two compared; an answer brought back. */
export const createHistory = (parts: Parts) => {
  const { records, rulebook, clock } = parts
  const at = async (present: Assessment, number: number): Promise<Assessment> => {
    const found = versionAt(present, await records.historyOf(present.id), number)
    if (found === undefined) throw new RatsamError('not-found', { id: present.id, number })
    return found
  }
  return {
    history: async (id: string): Promise<History> => {
      const present = await storedRecord(parts, id)
      const entries = (await records.historyOf(id)).toReversed()
      return { form: formStateOf(present, rulebook), entries, people: await peopleOf(records) }
    },
    version: async (id: string, number: number): Promise<FormState> =>
      formStateOf(await at(await storedRecord(parts, id), number), rulebook),
    compare: async (id: string, from: number, to: number): Promise<Comparison> => {
      const present = await storedRecord(parts, id)
      const [before, after] = [await at(present, from), await at(present, to)]
      const form = formStateOf(present, rulebook)
      return { form, from, to, changes: changesBetween(before, after) }
    },
    /** The answer as it was in that version becomes the present one; a change like any other. */
    restore: async (id: string, number: number, fact: string): Promise<void> => {
      const present = await storedRecord(parts, id)
      const old = (await at(present, number)).answers[fact]
      const { [fact]: _replaced, ...others } = present.answers
      const store = createRecordedAssessments(parts, 'assessment.restored')
      await store.put(
        {
          ...present,
          version: present.version + 1,
          updatedAt: clock.now(),
          answers: old === undefined ? others : { ...others, [fact]: old },
        },
        present.version,
      )
    },
  }
}
