import type { Rulebook } from '../app/assess.js'
import type { createCreateAssessment } from '../app/createAssessment.js'
import type { createEvaluateAssessment } from '../app/evaluateAssessment.js'
import type { createListAssessments } from '../app/listAssessments.js'
import type { createRemoveAssessment } from '../app/removeAssessment.js'
import type { createSaveAnswers } from '../app/saveAnswers.js'
import type { createSaveDetails } from '../app/saveDetails.js'
import type { createViewAssessment } from '../app/viewAssessment.js'
import type { Reports } from '../core/document/reports.js'
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
  readonly version: string
  readonly clock: Clock
  readonly log: (entry: LogEntry) => void
}

export type WebUseCases = {
  readonly list: ReturnType<typeof createListAssessments>
  readonly create: ReturnType<typeof createCreateAssessment>
  readonly view: ReturnType<typeof createViewAssessment>
  readonly saveDetails: ReturnType<typeof createSaveDetails>
  readonly saveAnswers: ReturnType<typeof createSaveAnswers>
  readonly remove: ReturnType<typeof createRemoveAssessment>
  readonly evaluate: ReturnType<typeof createEvaluateAssessment>['evaluate']
}

export type WebParts = {
  readonly settings: WebSettings
  readonly rulebook: Rulebook
  readonly useCases: WebUseCases
  readonly reports: Pick<Reports, 'letter' | 'annex' | 'fragment' | 'replacements'>
}
