import type { Actor } from '../core/access/actor.js'
import type { AuditAction, AuditEvent } from '../core/audit/entry.js'
import type { Clock } from '../core/ports.js'
import { eventOf } from './recordedChange.js'
import type { Refused } from './refusedOf.js'

/** Of each kind and person; all who have not signed in share one count. */
export const mostAnHour = 20

type Count = {
  readonly actor: Actor
  readonly action: AuditAction
  noted: number
  /** Since the last entry about them. */
  onlyCounted: number
}

/**
 * The first twenty refusals of a kind in an hour become entries of their own; the others are counted, and one entry
 * says how many they were: nobody can fill the disk or drown the log. Counted in memory: a kill loses the last count,
 * never an entry.
 */
export const createRefusalCounts = (clock: Clock) => {
  const counts = new Map<string, Count>()
  let hour = ''

  const countOf = (actor: Actor, action: AuditAction): Count => {
    const key = [actor.kind, actor.kind === 'person' ? actor.id : '', action].join(' ')
    const count = counts.get(key) ?? { actor, action, noted: 0, onlyCounted: 0 }
    counts.set(key, count)
    return count
  }
  const settled = (): AuditEvent[] => {
    const open = [...counts.values()].filter(({ onlyCounted }) => onlyCounted > 0)
    return open.map((one) => {
      const details = { action: one.action, count: one.onlyCounted }
      one.onlyCounted = 0
      const object = { type: 'page', id: 'counted' } as const
      return eventOf({ actor: one.actor, clock }, 'refusals.counted', object, { details })
    })
  }
  /** A clock set back or forward begins another hour, too. */
  const endOfHour = (): AuditEvent[] => {
    const now = clock.now().slice(0, 13)
    if (now === hour) return []
    const over = settled()
    counts.clear()
    hour = now
    return over
  }
  return {
    settled,
    eventsFor: (actor: Actor, { action, object, details }: Refused): AuditEvent[] => {
      const over = endOfHour()
      const count = countOf(actor, action)
      if (count.noted >= mostAnHour) {
        count.onlyCounted += 1
        return over
      }
      count.noted += 1
      return [...over, eventOf({ actor, clock }, action, object, details && { details })]
    },
  }
}
