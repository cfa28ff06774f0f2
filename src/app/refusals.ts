import type { Actor } from '../core/access/actor.js'
import type { AuditEvent } from '../core/audit/entry.js'
import { RatsamError } from '../core/errors.js'
import type { Clock, RecordStore } from '../core/ports.js'
import { createRefusalCounts } from './refusalCounts.js'
import { refusedOf, type Refused } from './refusedOf.js'

export type Refusals = ReturnType<typeof createRefusals>

/** What was refused, for the log, but never more of it than the log can bear. */
export const createRefusals = ({
  records,
  clock,
}: {
  readonly records: Pick<RecordStore, 'change'>
  readonly clock: Clock
}) => {
  const noted = new WeakSet<Error>()
  const counts = createRefusalCounts(clock)

  /** What was refused stays refused, with its own page, also where the log cannot be written at the moment. */
  const write = async (events: readonly AuditEvent[]): Promise<void> => {
    try {
      if (events.length > 0) await records.change([], events)
    } catch (error) {
      if (!(error instanceof RatsamError)) throw error
    }
  }
  const note = (actor: Actor, refused: Refused, error?: Error): Promise<void> => {
    if (error !== undefined) noted.add(error)
    return write(counts.eventsFor(actor, refused))
  }
  return {
    /** `error`: what is thrown on account of it, so that it is noted once however often it is caught. */
    note,
    /** If it is a refusal that nobody has noted yet. `place`: what it was about, where the error does not say. */
    noteError: async (actor: Actor, error: unknown, place: string): Promise<void> => {
      if (!(error instanceof RatsamError) || noted.has(error)) return
      const refused = refusedOf(error, place)
      if (refused !== undefined) await note(actor, refused, error)
    },
    /** Writes down how many were only counted: once an hour and before the server stops. */
    settle: (): Promise<void> => write(counts.settled()),
  }
}
