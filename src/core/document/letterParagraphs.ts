import { hashJson } from '../evaluation/canonical.js'
import { plainText } from './inlines.js'
import type { Block, Inline, Inlines } from './model.js'

/** A part of the letter that a person may word anew: a paragraph, or a list with one item a line. */
export type LetterParagraph = {
  /** Section and origin of the first words; the same for the same statement in a letter proposed anew. */
  readonly key: string
  readonly at: number
  readonly text: string
  /** Changes when the proposed words change. */
  readonly basis: string
  /** Words of the outcome: who changes them departs from the result. */
  readonly isOutcome: boolean
  readonly isList: boolean
}

/** The parts of a proposed letter, in order. Letterhead, reference, question and signature are no text to word. */
export const letterParagraphs = (blocks: readonly Block[]): readonly LetterParagraph[] => {
  const seen = new Map<string, number>()
  let section = ''
  return blocks.flatMap((block, at): LetterParagraph[] => {
    if (block.kind === 'heading') section = originOf(block.content)
    const words = wordsOf(block)
    if (words === undefined) return []
    const base = `${section}/${firstOrigin(block)}`
    const before = seen.get(base) ?? 0
    seen.set(base, before + 1)
    return [
      {
        key: before === 0 ? base : `${base}#${before + 1}`,
        at,
        text: words,
        basis: basisOf(words),
        isOutcome: block.kind === 'paragraph' && block.role === 'outcome',
        isList: block.kind === 'list',
      },
    ]
  })
}

/** Fingerprint of proposed words. */
export const basisOf = (words: string): string => hashJson(words).slice(0, 16)

const wordsOf = (block: Block): string | undefined => {
  if (block.kind === 'paragraph' && block.role !== 'draft-note') return plainText(block.content)
  if (block.kind !== 'list') return undefined
  if (block.items.every((item) => originOf(item).startsWith('person:inquiry'))) return undefined
  return block.items.map(plainText).join('\n')
}

const firstOrigin = (block: Block): string => {
  if (block.kind === 'paragraph') return originOf(block.content)
  return block.kind === 'list' ? originOf(block.items[0] ?? []) : ''
}

const originOf = (content: Inlines): string => {
  for (const inline of content) {
    const found = originWithin(inline)
    if (found !== '') return found
  }
  return ''
}
const originWithin = (inline: Inline): string =>
  inline.kind === 'text' ? inline.from : originOf(inline.content)
