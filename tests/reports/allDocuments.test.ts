import { describe, expect, it } from 'vitest'
import type { RatsamDocument } from '../../src/core/document/model.js'
import { wordsOfBlocks, wordsOfDocument, textsOf } from './documentWords.js'
import { assessed, example, shippedRuleset } from './realCases.js'
import { reports } from '../../src/reports/reports.js'

const ruleset = shippedRuleset()
const inquiry = {
  reference: 'AF/001',
  questions: ['Ist ein Auftritt geplant? Wenn ja, welcher und wann?'],
}
const inputs = [
  ...['markkleeberg-facebook-2022', 'mastodon-sachsen-2026', 'whatsapp-hochwasser-2026'].map(
    (name) => [name, assessed(example(name))] as const,
  ),
  ...ruleset.cases.map((worked, at) => {
    const file = { schema: 'urn:ratsam:case:1', ...worked.case }
    return [worked.id, assessed(at % 2 === 0 ? { ...file, inquiry } : file)] as const
  }),
]
const documents = inputs.flatMap(([name, input]) =>
  (['de', 'en'] as const).flatMap((lang) =>
    (['letter', 'annex'] as const).map((kind) => ({
      name: `${name}, ${kind}, ${lang}`,
      input,
      kind,
      document: reports[kind](input, lang),
    })),
  ),
)
const letters = documents.filter(({ kind }) => kind === 'letter')

/** What no document may say, and what would make it admissible in the same paragraph. */
const never: [what: string, phrase: RegExp, unless?: RegExp][] = [
  ['„rechtssicher“', /rechtssicher|legally secure/iu],
  ['„verboten“ ohne Norm', /\bverboten|unzulässig|\bforbidden|inadmissible/iu, /Art\. \d|§ \d/u],
  ['Haftung ohne Norm', /\bHaftung|\bliabilit/iu, /Art\. \d|§ \d/u],
  ['Bußgeld ohne Norm', /Bußgeld|Geldbuße|\bfines?\b/iu, /Art\. \d|§ \d/u],
  ['„die Datenschützer“', /die Datenschützer/iu],
  ['„der EuGH verbietet“', /(EuGH|Gerichtshof) verbietet|Court of Justice forbids/iu],
  ['„alternativlos“', /alternativlos|without alternative/iu],
  ['„rund um die Uhr erforderlich“', /rund um die Uhr|around the clock/iu],
  ['„das System hat entschieden“', /System (hat )?entsch|system (has )?decided/iu],
  ['„Ratsam hat“', /\bRatsam (hat|entsch|empf)/u],
]

describe('no document', () => {
  it.each(never)('says %s', (_what, phrase, unless) => {
    const found = documents.flatMap(({ name, document }) =>
      wordsOfBlocks(document)
        .filter((words) => phrase.test(words) && !(unless?.test(words) ?? false))
        .map((words) => `${name}: ${words}`),
    )
    expect(found).toEqual([])
  })
})

describe('the approved texts', () => {
  const texts = ruleset.texts.map(({ id, text }) => [id, text] as const)

  it.each(never)('never say %s', (_what, phrase, unless) => {
    const found = texts.filter(([, text]) =>
      [text.de, text.en].some((t) => phrase.test(t) && !(unless?.test(t) ?? false)),
    )
    expect(found.map(([id]) => id)).toEqual([])
  })
  it('quote nobody: quotation marks hold names and titles only', () => {
    // The annex names one of its own role words in quotation marks.
    const found = texts.filter(
      ([id, { de }]) => /„(?!\{)/u.test(de) && id !== 'annex.caveat.own-judgement',
    )
    expect(found.map(([id]) => id)).toEqual([])
  })
  it('end like sentences, or like what they are', () => {
    const sentences = texts.filter(([id]) =>
      /^(outcome|answer|examined|benefit|ground|reopen|caveat|annex|information)\./u.test(id),
    )
    expect(sentences.length).toBeGreaterThan(40)
    expect(sentences.filter(([, { de, en }]) => !/[.?]$/u.test(de) || !/[.?]$/u.test(en))).toEqual(
      [],
    )
  })
})

/** Names of the documents in which something was found, with what was found. */
const where = (
  searched: typeof documents,
  find: (entry: (typeof documents)[number]) => readonly unknown[],
): string[] =>
  searched.flatMap((entry) => find(entry).map((found) => `${entry.name}: ${JSON.stringify(found)}`))

describe('every document', () => {
  it('leaves no placeholder unfilled', () => {
    const unfilled = /\{[a-z]+\.?\w*\}/u
    const found = where(documents, ({ document }) =>
      textsOf(document).filter(({ text }) => unfilled.test(text)),
    )
    expect(found).toEqual([])
  })
  it('takes each text from somebody who stands for it', () => {
    const origins = /^(rule|block|register|ruleset|result|label|person):.+|^balance$/u
    const found = where(documents, ({ document }) =>
      textsOf(document).filter(({ from }) => !origins.test(from)),
    )
    expect(found).toEqual([])
  })
  it('takes rules and blocks only from the rule set it names', () => {
    const known = new Set([
      ...ruleset.rules.map(({ id }) => `rule:${id}`),
      ...ruleset.texts.map(({ id }) => `block:${id}`),
    ])
    const found = where(documents, ({ document }) =>
      textsOf(document).filter(({ from }) => /^(rule|block):/u.test(from) && !known.has(from)),
    )
    expect(found).toEqual([])
  })
  it('knows nothing later than its as-of date', () => {
    const found = where(documents, ({ document }) => datesAfter(document))
    expect(found).toEqual([])
  })
  it('has text in every block', () => {
    const found = where(documents, ({ document }) => {
      const words = wordsOfBlocks(document)
      return document.blocks.filter(({ kind }, at) => kind !== 'chart' && words[at]?.trim() === '')
    })
    expect(found).toEqual([])
  })
})

const datesAfter = (document: RatsamDocument): string[] => {
  // The deadline of an inquiry may lie ahead; it is counted, not cited.
  const words = wordsOfDocument(document)
    .replace(/[0-9a-f]{64}/gu, '')
    .replace(/(hier also bis zum|here by) [^,]+\./u, '')
  return [...words.matchAll(/\b(?:(\d\d)\.(\d\d)\.)?(20\d\d)\b/gu)]
    .filter(([, day = '01', month = '01', year = '']) => `${year}-${month}-${day}` > document.asOf)
    .map(([date]) => date)
}

describe('every letter', () => {
  it('says the outcome for the plan as examined', () => {
    const found = where(letters, ({ document, input }) => {
      const outcome = document.blocks.find(
        (block) => block.kind === 'paragraph' && block.role === 'outcome',
      )
      const said = JSON.stringify(outcome)
      const isSaid =
        said.includes(`block:outcome.${input.result.outcome}`) &&
        /[Ff]ür den geprüften Plan, Stand|For the plan examined, as of/u.test(said)
      return isSaid ? [] : [said]
    })
    expect(found).toEqual([])
  })
  it('tells no points', () => {
    const points = /\d+ (bis \d+ |to \d+ )?(Punkte|points)|Punktwert|Punktzahl|\bscores?\b/iu
    const found = where(letters, ({ document }) =>
      wordsOfBlocks(document).filter((words) => points.test(words)),
    )
    expect(found).toEqual([])
  })
  it('is short enough for two pages', () => {
    // 6,400 characters with their headings fill two A4 pages; measured in the PDFs of eight letters.
    const found = where(letters, ({ document }) => {
      const { length } = wordsOfDocument(document)
      return length < 6_400 ? [] : [length]
    })
    expect(found).toEqual([])
  })
  it('cites no source nobody has verified', () => {
    const found = where(letters, ({ document, input }) => {
      const words = wordsOfDocument(document)
      return input.situation.registers.sources.filter(
        ({ verified, citation }) => !verified && words.includes(citation),
      )
    })
    expect(found).toEqual([])
  })
})
