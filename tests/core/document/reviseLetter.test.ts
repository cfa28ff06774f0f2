import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, text } from '../../../src/core/document/inlines.js'
import { applyLetterEdits } from '../../../src/core/document/letterChanges.js'
import { keptLetter, type KeptLetter } from '../../../src/core/document/letterEdits.js'
import { letterParagraphs } from '../../../src/core/document/letterParagraphs.js'
import { letterSheet, type SheetParagraph } from '../../../src/core/document/letterSheet.js'
import type { Block } from '../../../src/core/document/model.js'
import {
  addToLetter,
  changeLetter,
  letterActions,
  typeLetter,
} from '../../../src/core/document/reviseLetter.js'

const paragraph = (words: string, from: string): Block => ({
  kind: 'paragraph',
  role: 'body',
  content: [text(words, from)],
})
const heading: Block = { kind: 'heading', level: 2, content: [text('Gründe', 'label:grounds')] }
const blocks = [
  paragraph('Nein.', 'block:outcome'),
  heading,
  paragraph('Zu wenig Personal.', 'rule:staff'),
  paragraph('Zu viele Daten.', 'rule:data'),
]
const anew = [paragraph('Nein.', 'block:outcome'), heading, paragraph('Niemand da.', 'rule:staff')]
const [outcome = '', staff = '', data = ''] = letterParagraphs(blocks).map(({ key }) => key)
const basisOf = (key: string): string =>
  letterParagraphs(blocks).find((one) => one.key === key)?.basis ?? ''
const none: KeptLetter = { edits: [] }

const type = (letter: KeptLetter, key: string, words: string, on = blocks): KeptLetter =>
  typeLetter(letter, on, [{ key, text: words, basis: basisOf(key) }])
const onSheet = (letter: KeptLetter, key: string, on: readonly Block[] = blocks) =>
  letterSheet(on, letter).parts.find(
    (part): part is SheetParagraph => part.kind === 'paragraph' && part.key === key,
  )
const words = (letter: KeptLetter, on: readonly Block[] = blocks): string[] =>
  applyLetterEdits(on, letter, '…').map((block) =>
    'content' in block ? plainText(block.content) : '',
  )

describe('working on the letter', () => {
  it('a text typed as it is proposed is no change, also after it had been changed', () => {
    expect(type(none, staff, ' Zu wenig\n Personal. ')).toEqual(none)
    expect(type(type(none, staff, 'Eigenes.'), staff, 'Zu wenig Personal.')).toEqual(none)
  })

  it('leaves out and takes back in; own wording comes back with it', () => {
    const omitted = changeLetter(type(none, staff, 'Eigenes.'), blocks, 'omit', staff)
    expect(words(omitted)).toEqual(['Nein.', 'Gründe', 'Zu viele Daten.'])
    expect(onSheet(omitted, staff)).toMatchObject({ state: 'omitted', text: 'Eigenes.' })
    expect(words(changeLetter(omitted, blocks, 'restore', staff))).toContain('Eigenes.')
    const plain = changeLetter(none, blocks, 'omit', staff)
    expect(changeLetter(plain, blocks, 'restore', staff)).toEqual(none)
  })

  it('moves paragraphs; back at its place nothing is left of it', () => {
    const down = changeLetter(none, blocks, 'down', staff)
    expect(words(down)).toEqual(['Nein.', 'Gründe', 'Zu viele Daten.', 'Zu wenig Personal.'])
    expect(changeLetter(down, blocks, 'up', staff)).toEqual(none)
    expect(changeLetter(none, blocks, 'up', outcome)).toEqual(none)
    expect(changeLetter(none, blocks, 'down', data)).toEqual(none)
  })

  it('adds own paragraphs behind any other, and removes them', () => {
    const { letter, key } = addToLetter(none, blocks, { text: 'Danke.', after: outcome })
    expect(words(letter)).toEqual([
      'Nein.',
      'Danke.',
      'Gründe',
      'Zu wenig Personal.',
      'Zu viele Daten.',
    ])
    const second = addToLetter(letter, blocks, { text: 'Ende.', after: data })
    expect(second.key).not.toBe(key)
    expect(words(second.letter).at(-1)).toBe('Ende.')
    expect(changeLetter(letter, blocks, 'remove', key)).toEqual(none)
  })

  it('keeps a change when the proposal reads differently, and shows old and new until someone decides', () => {
    const mine = type(none, staff, 'Eigenes.')
    expect(onSheet(mine, staff, anew)).toMatchObject({
      text: 'Eigenes.',
      isStale: true,
      before: 'Zu wenig Personal.',
      proposed: 'Niemand da.',
    })
    const typedOn = type(mine, staff, 'Noch eigener.', anew)
    expect(onSheet(typedOn, staff, anew)).toMatchObject({ isStale: true, text: 'Noch eigener.' })
    const kept = changeLetter(typedOn, anew, 'keep', staff)
    expect(onSheet(kept, staff, anew)).toMatchObject({ isStale: false, text: 'Noch eigener.' })
    expect(changeLetter(mine, anew, 'reset', staff)).toEqual(none)
  })

  it('a change whose paragraph is gone is kept apart, to be dropped or to stand on its own', () => {
    const mine = type(none, data, 'Eigenes.')
    expect(letterSheet(anew, mine).lost).toEqual([
      { key: data, text: 'Eigenes.', before: 'Zu viele Daten.' },
    ])
    expect(words(mine, anew)).toEqual(['Nein.', 'Gründe', 'Niemand da.'])
    expect(changeLetter(mine, anew, 'drop', data)).toEqual(none)
    expect(words(changeLetter(mine, anew, 'own', data), anew)[1]).toBe('Eigenes.')
    expect(letterSheet(blocks, mine).lost).toEqual([])
  })

  it('what was typed on a proposal that changed in between is kept as stale, not lost', () => {
    const late = type(none, staff, 'Eigenes.', anew)
    expect(onSheet(late, staff, anew)).toMatchObject({ text: 'Eigenes.', isStale: true })
    expect(type(none, staff, 'Zu wenig Personal.', anew)).toEqual(none)
  })

  it('whatever is done in whatever order, the letter can be stored and every text stands in it once', () => {
    const steps = fc.array(
      fc.record({
        action: fc.constantFrom(...letterActions, 'type' as const, 'add' as const),
        key: fc.constantFrom(outcome, staff, data, 'own-1', 'own-2', 'nobody'),
        words: fc.string({ minLength: 1 }).filter((one) => one.trim() !== ''),
        on: fc.constantFrom(blocks, anew),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(steps, (all) => {
        let letter = none
        for (const { action, key, words: typed, on } of all) {
          if (action === 'add') letter = addToLetter(letter, on, { text: typed, after: key }).letter
          else if (action !== 'type') letter = changeLetter(letter, on, action, key)
          else if (basisOf(key) !== '') letter = type(letter, key, typed, on)
        }
        expect(keptLetter.safeParse(letter).success).toBe(true)
        const keys = letterSheet(blocks, letter).parts.flatMap((part) =>
          part.kind === 'paragraph' ? [part.key] : [],
        )
        const own = letter.edits.filter(({ kind }) => kind === 'added').map(({ key }) => key)
        expect([...keys].sort()).toEqual([outcome, staff, data, ...own].sort())
      }),
    )
  })
})
