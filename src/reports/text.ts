import {
  perBlock,
  type Block,
  type Definition,
  type Inline,
  type Inlines,
  type PerBlock,
  type RatsamDocument,
} from '../core/document/model.js'
import { createFootnotes, type Footnotes } from './footnotes.js'
import { wrap } from './wrap.js'
import { wordsOf } from './words.js'

/** A document as plain text, readable at 80 columns. */
export const renderText = (document: RatsamDocument): string => {
  const notes = createFootnotes()
  const blocks = document.blocks.map((block) => blockText(block, notes)).filter((b) => b !== '')
  const list = notes.all().map((content, at) => wrap(plain(content, notes), `[${String(at + 1)}] `))
  const label = wordsOf(document.lang).say('document.footnotes')
  const footnotes = list.length === 0 ? [] : [[label, ...list].join('\n')]
  return `${[...blocks, ...footnotes].join('\n\n')}\n`
}

const plain = (content: Inlines, notes: Footnotes): string =>
  content.map((inline) => inlineText(inline, notes)).join('')

const inlineText = (inline: Inline, notes: Footnotes): string => {
  if (inline.kind === 'text') return inline.text
  if (inline.kind === 'footnote') return ` [${String(notes.numberOf(inline).number)}]`
  return plain(inline.content, notes)
}

const blockText = (block: Block, notes: Footnotes): string => perBlock(writers(notes), block)

const writers = (notes: Footnotes): PerBlock<string> => {
  const words = (content: Inlines): string => plain(content, notes)
  const line = (content: Inlines): string => wrap(words(content))
  const lines = (...contents: readonly Inlines[]): string =>
    contents
      .filter((content) => content.length > 0)
      .map(line)
      .join('\n')
  const definitions = (items: readonly Definition[]): string =>
    items.map(({ term, details }) => wrap(`${colon(words(term))} ${words(details)}`)).join('\n')
  return {
    heading: ({ level, content }) => underlined(line(content), level),
    paragraph: ({ content }) => line(content),
    quote: ({ content }) => wrap(words(content), '  '),
    list: ({ ordered, items }) =>
      items.map((item, at) => wrap(words(item), ordered ? `${String(at + 1)}. ` : '- ')).join('\n'),
    definitions: ({ items }) => definitions(items),
    reference: ({ items }) => definitions(items),
    table: ({ caption, rows }) =>
      [line(caption), ...rows.map((row) => wrap(row.map(words).join(' | '), '- '))].join('\n'),
    chart: () => '', // its table follows
    'page-break': () => '',
    letterhead: ({ name, office, sender = [], recipient = [], contact = [] }) =>
      [lines(name, office, sender, ...recipient), definitions(contact)]
        .filter((part) => part !== '')
        .join('\n'),
    signature: ({ place, onBehalf, signer }) => lines(place, onBehalf, signer),
  }
}

const underlined = (words: string, level: 1 | 2 | 3): string =>
  level === 3 ? words : `${words}\n${(level === 1 ? '=' : '-').repeat(lastLine(words))}`

const colon = (term: string): string => (/[?:]$/u.test(term) ? term : `${term}:`)

const lastLine = (text: string): number => [...(text.split('\n').at(-1) ?? '')].length
