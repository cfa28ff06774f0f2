import type { Assessment } from '../core/assessment/assessment.js'
import type { Positions } from '../core/assessment/case.js'
import type { Outcome } from '../core/errors.js'
import { hashJson } from '../core/evaluation/canonical.js'
import type { AssessmentStore, Clock } from '../core/ports.js'
import { checkChosenPositions } from '../core/questionnaire/checkChosenPositions.js'
import type { Rulebook } from './assess.js'
import { pinnedRuleset } from './pinnedRuleset.js'
import { storedAssessment } from './storedAssessment.js'

export type SavedPositions =
  | { readonly kind: 'saved'; readonly assessment: Assessment }
  /** Somebody else changed the positions; nothing was stored. */
  | { readonly kind: 'conflict'; readonly stored: Assessment }

/** Fingerprint of the positions followed, which a form carries to notice changes by others. */
export const positionsDigest = ({ positions }: Pick<Assessment, 'positions'>): string =>
  hashJson(positions ?? {}).slice(0, 16)

export type SavePositionsParts = {
  readonly store: AssessmentStore
  readonly rulebook: Rulebook
  readonly clock: Clock
}

/** Replaces the positions an assessment follows; none = the rule set's defaults. */
export const createSavePositions =
  ({ store, rulebook, clock }: SavePositionsParts) =>
  async (id: string, positions: Positions, base: string): Promise<Outcome<SavedPositions>> => {
    const stored = await storedAssessment(store, id)
    const { ruleset } = pinnedRuleset(rulebook, stored)
    const { registers } = rulebook
    const issues = checkChosenPositions(positions, stored.asOf, { ruleset, registers })
    if (issues.length > 0) return { ok: false, issues }
    const now = positionsDigest(stored)
    if (now === positionsDigest({ positions })) {
      return { ok: true, value: { kind: 'saved', assessment: stored } }
    }
    if (now !== base) return { ok: true, value: { kind: 'conflict', stored } }
    const { positions: _positions, ...rest } = stored
    const assessment = {
      ...rest,
      ...(Object.keys(positions).length > 0 && { positions }),
      version: stored.version + 1,
      updatedAt: clock.now(),
    }
    await store.put(assessment, stored.version)
    return { ok: true, value: { kind: 'saved', assessment } }
  }
