import { ruleSentence } from '../analysis/sentences.js'
import { sourceAt } from '../rulebook/asOf.js'
import type { Registers } from '../rulebook/registers.js'
import type { Ruleset } from '../rulebook/ruleset.js'
import type { Localized, Rule } from '../rulebook/schema.js'
import { hasStatus } from './citation.js'
import { text } from './inlines.js'
import type { Block, Definition, Inlines } from './model.js'
import type { DocumentKey, Words } from './words.js'

/** What a sheet is written with; `asOf` decides how sources are cited and with which status. */
export type SheetInput = {
  readonly ruleset: Ruleset
  readonly registers: Registers
  readonly asOf: string
  readonly words: Words
}

export const heading = (level: 1 | 2 | 3, content: Inlines): Block => ({
  kind: 'heading',
  level,
  content,
})
export const paragraph = (content: Inlines): Block => ({ kind: 'paragraph', role: 'body', content })
export const label = (
  words: Words,
  key: DocumentKey,
  params?: Readonly<Record<string, string | number>>,
): Inlines => [text(words.say(key, params), `label:${key}`)]
export const own = (words: Words, value: Localized, from: string): Inlines => [
  text(value[words.lang], `ruleset:${from}`),
]

/** Approved text with its placeholders named instead of filled: `[Stunden im Jahr]`. */
const unfilled = ({ words, ruleset }: SheetInput, value: Localized, from: string): Inlines => {
  const named = value[words.lang].replace(/\{([a-z]+\.[A-Za-z0-9]+)\}/gu, (whole, id: string) => {
    const fact = [...ruleset.questions, ...ruleset.derived].find((entry) => entry.id === id)
    return fact ? `[${fact.label[words.lang]}]` : whole
  })
  return [text(named, `ruleset:${from}`)]
}

/** One rule to read: the sentence, why, what helps, on what it rests, which cases show it. */
export const ruleBlocks = (rule: Rule, input: SheetInput): Block[] => {
  const { words, ruleset } = input
  const entry = (key: DocumentKey, details: Inlines): Definition => ({
    term: label(words, key),
    details,
  })
  return [
    heading(3, [text(rule.id, `ruleset:rules/${rule.id}`)]),
    paragraph(own(words, ruleSentence(rule, ruleset), `rules/${rule.id}`)),
    {
      kind: 'definitions',
      items: [
        entry('document.sheet.reason', unfilled(input, rule.reason, `rules/${rule.id}`)),
        ...(rule.remedy
          ? [entry('document.sheet.remedy', unfilled(input, rule.remedy, `rules/${rule.id}`))]
          : []),
        entry('document.sheet.sources', sourceWords(rule, input)),
        entry('document.sheet.valid', validity(rule, words)),
        entry('document.sheet.reviewBy', [text(words.date(rule.reviewBy), `rule:${rule.id}`)]),
        entry('document.sheet.cases', caseWords(rule, input)),
      ],
    },
  ]
}

const validity = ({ validFrom, validUntil }: Rule, words: Words): Inlines => {
  const from = words.date(validFrom)
  return validUntil === null
    ? label(words, 'document.sheet.from', { from })
    : label(words, 'document.sheet.until', { from, until: words.date(validUntil) })
}

const sourceWords = (rule: Rule, { registers, asOf, words }: SheetInput): Inlines => {
  const cited = rule.sources.flatMap(({ id, role }) => {
    const source = registers.sources.find((candidate) => candidate.id === id)
    const at = source && sourceAt(source, asOf)
    if (!source || !at) return []
    const notes = [
      words.say(`document.role.${role}`),
      ...(hasStatus(source) ? [words.say(`document.status.${at.status}`)] : []),
    ]
    return [`${at.citation} (${notes.join('; ')})`]
  })
  return [text(cited.join(' · '), `rule:${rule.id}`)]
}

const caseWords = (rule: Rule, { ruleset, words }: SheetInput): Inlines => {
  const ids = ruleset.cases
    .filter(({ expect }) =>
      [expect.fires, expect.silent, expect.undecided].some((list) => list?.includes(rule.id)),
    )
    .map(({ id }) => id)
  return ids.length === 0
    ? label(words, 'document.sheet.noCases')
    : [text(ids.join(', '), `ruleset:cases`)]
}
