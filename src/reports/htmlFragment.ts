import {
  perBlock,
  type Block,
  type Inlines,
  type Letterhead,
  type PerBlock,
  type RatsamDocument,
  type Table,
} from '../core/document/model.js'
import { chartSvg } from './chart.js'
import { escapeHtml } from './escapeHtml.js'
import { createFootnotes } from './footnotes.js'
import { createInlineHtml, type InlineHtml } from './htmlInlines.js'
import { wordsOf } from './words.js'

export type FragmentOptions = {
  /** Added to every heading level, for pages that have a heading of their own. */
  readonly headingOffset?: 0 | 1
}

/**
 * A document as HTML to stand inside a page: everything escaped, no script, no style, ids that begin with the kind
 * of the document so that letter and annex can share a page.
 */
export const htmlFragment = (document: RatsamDocument, options: FragmentOptions = {}): string => {
  const notes = createFootnotes()
  const writer: Writer = {
    inlines: createInlineHtml(document, notes),
    prefix: `${document.kind}-`,
    offset: options.headingOffset ?? 0,
    tables: 0,
  }
  const body = document.blocks.map((block) => blockHtml(writer, block)).join('\n')
  // Notes are written after the body has met them all; none of them holds another note.
  const footnotes = notes.all().map((content, at) => {
    const id = `${writer.prefix}note-${String(at + 1)}`
    return `<li id="${id}">${writer.inlines(content)}</li>`
  })
  const label = escapeHtml(wordsOf(document.lang).say('document.footnotes'))
  const list =
    footnotes.length === 0
      ? ''
      : `\n<section class="document-notes" aria-label="${label}"><ol>${footnotes.join('')}</ol></section>`
  return `<article class="document document-${document.kind}" lang="${document.lang}">\n${body}${list}\n</article>`
}

type Writer = {
  readonly inlines: InlineHtml
  readonly prefix: string
  readonly offset: number
  tables: number
}

const blockHtml = (writer: Writer, block: Block): string => perBlock(writers(writer), block)

const writers = (writer: Writer): PerBlock<string> => {
  const { inlines } = writer
  return {
    heading: ({ level, content }) => {
      const tag = `h${String(level + writer.offset)}`
      return `<${tag}>${inlines(content)}</${tag}>`
    },
    paragraph: ({ role, content }) => `<p class="document-${role}">${inlines(content)}</p>`,
    quote: ({ content }) => `<blockquote><p>${inlines(content)}</p></blockquote>`,
    list: (list) => listHtml(inlines, list),
    definitions: ({ items }) => definitionsHtml(inlines, items, 'document-definitions'),
    reference: ({ items }) => definitionsHtml(inlines, items, 'document-reference'),
    table: (table) => tableHtml(writer, table),
    chart: (chart) =>
      `<figure class="document-chart">${chartSvg(chart, writer.prefix)}<figcaption>${escapeHtml(chart.caption)}</figcaption></figure>`,
    'page-break': () => '<hr class="document-page-break">',
    letterhead: (head) => letterheadHtml(inlines, head),
    signature: ({ place, onBehalf, signer }) =>
      `<div class="document-signature">${[place, onBehalf, signer].map((line) => optional(inlines, line)).join('')}</div>`,
  }
}

/** The coat of arms stays out: a page of ours loads no `data:` address, and in the files it is a picture. */
const letterheadHtml = (inlines: InlineHtml, head: Letterhead): string => {
  const { name, office, sender = [], recipient = [], contact = [] } = head
  const lines = [name, office, sender, ...recipient].map((line) => optional(inlines, line)).join('')
  const list = contact.length === 0 ? '' : definitionsHtml(inlines, contact, 'document-contact')
  return `<div class="document-letterhead">${lines}${list}</div>`
}

const optional = (inlines: InlineHtml, content: Inlines): string =>
  content.length === 0 ? '' : `<p>${inlines(content)}</p>`

const listHtml = (inlines: InlineHtml, list: Extract<Block, { kind: 'list' }>): string => {
  const tag = list.ordered ? 'ol' : 'ul'
  return `<${tag}>${list.items.map((item) => `<li>${inlines(item)}</li>`).join('')}</${tag}>`
}

const definitionsHtml = (
  inlines: InlineHtml,
  items: readonly { readonly term: Inlines; readonly details: Inlines }[],
  className: string,
): string =>
  `<dl class="${className}">${items
    .map(({ term, details }) => `<div><dt>${inlines(term)}</dt><dd>${inlines(details)}</dd></div>`)
    .join('')}</dl>`

/** A wide table scrolls inside a region of its own that the keyboard reaches. */
const tableHtml = (writer: Writer, table: Table): string => {
  const { inlines } = writer
  writer.tables += 1
  const id = `${writer.prefix}table-${String(writer.tables)}`
  const align = (column: number): string =>
    table.align?.[column] === 'end' ? ' class="document-number"' : ''
  const head = table.head
    .map((cell, column) => `<th scope="col"${align(column)}>${inlines(cell)}</th>`)
    .join('')
  const rows = table.rows.map((cells) => {
    const [header = [], ...others] = cells
    const data = others.map((cell, at) => `<td${align(at + 1)}>${inlines(cell)}</td>`).join('')
    return `<tr><th scope="row">${inlines(header)}</th>${data}</tr>`
  })
  return `<section class="document-table" aria-labelledby="${id}" tabindex="0"><table><caption id="${id}">${inlines(table.caption)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`
}
