import { plainText } from './inlines.js'
import { letterOrder } from './letterChanges.js'
import type { KeptLetter, ParagraphEdit } from './letterEdits.js'
import { letterParagraphs, type LetterParagraph } from './letterParagraphs.js'
import type { Block } from './model.js'

/** A paragraph as a person works on it, beside what the rules propose. */
export type SheetParagraph = {
  readonly kind: 'paragraph'
  readonly key: string
  readonly state: 'proposed' | 'replaced' | 'omitted' | 'added'
  /** As it stands in the letter; of what was left out, as it would stand there. */
  readonly text: string
  /** Empty for a paragraph of the body's own. */
  readonly proposed: string
  readonly basis: string
  /** The proposal reads differently since the paragraph was changed: the person has to look again. */
  readonly isStale: boolean
  /** What was proposed when the paragraph was changed, where that is known. */
  readonly before: string | undefined
  readonly isOutcome: boolean
  readonly isList: boolean
}
export type SheetPart =
  SheetParagraph | { readonly kind: 'heading' | 'fixed'; readonly text: string }

/** A change whose paragraph is not proposed any more. */
export type LostChange = {
  readonly key: string
  /** Undefined: it had been left out. */
  readonly text: string | undefined
  readonly before: string | undefined
}
export type LetterSheet = {
  readonly parts: readonly SheetPart[]
  readonly lost: readonly LostChange[]
}

/** The letter to work on: every part in the order wanted, and changes that lost their paragraph. */
export const letterSheet = (blocks: readonly Block[], letter: KeptLetter): LetterSheet => {
  const proposed = new Map(letterParagraphs(blocks).map((one) => [one.key, one]))
  const edits = new Map(letter.edits.map((edit) => [edit.key, edit]))
  const context = { proposed, edits, letter }
  return {
    parts: letterOrder(blocks, letter).flatMap((entry) =>
      typeof entry === 'string' ? [paragraphOf(entry, context)] : fixedPart(entry),
    ),
    lost: letter.edits
      .filter(({ kind, key }) => kind !== 'added' && !proposed.has(key))
      .map((edit) => ({
        key: edit.key,
        text: ownText(edit, letter),
        before: letter.proposals?.[edit.key],
      })),
  }
}

type Context = {
  readonly proposed: ReadonlyMap<string, LetterParagraph>
  readonly edits: ReadonlyMap<string, ParagraphEdit>
  readonly letter: KeptLetter
}

const nothingProposed: Pick<LetterParagraph, 'text' | 'basis' | 'isOutcome' | 'isList'> = {
  text: '',
  basis: '',
  isOutcome: false,
  isList: false,
}

const paragraphOf = (key: string, { proposed, edits, letter }: Context): SheetParagraph => {
  const { text, basis, isOutcome, isList } = proposed.get(key) ?? nothingProposed
  const edit = edits.get(key)
  const isStale = edit !== undefined && edit.kind !== 'added' && edit.basis !== basis
  return {
    kind: 'paragraph',
    key,
    state: edit?.kind ?? 'proposed',
    text: ownText(edit, letter) ?? text,
    proposed: text,
    basis,
    isStale,
    before: isStale ? letter.proposals?.[key] : undefined,
    isOutcome,
    isList,
  }
}

const ownText = (edit: ParagraphEdit | undefined, { aside }: KeptLetter): string | undefined => {
  if (edit === undefined) return undefined
  return 'text' in edit ? edit.text : aside?.[edit.key]
}

const fixedPart = (block: Block): readonly SheetPart[] => {
  if (block.kind === 'heading') return [{ kind: 'heading', text: plainText(block.content) }]
  if (block.kind === 'quote') return [{ kind: 'fixed', text: plainText(block.content) }]
  if (block.kind !== 'list') return []
  return [{ kind: 'fixed', text: block.items.map(plainText).join('\n') }]
}
