import { eventOf } from '../recordedChange.js'
import type { SignInParts } from './signIn.js'

const mostAnHour = 20

/**
 * A cookie that belongs to no session: ended, or made up. Noted in the log, but not more often than makes sense, so
 * that nobody can fill the disk with it.
 */
export const createForeignSessions = ({
  records,
  clock,
}: Pick<SignInParts, 'records' | 'clock'>) => {
  let hour = ''
  let count = 0
  return async (): Promise<void> => {
    const now = clock.now().slice(0, 13)
    if (now !== hour) {
      hour = now
      count = 0
    }
    count += 1
    if (count > mostAnHour) return
    const doing = { actor: { kind: 'nobody' } as const, clock }
    const event = eventOf(doing, 'session.refused', { type: 'session', id: 'unknown' })
    await records.change([], [event])
  }
}
