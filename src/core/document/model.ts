import type { Band, Language } from '../rulebook/schema.js'

/**
 * The presentation-neutral document: what a letter or annex says, in order. HTML, PDF, ODT and DOCX are pure
 * renderers of this; none of them adds, drops or reorders a sentence.
 */

export const documentSchemaId = 'urn:ratsam:document:1'

/**
 * Where a text comes from, so that every sentence leads back to somebody who approved it:
 * `rule:<id>`, `block:<id>` of the rule set's texts, `balance` cell, `register:<id>`, `ruleset:<what>`, `result:<what>`
 * for computed values, `label:<key>` of the dictionary, or `person:<what>` as typed by the body.
 */
export type Origin = string

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly from: Origin }
  | { readonly kind: 'strong'; readonly content: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
  /** Notes with the same id are one note with one number. */
  | { readonly kind: 'footnote'; readonly id: string; readonly content: readonly Inline[] }
  /** Text in another language than the document's. */
  | { readonly kind: 'language'; readonly lang: Language; readonly content: readonly Inline[] }
export type Inlines = readonly Inline[]

export type Definition = { readonly term: Inlines; readonly details: Inlines }

export type Align = 'start' | 'end'

export type Table = {
  readonly kind: 'table'
  readonly caption: Inlines
  readonly head: readonly Inlines[]
  /** Cells in the order of `head`; the first cell of each row is its header. */
  readonly rows: readonly (readonly Inlines[])[]
  /** One per column; missing = all `start`. */
  readonly align?: readonly Align[]
}

/** A score between 0 and `max`, exact where `min` equals `max`. */
export type ChartRow = {
  readonly label: string
  readonly min: number
  readonly max: number
  readonly bands: readonly Band[]
  /** Points at which the band mittel and hoch begin. */
  readonly limits: { readonly medium: number; readonly high: number }
}

/** Always followed by a table with the same numbers. */
export type Chart = {
  readonly kind: 'chart'
  readonly id: string
  readonly caption: string
  /** Says in words all that the picture shows. */
  readonly alt: string
  readonly unit: string
  readonly max: number
  readonly rows: readonly ChartRow[]
}

/** Name of the body above the letter; what is more comes with the body profile. */
export type Letterhead = {
  readonly kind: 'letterhead'
  readonly name: Inlines
  readonly office: Inlines
  /** Return address in one line, above the window of the envelope. */
  readonly sender?: Inlines
  readonly recipient?: readonly Inlines[]
  /** Contact, file reference and date, beside the window. */
  readonly contact?: readonly Definition[]
  /** `#rrggbb` */
  readonly colour?: string
  readonly coat?: {
    readonly mediaType: 'image/png' | 'image/svg+xml'
    /** Base64. */
    readonly data: string
    readonly alt: string
  }
}

/** What a paragraph does in its document; renderers may style it, tests find it. */
export type ParagraphRole =
  'body' | 'salutation' | 'outcome' | 'ground' | 'closing' | 'draft-note' | 'small'

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly content: Inlines }
  | { readonly kind: 'paragraph'; readonly role: ParagraphRole; readonly content: Inlines }
  | { readonly kind: 'quote'; readonly content: Inlines }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inlines[] }
  | { readonly kind: 'definitions'; readonly items: readonly Definition[] }
  | Table
  | Chart
  | { readonly kind: 'page-break' }
  | Letterhead
  /** File reference, inquiry, session and the like beside or under the letterhead. */
  | { readonly kind: 'reference'; readonly items: readonly Definition[] }
  | {
      readonly kind: 'signature'
      /** Place and date line, left blank until somebody signs. */
      readonly place: Inlines
      /** "i. A." */
      readonly onBehalf: Inlines
      /** What stands under the line to sign on. */
      readonly signer: Inlines
    }
/** One function per kind of block: what is missing does not compile. */
export type PerBlock<Result> = {
  readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => Result
}
export const perBlock = <Result>(handlers: PerBlock<Result>, block: Block): Result =>
  // The handler of a block's own kind takes that block; TypeScript cannot follow the correlation.
  (handlers[block.kind] as (block: Block) => Result)(block)

/** What `normalise` took out or replaced, by kind; shown to staff, never printed. */
export type Replacement = {
  readonly what: 'control' | 'bidi' | 'surrogate' | 'too-long' | 'long-run' | 'link' | 'glyph'
  readonly count: number
}

export type DocumentKind = 'letter' | 'annex' | 'summary' | 'rules' | 'platform' | 'timeline'

export type RatsamDocument = {
  readonly schema: typeof documentSchemaId
  readonly kind: DocumentKind
  readonly lang: Language
  /** Plain text, for the title of the file. */
  readonly title: string
  /** As-of date of the assessment, ISO. */
  readonly asOf: string
  readonly blocks: readonly Block[]
  /** For the person who finishes the letter: what needs a hand before signing. Not part of the document. */
  readonly remarks: readonly Inlines[]
  readonly replaced: readonly Replacement[]
}
