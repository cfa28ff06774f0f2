import type { Account } from '../../core/access/account.js'
import { RatsamError, type Issue } from '../../core/errors.js'
import type { AuditAction } from '../../core/audit/entry.js'
import type { RecordChange } from '../../core/ports.js'
import { eventOf } from '../recordedChange.js'
import { accountChange } from './accountChange.js'
import { checkPassword } from './checkPassword.js'
import type { OpenSession } from './sessions.js'
import { actorOfAccount, enter, type SignInParts } from './signIn.js'

export type Changed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly issues: readonly Issue[] }

const accountOf = ({ account }: OpenSession): Account => {
  if (account === undefined) throw new RatsamError('not-signed-in')
  return account
}

/** For what has to wait until the second factor is set up. */
const readyAccountOf = (open: OpenSession): Account => {
  if (open.factor === 'missing') throw new RatsamError('factor-missing')
  return accountOf(open)
}

type Store = (
  account: Account,
  action: AuditAction,
  change: Parameters<typeof accountChange>[1] | undefined,
  more?: readonly RecordChange[],
) => Promise<void>

/** What everybody may do with their own account. */
export const createOwnAccount = (parts: SignInParts) => {
  const { records, clock, sessions, provider } = parts
  const store: Store = async (account, action, change, more = []) => {
    const doing = { actor: actorOfAccount(account), clock }
    const event = eventOf(doing, action, { type: 'account', id: account.id })
    const changed = change === undefined ? [] : [accountChange(account, change)]
    await records.change([...changed, ...more], [event])
  }
  return {
    ...passwordChange(parts),
    ...secondFactor(parts, store),
    /** Ends this session; answers where to go to sign out at the identity provider, too. */
    signOut: async (open: OpenSession): Promise<string | undefined> => {
      await store(accountOf(open), 'account.signed-out', undefined, [
        sessions.removal(open.session),
      ])
      const { idToken } = open.session
      return idToken === undefined ? undefined : provider?.signOutAddress(idToken)
    },
    signOutEverywhere: async (open: OpenSession): Promise<void> => {
      const account = accountOf(open)
      const ended = await sessions.endAllOf(account.id)
      await store(account, 'account.signed-out-everywhere', undefined, ended)
    },
  }
}

/** Somebody at a screen left open may be guessing: the log says so. */
const refusePassword = async (
  { records, clock }: SignInParts,
  account: Account,
): Promise<{ readonly ok: false; readonly issues: readonly Issue[] }> => {
  const doing = { actor: actorOfAccount(account), clock }
  const object = { type: 'account', id: account.id } as const
  await records.change([], [eventOf(doing, 'account.password-refused', object)])
  return { ok: false, issues: [{ path: 'current', code: 'issue.password.current' }] }
}

/** A changed password ends all other sessions: whoever knew the old one is out. */
const passwordChange = (parts: SignInParts) => ({
  changePassword: async (
    open: OpenSession,
    given: {
      readonly current: string
      readonly password: string
      readonly repeated: string
      readonly address: string
    },
  ): Promise<Changed<string>> => {
    const { passwords, throttle, clock, sessions, records } = parts
    const account = readyAccountOf(open)
    const keys = [`password ${account.id}`]
    throttle.check(keys)
    if (!(await passwords.isRight(account.password?.hash, given.current))) {
      throttle.failed(keys)
      return refusePassword(parts, account)
    }
    const issues = checkPassword(given.password, given.repeated, passwords)
    if (issues.length > 0) return { ok: false, issues }
    const password = { hash: await passwords.hash(given.password), changedAt: clock.now() }
    await records.change(await sessions.endAllOf(account.id), [])
    const value = await enter(parts, account, {
      how: 'password',
      address: given.address,
      change: { password },
      also: 'account.password-changed',
    })
    return { ok: true, value }
  },
})

/** The key that waits for its first code; a new one if there is none or it cannot be read any more. */
const waitingKey = async (
  { records, codes, secretBox }: SignInParts,
  account: Account,
): Promise<string> => {
  const { id, totp } = account
  const known = totp === undefined ? undefined : await secretBox.decrypt(id, totp.secret)
  if (known !== undefined) return known
  const key = codes.newSecret()
  const kept = { secret: await secretBox.encrypt(id, key), lastStep: 0, recoveryHashes: [] }
  await records.change([accountChange(account, { totp: kept })], [])
  return key
}

const secondFactor = (parts: SignInParts, store: Store) => {
  const { codes, tokens, clock, throttle } = parts
  return {
    /** A secret that waits to be confirmed with a first code. */
    beginTotp: async (
      open: OpenSession,
    ): Promise<{ readonly secret: string; readonly address: string }> => {
      const account = accountOf(open)
      if (account.totp?.confirmedAt !== undefined) throw new RatsamError('conflict')
      const secret = await waitingKey(parts, account)
      return { secret, address: codes.address(secret, account.login) }
    },
    /** Answers the recovery codes, which are shown once. */
    confirmTotp: async (open: OpenSession, typed: string): Promise<Changed<readonly string[]>> => {
      const account = accountOf(open)
      const { totp } = account
      if (totp === undefined || totp.confirmedAt !== undefined) throw new RatsamError('conflict')
      const keys = [`code ${account.id}`]
      throttle.check(keys)
      const key = await parts.secretBox.decrypt(account.id, totp.secret)
      const step = key === undefined ? undefined : codes.stepOf(key, typed, clock.now())
      if (step === undefined) {
        throttle.failed(keys)
        return { ok: false, issues: [{ path: 'code', code: 'issue.totp.wrong' }] }
      }
      const recovery = codes.newRecoveryCodes()
      const recoveryHashes = recovery.map(tokens.hash)
      const confirmed = { ...totp, confirmedAt: clock.now(), lastStep: step, recoveryHashes }
      await store(account, 'account.totp-on', { totp: confirmed })
      return { ok: true, value: recovery }
    },
    /** Asks for the password again: an unattended screen must not be enough. */
    removeTotp: async (open: OpenSession, password: string): Promise<Changed<undefined>> => {
      const account = accountOf(open)
      const keys = [`password ${account.id}`]
      throttle.check(keys)
      if (!(await parts.passwords.isRight(account.password?.hash, password))) {
        throttle.failed(keys)
        return refusePassword(parts, account)
      }
      await store(account, 'account.totp-off', { totp: undefined })
      return { ok: true, value: undefined }
    },
  }
}
