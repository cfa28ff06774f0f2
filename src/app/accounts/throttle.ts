import { RatsamError } from '../../core/errors.js'
import type { Clock } from '../../core/ports.js'

export type Throttle = {
  /** Throws `too-many-attempts` while one of the keys has to wait. */
  readonly check: (keys: readonly string[]) => void
  readonly failed: (keys: readonly string[]) => void
  readonly succeeded: (key: string) => void
}

/** Failures before anybody waits; a whole town hall may share one address. */
const freeFor = (key: string): number => (key.startsWith('address ') ? 20 : 3)
const longest = 15 * 60
const mostKeys = 10_000
const forgetAfter = 60 * 60 * 1000

/**
 * Every failure doubles the wait, per account and per address; nobody is locked out for good, or anybody could lock out
 * anybody. Kept in memory: a restart forgets it. A clock set back does not lengthen a wait beyond its own length.
 */
export const createThrottle = (clock: Pick<Clock, 'now'>): Throttle => {
  const failures = new Map<string, { count: number; at: number }>()

  const waitOf = (key: string, now: number): number => {
    const known = failures.get(key)
    const free = freeFor(key)
    if (known === undefined || known.count < free) return 0
    const seconds = Math.min(longest, 2 ** (known.count - free))
    return Math.min(seconds, seconds - Math.floor((now - known.at) / 1000))
  }
  const forgetOld = (now: number): void => {
    if (failures.size < mostKeys) return
    for (const [key, { at }] of failures) if (now - at > forgetAfter) failures.delete(key)
    const [oldest] = failures.keys()
    if (failures.size >= mostKeys && oldest !== undefined) failures.delete(oldest)
  }

  return {
    check: (keys) => {
      const now = Date.parse(clock.now())
      const seconds = Math.max(0, ...keys.map((key) => waitOf(key, now)))
      if (seconds > 0) throw new RatsamError('too-many-attempts', { seconds })
    },
    failed: (keys) => {
      const now = Date.parse(clock.now())
      for (const key of keys) {
        const known = failures.get(key)
        const isOld = known === undefined || now - known.at > forgetAfter
        failures.delete(key)
        forgetOld(now)
        failures.set(key, { count: isOld ? 1 : known.count + 1, at: now })
      }
    },
    succeeded: (key) => void failures.delete(key),
  }
}
