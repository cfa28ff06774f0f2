import { describe, expect, it } from 'vitest'
import { shipped } from './shipped.js'

const { ruleset } = await shipped()

type Said = { readonly where: string; readonly text: string }
type Pair = { readonly where: string; readonly de: string; readonly en: string }

/** Every pair of German and English texts below a value, with its place. */
const pairsIn = (value: unknown, where: string): Pair[] => {
  if (typeof value !== 'object' || value === null) return []
  const { de, en } = value as { de?: unknown; en?: unknown }
  if (typeof de === 'string' && typeof en === 'string') return [{ where, de, en }]
  return Object.entries(value).flatMap(([key, part]) => {
    const { id } = (part ?? {}) as { id?: unknown }
    return pairsIn(part, `${where} › ${typeof id === 'string' ? id : key}`)
  })
}
const { cases, texts, questions, rules, sections, derived, ...frame } = ruleset
const pairs = pairsIn({ questions, rules, sections, derived, frame, texts, cases }, '')
const german: Said[] = pairs.map(({ where, de }) => ({ where, text: de }))
const english: Said[] = pairs.map(({ where, en }) => ({ where, text: en }))

/** What staff read while answering: questions, help, reasons for asking, options and hints, introductions. */
const form = pairsIn({ questions, sections }, '')
/** What may stand in a letter to the council. */
const prose = pairsIn({ rules, texts }, '')

const show = (found: readonly Said[]): string[] =>
  found.map(({ where, text }) => `${where}: ${text}`)
const withMatch = (said: readonly Said[], pattern: RegExp): string[] =>
  show(said.filter(({ text }) => pattern.test(text)))

const abbreviations = /\b(?:Art|Abs|Nr|lit|Buchst|z|B|u|a|v|e|g|No|i|d|h|bzw|Aufl|Az)\.(?=\s|$)/gu
const sentencesOf = (text: string): string[] =>
  text
    .replace(abbreviations, (found) => found.slice(0, -1))
    .replace(
      /(\d)\.(?=\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember))/gu,
      '$1',
    )
    .split(/(?<=[.!?:;])\s+/u)
const wordsOf = (sentence: string): number => sentence.split(/\s+/u).filter(Boolean).length

describe('questions, help, options and hints', () => {
  it('hold no sentence of more than 25 words', () => {
    const long = form.flatMap(({ where, de, en }) =>
      [...sentencesOf(de), ...sentencesOf(en)]
        .filter((sentence) => wordsOf(sentence) > 25)
        .map((sentence) => `${where}: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  it('ask with a question mark and end all else with a full stop', () => {
    const bad = questions.flatMap(({ id, question, help, why, ...rest }) => {
      const hints = 'options' in rest ? rest.options.flatMap(({ hint }) => hint ?? []) : []
      return [
        ...[question.de, question.en].filter((text) => !text.endsWith('?')),
        ...[help, why, ...hints]
          .flatMap((text) => (text ? [text.de, text.en] : []))
          .filter((text) => !/[.?]$/u.test(text)),
      ].map((text) => `${id}: ${text}`)
    })
    expect(bad).toEqual([])
  })

  it('address people as Sie, never as du or ihr', () => {
    const said = form.map(({ where, de }) => ({ where, text: de }))
    expect(withMatch(said, /\b(?:du|dich|dir|dein\w*|euch|euer|eure\w*)\b/iu)).toEqual([])
    expect(withMatch(said, /\b(?:habt|könnt|wollt|müsst|sollt|seid) ihr\b/iu)).toEqual([])
  })
})

describe('reasons and remedies', () => {
  it('are whole sentences that end with a full stop', () => {
    const bad = rules.flatMap(({ id, reason, remedy }) =>
      [reason, remedy]
        .flatMap((text) => (text ? [text.de, text.en] : []))
        .filter((text) => !/^[\p{Lu}{§„“"]/u.test(text) || !/[.?!]$/u.test(text))
        .map((text) => `${id}: ${text}`),
    )
    expect(bad).toEqual([])
  })

  it('speak of no points: these order, and stand in no letter', () => {
    const said = pairsIn({ rules }, '').map(({ where, de }) => ({ where, text: de }))
    expect(withMatch(said, /\bPunkte?n?\b/u)).toEqual([])
  })
})

describe('all texts', () => {
  it.each<[string, RegExp]>([
    ['“rechtssicher”', /rechtssicher/iu],
    ['“alternativlos”', /alternativlos/iu],
    ['“die Datenschützer”', /Datenschützer(?!in)/u],
    ['that the European court forbids', /EuGH verbietet|Gerichtshof verbietet/iu],
    ['that cover is needed round the clock', /rund um die Uhr erforderlich/iu],
    ['that a system has decided', /das System hat entschieden/iu],
    ['a threat of fines', /Bußgeld/iu],
    ['liability without saying which', /\bHaftung/u],
  ])('never say %s', (_what, pattern) => {
    expect(withMatch(german, pattern)).toEqual([])
  })

  it('call something forbidden or inadmissible only with an order or a norm', () => {
    const bare = prose
      .filter(({ de }) => /\b(?:verboten|unzulässig)\w*/iu.test(de))
      .filter(({ de }) => !/§|Art\.|Anordnung|Bescheid/u.test(de))
    expect(bare).toEqual([])
  })

  it('are written with umlauts and ß', () => {
    const replaced =
      /\b(?:fuer|ueber\w*|koenn\w*|muess\w*|wuerd\w*|duerf\w*|moeg\w*|gehoer\w*|oeffentlich\w*|behoerd\w*|pruef\w*|erklaer\w*|zustaendig\w*|waehr\w*|naechst\w*|taeglich\w*|jaehrlich\w*|loesch\w*|veroeffentlich\w*|gemaess|grosse?\w*|ausser\w*|schliess\w*|massnahm\w*|strasse\w*|heisst|weiss)\b/iu
    expect(withMatch(german, replaced)).toEqual([])
  })

  it('use German quotation marks and no straight ones', () => {
    expect(withMatch(german, /["']/u)).toEqual([])
    expect(withMatch(german, /“[^”„]*”/u)).toEqual([])
  })

  it('have no double spaces and none at the ends or before punctuation', () => {
    expect(withMatch([...german, ...english], /\s{2}|^\s|\s$|\s[.,;:?!](?:\s|$)/u)).toEqual([])
  })

  it('are there in English too, in other words than in German', () => {
    const names =
      /^(?:Bayern|Berlin|Brandenburg|Bremen|Hamburg|Saarland|Baden-Württemberg|Schleswig-Holstein|Organisation|Land|Newsletter|Website|Name)$/u
    expect(pairs.filter(({ de, en }) => de === en && !names.test(de))).toEqual([])
  })
})
