import type { Assessment } from '../core/assessment/assessment.js'
import type { Outcome } from '../core/errors.js'
import { hashJson } from '../core/evaluation/canonical.js'
import type { AssessmentStore, Clock } from '../core/ports.js'
import type { Rulebook } from './assess.js'
import { checkDetails, type Details } from './createAssessment.js'
import { storedAssessment } from './storedAssessment.js'

export type SavedDetails =
  | { readonly kind: 'saved'; readonly assessment: Assessment }
  /** Somebody else changed the head of the case; nothing was stored. */
  | { readonly kind: 'conflict'; readonly stored: Assessment }

export const detailsOf = ({ body, platform, asOf, inquiry }: Assessment): Details => ({
  body,
  platform,
  asOf,
  ...(inquiry && { inquiry }),
})

/** Fingerprint of the head of a case, which a form carries to notice changes by others. */
export const detailsDigest = (details: Details): string => hashJson(details).slice(0, 16)

export type SaveDetailsParts = {
  readonly store: AssessmentStore
  readonly rulebook: Rulebook
  readonly clock: Clock
}

/** Changes the head of a case. Answers stay; what the registers pre-fill may be different afterwards. */
export const createSaveDetails =
  ({ store, rulebook, clock }: SaveDetailsParts) =>
  async (id: string, details: Details, base: string): Promise<Outcome<SavedDetails>> => {
    const issues = checkDetails(details, rulebook, clock.today())
    if (issues.length > 0) return { ok: false, issues }
    const stored = await storedAssessment(store, id)
    const now = detailsDigest(detailsOf(stored))
    const wanted = detailsDigest(details)
    if (now === wanted) return { ok: true, value: { kind: 'saved', assessment: stored } }
    if (now !== base) return { ok: true, value: { kind: 'conflict', stored } }
    const { inquiry: _inquiry, ...rest } = stored
    const assessment = {
      ...rest,
      ...details,
      version: stored.version + 1,
      updatedAt: clock.now(),
    }
    await store.put(assessment, stored.version)
    return { ok: true, value: { kind: 'saved', assessment } }
  }
