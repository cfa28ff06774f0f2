import type { Account } from '../../core/access/account.js'
import { incompatibleRoles, type Role } from '../../core/access/roles.js'
import { RatsamError } from '../../core/errors.js'
import type { Claims } from '../../core/ports.js'
import { eventOf } from '../recordedChange.js'
import type { OpenSession } from './sessions.js'
import { enter, type SignInParts } from './signIn.js'

/** Sign-in at the identity provider; accounts are made at the first sign-in, roles follow the claims every time. */
export const createProviderSignIn = (parts: SignInParts) => {
  const { records, provider, sessions } = parts
  const there = () => {
    if (provider === undefined) throw new RatsamError('not-found', { page: 'provider' })
    return provider
  }
  return {
    isOffered: provider !== undefined,
    begin: async (): Promise<{ readonly secret: string; readonly url: string }> => {
      const { url, ...expected } = await there().begin().catch(noteAndThrow(parts))
      const { secret, change } = sessions.begin({ pending: { kind: 'oidc', ...expected } })
      await records.change([change], [])
      return { secret, url }
    },
    /** `returned`: the address the browser came back with. Throws `identity-provider`, with an entry in the log. */
    complete: async (
      open: OpenSession | undefined,
      returned: string,
      address: string,
    ): Promise<string> => {
      try {
        const pending = open?.session.pending
        if (pending?.kind !== 'oidc' || open === undefined) {
          throw new RatsamError('identity-provider', { reason: 'no-sign-in-begun' })
        }
        // Good for one try, whatever comes of it.
        await sessions.end(open.session)
        const claims = await there().complete(returned, pending)
        const account = await accountFor(parts, claims)
        const { idToken } = claims
        return await enter(parts, account, { how: 'oidc', address, idToken })
      } catch (error) {
        return await noteAndThrow(parts)(error)
      }
    },
  }
}

const noteAndThrow =
  ({ refusals }: SignInParts) =>
  async (error: unknown): Promise<never> => {
    const isKnown = error instanceof RatsamError
    if (isKnown && (error.code === 'identity-provider' || error.code === 'forbidden')) {
      const reason = String(error.params['reason'] ?? error.code)
      const object = { type: 'session', id: 'oidc' } as const
      const refused = { action: 'oidc.refused', object, details: { reason } } as const
      await refusals.note({ kind: 'nobody' }, refused, error)
    }
    throw error
  }

const rolesFrom = ({ roles }: Claims, names: Readonly<Record<string, Role>>): Role[] => [
  ...new Set(roles.flatMap((name) => (Object.hasOwn(names, name) ? (names[name] ?? []) : []))),
]

/** Found by issuer and subject, never by name or address: those can be given to somebody else. */
const accountFor = async (parts: SignInParts, claims: Claims): Promise<Account> => {
  const { records, clock, tokens, roleNames } = parts
  const roles = rolesFrom(claims, roleNames)
  if (roles.length === 0) throw new RatsamError('forbidden', { reason: 'no-role' })
  if (incompatibleRoles(roles)) throw new RatsamError('forbidden', { reason: 'incompatible-roles' })
  const all = await records.list('accounts')
  const { issuer, subject, name } = claims
  const known = all.find(({ oidc }) => oidc?.issuer === issuer && oidc.subject === subject)
  if (known !== undefined && known.state !== 'active') {
    throw new RatsamError('forbidden', { reason: 'deactivated' })
  }
  if (known !== undefined && sameRoles(known.roles, roles) && known.name === name) return known
  const account: Account = known
    ? { ...known, version: known.version + 1, name, roles }
    : {
        id: tokens.id(),
        version: 1,
        createdAt: clock.now(),
        name,
        login: '',
        roles,
        state: 'active',
        oidc: { issuer, subject },
        signIns: [],
      }
  const doing = { actor: { kind: 'system' } as const, clock }
  const action = known ? 'account.roles-changed' : 'account.activated'
  const event = eventOf(
    doing,
    action,
    { type: 'account', id: account.id },
    { details: { roles, from: 'oidc' } },
  )
  await records.change(
    [{ kind: 'accounts', id: account.id, record: account, expectedVersion: account.version - 1 }],
    [event],
  )
  return account
}

const sameRoles = (one: readonly Role[], other: readonly Role[]): boolean =>
  one.length === other.length && one.every((role) => other.includes(role))
