import type { ReportChoice } from '../verification/evidence.js'
import type { RulebookFile } from '../verification/rulebookFile.js'
import type { DocumentInput } from './documentInput.js'
import type { RatsamDocument, Replacement } from './model.js'

export const reportFormats = ['pdf', 'odt', 'docx', 'html', 'md', 'text', 'json', 'csv'] as const
export type ReportFormat = (typeof reportFormats)[number]

export type ReportRequest = ReportChoice & {
  readonly input: DocumentInput
  readonly rulebook: RulebookFile
  readonly format: ReportFormat
}

export type ReportFile = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly extension: string
  readonly code: string
  /** What had to be replaced to make the file. */
  readonly replaced: readonly Replacement[]
  readonly document: RatsamDocument
}

/** One document as a file; equal requests give equal bytes. */
export type WriteReportFile = (request: ReportRequest) => Promise<ReportFile>
