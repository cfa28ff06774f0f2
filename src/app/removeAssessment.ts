import type { AssessmentStore } from '../core/ports.js'

/** Deletes an assessment; one that is gone already counts as deleted, so a second click does no harm. */
export const createRemoveAssessment =
  ({ store }: { readonly store: AssessmentStore }) =>
  async (id: string): Promise<void> => {
    const stored = await store.get(id)
    if (stored !== undefined) await store.remove(id, stored.version)
  }
