import type { Account, Link, Session } from './access/account.js'
import type { Assessment } from './assessment/assessment.js'
import type { HistoryEntry } from './assessment/history.js'
import type { Checkpoint } from './audit/checkpoint.js'
import type { AuditEvent, AuditHead, AuditLink } from './audit/entry.js'
import type { Issue } from './errors.js'
import type { RulesetFindings } from './rulebook/checkRuleset.js'
import type { Registers } from './rulebook/registers.js'
import type { Ruleset } from './rulebook/ruleset.js'
import type { FactValue, Rule } from './rulebook/schema.js'

/** What the core needs from outside, in domain words. Adapters live in `engine`, `store`, …; `compose.ts` connects them. */

/** Result of one leaf, group or negation as the reference engine reported it; same shape as the rule's conditions. */
export type TraceNode =
  | { readonly all: readonly TraceNode[]; readonly result: boolean }
  | { readonly any: readonly TraceNode[]; readonly result: boolean }
  | { readonly not: TraceNode; readonly result: boolean }
  | { readonly fact: string; readonly result: boolean }
export type Trace = ReadonlyMap<string, TraceNode>

/** json-rules-engine behind a port: decides which rules fire on the known facts. Facts that are open are left out. */
export type RuleEngine = {
  readonly trace: (
    rules: readonly Rule[],
    facts: Readonly<Record<string, FactValue>>,
  ) => Promise<Trace>
}

/** What lies in `rules/` and `data/registers/`, with everything that is wrong with it. */
export type RulebookReading = {
  /** Undefined if there are errors. */
  readonly registers: Registers | undefined
  readonly registerErrors: readonly Issue[]
  /** Released versions that are not what was released. */
  readonly releaseErrors: readonly Issue[]
  /** Every version found; `ruleset` is undefined if it has errors. */
  readonly rulesets: readonly (RulesetFindings & {
    readonly id: string
    readonly version: string
    readonly ruleset: Ruleset | undefined
  })[]
}
/** `today` decides only which reviews are overdue. */
export type ReadRulebook = (today: string) => Promise<RulebookReading>

export type Clock = {
  /** ISO 8601 instant in UTC. */
  readonly now: () => string
  /** ISO date in Europe/Berlin. */
  readonly today: () => string
}

export type AssessmentStore = {
  readonly list: () => Promise<readonly Assessment[]>
  readonly get: (id: string) => Promise<Assessment | undefined>
  /** Stores the assessment durably. Throws `conflict` unless the stored version is `expectedVersion` (0 = must be new). */
  readonly put: (assessment: Assessment, expectedVersion: number) => Promise<void>
  readonly remove: (id: string, expectedVersion: number) => Promise<void>
}

/** What verifying the embedded store or a backup found. */
export type StoreReport = {
  readonly kind: 'store' | 'backup'
  /** Readable documents; after a problem, as far as the reading got. */
  readonly documents: number
  readonly transactions: number
  readonly generation: number
  /** Bytes of an interrupted write at the end of the journal; the next start cuts them off. Not a problem. */
  readonly tornBytes: number
  readonly problems: readonly Issue[]
}

/** What is kept besides the log, each kind with its key. */
export type Records = {
  readonly assessments: Assessment
  readonly history: HistoryEntry
  readonly accounts: Account
  readonly sessions: Session
  readonly links: Link
}
/** One record stored anew or (`null`) removed, by somebody who saw `expectedVersion` last; 0 = there is none yet. */
export type RecordChange = {
  [Kind in keyof Records]: {
    readonly kind: Kind
    readonly id: string
    readonly record: Records[Kind] | null
    readonly expectedVersion: number
  }
}[keyof Records]

export type RecordStore = {
  readonly get: <Kind extends keyof Records>(
    kind: Kind,
    id: string,
  ) => Promise<Records[Kind] | undefined>
  readonly list: <Kind extends keyof Records>(kind: Kind) => Promise<readonly Records[Kind][]>
  /** Changes of one assessment, oldest first. */
  readonly historyOf: (assessment: string) => Promise<readonly HistoryEntry[]>
  /**
   * Stores the changes and seals the events into the log, together or not at all. Throws `conflict` where somebody
   * else was faster.
   */
  readonly change: (
    changes: readonly RecordChange[],
    events: readonly AuditEvent[],
  ) => Promise<void>
  readonly audit: AuditStore
}

export type AuditStore = {
  readonly head: () => Promise<AuditHead>
  /** Entries after `after`, oldest first; without it all. */
  readonly entries: (after?: number) => Promise<readonly AuditLink[]>
  readonly checkpoints: () => Promise<readonly Checkpoint[]>
  readonly addCheckpoint: (checkpoint: Checkpoint) => Promise<void>
  /** Leaves of every entry up to `upTo` only its place in the chain; the event about it belongs to it. */
  readonly prune: (upTo: number, event: AuditEvent) => Promise<void>
}

/** Secrets for links and cookies, and what is kept of them. */
export type Tokens = {
  /** 256 random bits as text for an address or a cookie. */
  readonly secret: () => string
  readonly hash: (secret: string) => string
  /** Sixteen characters for the id of a record. */
  readonly id: () => string
}

export type Passwords = {
  readonly hash: (password: string) => Promise<string>
  /** Takes the same time for a name nobody has (`undefined`) as for a wrong password. */
  readonly isRight: (hash: string | undefined, password: string) => Promise<boolean>
  /** Made with weaker settings than today's. */
  readonly isOutdated: (hash: string) => boolean
  /** Among the ones everybody tries first. */
  readonly isCommon: (password: string) => boolean
}

export type OneTimeCodes = {
  readonly newSecret: () => string
  /** For a program on the phone, e.g. as a picture or to type. */
  readonly address: (secret: string, login: string) => string
  /** The time step the code belongs to, if it is right at that moment (±1 step). */
  readonly stepOf: (secret: string, code: string, at: string) => number | undefined
  readonly newRecoveryCodes: () => readonly string[]
}

/** Keeps secrets so that a copy of the data folder does not tell them. */
export type SecretBox = {
  readonly isEncrypted: (kept: string) => boolean
  /** Bound to its owner: in somebody else's record it opens nothing. */
  readonly encrypt: (owner: string, secret: string) => Promise<string>
  /** Undefined: the key is another or missing, or what was kept is not what was encrypted. Plain text comes back as it is. */
  readonly decrypt: (owner: string, kept: string) => Promise<string | undefined>
}

/** Who somebody is, as an identity provider says. */
export type Claims = {
  readonly issuer: string
  readonly subject: string
  readonly name: string
  readonly login: string
  readonly roles: readonly string[]
  readonly idToken: string
}
export type IdentityProvider = {
  /** Where to send the browser, and what must come back. Throws `identity-provider`. */
  readonly begin: () => Promise<{
    readonly url: string
    readonly state: string
    readonly nonce: string
    readonly verifier: string
  }>
  /** Throws `identity-provider` with the reason for everything that does not hold. */
  readonly complete: (
    returned: string,
    expected: { readonly state: string; readonly nonce: string; readonly verifier: string },
  ) => Promise<Claims>
  /** Where to send the browser to sign out there, too. */
  readonly signOutAddress: (idToken: string) => Promise<string | undefined>
}
