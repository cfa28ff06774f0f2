import type { Assessment } from '../../core/assessment/assessment.js'
import { lifeOf } from '../../core/assessment/steps.js'
import type { KeptLetter } from '../../core/document/letterEdits.js'
import { RatsamError } from '../../core/errors.js'
import { chooseRuleset } from '../../core/rulebook/chooseRuleset.js'
import type { Rulebook } from '../assess.js'
import { recordedChange } from '../recordedChange.js'
import { requireStep, storedRecord, type LifeParts } from './takeStep.js'

type Parts = LifeParts & { readonly rulebook: Rulebook; readonly newId: () => string }

/** New drafts out of old assessments, under the rule set that applies to their date now. */
export const createCopies = (parts: Parts) => ({
  /** As of today; old and new point to each other. */
  reopen: async (id: string, seen: number): Promise<string> => {
    const { records, clock } = parts
    const before = await storedRecord(parts, id)
    await requireStep(parts, 'reopen', before)
    if (before.version !== seen) throw new RatsamError('conflict', { id })
    const draft = {
      ...draftOf(parts, before, clock.today(), { stage: 'draft', previous: id }),
      ...(before.letter && { letter: withoutDate(before.letter) }),
    }
    const after: Assessment = {
      ...before,
      version: before.version + 1,
      updatedAt: clock.now(),
      life: { ...lifeOf(before), next: draft.id },
    }
    const old = recordedChange(parts, 'assessment.reopened', before, after)
    const made = recordedChange(parts, 'assessment.created', undefined, draft)
    await records.change([...old.changes, ...made.changes], [...old.events, ...made.events])
    return draft.id
  },
  duplicate: async (id: string): Promise<string> => {
    const before = await storedRecord(parts, id)
    const draft = draftOf(parts, before, before.asOf, { stage: 'draft', copyOf: id })
    const { changes, events } = recordedChange(parts, 'assessment.duplicated', undefined, draft)
    await parts.records.change(changes, events)
    return draft.id
  },
})

/** The next version answers the same inquiry: its wording is kept, the day it is dated is not. */
const withoutDate = ({ date: _date, ...letter }: KeptLetter): KeptLetter => letter

const draftOf = (
  { clock, rulebook, newId }: Parts,
  { body, platform, inquiry, positions, answers }: Assessment,
  asOf: string,
  life: NonNullable<Assessment['life']>,
): Assessment => {
  const chosen = chooseRuleset(rulebook.rulesets, asOf)
  if (!chosen.ok) throw new RatsamError('no-ruleset-for-date', {}, { issues: chosen.issues })
  const { ruleset } = chosen.value
  const now = clock.now()
  return {
    id: newId(),
    version: 1,
    createdAt: now,
    updatedAt: now,
    ruleset: { id: ruleset.id, version: ruleset.version },
    body,
    platform,
    asOf,
    ...(inquiry && { inquiry }),
    ...(positions && { positions }),
    answers,
    life,
  }
}
