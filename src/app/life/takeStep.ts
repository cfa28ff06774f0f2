import { personOf } from '../../core/access/actor.js'
import type { Assessment } from '../../core/assessment/assessment.js'
import { editorsOf } from '../../core/assessment/history.js'
import type { Life } from '../../core/assessment/life.js'
import { fourEyes, isPossible, lifeOf, type Step } from '../../core/assessment/steps.js'
import type { AuditAction } from '../../core/audit/entry.js'
import { RatsamError } from '../../core/errors.js'
import type { RecordStore } from '../../core/ports.js'
import { recordedChange, type Doing } from '../recordedChange.js'

export type LifeParts = Doing & { readonly records: RecordStore }

export const storedRecord = async (
  { records }: Pick<LifeParts, 'records'>,
  id: string,
): Promise<Assessment> => {
  const found = await records.get('assessments', id)
  if (found === undefined) throw new RatsamError('not-found', { id })
  return found
}

/** The stage, and the four-eyes principle; a breach is refused whatever page it came from. */
export const requireStep = async (
  parts: LifeParts,
  step: Step,
  assessment: Assessment,
): Promise<void> => {
  const { id } = assessment
  const life = lifeOf(assessment)
  if (!isPossible(step, life)) throw new RatsamError('wrong-stage', { id, stage: life.stage })
  const editors = editorsOf(await parts.records.historyOf(id))
  const breach = fourEyes(step, personOf(parts.actor), life, editors)
  if (breach === undefined) return
  throw new RatsamError('forbidden', { id, reason: 'four-eyes' }, { issues: [breach] })
}

export type Taking = {
  readonly id: string
  readonly step: Step
  readonly action: AuditAction
  /** The version the person saw; somebody else may have been faster. */
  readonly seen: number
  readonly next: (life: Life, assessment: Assessment) => Life
}

/** One step of the life of an assessment. Throws `conflict`, `wrong-stage`, `forbidden`, `not-found`. */
export const takeStep = async (parts: LifeParts, taking: Taking): Promise<Assessment> => {
  const before = await storedRecord(parts, taking.id)
  await requireStep(parts, taking.step, before)
  if (before.version !== taking.seen) throw new RatsamError('conflict', { id: taking.id })
  const after: Assessment = {
    ...before,
    version: before.version + 1,
    updatedAt: parts.clock.now(),
    life: taking.next(lifeOf(before), before),
  }
  const { changes, events } = recordedChange(parts, taking.action, before, after)
  await parts.records.change(changes, events)
  return after
}
