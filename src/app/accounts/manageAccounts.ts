import type { Account } from '../../core/access/account.js'
import { incompatibleRoles, type Role } from '../../core/access/roles.js'
import type { Actor } from '../../core/access/actor.js'
import type { AuditAction } from '../../core/audit/entry.js'
import { RatsamError, type Issue } from '../../core/errors.js'
import type { RecordChange } from '../../core/ports.js'
import { eventOf } from '../recordedChange.js'
import { accountChange } from './accountChange.js'
import { checkLogin, newLink, removalOfLink } from './links.js'
import { loginOf, type SignInParts } from './signIn.js'

export type Invitation = {
  readonly name: string
  readonly login: string
  readonly roles: readonly Role[]
}
export type Invited =
  | { readonly ok: true; readonly value: { readonly id: string; readonly secret: string } }
  | { readonly ok: false; readonly issues: readonly Issue[] }
export type RolesChanged =
  { readonly ok: true } | { readonly ok: false; readonly issues: readonly Issue[] }

export type ManageParts = SignInParts & { readonly actor: Actor }

/** What Administration does with the accounts of others; nobody changes their own. */
export const createManageAccounts = (parts: ManageParts) => ({
  accounts: async (): Promise<readonly Account[]> =>
    (await parts.records.list('accounts')).toSorted((a, b) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
    ),
  account: (id: string): Promise<Account> => stored(parts, id),
  ...invitations(parts),
  ...changes(parts),
})

const stored = async ({ records }: ManageParts, id: string): Promise<Account> => {
  const account = await records.get('accounts', id)
  if (account === undefined) throw new RatsamError('not-found', { id })
  return account
}

const note = (parts: ManageParts, action: AuditAction, id: string, roles?: readonly Role[]) =>
  eventOf(
    parts,
    action,
    { type: 'account', id },
    roles === undefined ? {} : { details: { roles: [...roles] } },
  )

const checkRoles = (roles: readonly Role[]): Issue[] => {
  if (roles.length === 0) return [{ path: 'roles', code: 'issue.account.noRole' }]
  return incompatibleRoles(roles) ? [{ path: 'roles', code: 'issue.account.incompatible' }] : []
}

const linksOf = async ({ records }: ManageParts, account: string): Promise<RecordChange[]> =>
  (await records.list('links')).filter((one) => one.account === account).map(removalOfLink)

const invitations = (parts: ManageParts) => ({
  invite: async ({ name, login, roles }: Invitation): Promise<Invited> => {
    const { records, tokens, clock } = parts
    const all = await records.list('accounts')
    const issues = [
      ...(name.trim() === '' || name.length > 200
        ? [{ path: 'name', code: 'issue.account.name' }]
        : []),
      ...checkLogin(loginOf(login), all, undefined),
      ...checkRoles(roles),
    ]
    if (issues.length > 0) return { ok: false, issues }
    const id = tokens.id()
    const record: Account = {
      id,
      version: 1,
      createdAt: clock.now(),
      name: name.trim(),
      login: loginOf(login),
      roles: [...roles],
      state: 'invited',
      signIns: [],
    }
    const { secret, change } = newLink(parts, 'invitation', id)
    await records.change(
      [{ kind: 'accounts', id, record, expectedVersion: 0 }, change],
      [note(parts, 'account.invited', id, roles)],
    )
    return { ok: true, value: { id, secret } }
  },
  /** Also for a forgotten password: the account waits for a new one, its second factor and its sessions end. */
  inviteAgain: async (id: string): Promise<string> => {
    const account = await changeable(parts, id)
    if (account.oidc !== undefined) throw new RatsamError('wrong-stage', { id })
    const { secret, change } = newLink(parts, 'invitation', id)
    const invited = accountChange(account, {
      state: 'invited',
      password: undefined,
      totp: undefined,
    })
    const ended = await parts.sessions.endAllOf(id)
    await parts.records.change(
      [invited, ...(await linksOf(parts, id)), change, ...ended],
      [note(parts, 'account.invited-again', id)],
    )
    return secret
  },
})

/** Somebody else's account that is still somebody's. */
const changeable = async (parts: ManageParts, id: string): Promise<Account> => {
  const account = await stored(parts, id)
  if (parts.actor.kind === 'person' && parts.actor.id === id) {
    throw new RatsamError('forbidden', { id, reason: 'own-account' })
  }
  if (account.state === 'pseudonymised') throw new RatsamError('wrong-stage', { id })
  return account
}

/** A change after which nobody stays signed in and no link stays good. */
const endWith = async (
  parts: ManageParts,
  account: Account,
  action: AuditAction,
  members: Parameters<typeof accountChange>[1],
): Promise<void> => {
  const { id } = account
  const ended = [...(await parts.sessions.endAllOf(id)), ...(await linksOf(parts, id))]
  const changed = accountChange(account, members)
  await parts.records.change([changed, ...ended], [note(parts, action, id)])
}

const changes = (parts: ManageParts) => {
  const { records } = parts
  return {
    changeRoles: async (id: string, roles: readonly Role[]): Promise<RolesChanged> => {
      const issues = checkRoles(roles)
      if (issues.length > 0) return { ok: false, issues }
      const account = await changeable(parts, id)
      await records.change(
        [accountChange(account, { roles: [...roles] })],
        [note(parts, 'account.roles-changed', id, roles)],
      )
      return { ok: true }
    },
    deactivate: async (id: string): Promise<void> => {
      const account = await changeable(parts, id)
      await endWith(parts, account, 'account.deactivated', { state: 'deactivated' })
    },
    /** Without a password of before, the account waits for an invitation. */
    reactivate: async (id: string): Promise<void> => {
      const account = await changeable(parts, id)
      if (account.state !== 'deactivated') throw new RatsamError('wrong-stage', { id })
      const canSignIn = account.password !== undefined || account.oidc !== undefined
      await endWith(parts, account, 'account.reactivated', {
        state: canSignIn ? 'active' : 'invited',
      })
    },
    /** For good: name, sign-in and roles go, the id stays in decisions and log, which nobody has to change. */
    pseudonymise: async (id: string): Promise<void> => {
      const account = await changeable(parts, id)
      if (account.state !== 'deactivated') throw new RatsamError('wrong-stage', { id })
      await endWith(parts, account, 'account.pseudonymised', {
        state: 'pseudonymised',
        name: '',
        login: '',
        roles: [],
        signIns: [],
        password: undefined,
        totp: undefined,
        oidc: undefined,
      })
    },
  }
}
