import { RatsamError } from '../../core/errors.js'
import { isTombstone } from '../../core/audit/entry.js'
import type { RecordStore } from '../../core/ports.js'
import { eventOf, type Doing } from '../recordedChange.js'

/**
 * Everything stored about a person (Art. 15 GDPR), without secrets: the account, the sessions, what they did, and where
 * their id stands in opinions and decisions.
 */
export const createPersonalData =
  ({ records, ...doing }: Doing & { readonly records: RecordStore }) =>
  async (id: string): Promise<Readonly<Record<string, unknown>>> => {
    const account = await records.get('accounts', id)
    if (account === undefined) throw new RatsamError('not-found', { id })
    const { password, totp, ...open } = account
    const sessions = (await records.list('sessions')).filter((one) => one.account === id)
    const log = (await records.audit.entries()).filter(
      (entry) => !isTombstone(entry) && (entry.actor.id === id || entry.object.id === id),
    )
    const history = (await records.list('history')).filter(({ by }) => by === id)
    await records.change([], [eventOf(doing, 'account.exported', { type: 'account', id })])
    return {
      schema: 'urn:ratsam:personal-data:1',
      account: {
        ...open,
        password: password && { changedAt: password.changedAt },
        secondFactor: totp && { confirmedAt: totp.confirmedAt ?? null },
      },
      sessions: sessions.map(({ createdAt, seenAt }) => ({ createdAt, seenAt })),
      log,
      changes: history.map(({ assessment, number, at, action, changes }) => ({
        assessment,
        number,
        at,
        action,
        members: changes.map(({ path }) => path),
      })),
    }
  }
