import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/core/document/inlines.js'
import type { RatsamDocument } from '../../src/core/document/model.js'
import { reports } from '../../src/reports/reports.js'
import { renderText } from '../../src/reports/text.js'
import { paragraphs, wordsOfDocument } from './documentWords.js'
import { assessed, example } from './realCases.js'

const markkleeberg = example('markkleeberg-facebook-2022')
const inquiry = markkleeberg['inquiry'] as Record<string, unknown>
const letterOf = (file: unknown): RatsamDocument => reports.letter(assessed(file), 'de')
const remarksOf = (document: RatsamDocument): string => document.remarks.map(plainText).join('\n')

describe('the answer of 2022', () => {
  const input = assessed(markkleeberg)
  const letter = reports.letter(input, 'de')
  const words = wordsOfDocument(letter)
  const grounds = paragraphs(letter, 'ground').map((ground) => ground.split('. ')[0])

  it('rejects, first thing after the salutation', () => {
    const kinds = letter.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.role] : []))
    expect(kinds.slice(0, 3)).toEqual(['draft-note', 'salutation', 'outcome'])
    expect(paragraphs(letter, 'outcome')[0]).toMatch(
      /^für den geprüften Plan, Stand 31\.05\.2022, .*: Nein\./u,
    )
  })
  it('tells the four grounds of the council answer, carrying ones first', () => {
    expect(grounds).toEqual([
      'Datenschutzrisiko',
      'Gemeinsame Verantwortlichkeit',
      'Moderation und Personal',
      'Linie der Aufsicht',
    ])
  })
  it('says which of them carry, which support, and which another plan would remove', () => {
    expect(words).toContain('jeder von ihnen trägt das Ergebnis schon für sich allein')
    expect(words).toContain('Das Ergebnis stützen außerdem')
    expect(words).toContain('Der Grund „Moderation und Personal“ entfiele, wenn')
    expect(words).toContain(
      'Die Gründe „Datenschutzrisiko“, „Gemeinsame Verantwortlichkeit“ und „Linie der Aufsicht“ blieben dagegen bestehen',
    )
  })
  it('rests the supervisory line on the conference of March 2022, as guidance', () => {
    const ground = paragraphs(letter, 'ground').at(-1)
    expect(ground).toContain('Leitlinie ohne bindende Wirkung: DSK, Beschl. v. 23.03.2022')
    expect(words).not.toContain('Schurig')
  })
  it('repeats the questions word for word and answers whether, which and when', () => {
    for (const question of inquiry['questions'] as string[]) expect(words).toContain(question)
    const answers = letter.blocks.find((block) => block.kind === 'definitions')
    expect(answers?.items.map(({ details }) => plainText(details))).toEqual([
      expect.stringMatching(/^Nein\./u),
      expect.stringContaining('Facebook-Seite'),
      'Ein Zeitpunkt ist deshalb nicht vorgesehen.',
    ])
  })
  it('admits that the benefit was never determined', () => {
    expect(words).toContain('Wie groß dieser Nutzen hier wäre, ist bisher nicht ermittelt.')
  })
  it('says that the law of then and the standard of today were applied', () => {
    expect(words).toContain('Rechtsstand damals, Bewertungsmaßstab heute.')
  })
  it('says how much is open and that it cannot matter', () => {
    const open = String(input.result.open.length)
    expect(words).toContain(`Zu ${open} Einzelfragen der Prüfung lagen uns keine Angaben vor.`)
  })
  it('cites § 11 SächsGemO as a "soll", and keeps the deadline out of the letter', () => {
    expect(words).toContain('sollen wir auch elektronische Formen nutzen')
    expect(words).toContain('(§ 11 SächsGemO)')
    expect(words).not.toContain('§ 28')
    expect(remarksOf(letter)).toContain('18.05.2022')
  })
  it('names nobody, since nobody typed a name', () => {
    expect(words).not.toMatch(/Anfragesteller|\bHerrn?\b|\bFrau\b|Diekmann|Kreuzsch/u)
  })
  it('is a draft for somebody else to sign', () => {
    expect(words).toContain('Entwurf zur Unterschrift.')
    expect(words).toContain('Die Entscheidung trifft die Leitung der Verwaltung')
    expect(letter.blocks.at(-2)).toMatchObject({ kind: 'signature' })
  })
  it('reads the same twice, byte by byte', () => {
    const again = reports.letter(assessed(structuredClone(markkleeberg)), 'de')
    expect(JSON.stringify(again)).toBe(JSON.stringify(letter))
  })
})

describe('the same inquiry', () => {
  it('names the person who asked only if a person typed it', () => {
    const letter = letterOf({ ...markkleeberg, inquiry: { ...inquiry, askedBy: 'A. Beispiel' } })
    expect(renderText(letter)).toContain('Anfragesteller*in: A. Beispiel')
  })
  it('does not cite a text of the law that is not on file for its date', () => {
    const letter = letterOf({ ...markkleeberg, asOf: '2021-06-01' })
    expect(wordsOfDocument(letter)).not.toContain('SächsGemO')
  })
  it('is not told by Saxon law elsewhere', () => {
    const body = { ...(markkleeberg['body'] as object), land: 'HE' }
    const letter = letterOf({ ...markkleeberg, body })
    expect(wordsOfDocument(letter) + remarksOf(letter)).not.toContain('SächsGemO')
  })
  it('says nothing about the past when it is assessed today', () => {
    const letter = letterOf({ ...markkleeberg, asOf: '2026-11-23' })
    expect(wordsOfDocument(letter)).not.toContain('Rechtsstand damals')
  })
  it('becomes a file note when nobody asked', () => {
    const { inquiry: _inquiry, ...file } = markkleeberg
    const words = renderText(letterOf(file))
    expect(words).toContain('Vermerk: amtlicher Auftritt')
    expect(words).not.toMatch(/Sehr geehrte|Mit freundlichen|i\. A\.|Ihre Frage/u)
    expect(words).toContain('Dieser Vermerk bereitet die Entscheidung der Leitung vor.')
  })
  it('asks a person to answer what goes beyond whether, which and when', () => {
    const questions = ['Ist ein Auftritt geplant?', 'Was kostet er?']
    const letter = letterOf({ ...markkleeberg, inquiry: { ...inquiry, questions } })
    expect(remarksOf(letter)).toContain('Frage 2')
    expect(remarksOf(letter)).not.toContain('Frage 1 ')
  })
})

describe('the other outcomes', () => {
  it('conditional: lists the conditions, and does not play the benefit down', () => {
    const words = renderText(letterOf(example('whatsapp-hochwasser-2026')))
    expect(words).toContain('Ja, aber nur')
    expect(words).toContain('Der Betrieb ist an diese Auflagen geknüpft:')
    expect(words).toContain('Der Auftritt hätte einen großen Nutzen.')
  })
  it('approve: lists the duties that go with it', () => {
    const words = renderText(letterOf(example('mastodon-sachsen-2026')))
    expect(words).toMatch(/Prüfung:\s+Ja\. /u)
    expect(words).toContain('Im laufenden Betrieb gelten diese Pflichten:')
    expect(words).not.toContain('trägt das Ergebnis')
  })
  it('undecided: says what is missing and who can supply it, and rejects nothing', () => {
    const input = assessed({
      ...markkleeberg,
      platform: 'peertube',
      asOf: '2026-11-23',
      answers: {},
    })
    expect(input.result.outcome).toBe('undecided')
    const words = renderText(reports.letter(input, 'de'))
    expect(words).toContain('noch nicht')
    expect(words).toContain('Für eine Entscheidung fehlen noch die folgenden Angaben.')
    expect(words).toMatch(/- .+ – die Verwaltung/u)
    expect(words).not.toContain('sehen wir ab')
  })
})
