import type { Land } from '../assessment/case.js'
import type { Language } from '../rulebook/schema.js'
import type { DocumentInput } from './documentInput.js'
import type { Block, RatsamDocument } from './model.js'

/** Documents and their renderings, as whoever shows them needs them; `src/reports` implements it. All pure. */
export type Reports = {
  readonly letter: (input: DocumentInput, lang: Language) => RatsamDocument
  /** The letter as the rules propose it, without anything a person changed. */
  readonly proposedLetter: (input: DocumentInput, lang: Language) => readonly Block[]
  readonly annex: (input: DocumentInput, lang: Language) => RatsamDocument
  /** A document as safe HTML to stand inside a page; `headingOffset: 1` for a page with its own main heading. */
  readonly fragment: (document: RatsamDocument, options?: { headingOffset?: 0 | 1 }) => string
  /** Letter and annex as one complete HTML file. */
  readonly html: (input: DocumentInput, lang: Language) => string
  /** The result in brief, for 80 columns. */
  readonly text: (input: DocumentInput, lang: Language) => string
  /** What `normalise` changed, in words for the person who typed it. */
  readonly replacements: (document: RatsamDocument) => readonly string[]
}

export type ReadingFormat = 'text' | 'md' | 'html'

/** Sheets to read about the rule set and the catalogue, whatever the case. */
export type Sheets = {
  readonly today: string
  readonly ruleset: (format: ReadingFormat, lang: Language) => string
  /** Undefined: there is no such rule. */
  readonly rule: (id: string, format: ReadingFormat, lang: Language) => string | undefined
  readonly ruleIds: readonly string[]
  /** Undefined: there is no such platform. */
  readonly platform: (
    query: PlatformQuery,
    format: ReadingFormat,
    lang: Language,
  ) => string | undefined
  /** The same as a document, for a page to show. */
  readonly platformSheet: (query: PlatformQuery, lang: Language) => RatsamDocument | undefined
  readonly platforms: readonly { readonly id: string; readonly name: string }[]
}
export type PlatformQuery = {
  readonly id: string
  readonly asOf: string
  /** Undefined: only what holds for bodies of every Land. */
  readonly land: Land | undefined
}
