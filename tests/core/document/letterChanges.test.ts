import { describe, expect, it } from 'vitest'
import { applyLetterEdits, changesOf } from '../../../src/core/document/letterChanges.js'
import { letterParagraphs } from '../../../src/core/document/letterParagraphs.js'
import { plainText, text } from '../../../src/core/document/inlines.js'
import type { Block } from '../../../src/core/document/model.js'

const paragraph = (words: string, from: string): Block => ({
  kind: 'paragraph',
  role: from === 'block:outcome.reject' ? 'outcome' : 'body',
  content: [text(words, from)],
})
const heading = (words: string): Block => ({
  kind: 'heading',
  level: 2,
  content: [text(words, `label:${words}`)],
})
const letter: readonly Block[] = [
  paragraph('Nein.', 'block:outcome.reject'),
  heading('Gründe'),
  paragraph('Zu wenig Personal.', 'rule:staff'),
  paragraph('Zu viele Daten.', 'rule:data'),
  heading('Nutzen'),
  paragraph('Es gäbe einen Nutzen.', 'block:benefit'),
]
const keys = letterParagraphs(letter).map(({ key }) => key)
const basisOf = (key: string): string =>
  letterParagraphs(letter).find((one) => one.key === key)?.basis ?? ''
const words = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => ('content' in block ? plainText(block.content) : ''))
const [outcome = '', staff = '', data = '', benefit = ''] = keys

describe('a person who finishes the letter', () => {
  it('changes, leaves out and adds paragraphs; a heading without text goes', () => {
    const edited = applyLetterEdits(
      letter,
      {
        edits: [
          { kind: 'replaced', key: staff, basis: basisOf(staff), text: 'Niemand hat Zeit.' },
          { kind: 'omitted', key: benefit, basis: basisOf(benefit) },
          { kind: 'added', key: 'own-1', text: 'Vielen Dank.' },
        ],
        order: [outcome, 'own-1', staff, data],
      },
      '[…]',
    )
    expect(words(edited)).toEqual([
      'Nein.',
      'Vielen Dank.',
      'Gründe',
      'Niemand hat Zeit.',
      'Zu viele Daten.',
    ])
  })
  it('puts paragraphs in another order', () => {
    const edited = applyLetterEdits(
      letter,
      { edits: [], order: [outcome, data, staff, benefit] },
      '',
    )
    expect(words(edited).slice(2, 4)).toEqual(['Zu viele Daten.', 'Zu wenig Personal.'])
  })
  it('keeps the changes when the letter is proposed anew, and sees which have become stale', () => {
    const edit = {
      kind: 'replaced',
      key: data,
      basis: basisOf(data),
      text: 'Eigener Text.',
    } as const
    const anew: readonly Block[] = [
      paragraph('Nein.', 'block:outcome.reject'),
      heading('Gründe'),
      paragraph('Noch ein Grund davor.', 'rule:new'),
      paragraph('Viel zu viele Daten.', 'rule:data'),
    ]
    expect(words(applyLetterEdits(anew, { edits: [edit] }, ''))).toContain('Eigener Text.')
    expect(changesOf(anew, { edits: [edit] })[0]?.state).toBe('stale')
    expect(changesOf(letter, { edits: [edit] })[0]?.state).toBe('applied')
    expect(changesOf(anew.slice(0, 3), { edits: [edit] })[0]?.state).toBe('lost')
  })
  it('is told that words about the outcome depart from the result', () => {
    const edit = { kind: 'replaced', key: outcome, basis: '', text: 'Ja.' } as const
    expect(changesOf(letter, { edits: [edit] })[0]?.departsFromOutcome).toBe(true)
  })
})
