/** Codes of everything that is refused or unexpected. `web` maps each to a status, `cli` to an exit code, both exhaustively. */
export type ErrorCode =
  | 'bad-input' // what a person or file gave cannot be used; `issues` says where
  | 'not-found'
  | 'conflict' // somebody else saved in between
  | 'not-signed-in'
  | 'factor-missing' // the role asks for a second factor that is not set up yet
  | 'forbidden' // the role does not allow it, or the four-eyes principle forbids it
  | 'wrong-stage' // the assessment has moved on, or not yet come so far
  | 'busy' // more documents are waiting than can be set soon
  | 'too-many-attempts'
  | 'link-expired'
  | 'identity-provider' // it cannot be reached, or what it says does not hold
  | 'ruleset-faulty'
  | 'registers-faulty'
  | 'no-ruleset-for-date'
  | 'store-locked'
  | 'store-corrupt'
  | 'store-read-only'
  | 'store-full'
  | 'store-stopped'
  | 'store-missing'
  | 'store-not-empty'
  | 'database-unreachable' // or not able to work now; `seconds` says when to try again
  | 'database-unfit' // its schema, rights or contents; `issues` says why
  | 'file-unreadable'
  | 'file-unwritable'
  | 'file-exists'
  | 'port-in-use'
  | 'engines-disagree'
  | 'internal'

/** Values put into a message at the edge, in the reader's language. Never a person's answers. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>

/** One thing wrong with an input: where, what, and the values the message needs. Words are found by `i18n`. */
export type Issue = { readonly path: string; readonly code: string; readonly params?: Params }

/** An expected failure is a value, not an exception. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; issues: readonly Issue[] }

export class RatsamError extends Error {
  override readonly name = 'RatsamError'
  readonly code: ErrorCode
  readonly params: Params
  readonly issues: readonly Issue[]

  constructor(
    code: ErrorCode,
    params: Params = {},
    options: { cause?: unknown; issues?: readonly Issue[] } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.params = params
    this.issues = options.issues ?? []
  }
}
