import type { Account, Link } from '../../core/access/account.js'
import { RatsamError, type Issue } from '../../core/errors.js'
import type { RecordChange } from '../../core/ports.js'
import { eventOf } from '../recordedChange.js'
import { accountChange } from './accountChange.js'
import { checkPassword } from './checkPassword.js'
import { actorOfAccount, enter, loginOf, type SignInParts } from './signIn.js'

const day = 24 * 60 * 60_000
const goodFor = { 'set-up': day, invitation: 7 * day } as const

/** A new link; only its hash is kept. */
export const newLink = (
  { tokens, clock }: Pick<SignInParts, 'tokens' | 'clock'>,
  kind: Link['kind'],
  account?: string,
): { readonly secret: string; readonly change: RecordChange } => {
  const secret = tokens.secret()
  const [id, createdAt] = [tokens.hash(secret), clock.now()]
  const expiresAt = new Date(Date.parse(createdAt) + goodFor[kind]).toISOString()
  const record: Link = {
    id,
    version: 1,
    kind,
    createdAt,
    expiresAt,
    ...(account !== undefined && { account }),
  }
  return { secret, change: { kind: 'links', id, record, expectedVersion: 0 } }
}

export type OpenLink = { readonly link: Link; readonly account: Account | undefined }

export type Redeeming = {
  readonly name: string
  readonly login: string
  readonly password: string
  readonly repeated: string
  readonly address: string
}
export type Redeemed =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Links that are good once: the set-up of the first start, and invitations. */
export const createLinks = (parts: SignInParts) => ({
  open: (secret: string) => openLink(parts, secret),
  /** Sets name and password and signs in. */
  redeem: (secret: string, given: Redeeming) => redeem(parts, secret, given),
  setUp: () => setUp(parts),
})

const openLink = async (parts: SignInParts, secret: string): Promise<OpenLink> => {
  const { records, clock, tokens } = parts
  const link = await records.get('links', tokens.hash(secret))
  if (link === undefined) return await refuse(parts, 'unknown')
  const account =
    link.account === undefined ? undefined : await records.get('accounts', link.account)
  const isGood = Date.parse(link.expiresAt) > Date.parse(clock.now())
  if (isGood && (link.kind === 'set-up' || account?.state === 'invited')) return { link, account }
  return await refuse(parts, link.kind)
}

/** `unknown`: made up, used already, or past its time for so long that it was deleted. */
const refuse = async (parts: SignInParts, id: Link['kind'] | 'unknown'): Promise<never> => {
  const error = new RatsamError('link-expired')
  const refused = { action: 'link.refused', object: { type: 'link', id } } as const
  await parts.refusals.note({ kind: 'nobody' }, refused, error)
  throw error
}

const checkRedeeming = async (
  { records, passwords }: SignInParts,
  given: Redeeming,
  own: string | undefined,
): Promise<Issue[]> => {
  const { name, login, password, repeated } = given
  return [
    ...(name === '' || name.length > 200 ? [{ path: 'name', code: 'issue.account.name' }] : []),
    ...checkLogin(login, await records.list('accounts'), own),
    ...checkPassword(password, repeated, passwords),
  ]
}

const redeem = async (parts: SignInParts, secret: string, sent: Redeeming): Promise<Redeemed> => {
  const { records, clock, tokens, passwords } = parts
  const { link, account } = await openLink(parts, secret)
  const { name, login } = account ?? { name: sent.name.trim(), login: loginOf(sent.login) }
  const issues = await checkRedeeming(parts, { ...sent, name, login }, account?.id)
  if (issues.length > 0) return { ok: false, issues }
  const now = clock.now()
  const password = { hash: await passwords.hash(sent.password), changedAt: now }
  const active = { name, login, password, state: 'active' } as const
  const change: RecordChange = account
    ? accountChange(account, active)
    : firstAccount(tokens.id(), now, active)
  const record = change.record as Account
  const action = link.kind === 'set-up' ? 'account.set-up' : 'account.activated'
  const doing = { actor: actorOfAccount(record), clock }
  const object = { type: 'account', id: record.id } as const
  await records.change([change, removalOfLink(link)], [eventOf(doing, action, object)])
  const value = await enter(parts, record, { how: 'password', address: sent.address })
  return { ok: true, value }
}

/**
 * The link of the first start: while nobody administers Ratsam. A new one replaces those before it, so only the one
 * printed last is good.
 */
const setUp = async (parts: SignInParts): Promise<string | undefined> => {
  const { records } = parts
  const all = await records.list('accounts')
  if (all.some(({ state, roles }) => state === 'active' && roles.includes('admin'))) {
    return undefined
  }
  const { secret, change } = newLink(parts, 'set-up')
  const old = (await records.list('links')).filter(({ kind }) => kind === 'set-up')
  await records.change([...old.map(removalOfLink), change], [])
  return secret
}

export const removalOfLink = ({ id, version }: Link): RecordChange => ({
  kind: 'links',
  id,
  record: null,
  expectedVersion: version,
})

const firstAccount = (
  id: string,
  createdAt: string,
  active: Pick<Account, 'name' | 'login' | 'password' | 'state'>,
): RecordChange => {
  const record = { id, version: 1, createdAt, ...active, roles: ['admin' as const], signIns: [] }
  return { kind: 'accounts', id, record, expectedVersion: 0 }
}

export const checkLogin = (
  login: string,
  accounts: readonly Account[],
  own: string | undefined,
): Issue[] => {
  if (!/^[\p{L}\p{N}._@+-]{2,100}$/u.test(login)) {
    return [{ path: 'login', code: 'issue.account.login' }]
  }
  return accounts.some((one) => one.login === login && one.id !== own)
    ? [{ path: 'login', code: 'issue.account.loginTaken' }]
    : []
}
