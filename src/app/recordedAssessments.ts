import type { Assessment } from '../core/assessment/assessment.js'
import { changesBetween, type Change } from '../core/assessment/history.js'
import { isPossible, lifeOf } from '../core/assessment/steps.js'
import type { AuditAction } from '../core/audit/entry.js'
import { RatsamError } from '../core/errors.js'
import type { AssessmentStore, RecordStore } from '../core/ports.js'
import { eventOf, recordedChange, type Doing } from './recordedChange.js'

export type RecordedParts = Doing & { readonly records: RecordStore }

/** What was submitted is fixed: these members change in drafts only. The letter follows rules of its own. */
const fixed = /^(?:answers\/|(?:ruleset|body|platform|asOf|inquiry|positions)$)/u

/** Assessments as one actor changes them: nothing is stored without its history and its entry in the log. */
export const createRecordedAssessments = (
  { records, ...doing }: RecordedParts,
  action: AuditAction = 'assessment.changed',
): AssessmentStore => ({
  list: () => records.list('assessments'),
  get: (id) => records.get('assessments', id),
  put: async (assessment, expectedVersion) => {
    const before = await records.get('assessments', assessment.id)
    if ((before?.version ?? 0) !== expectedVersion) {
      throw new RatsamError('conflict', { id: assessment.id })
    }
    if (before !== undefined) refuseFixed(before, assessment)
    const what = before === undefined ? 'assessment.created' : action
    const { changes, events } = recordedChange(doing, what, before, assessment)
    await records.change(changes, events)
  },
  remove: async (id, expectedVersion) => {
    const before = await records.get('assessments', id)
    if (before === undefined) throw new RatsamError('conflict', { id })
    if (!isPossible('remove', lifeOf(before))) throw new RatsamError('wrong-stage', { id })
    const object = { type: 'assessment', id, version: expectedVersion } as const
    await records.change(await removalOf(records, id, expectedVersion), [
      eventOf(doing, 'assessment.removed', object),
    ])
  },
})

/** The assessment with its whole history; the entries of the log stay, they hold no content. */
export const removalOf = async (records: RecordStore, id: string, expectedVersion: number) => {
  const history = await records.historyOf(id)
  return [
    { kind: 'assessments', id, record: null, expectedVersion } as const,
    ...history.map((entry) => ({
      kind: 'history' as const,
      id: entry.id,
      record: null,
      expectedVersion: entry.version,
    })),
  ]
}

const refuseFixed = (before: Assessment, after: Assessment): void => {
  const life = lifeOf(before)
  const isRefused = ({ path }: Change): boolean =>
    path === 'letter' ? !isPossible('write', life) : fixed.test(path) && !isPossible('edit', life)
  if (changesBetween(before, after).some(isRefused)) {
    throw new RatsamError('wrong-stage', { id: before.id })
  }
}
