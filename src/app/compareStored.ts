import type { Outcome } from '../core/errors.js'
import type { Assess } from './assess.js'
import { caseOf } from './caseOf.js'
import { createComparePlatforms, type PlatformComparison } from './comparePlatforms.js'
import type { Evaluated } from './evaluateAssessment.js'
import type { FormState } from './formState.js'

export type StoredComparison = {
  readonly form: FormState
  /** Undefined: some answers do not fit their questions; they have to be mended first. */
  readonly compared: Outcome<PlatformComparison> | undefined
}

export type CompareStoredParts = {
  readonly evaluate: (id: string) => Promise<Evaluated>
  readonly assess: Assess
}

/** The plan of a stored assessment on several platforms; throws `not-found`. */
export const createCompareStored = ({ evaluate, assess }: CompareStoredParts) => {
  const compare = createComparePlatforms(assess)
  return async (id: string, platforms: readonly string[]): Promise<StoredComparison> => {
    const evaluated = await evaluate(id)
    const { form } = evaluated
    if (evaluated.kind === 'faulty') return { form, compared: undefined }
    const { answers } = form.situation.case
    return { form, compared: await compare({ ...caseOf(form.assessment), answers }, platforms) }
  }
}
