import {
  perBlock,
  type Definition,
  type Inline,
  type Inlines,
  type PerBlock,
  type RatsamDocument,
  type Table,
} from '../core/document/model.js'
import { createFootnotes, type Footnotes } from './footnotes.js'

/** A document as Markdown (CommonMark with tables and footnotes). What people typed is escaped, never markup. */
export const renderMarkdown = (document: RatsamDocument): string => {
  const notes = createFootnotes()
  const blocks = document.blocks.map((block) => perBlock(writers(notes), block))
  const list = notes
    .all()
    .map((content, at) => `[^${String(at + 1)}]: ${inlines(content, notes)}`)
    .join('\n')
  return `${[...blocks, list].filter((block) => block !== '').join('\n\n')}\n`
}

const escape = (text: string): string =>
  text.replace(/[\\`*_[\]<>|#]/gu, '\\$&').replace(/\n/gu, ' ')

const inlines = (content: Inlines, notes: Footnotes): string =>
  content.map((inline) => inlineMarkdown(inline, notes)).join('')

const inlineMarkdown = (inline: Inline, notes: Footnotes): string => {
  switch (inline.kind) {
    case 'text':
      return escape(inline.text)
    case 'strong':
      return `**${inlines(inline.content, notes)}**`
    case 'link':
      return `[${inlines(inline.content, notes)}](<${inline.href.replace(/[<>]/gu, encodeURIComponent)}>)`
    case 'footnote':
      return `[^${String(notes.numberOf(inline).number)}]`
    case 'language':
      return inlines(inline.content, notes)
  }
}

const writers = (notes: Footnotes): PerBlock<string> => {
  const words = (content: Inlines): string => inlines(content, notes)
  const list = (items: readonly string[], mark: (at: number) => string): string =>
    items.map((item, at) => `${mark(at)} ${item}`).join('\n')
  const definitions = (block: { readonly items: readonly Definition[] }): string =>
    list(
      block.items.map(({ term, details }) => `**${words(term)}:** ${words(details)}`),
      () => '-',
    )
  const lines = (...contents: readonly Inlines[]): string =>
    contents
      .map(words)
      .filter((line) => line !== '')
      .join('  \n')
  return {
    heading: ({ level, content }) => `${'#'.repeat(level)} ${words(content)}`,
    paragraph: ({ content }) => words(content),
    quote: ({ content }) => `> ${words(content)}`,
    list: ({ ordered, items }) =>
      list(items.map(words), (at) => (ordered ? `${String(at + 1)}.` : '-')),
    definitions,
    reference: definitions,
    table: (table) => tableMarkdown(table, words),
    chart: () => '', // its table follows
    'page-break': () => '---',
    letterhead: ({ name, office, sender = [], recipient = [], contact = [] }) =>
      [lines(name, office, sender, ...recipient), definitions({ items: contact })]
        .filter((part) => part !== '')
        .join('\n\n'),
    signature: ({ place, onBehalf, signer }) => lines(place, onBehalf, signer),
  }
}

const tableMarkdown = (
  { caption, head, rows, align }: Table,
  words: (content: Inlines) => string,
): string => {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  const rule = head.map((_, at) => (align?.[at] === 'end' ? '---:' : '---'))
  return [
    `**${words(caption)}**`,
    '',
    row(head.map(words)),
    row(rule),
    ...rows.map((cells) => row(cells.map(words))),
  ].join('\n')
}
