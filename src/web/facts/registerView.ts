import { sourceAt } from '../../core/rulebook/asOf.js'
import type { PlatformFact, Registers } from '../../core/rulebook/registers.js'
import type { Question } from '../../core/rulebook/schema.js'
import type { Lang } from '../../i18n/translate.js'
import { valueText } from './valueText.js'

/** What a register says about a fact, with the evidence for it. */
export type RegisterView = {
  readonly value: string
  readonly text: string | undefined
  readonly note: string | undefined
  readonly since: string | null
  readonly evidenceDate: string | null
  readonly verified: boolean
  /** The day it is from, where that is after the as-of date. */
  readonly later: string | undefined
  readonly source: SourceView | undefined
}
export type SourceView = { readonly citation: string; readonly href: string | undefined }

export type RegisterContext = {
  readonly registers: Registers
  readonly asOf: string
  readonly lang: Lang
}

/** A source as it is cited at the as-of date; later sources are not mentioned. */
export const sourceView = (
  id: string,
  { registers, asOf }: RegisterContext,
): SourceView | undefined => {
  const source = registers.sources.find((entry) => entry.id === id)
  const at = source && sourceAt(source, asOf)
  return at && { citation: at.citation, href: source.url ?? undefined }
}

export const registerView = (
  question: Question,
  entry: PlatformFact,
  context: RegisterContext,
): RegisterView => {
  const { evidence, validFrom, evidenceDate, verified, note } = entry
  const source = evidence.source === undefined ? undefined : sourceView(evidence.source, context)
  return {
    value: valueText(question, entry.value, context.lang),
    text: evidence.text?.[context.lang],
    note: note?.[context.lang],
    since: validFrom,
    evidenceDate,
    verified,
    later: [validFrom, evidenceDate].find((day) => day !== null && day > context.asOf) ?? undefined,
    source: source ?? webSource(evidence.url),
  }
}

const webSource = (url: string | undefined): SourceView | undefined =>
  url === undefined ? undefined : { citation: new URL(url).hostname, href: url }
