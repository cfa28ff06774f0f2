import { hashJson } from '../evaluation/canonical.js'
import { letterOrder } from './letterChanges.js'
import type { KeptLetter, ParagraphEdit } from './letterEdits.js'
import { basisOf, letterParagraphs, type LetterParagraph } from './letterParagraphs.js'
import type { Block } from './model.js'
import { normaliseText } from './normaliseText.js'

/** A paragraph as it was typed, with the proposal the person saw; `basis` is empty for an own one. */
export type TypedParagraph = {
  readonly key: string
  readonly text: string
  readonly basis: string
}

/** What a person can do with one paragraph. `own` keeps the wording of a change that lost its paragraph. */
export const letterActions = [
  'omit',
  'restore',
  'up',
  'down',
  'remove',
  'reset',
  'keep',
  'drop',
  'own',
] as const
export type LetterAction = (typeof letterActions)[number]

type Work = {
  readonly blocks: readonly Block[]
  readonly proposed: ReadonlyMap<string, LetterParagraph>
  readonly edits: Map<string, ParagraphEdit>
  readonly proposals: Map<string, string>
  readonly aside: Map<string, string>
  order: readonly string[] | undefined
}

const begin = (letter: KeptLetter, blocks: readonly Block[]): Work => ({
  blocks,
  proposed: new Map(letterParagraphs(blocks).map((one) => [one.key, one])),
  edits: new Map(letter.edits.map((edit) => [edit.key, edit])),
  proposals: new Map(Object.entries(letter.proposals ?? {})),
  aside: new Map(Object.entries(letter.aside ?? {})),
  order: letter.order,
})

/** Only what says something is kept: no order that is the proposed one, nothing about paragraphs without a change. */
const finish = (
  { edits, proposals, aside, order, blocks }: Work,
  { edits: _edits, order: _order, proposals: _proposals, aside: _aside, ...head }: KeptLetter,
): KeptLetter => {
  const kept = [...edits.values()]
  const known = (all: ReadonlyMap<string, string>) =>
    Object.fromEntries([...all].filter(([key]) => edits.has(key)))
  const isMoved =
    order !== undefined &&
    hashJson(keysIn(blocks, { edits: kept, order: [...order] })) !==
      hashJson(keysIn(blocks, { edits: kept }))
  const withProposals = known(proposals)
  const withAside = known(aside)
  return {
    ...head,
    edits: kept,
    ...(order && isMoved && { order: [...order] }),
    ...(Object.keys(withProposals).length > 0 && { proposals: withProposals }),
    ...(Object.keys(withAside).length > 0 && { aside: withAside }),
  }
}

const keysIn = (
  blocks: readonly Block[],
  letter: Pick<KeptLetter, 'edits' | 'order'>,
): readonly string[] => letterOrder(blocks, letter).filter((entry) => typeof entry === 'string')

/**
 * The letter with what was typed. A text that says what was proposed is no change; one that was changed before keeps
 * the proposal it was made on until the person has decided about the new one.
 */
export const typeLetter = (
  letter: KeptLetter,
  blocks: readonly Block[],
  typed: readonly TypedParagraph[],
): KeptLetter => {
  const work = begin(letter, blocks)
  for (const one of typed) type(work, one)
  return finish(work, letter)
}

const type = (work: Work, typed: TypedParagraph): void => {
  const { edits, aside } = work
  const { key, text, basis } = typed
  const edit = edits.get(key)
  if (basis === '') edits.set(key, { kind: 'added', key, text })
  else if (edit === undefined) typeFirst(work, typed)
  else if (edit.kind === 'replaced') typeAgain(work, edit, text)
  else if (!saysProposed(text, basis, work.proposed.get(key))) aside.set(key, text)
}

const typeFirst = (
  { proposed, edits, proposals }: Work,
  { key, text, basis }: TypedParagraph,
): void => {
  const now = proposed.get(key)
  if (saysProposed(text, basis, now)) return
  edits.set(key, { kind: 'replaced', key, basis, text })
  if (now?.basis === basis) proposals.set(key, now.text)
}

const typeAgain = (
  { proposed, edits }: Work,
  edit: Extract<ParagraphEdit, { readonly kind: 'replaced' }>,
  text: string,
): void => {
  const now = proposed.get(edit.key)
  if (edit.basis === now?.basis && isSame(text, now.text)) edits.delete(edit.key)
  else edits.set(edit.key, { ...edit, text })
}

const saysProposed = (text: string, basis: string, now: LetterParagraph | undefined): boolean =>
  now?.basis === basis ? isSame(text, now.text) : basisOf(text) === basis

/** Compared as it will be set: what nobody can see or type makes no difference. */
const isSame = (one: string, other: string): boolean => shown(one) === shown(other)
/** Fingerprint of words as a person reads them. */
export const wordsDigest = (text: string): string => basisOf(shown(text))
const shown = (text: string): string => normaliseText(text).text.replaceAll(/\s+/gu, ' ').trim()

/** The letter after one step on one paragraph. A step that does not fit changes nothing. */
export const changeLetter = (
  letter: KeptLetter,
  blocks: readonly Block[],
  action: LetterAction,
  key: string,
): KeptLetter => {
  const work = begin(letter, blocks)
  steps[action](work, key)
  return finish(work, letter)
}

const steps: Readonly<Record<LetterAction, (work: Work, key: string) => void>> = {
  omit: ({ proposed, edits, proposals, aside }, key) => {
    const now = proposed.get(key)
    const edit = edits.get(key)
    if (now === undefined) return
    if (edit?.kind === 'replaced') aside.set(key, edit.text)
    edits.set(key, { kind: 'omitted', key, basis: now.basis })
    proposals.set(key, now.text)
  },
  restore: ({ edits, aside }, key) => {
    const edit = edits.get(key)
    const text = aside.get(key)
    if (edit?.kind !== 'omitted') return
    if (text === undefined) edits.delete(key)
    else edits.set(key, { kind: 'replaced', key, basis: edit.basis, text })
    aside.delete(key)
  },
  up: (work, key) => move(work, key, -1),
  down: (work, key) => move(work, key, 1),
  remove: ({ edits }, key) => {
    if (edits.get(key)?.kind === 'added') edits.delete(key)
  },
  reset: ({ edits }, key) => {
    if (edits.get(key)?.kind !== 'added') edits.delete(key)
  },
  keep: ({ proposed, edits, proposals }, key) => {
    const edit = edits.get(key)
    const now = proposed.get(key)
    if (edit === undefined || edit.kind === 'added' || now === undefined) return
    edits.set(key, { ...edit, basis: now.basis })
    proposals.set(key, now.text)
  },
  drop: ({ proposed, edits }, key) => {
    if (!proposed.has(key)) edits.delete(key)
  },
  own: (work, key) => {
    const edit = work.edits.get(key)
    if (edit?.kind !== 'replaced' || work.proposed.has(key)) return
    work.edits.delete(key)
    insert(work, edit.text, keysOf(work)[0] ?? '')
  },
}

const keysOf = ({ blocks, edits, order }: Work): readonly string[] =>
  keysIn(blocks, { edits: [...edits.values()], ...(order && { order: [...order] }) })

const move = (work: Work, key: string, by: -1 | 1): void => {
  const keys = [...keysOf(work)]
  const at = keys.indexOf(key)
  const other = keys[at + by]
  if (at === -1 || other === undefined) return
  keys[at] = other
  keys[at + by] = key
  work.order = keys
}

/** The letter with a paragraph of the body's own behind another one. */
export const addToLetter = (
  letter: KeptLetter,
  blocks: readonly Block[],
  added: { readonly text: string; readonly after: string },
): { readonly letter: KeptLetter; readonly key: string } => {
  const work = begin(letter, blocks)
  const key = insert(work, added.text, added.after)
  return { letter: finish(work, letter), key }
}

const insert = (work: Work, text: string, after: string): string => {
  const keys = [...keysOf(work)]
  const numbers = [...work.edits.keys()].map((key) => Number(/^own-(\d+)$/u.exec(key)?.[1] ?? 0))
  const key = `own-${String(Math.max(0, ...numbers) + 1)}`
  const at = keys.indexOf(after)
  keys.splice(at === -1 ? keys.length : at + 1, 0, key)
  work.edits.set(key, { kind: 'added', key, text })
  work.order = keys
  return key
}
