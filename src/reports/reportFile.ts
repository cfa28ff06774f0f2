import { buildAnnex } from '../core/document/annex.js'
import { buildAnswersSheet } from '../core/document/answersSheet.js'
import { buildBrief } from '../core/document/brief.js'
import type { Case } from '../core/assessment/case.js'
import type { DocumentInput } from '../core/document/documentInput.js'
import { buildLetter } from '../core/document/letter.js'
import type { RatsamDocument, Replacement } from '../core/document/model.js'
import type { ReportFormat, ReportRequest, WriteReportFile } from '../core/document/reportFile.js'
import type { Words } from '../core/document/words.js'
import { canonicalJson } from '../core/evaluation/canonical.js'
import { situationOf } from '../core/evaluation/situation.js'
import {
  codeOf,
  evidenceOf,
  wellFormed,
  type Evidence,
  type ReportKind,
} from '../core/verification/evidence.js'
import { renderCsv } from './csv.js'
import { renderDocx } from './docx/docx.js'
import { renderOdt, type Enclosed } from './odt/odt.js'
import type { WritePdf } from './pdf/pdf.js'
import { renderers } from './renderers.js'
import { sealedJson } from './sealed/jsonSeal.js'
import { evidenceName, rulebookName } from './sealed/names.js'
import { wordsOf } from './words.js'

const builders: Readonly<
  Record<ReportKind, (input: DocumentInput, words: Words) => RatsamDocument>
> = { letter: buildLetter, annex: buildAnnex, summary: buildBrief }

export type ReportFileParts = {
  readonly writePdf: WritePdf
  /** Version of this program. */
  readonly program: string
}

/** Documents as files in every format; `writePdf` sets the PDF, in this thread or another. */
export const createReportFiles =
  ({ writePdf, program }: ReportFileParts): WriteReportFile =>
  async (request) => {
    const { kind, cut, lang, format } = request
    const evidence = settled(evidenceOf(request.input, { kind, cut, lang, program }))
    const code = codeOf(evidence)
    const enclosed = {
      evidence: canonicalJson({ ...evidence, code }),
      rulebook: JSON.stringify(request.rulebook),
    }
    const input = inputOf(evidence, request, code)
    const document = builders[kind](input, wordsOf(lang))
    const made = await writers[format]({ request, input, document, enclosed, writePdf })
    const { mediaType, extension } = fileTypes[format]
    return {
      bytes: made.bytes,
      mediaType,
      extension,
      code,
      document,
      replaced: [...document.replaced, ...(made.replaced ?? [])],
    }
  }

/** As it will be read again, down to the order of keys: a document is written from its own evidence. */
const settled = (evidence: Evidence): Evidence =>
  JSON.parse(canonicalJson(wellFormed(evidence))) as Evidence

const inputOf = (
  { case: file, result, profile, letter, cut }: Evidence,
  { input: { situation } }: ReportRequest,
  code: string,
): DocumentInput => {
  const { schema: _schema, ...aCase } = file
  const answers = aCase.answers as Case['answers']
  return {
    situation: situationOf(
      { ...aCase, asOf: result.receipt.asOf, answers },
      situation.ruleset,
      situation.registers,
    ),
    result,
    profile,
    letter,
    cut,
    code,
  }
}

const fileTypes: Readonly<
  Record<ReportFormat, { readonly mediaType: string; readonly extension: string }>
> = {
  pdf: { mediaType: 'application/pdf', extension: 'pdf' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', extension: 'odt' },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
  },
  html: renderers.html,
  md: renderers.md,
  text: renderers.text,
  json: { mediaType: 'application/json; charset=utf-8', extension: 'json' },
  csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
}

type Writing = {
  readonly request: ReportRequest
  readonly input: DocumentInput
  readonly document: RatsamDocument
  readonly enclosed: Enclosed
  readonly writePdf: WritePdf
}
type Made = { readonly bytes: Uint8Array; readonly replaced?: readonly Replacement[] }

const encode = (text: string): Made => ({ bytes: new TextEncoder().encode(text) })
const readable =
  (format: 'html' | 'md' | 'text') =>
  async ({ document }: Writing): Promise<Made> =>
    encode(renderers[format].render([document]))

const writers: Readonly<Record<ReportFormat, (writing: Writing) => Promise<Made>>> = {
  pdf: ({ document, enclosed, writePdf }) => writePdf(document, attachmentsOf(document, enclosed)),
  odt: async ({ document, enclosed }) => ({ bytes: renderOdt(document, enclosed) }),
  docx: async ({ document, enclosed }) => ({ bytes: await renderDocx(document, enclosed) }),
  html: readable('html'),
  md: readable('md'),
  text: readable('text'),
  json: async ({ enclosed }) => encode(sealedJson(enclosed.evidence, enclosed.rulebook)),
  csv: async ({ request, input }) =>
    encode(renderCsv(buildAnswersSheet(input, wordsOf(request.lang)))),
}

const attachmentsOf = ({ lang }: RatsamDocument, { evidence, rulebook }: Enclosed) => {
  const words = wordsOf(lang)
  return [
    {
      name: evidenceName,
      description: words.say('document.attached.evidence'),
      text: evidence,
    },
    {
      name: rulebookName,
      description: words.say('document.attached.rulebook'),
      text: rulebook,
    },
  ]
}
