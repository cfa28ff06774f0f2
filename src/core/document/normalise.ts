import {
  perBlock,
  type Block,
  type Definition,
  type Inline,
  type Inlines,
  type PerBlock,
  type RatsamDocument,
  type Replacement,
} from './model.js'
import { noReplacements, normaliseText } from './normaliseText.js'

/**
 * The one step every document passes before a renderer sees it: what a person typed can hold anything. Markup is
 * not its business (renderers escape); characters, lengths and link targets are.
 */
export const normalise = (document: RatsamDocument): RatsamDocument => {
  const counts: Record<Replacement['what'], number> = { ...noReplacements }
  const clean = (raw: string): string => {
    const normalised = normaliseText(raw)
    for (const what of kinds) counts[what] += normalised.counts[what]
    return normalised.text
  }
  const inlines = (content: Inlines): Inlines =>
    content.flatMap((inline): Inlines => inlineOf(inline, clean, counts))
  const blocks = document.blocks.map((block) => blockOf(block, inlines, clean))
  const title = clean(document.title)
  const remarks = document.remarks.map(inlines)
  const replaced = kinds
    .filter((what) => counts[what] > 0)
    .map((what) => ({ what, count: counts[what] }))
  return { ...document, title, blocks, remarks, replaced }
}

const kinds = Object.keys(noReplacements) as Replacement['what'][]

const allowedSchemes = ['http:', 'https:', 'mailto:']

/** A link target that may be followed: an absolute http, https or mailto address. */
export const safeHref = (href: string): string | undefined => {
  const cleaned = normaliseText(href.trim()).text.replaceAll('\u200B', '')
  if (!URL.canParse(cleaned)) return undefined
  const url = new URL(cleaned)
  return allowedSchemes.includes(url.protocol) ? url.href : undefined
}

type Counts = Record<Replacement['what'], number>

const inlineOf = (inline: Inline, clean: (raw: string) => string, counts: Counts): Inlines => {
  if (inline.kind === 'text') return [{ ...inline, text: clean(inline.text) }]
  const content = inline.content.flatMap((part) => inlineOf(part, clean, counts))
  if (inline.kind !== 'link') return [{ ...inline, content }]
  const href = safeHref(inline.href)
  if (href !== undefined) return [{ ...inline, href, content }]
  counts.link += 1
  return content // the words stay, only the target goes
}

type Clean = (raw: string) => string
type CleanInlines = (content: Inlines) => Inlines

const blockOf = (block: Block, inlines: CleanInlines, clean: Clean): Block =>
  perBlock(cleaners(inlines, clean), block)

const cleaners = (inlines: CleanInlines, clean: Clean): PerBlock<Block> => {
  const definitions = (items: readonly Definition[]): readonly Definition[] =>
    items.map((item) => ({ term: inlines(item.term), details: inlines(item.details) }))
  return {
    heading: (block) => ({ ...block, content: inlines(block.content) }),
    paragraph: (block) => ({ ...block, content: inlines(block.content) }),
    quote: (block) => ({ ...block, content: inlines(block.content) }),
    list: (block) => ({ ...block, items: block.items.map(inlines) }),
    definitions: (block) => ({ ...block, items: definitions(block.items) }),
    reference: (block) => ({ ...block, items: definitions(block.items) }),
    table: (block) => ({
      ...block,
      caption: inlines(block.caption),
      head: block.head.map(inlines),
      rows: block.rows.map((row) => row.map(inlines)),
    }),
    chart: (block) => ({
      ...block,
      caption: clean(block.caption),
      alt: clean(block.alt),
      rows: block.rows.map((row) => ({ ...row, label: clean(row.label) })),
    }),
    letterhead: (block) => ({
      ...block,
      name: inlines(block.name),
      office: inlines(block.office),
      ...(block.sender && { sender: inlines(block.sender) }),
      ...(block.recipient && { recipient: block.recipient.map(inlines) }),
      ...(block.contact && { contact: definitions(block.contact) }),
      ...(block.coat && { coat: { ...block.coat, alt: clean(block.coat.alt) } }),
    }),
    signature: (block) => ({
      ...block,
      place: inlines(block.place),
      onBehalf: inlines(block.onBehalf),
      signer: inlines(block.signer),
    }),
    'page-break': (block) => block,
  }
}
