/** A request turned away before any use case saw it. */
export type RefusalReason =
  'foreign-host' | 'cross-origin' | 'too-large' | 'malformed' | 'unsupported-type' | 'not-found'

const marker = Symbol('refusal')

export type Refusal = Error & { readonly [marker]: true; readonly reason: RefusalReason }

export const refusal = (reason: RefusalReason): Refusal =>
  Object.assign(new Error(reason), { [marker]: true as const, reason })

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && marker in error
