import {
  perBlock,
  type Definition,
  type Inline,
  type Inlines,
  type Letterhead,
  type PerBlock,
  type RatsamDocument,
  type Table,
} from '../../core/document/model.js'
import { plainText } from '../../core/document/inlines.js'
import { safeHref } from '../../core/document/normalise.js'
import { chartSvg } from '../chart.js'
import { chartFonts } from '../chartPng.js'
import { createFootnotes, followsNote } from '../footnotes.js'
import { wordsOf } from '../words.js'

export type Attachment = {
  readonly name: string
  readonly description: string
  readonly text: string
}

/** What the template reads, and the files beside it. */
export type TypstInput = {
  readonly data: Readonly<Record<string, unknown>>
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Seconds since 1970. */
  readonly timestamp: number
}

type TypstInline = string | { readonly [key: string]: unknown } | readonly TypstInline[]

/** The document as data for the template. `clean` takes out what no font of ours can show. */
export const typstData = (
  document: RatsamDocument,
  attachments: readonly Attachment[],
  clean: (text: string) => string,
): TypstInput => {
  const [year, month, day] = document.asOf.split('-').map(Number)
  const writer = createWriter(clean)
  const blocks = document.blocks.map((block) => perBlock(writer.blocks, block))
  const title = clean(document.title)
  const head = document.blocks.find((block) => block.kind === 'letterhead')
  const words = wordsOf(document.lang)
  return {
    data: {
      title,
      kind: document.kind,
      author: head ? clean(plainText(head.name)) : 'Ratsam',
      foot: head ? `${clean(plainText(head.name))} · ${title}` : title,
      page: [words.say('document.page'), words.say('document.pageOf')],
      lang: document.lang,
      region: document.lang === 'de' ? 'DE' : 'GB',
      size: sizeOf(document, head),
      marks: document.kind === 'letter',
      year,
      month,
      day,
      blocks,
      attachments: attachments.map(({ name, description }) => ({ name, description })),
    },
    files: [
      ...attachments.map(({ name, text }) => ({ name, bytes: Buffer.from(text) })),
      ...coatFile(head),
    ],
    timestamp: Date.UTC(year ?? 0, (month ?? 1) - 1, day, 12) / 1000,
  }
}

/** A letter with a window for the address has a third of its first page less, and two pages at most all the same. */
const sizeOf = ({ kind }: RatsamDocument, head: Letterhead | undefined): number => {
  if (kind === 'summary') return 11
  return (head?.recipient ?? []).length > 0 ? 10 : 10.5
}

const coatName = ({ mediaType }: NonNullable<Letterhead['coat']>): string =>
  mediaType === 'image/png' ? 'coat.png' : 'coat.svg'
const coatFile = (head: Letterhead | undefined): TypstInput['files'] =>
  head?.coat ? [{ name: coatName(head.coat), bytes: Buffer.from(head.coat.data, 'base64') }] : []

const createWriter = (clean: (text: string) => string): { blocks: PerBlock<unknown> } => {
  const notes = createFootnotes()
  const one = (inline: Inline): TypstInline => {
    switch (inline.kind) {
      case 'text':
        return clean(inline.text)
      case 'strong':
        return { b: all(inline.content) }
      case 'language':
        return { lang: inline.lang, c: all(inline.content) }
      case 'link': {
        const href = safeHref(inline.href)
        return href === undefined ? all(inline.content) : { href, c: all(inline.content) }
      }
      case 'footnote': {
        const { number, isFirst } = notes.numberOf(inline)
        const id = `note-${String(number)}`
        return isFirst ? { fn: all(inline.content), id } : { ref: id }
      }
    }
  }
  const all = (content: Inlines): readonly TypstInline[] =>
    content.flatMap((inline, at) =>
      followsNote(content, at) ? [{ sup: ',' }, one(inline)] : [one(inline)],
    )
  return { blocks: blockWriters(all, clean) }
}

type All = (content: Inlines) => TypstInline
const line = (all: All, content: Inlines | undefined): TypstInline =>
  content === undefined || content.length === 0 ? '' : all(content)

/** Long texts, and words such as a SHA-256 that beside their term would run over the edge of the page. */
const needsOwnLine = (details: string): boolean => details.length > 120 || /\S{41,}/u.test(details)

const blockWriters = (all: All, clean: (text: string) => string): PerBlock<unknown> => {
  const definitions = (items: readonly Definition[]) =>
    items.map(({ term, details }) => [all(term), all(details)])
  return {
    heading: ({ level, content }) => ({ t: 'h', l: level, c: all(content) }),
    paragraph: ({ role, content }) => ({ t: 'p', role, c: all(content) }),
    quote: ({ content }) => ({ t: 'quote', c: all(content) }),
    list: ({ ordered, items }) => ({ t: ordered ? 'ol' : 'ul', items: items.map(all) }),
    definitions: ({ items }) => ({
      t: 'defs',
      items: definitions(items),
      long: items.some(({ details }) => needsOwnLine(plainText(details))),
      width: termWidth(items),
    }),
    reference: ({ items }) => ({ t: 'defs', items: definitions(items), long: false, width: 38 }),
    table: (table) => tableData(table, all),
    chart: (chart) => ({
      t: 'chart',
      caption: clean(chart.caption),
      alt: clean(chart.alt),
      svg: clean(chartSvg(chart, '', chartFonts)),
    }),
    'page-break': () => ({ t: 'break' }),
    letterhead: (block) => ({
      t: 'head',
      name: all(block.name),
      office: line(all, block.office),
      sender: line(all, block.sender),
      recipient: (block.recipient ?? []).map(all),
      contact: definitions(block.contact ?? []),
      colour: block.colour ?? null,
      window: (block.recipient ?? []).length > 0,
      coat: block.coat ? { file: coatName(block.coat), alt: clean(block.coat.alt) } : null,
    }),
    signature: ({ place, onBehalf, signer }) => ({
      t: 'sign',
      lines: [place, onBehalf, signer].filter((content) => content.length > 0).map(all),
    }),
  }
}

const termWidth = (items: readonly Definition[]): number => {
  const longest = Math.max(...items.map(({ term }) => plainText(term).length))
  return Math.min(70, Math.max(34, longest * 2 + 6))
}

/**
 * A row stays on one page, unless a person wrote pages into it. All cells of a row or none: with some of each, this
 * Typst aborts while it tags the table.
 */
const isLong = (cell: Inlines): boolean => {
  const text = plainText(cell)
  return text.length > 250 || text.split('\n').length > 10
}

/** Columns as wide as their words ask for, so that a column of single words leaves the room to the sentences. */
const tableData = ({ caption, head, rows, align }: Table, all: All) => ({
  t: 'table',
  caption: all(caption),
  head: head.map(all),
  rows: rows.map((cells) => cells.map((cell) => ({ c: all(cell), long: cells.some(isLong) }))),
  align: head.map((_, at) => align?.[at] ?? 'start'),
  columns: columnShares(head, rows),
})

export const columnShares = (
  head: readonly Inlines[],
  rows: readonly (readonly Inlines[])[],
): readonly number[] =>
  head.map((cell, column) => {
    const texts = [cell, ...rows.map((cells) => cells[column] ?? [])].map(plainText)
    const word = Math.max(
      ...texts.flatMap((text) => text.split(/\s+/u)).map(({ length }) => length),
    )
    const mean = texts.reduce((sum, { length }) => sum + length, 0) / texts.length
    return Math.round(Math.max(Math.min(word, 22) * 1.5, Math.sqrt(mean) * 5, 8))
  })
