import {
  perBlock,
  type Block,
  type Inline,
  type Inlines,
  type RatsamDocument,
} from '../../src/core/document/model.js'

type Text = Extract<Inline, { kind: 'text' }>

/** What a block says, part by part, in reading order. */
const partsOf = (block: Block): readonly Inlines[] =>
  perBlock<readonly Inlines[]>(
    {
      heading: ({ content }) => [content],
      paragraph: ({ content }) => [content],
      quote: ({ content }) => [content],
      list: ({ items }) => items,
      definitions: ({ items }) => items.flatMap(({ term, details }) => [term, details]),
      reference: ({ items }) => items.flatMap(({ term, details }) => [term, details]),
      table: ({ caption, head, rows }) => [caption, ...head, ...rows.flat()],
      letterhead: ({ name, office, sender = [], recipient = [], contact = [] }) => [
        name,
        office,
        sender,
        ...recipient,
        ...contact.flatMap(({ term, details }) => [term, details]),
      ],
      signature: ({ place, onBehalf, signer }) => [place, onBehalf, signer],
      chart: () => [],
      'page-break': () => [],
    },
    block,
  )

const flat = (content: Inlines, withNotes = true): Text[] =>
  content.flatMap((inline) => {
    if (inline.kind === 'text') return [inline]
    return inline.kind === 'footnote' && !withNotes ? [] : flat(inline.content, withNotes)
  })

const words = (content: Inlines, withNotes = true): string =>
  flat(content, withNotes)
    .map(({ text }) => text)
    .join('')

/** Every text of a document with its origin, footnotes included, in reading order. */
export const textsOf = (document: RatsamDocument): Text[] =>
  document.blocks.flatMap((block) => partsOf(block).flatMap((part) => flat(part)))

/** The words of each block, footnotes included. */
export const wordsOfBlocks = (document: RatsamDocument): string[] =>
  document.blocks.map((block) =>
    partsOf(block)
      .map((part) => words(part))
      .join(' '),
  )

export const wordsOfDocument = (document: RatsamDocument): string =>
  wordsOfBlocks(document).join('\n')

/** The words of the body alone: no footnotes, no charts. */
export const wordsOfBody = (document: RatsamDocument): string =>
  document.blocks
    .flatMap(partsOf)
    .map((part) => words(part, false))
    .join(' ')

/** Paragraphs of one role, as words. */
export const paragraphs = (document: RatsamDocument, role: string): string[] =>
  document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.role === role ? [words(block.content)] : [],
  )

/** Each part of the body as words, footnotes apart: what every format has to say, in this order. */
export const sentencesOf = (document: RatsamDocument): string[] =>
  document.blocks
    .flatMap(partsOf)
    .map((part) => words(part, false))
    .filter((part) => part.trim() !== '')
