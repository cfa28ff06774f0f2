import type { Assessment } from '../core/assessment/assessment.js'
import { RatsamError } from '../core/errors.js'
import type { AssessmentStore } from '../core/ports.js'

/** Reads an assessment that must be there; throws `not-found`. */
export const storedAssessment = async (store: AssessmentStore, id: string): Promise<Assessment> => {
  const found = await store.get(id)
  if (found === undefined) throw new RatsamError('not-found', { id })
  return found
}
