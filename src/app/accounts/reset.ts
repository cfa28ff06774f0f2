import { RatsamError } from '../../core/errors.js'
import { eventOf } from '../recordedChange.js'
import { accountChange } from './accountChange.js'
import { newLink, removalOfLink } from './links.js'
import { loginOf, type SignInParts } from './signIn.js'

/**
 * For whoever sits at the machine: an account gets a new link, its password, second factor and sessions end. The way
 * back when the only administrator cannot sign in. Throws `not-found`.
 */
export const createReset =
  ({ records, clock, tokens, sessions }: SignInParts) =>
  async (login: string): Promise<string> => {
    const account = (await records.list('accounts')).find((one) => one.login === loginOf(login))
    if (account === undefined || account.login === '' || account.state === 'pseudonymised') {
      const issues = [{ path: '', code: 'issue.account.unknown', params: { login } }]
      throw new RatsamError('not-found', { id: login }, { issues })
    }
    const { secret, change } = newLink({ tokens, clock }, 'invitation', account.id)
    const old = (await records.list('links')).filter((one) => one.account === account.id)
    const invited = { state: 'invited', password: undefined, totp: undefined } as const
    const doing = { actor: { kind: 'console' } as const, clock }
    await records.change(
      [
        accountChange(account, invited),
        change,
        ...old.map(removalOfLink),
        ...(await sessions.endAllOf(account.id)),
      ],
      [eventOf(doing, 'account.reset', { type: 'account', id: account.id })],
    )
    return secret
  }
