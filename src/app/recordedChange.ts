import { personOf, type Actor } from '../core/access/actor.js'
import type { Assessment } from '../core/assessment/assessment.js'
import { changesBetween, historyId, type HistoryEntry } from '../core/assessment/history.js'
import type { AuditAction, AuditEvent } from '../core/audit/entry.js'
import { hashJson } from '../core/evaluation/canonical.js'
import type { Clock, RecordChange } from '../core/ports.js'

/** Who does something, and when: what every entry of the log begins with. */
export type Doing = { readonly actor: Actor; readonly clock: Clock }

export const eventOf = (
  { actor, clock }: Doing,
  action: AuditAction,
  object: AuditEvent['object'],
  more: Pick<AuditEvent, 'details' | 'content'> = {},
): AuditEvent => ({
  at: clock.now(),
  actor: { kind: actor.kind, ...(actor.kind === 'person' && { id: actor.id }) },
  action,
  object,
  ...more,
})

/** As it will be stored: members that are undefined are not there. */
export const contentHash = (record: unknown): string =>
  hashJson(JSON.parse(JSON.stringify(record)) as unknown)

export type RecordedChange = {
  readonly changes: readonly RecordChange[]
  readonly events: readonly AuditEvent[]
}

/** An assessment as it was and as it shall be: the document, its history and its entry in the log belong together. */
export const recordedChange = (
  doing: Doing,
  action: AuditAction,
  before: Assessment | undefined,
  after: Assessment,
): RecordedChange => {
  const changes = changesBetween(before, after)
  const number = after.version
  const history: HistoryEntry = {
    id: historyId(after.id, number),
    version: 1,
    assessment: after.id,
    number,
    at: doing.clock.now(),
    by: personOf(doing.actor),
    action,
    changes: [...changes],
  }
  const expectedVersion = number - 1
  return {
    changes: [
      { kind: 'assessments', id: after.id, record: after, expectedVersion },
      { kind: 'history', id: history.id, record: history, expectedVersion: 0 },
    ],
    events: [
      eventOf(
        doing,
        action,
        { type: 'assessment', id: after.id, version: number },
        { details: { members: changes.map(({ path }) => path) }, content: contentHash(after) },
      ),
    ],
  }
}
