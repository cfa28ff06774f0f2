import type { Assess } from '../app/assess.js'
import type { Assessed } from '../app/assess.js'
import type { RulesReport } from '../app/checkRules.js'
import type { RulesFolder } from '../core/rulebook/rulesFolder.js'
import type { RulesetAnalysis } from '../app/rulesAnalysis.js'
import type { RulesetCoverage } from '../app/rulesCoverage.js'
import type { TimelinePoint } from '../app/compareDates.js'
import type { verifyRecords } from '../app/audit.js'
import type { AuditLog } from '../core/audit/auditFile.js'
import type { Checkpoint, VerifySignature } from '../core/audit/checkpoint.js'
import type { createReportCase } from '../app/reportCase.js'
import type { Verification } from '../core/verification/verifyEvidence.js'
import type { ReadingFormat, Sheets } from '../core/document/reports.js'
import type { Outcome } from '../core/errors.js'
import type { ProfileDetails } from '../core/profile/bodyProfile.js'
import type { StoreReport } from '../core/ports.js'
import type { Lang } from '../i18n/translate.js'

/** What the commands need; built lazily, so that `--help` loads nothing. */
export type CliParts = {
  readonly version: string
  readonly dataDir: string
  readonly port: number
  readonly assess: () => Promise<Assess>
  readonly checkRules: () => Promise<RulesReport>
  /** A file of rules or registers as text, and its address within the project; no text where it cannot be read. */
  readonly rulesText: (
    folder: RulesFolder,
    file: string,
  ) => Promise<{ readonly uri: string; readonly text: string | undefined }>
  readonly rulesCoverage: () => Promise<RulesetCoverage>
  readonly rulesAnalysis: () => Promise<RulesetAnalysis>
  /** Renders a result for reading. */
  readonly render: (assessed: Assessed, format: 'text' | 'html', lang: Lang) => string
  /** The same case at several dates. */
  readonly renderTimeline: (
    points: readonly TimelinePoint[],
    how: { readonly title: string; readonly format: ReadingFormat; readonly lang: Lang },
  ) => string
  /** Sheets to read: the rule set, one rule, the catalogue, one platform. */
  readonly sheets: () => Promise<Sheets>
  readonly readJson: (path: string) => Promise<Outcome<unknown>>
  /** Writes the whole file or nothing. Throws `file-exists` unless `replace`, `file-unwritable`. */
  readonly writeFile: (
    path: string,
    content: string | Uint8Array,
    replace: boolean,
  ) => Promise<void>
  /** A document as a file with its evidence inside. */
  readonly report: ReturnType<typeof createReportCase>
  /** Letterhead and signature: from this file, or the one the environment names. */
  readonly profile: (path: string | undefined) => Promise<Outcome<ProfileDetails | undefined>>
  /** Undefined for a file that is no document of ours. Throws `file-unreadable`. */
  readonly verify: (path: string) => Promise<Verification | undefined>
  readonly store: StoreTools
  /** Starts the server and resolves when it has stopped. */
  readonly serve: (
    port: number,
    onListening: (url: string, setUp: string | undefined) => void,
  ) => Promise<void>
  readonly accounts: boolean
  readonly audit: AuditTools
  readonly users: { readonly reset: (login: string) => Promise<string> }
}

export type AuditTools = {
  /** Log and contents of the data folder, also against checkpoints kept elsewhere. */
  readonly verifyStore: (kept: readonly Checkpoint[]) => ReturnType<typeof verifyRecords>
  readonly exportLog: () => Promise<AuditLog>
  readonly verify: VerifySignature
  readonly readText: (path: string) => Promise<string>
}

export type StoreTools = {
  readonly backup: (dataDir: string, file: string) => Promise<{ documents: number }>
  readonly restore: (file: string, dataDir: string) => Promise<{ documents: number }>
  readonly verify: (place: string) => Promise<StoreReport>
  /** Where the data lies, for messages. */
  readonly place: string
  /** Brings the schema of the database up to date; answers the names of the steps that were missing. */
  readonly migrate: () => Promise<readonly string[]>
}
