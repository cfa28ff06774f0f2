import type { Account, Session } from '../../core/access/account.js'
import type { Actor } from '../../core/access/actor.js'
import type { Role } from '../../core/access/roles.js'
import type { Clock, RecordChange, RecordStore, Tokens } from '../../core/ports.js'

/** Without anything happening; from the sign-in on; for a sign-in that is not complete yet. Milliseconds. */
export const sessionLimits = {
  idle: 60 * 60_000,
  absolute: 12 * 60 * 60_000,
  pending: 10 * 60_000,
  touchEvery: 60_000,
  clockSlack: 5 * 60_000,
} as const

export type OpenSession = {
  readonly session: Session
  /** Who has signed in; undefined while the sign-in is not complete. */
  readonly account: Account | undefined
  /** `missing`: a role asks for it and it is not set up; until then the session is good for nothing else. */
  readonly factor: 'optional' | 'required' | 'missing'
}

export type SessionParts = {
  readonly records: RecordStore
  readonly clock: Clock
  readonly tokens: Tokens
  /** Roles whose holders must have a second factor. */
  readonly factorRoles: readonly Role[]
}

export type Sessions = ReturnType<typeof createSessions>

/**
 * Sessions are records like others, found by the hash of the cookie. Roles are read with every request, so one that is
 * taken away is gone at once. Signing in always makes a new session: a planted cookie is worth nothing.
 */
export const createSessions = ({ records, clock, tokens, factorRoles }: SessionParts) => {
  const end = async (session: Session): Promise<void> => {
    await records.change([removal(session)], []).catch(() => undefined) // Ended already.
  }
  const open = async (secret: string): Promise<OpenSession | undefined> => {
    const session = await records.get('sessions', tokens.hash(secret))
    if (session === undefined) return undefined
    const account =
      session.account === undefined ? undefined : await records.get('accounts', session.account)
    const now = Date.parse(clock.now())
    if (isOver(session, now) || (session.account !== undefined && account?.state !== 'active')) {
      await end(session)
      return undefined
    }
    const factor = factorOf(account, factorRoles)
    return { session: await touched(records, session, clock.now()), account, factor }
  }
  return {
    open,
    /** A new session to store together with whatever else the sign-in changes. */
    begin: (
      content: Pick<Session, 'account' | 'pending' | 'idToken'>,
    ): { readonly secret: string; readonly change: RecordChange } => {
      const secret = tokens.secret()
      const [id, now] = [tokens.hash(secret), clock.now()]
      const record: Session = { id, version: 1, createdAt: now, seenAt: now, ...content }
      return { secret, change: { kind: 'sessions', id, record, expectedVersion: 0 } }
    },
    /** The changes that end all sessions of somebody. */
    endAllOf: async (account: string): Promise<readonly RecordChange[]> =>
      (await records.list('sessions'))
        .filter((one) => one.account === account || pendingAccount(one) === account)
        .map(removal),
    removal,
    end,
    /** What the roles of an account ask for. */
    factorOf: (account: Account) => factorOf(account, factorRoles),
    /** Ends what nobody can use any more. */
    sweep: async (): Promise<void> => {
      const now = Date.parse(clock.now())
      for (const one of await records.list('sessions')) if (isOver(one, now)) await end(one)
    },
  }
}

/**
 * Accounts of an identity provider are not asked: it has its own rules about factors, and a code of ours, asked after
 * the provider has vouched for the person, would protect nothing that the provider does not.
 */
const factorOf = (
  account: Account | undefined,
  factorRoles: readonly Role[],
): OpenSession['factor'] => {
  const isAsked =
    account !== undefined &&
    account.oidc === undefined &&
    account.roles.some((role) => factorRoles.includes(role))
  if (!isAsked) return 'optional'
  return account.totp?.confirmedAt === undefined ? 'missing' : 'required'
}

/** Without the factor its roles ask for a person holds none of them. */
export const actorOfSession = ({ account, factor }: OpenSession): Actor => {
  if (account === undefined) return { kind: 'nobody' }
  return { kind: 'person', id: account.id, roles: factor === 'missing' ? [] : account.roles }
}

const pendingAccount = ({ pending }: Session): string | undefined =>
  pending?.kind === 'totp' ? pending.account : undefined

const removal = ({ id, version }: Session): RecordChange => ({
  kind: 'sessions',
  id,
  record: null,
  expectedVersion: version,
})

const isOver = ({ createdAt, seenAt, account }: Session, now: number): boolean => {
  const [age, rest] = [now - Date.parse(createdAt), now - Date.parse(seenAt)]
  // From the future: the clock was set back, and nobody knows how old it is.
  if (age < -sessionLimits.clockSlack) return true
  if (account === undefined) return age > sessionLimits.pending
  return age > sessionLimits.absolute || rest > sessionLimits.idle
}

export type SessionEnd = { readonly idle: string; readonly latest: string }

/** When a session ends: if nothing happens any more, and in any case. Instants; not later than it really does. */
export const sessionEnd = ({ createdAt, seenAt }: Session): SessionEnd => {
  const latest = Date.parse(createdAt) + sessionLimits.absolute
  const idle = Math.min(Date.parse(seenAt) + sessionLimits.idle, latest)
  return { idle: new Date(idle).toISOString(), latest: new Date(latest).toISOString() }
}

/** Written at most once a minute, and never worth failing a request. */
const touched = async (records: RecordStore, session: Session, now: string): Promise<Session> => {
  if (Date.parse(now) - Date.parse(session.seenAt) < sessionLimits.touchEvery) return session
  const record = { ...session, version: session.version + 1, seenAt: now }
  const { id, version } = session
  try {
    await records.change([{ kind: 'sessions', id, record, expectedVersion: version }], [])
    return record
  } catch {
    return session
  }
}
