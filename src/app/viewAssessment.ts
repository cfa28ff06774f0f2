import type { AssessmentStore } from '../core/ports.js'
import type { Rulebook } from './assess.js'
import { formStateOf, type FormState } from './formState.js'
import { storedAssessment } from './storedAssessment.js'

/** What the form shows of a stored assessment; throws `not-found`. */
export const createViewAssessment =
  ({ store, rulebook }: { readonly store: AssessmentStore; readonly rulebook: Rulebook }) =>
  async (id: string): Promise<FormState> =>
    formStateOf(await storedAssessment(store, id), rulebook)
