import type { Accounts } from '../app/accounts/accounts.js'
import type { Documents } from '../app/documents.js'
import type { Rulebook } from '../app/assess.js'
import type { Refusals } from '../app/refusals.js'
import type { UseCases } from '../app/useCases.js'
import type { Actor } from '../core/access/actor.js'
import type { Reports, Sheets } from '../core/document/reports.js'
import type { Clock } from '../core/ports.js'

/** One line of the log: ids, codes and times. Never an answer, a note or a name. */
export type LogEntry = {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  readonly requestId?: string
  readonly method?: string
  readonly path?: string
  readonly status?: number
  readonly milliseconds?: number
  readonly code?: string
  /** Only for unexpected errors: for the debug log of the people who run the server. */
  readonly cause?: unknown
}

/** What the web needs to know about the place it runs in. */
export type WebSettings = {
  readonly folders: { readonly views: string; readonly static: string }
  /** Host names the server answers to; anything else may be a page of somebody else that points its name at us. */
  readonly hosts: readonly string[]
  /** Users reach the server by https: only then may headers insist on it. */
  readonly https: boolean
  /** Where users reach the server, for links that are passed on; undefined = as the request says. */
  readonly baseUrl: string | undefined
  /** Reverse proxies in front whose word about the user's address counts. */
  readonly proxies: number
  readonly version: string
  readonly clock: Clock
  readonly log: (entry: LogEntry) => void
}

export type WebUseCases = UseCases

export type WebParts = {
  readonly settings: WebSettings
  readonly rulebook: Rulebook
  /** What can be done on behalf of somebody; each use case checks that they may. */
  /** Undefined: single-user mode. */
  readonly accounts: Accounts | undefined
  readonly useCases: (actor: Actor) => WebUseCases
  /** What no use case got to see or to note goes to the log here. */
  readonly refusals: Pick<Refusals, 'noteError'>
  readonly sheets: Pick<Sheets, 'platformSheet'>
  /** Documents as files, and their verification. */
  readonly documents: Documents
  readonly reports: Pick<
    Reports,
    'letter' | 'proposedLetter' | 'annex' | 'fragment' | 'replacements'
  >
}
