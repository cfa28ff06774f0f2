import { withheldText } from './cut.js'
import { strong, text } from './inlines.js'
import type { LetterDetails, ParagraphEdit } from './letterEdits.js'
import { letterParagraphs, type LetterParagraph } from './letterParagraphs.js'
import type { Block, Inlines } from './model.js'

/** What became of one change when the letter was proposed anew. */
export type LetterChange = {
  readonly edit: ParagraphEdit
  /** `stale`: the proposal reads differently now; `lost`: it has no such paragraph any more. */
  readonly state: 'applied' | 'stale' | 'lost'
  readonly proposed: string
  readonly departsFromOutcome: boolean
}

export const changesOf = (
  blocks: readonly Block[],
  { edits }: LetterDetails,
): readonly LetterChange[] => {
  const paragraphs = letterParagraphs(blocks)
  return edits.map((edit) => {
    const found = paragraphs.find(({ key }) => key === edit.key)
    const state = edit.kind === 'added' ? 'applied' : stateOf(edit.basis, found)
    return {
      edit,
      state,
      proposed: found?.text ?? '',
      departsFromOutcome: found?.isOutcome ?? false,
    }
  })
}

const stateOf = (basis: string, found: LetterParagraph | undefined): LetterChange['state'] => {
  if (found === undefined) return 'lost'
  return found.basis === basis ? 'applied' : 'stale'
}

/**
 * The letter with a person's changes: replaced, left out, added, in the order wanted. Paragraphs move among the
 * places of paragraphs; head, question and signature stay where they are. A heading without text goes.
 */
export const applyLetterEdits = (
  blocks: readonly Block[],
  { edits, order }: LetterDetails,
  /** Words that stand where a cut keeps the wording back. */
  withheld: string,
): readonly Block[] => {
  const paragraphs = letterParagraphs(blocks)
  const worded = new Map<string, Block>()
  for (const { key, at } of paragraphs) {
    const block = blocks[at]
    if (block !== undefined) worded.set(key, block)
  }
  for (const edit of edits) applyEdit(worded, edit, withheld)
  const entries = letterOrder(blocks, { edits, ...(order && { order }) }).flatMap((entry) =>
    typeof entry === 'string' ? (worded.get(entry) ?? []) : [entry],
  )
  return withoutEmptySections(entries)
}

/**
 * The letter from top to bottom: fixed blocks, and in between the keys of its paragraphs in the order wanted. What is
 * left out keeps its place, so headings stay above the same places.
 */
export const letterOrder = (
  blocks: readonly Block[],
  { edits, order }: Pick<LetterDetails, 'edits' | 'order'>,
): readonly (Block | string)[] => {
  const paragraphs = letterParagraphs(blocks)
  const wanted = orderOf(paragraphs, edits, order)
  const groups = groupsOf(wanted, new Set(paragraphs.map(({ key }) => key)))
  const places = paragraphs.map(({ at }) => at)
  return blocks.flatMap((block, at): (Block | string)[] => {
    const place = places.indexOf(at)
    return place === -1 ? [block] : (groups[place] ?? [])
  })
}

const applyEdit = (worded: Map<string, Block>, edit: ParagraphEdit, withheld: string): void => {
  const there = worded.get(edit.key)
  if (edit.kind === 'omitted') worded.delete(edit.key)
  else if (edit.kind === 'added' || there !== undefined)
    worded.set(edit.key, blockOf(edit, there, withheld))
}

const blockOf = (
  { key, text: typed }: Extract<ParagraphEdit, { readonly text: string }>,
  there: Block | undefined,
  withheld: string,
): Block => {
  const from = `person:letter.${key}`
  const inlines = (words: string): Inlines => [text(words, from)]
  if (typed === withheldText) {
    return {
      kind: 'paragraph',
      role: 'small',
      content: [text(withheld, 'label:document.withheld')],
    }
  }
  if (there?.kind === 'list') {
    const items = typed.split('\n').filter((line) => line.trim() !== '')
    return { ...there, items: items.map(inlines) }
  }
  if (there?.kind === 'paragraph') {
    const content = inlines(typed)
    return { ...there, content: there.role === 'outcome' ? [strong(content)] : content }
  }
  return { kind: 'paragraph', role: 'body', content: inlines(typed) }
}

/** All keys in the order wanted. A key the order does not know follows the one before it in the proposal. */
const orderOf = (
  paragraphs: readonly LetterParagraph[],
  edits: readonly ParagraphEdit[],
  order: readonly string[] = [],
): readonly string[] => {
  const proposed = paragraphs.map(({ key }) => key)
  const own = edits.flatMap(({ kind, key }) => (kind === 'added' ? [key] : []))
  const known = new Set([...proposed, ...own])
  const keys = [...new Set(order)].filter((key) => known.has(key))
  const fromProposal = keys.length === 0 ? [...proposed] : keys
  proposed.forEach((key, at) => {
    if (fromProposal.includes(key)) return
    const before = proposed[at - 1]
    fromProposal.splice(before === undefined ? 0 : fromProposal.indexOf(before) + 1, 0, key)
  })
  return [...fromProposal, ...own.filter((key) => !fromProposal.includes(key))]
}

/**
 * Each own paragraph follows its neighbour: one group per paragraph of the proposal, with the own ones that follow it;
 * leading own ones join the first. The groups fill the places of paragraphs one by one.
 */
const groupsOf = (wanted: readonly string[], proposed: ReadonlySet<string>): string[][] => {
  const groups: string[][] = []
  let leading: string[] = []
  for (const key of wanted) {
    if (proposed.has(key)) {
      groups.push([...leading, key])
      leading = []
    } else if (groups.length === 0) leading = [...leading, key]
    else groups.at(-1)?.push(key)
  }
  return groups
}

const withoutEmptySections = (blocks: readonly Block[]): readonly Block[] =>
  blocks.filter((block, at) => {
    if (block.kind !== 'heading' || block.level === 1) return true
    const next = blocks[at + 1]
    return next !== undefined && next.kind !== 'heading' && next.kind !== 'signature'
  })
