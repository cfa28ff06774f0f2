import type { Actor } from '../core/access/actor.js'
import type { Assessment } from '../core/assessment/assessment.js'
import { isPossible, lifeOf } from '../core/assessment/steps.js'
import { keptLetter, type KeptLetter } from '../core/document/letterEdits.js'
import { RatsamError, type Outcome } from '../core/errors.js'
import { hashJson } from '../core/evaluation/canonical.js'
import type { Clock, RecordStore } from '../core/ports.js'
import { shapeIssues } from '../core/rulebook/shapeIssues.js'
import { createRecordedAssessments } from './recordedAssessments.js'
import { storedAssessment } from './storedAssessment.js'

export type SavedLetter =
  | { readonly kind: 'saved'; readonly assessment: Assessment }
  /** Somebody else changed the letter; nothing was stored. */
  | { readonly kind: 'conflict'; readonly stored: Assessment }

const untouched: KeptLetter = { edits: [] }

/** Fingerprint of what was changed in the letter, which a form carries to notice changes by others. */
export const letterDigest = ({ letter }: Pick<Assessment, 'letter'>): string =>
  hashJson(letter ?? untouched).slice(0, 16)

export type SaveLetterParts = {
  readonly records: RecordStore
  readonly clock: Clock
  readonly actor: Actor
}

/** Replaces what a person changed in the letter; a letter without changes is stored as nothing. */
export const createSaveLetter = (parts: SaveLetterParts) => {
  const store = createRecordedAssessments(parts, 'assessment.letter-written')
  return async (id: string, letter: KeptLetter, base: string): Promise<Outcome<SavedLetter>> => {
    const parsed = keptLetter.safeParse(letter)
    if (!parsed.success) {
      return { ok: false, issues: shapeIssues(parsed.error.issues, letter, 'letter') }
    }
    const stored = await storedAssessment(store, id)
    if (!isPossible('write', lifeOf(stored))) throw new RatsamError('wrong-stage', { id })
    const now = letterDigest(stored)
    const wanted = letterDigest({ letter: parsed.data })
    if (now === wanted) return { ok: true, value: { kind: 'saved', assessment: stored } }
    if (now !== base) return { ok: true, value: { kind: 'conflict', stored } }
    const { letter: _letter, ...rest } = stored
    const assessment: Assessment = {
      ...rest,
      ...(wanted !== letterDigest({ letter: untouched }) && { letter: parsed.data }),
      version: stored.version + 1,
      updatedAt: parts.clock.now(),
    }
    await store.put(assessment, stored.version)
    return { ok: true, value: { kind: 'saved', assessment } }
  }
}
