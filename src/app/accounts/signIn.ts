import type { Account, Session, SignIn } from '../../core/access/account.js'
import type { Actor } from '../../core/access/actor.js'
import type { AuditAction } from '../../core/audit/entry.js'
import { RatsamError } from '../../core/errors.js'
import type { RecordChange } from '../../core/ports.js'
import { eventOf } from '../recordedChange.js'
import { accountChange, withSignIn } from './accountChange.js'
import type { AccountParts } from './parts.js'
import type { OpenSession, Sessions } from './sessions.js'
import type { Throttle } from './throttle.js'

export type SignInParts = AccountParts & {
  readonly sessions: Sessions
  readonly throttle: Throttle
}

export type SignedIn =
  | { readonly kind: 'signed-in'; readonly secret: string }
  /** The password was right; the code is still to come. */
  | { readonly kind: 'second-factor'; readonly secret: string }
  | { readonly kind: 'refused' }
/** `unreadable`: the key of the codes cannot be decrypted; a recovery code still helps. */
export type CodeJudged = SignedIn | { readonly kind: 'unreadable' }

export const actorOfAccount = ({ id, roles }: Account): Actor => ({ kind: 'person', id, roles })

/** Names are compared without regard to case and to spaces around them. */
export const loginOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

/** Sign-in with name and password. The answer says the same, in the same time, whatever of it was wrong. */
export const createSignIn = (parts: SignInParts) => {
  const { records, passwords, throttle, sessions } = parts
  return async (login: string, password: string, address: string): Promise<SignedIn> => {
    const name = loginOf(login)
    const keys = [`account ${name}`, `address ${address}`]
    throttle.check(keys)
    const all = name === '' ? [] : await records.list('accounts')
    const account = all.find((one) => one.login === name && one.state === 'active')
    const isRight = await passwords.isRight(account?.password?.hash, password)
    if (account === undefined || !isRight) {
      throttle.failed(keys)
      if (account === undefined) await noteUnknownName(parts)
      else await noteFailure(parts, account, { how: 'password', address })
      return { kind: 'refused' }
    }
    const rehashed = await rehash(parts, account, password)
    if (account.totp?.confirmedAt !== undefined) {
      const { secret, change } = sessions.begin({ pending: { kind: 'totp', account: account.id } })
      await records.change([change], [])
      return { kind: 'second-factor', secret }
    }
    throttle.succeeded(`account ${name}`)
    const secret = await enter(parts, account, { how: 'password', address, change: rehashed })
    return { kind: 'signed-in', secret }
  }
}

/** The settings of the hash may have grown since it was made. */
const rehash = async (
  { passwords, clock }: AccountParts,
  { password }: Account,
  typed: string,
): Promise<Partial<Account>> =>
  password === undefined || !passwords.isOutdated(password.hash)
    ? {}
    : { password: { hash: await passwords.hash(typed), changedAt: clock.now() } }

export type Entering = {
  readonly how: SignIn['how']
  readonly address: string
  readonly change?: Partial<Account>
  readonly idToken?: string
  /** What the sign-in was begun with; a new session takes its place. */
  readonly instead?: Session
  readonly also?: AuditAction
}

/** Completes a sign-in: a new session, the account's note about it and the entry in the log. */
export const enter = async (
  parts: SignInParts,
  account: Account,
  { how, address, change = {}, idToken, instead, also }: Entering,
): Promise<string> => {
  const { records, clock, sessions } = parts
  const begun = sessions.begin({ account: account.id, ...(idToken && { idToken }) })
  const signIns = withSignIn(account, { at: clock.now(), how, ok: true, address })
  const doing = { actor: actorOfAccount(account), clock }
  const object = { type: 'account', id: account.id } as const
  const changes: RecordChange[] = [
    begun.change,
    accountChange(account, { ...change, signIns }),
    ...(instead ? [sessions.removal(instead)] : []),
  ]
  await records.change(changes, [
    ...(also === undefined ? [] : [eventOf(doing, also, object)]),
    eventOf(doing, 'account.signed-in', object, { details: { how } }),
  ])
  return begun.secret
}

/** Without the name: people type their password there by mistake. */
const noteUnknownName = ({ refusals }: SignInParts): Promise<void> =>
  refusals.note(
    { kind: 'nobody' },
    {
      action: 'account.sign-in-failed',
      object: { type: 'page', id: 'sign-in' },
      details: { how: 'password', reason: 'unknown-name' },
    },
  )

type Failure = Pick<Entering, 'how' | 'address'> & {
  readonly action?: AuditAction
  readonly reason?: string
}

export const noteFailure = async (
  { records, clock }: AccountParts,
  account: Account,
  { how, address, action = 'account.sign-in-failed', reason }: Failure,
): Promise<void> => {
  const signIns = withSignIn(account, { at: clock.now(), how, ok: false, address })
  const doing = { actor: { kind: 'nobody' } as const, clock }
  const details = { how, ...(reason !== undefined && { reason }) }
  const event = eventOf(doing, action, { type: 'account', id: account.id }, { details })
  await records.change([accountChange(account, { signIns })], [event]).catch((error: unknown) => {
    // Two failures at once: one note about it is enough.
    if (!(error instanceof RatsamError) || error.code !== 'conflict') throw error
  })
}

/** The second step: a code of the program on the phone, or one of the recovery codes; each is good once. */
export const createSecondFactor = (parts: SignInParts) => {
  const { records, throttle } = parts
  return async (open: OpenSession, typed: string, address: string): Promise<CodeJudged> => {
    const { pending } = open.session
    if (pending?.kind !== 'totp') throw new RatsamError('not-signed-in')
    const keys = [`code ${pending.account}`, `address ${address}`]
    throttle.check(keys)
    const account = await records.get('accounts', pending.account)
    if (account?.state !== 'active') throw new RatsamError('not-signed-in')
    const judged = await judgeCode(parts, account, typed)
    if (!('use' in judged)) {
      throttle.failed(keys)
      await noteFailure(parts, account, { how: 'totp', address, ...failures[judged.failure] })
      return { kind: judged.failure === 'unreadable' ? 'unreadable' : 'refused' }
    }
    const { use } = judged
    throttle.succeeded(`code ${account.id}`)
    throttle.succeeded(`account ${account.login}`)
    const also = use.how === 'recovery-code' ? ('account.recovery-code-used' as const) : undefined
    const secret = await enter(parts, account, {
      how: use.how,
      address,
      change: { totp: use.totp },
      instead: open.session,
      ...(also && { also }),
    })
    return { kind: 'signed-in', secret }
  }
}

type Judged =
  | {
      readonly use: { readonly how: 'totp' | 'recovery-code'; readonly totp: Account['totp'] & {} }
    }
  | { readonly failure: 'wrong' | 'replayed' | 'unreadable' }

const failures = {
  wrong: {},
  replayed: { action: 'account.totp-replayed' },
  unreadable: { reason: 'key-unreadable' },
} as const satisfies Readonly<Record<string, Partial<Failure>>>

/** A code of a step that was used, or of one before it, is a replay: RFC 6238, section 5.2. */
const judgeCode = async (
  { codes, clock, tokens, secretBox }: AccountParts,
  { id, totp }: Account,
  typed: string,
): Promise<Judged> => {
  if (totp === undefined) return { failure: 'wrong' }
  const hash = tokens.hash(typed.trim().toLowerCase())
  if (totp.recoveryHashes.includes(hash)) {
    const recoveryHashes = totp.recoveryHashes.filter((one) => one !== hash)
    return { use: { how: 'recovery-code', totp: { ...totp, recoveryHashes } } }
  }
  const key = await secretBox.decrypt(id, totp.secret)
  if (key === undefined) return { failure: 'unreadable' }
  const step = codes.stepOf(key, typed, clock.now())
  if (step === undefined) return { failure: 'wrong' }
  if (step <= totp.lastStep) return { failure: 'replayed' }
  return { use: { how: 'totp', totp: { ...totp, lastStep: step } } }
}
