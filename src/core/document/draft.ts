import { rangeInWords } from '../evaluation/renderText.js'
import { effectiveRanges, type Fact } from '../evaluation/model.js'
import { rangeOfValue, type Range } from '../evaluation/range.js'
import type { Finding } from '../evaluation/result.js'
import type { FactValue } from '../rulebook/schema.js'
import { createApprovedTexts, type ApprovedTexts } from './approvedTexts.js'
import type { DocumentInput } from './documentInput.js'
import { text } from './inlines.js'
import { inSentence } from './inSentence.js'
import type { Inline, Inlines } from './model.js'
import type { DocumentKey, Words } from './words.js'

/** What every part of a document is written with. */
export type Draft = DocumentInput & {
  readonly words: Words
  readonly texts: ApprovedTexts
  /** A fixed word of the dictionary. */
  readonly label: (key: DocumentKey, params?: Readonly<Record<string, string | number>>) => Inline
  /** A name the rule set gives: title of a criterion, label of a fact. */
  readonly criterion: (id: string) => Inline
  readonly factLabel: (id: string) => string
  readonly factValue: (id: string, value: FactValue) => string
  readonly fact: (id: string) => { readonly fact: Fact; readonly range: Range } | undefined
  /** The reason of a finding; empty while its rule has not fired. */
  readonly reason: (finding: Finding) => Inlines
  readonly list: (items: readonly string[], key: 'document.list.and' | 'document.list.or') => string
  readonly quoted: (word: string) => string
}

export const createDraft = (input: DocumentInput, words: Words): Draft => {
  const { situation } = input
  const { model, ruleset } = situation
  const ranges = effectiveRanges(model, situation.base)
  const fact: Draft['fact'] = (id) => {
    const index = model.facts.findIndex((entry) => entry.id === id)
    const found = model.facts[index]
    const range = ranges[index]
    return found && range ? { fact: found, range } : undefined
  }
  return {
    ...input,
    words,
    texts: createApprovedTexts(input, words),
    fact,
    label: (key, params) => text(words.say(key, params), `label:${key}`),
    criterion: (id) =>
      text(
        ruleset.criteria.find((criterion) => criterion.id === id)?.title[words.lang] ?? id,
        `ruleset:criterion/${id}`,
      ),
    factLabel: (id) =>
      (fact(id)?.fact.question ?? ruleset.derived.find((entry) => entry.id === id))?.label[
        words.lang
      ] ?? id,
    factValue: (id, value) =>
      rangeInWords(rangeOfValue(value), words.lang, fact(id)?.fact.question),
    reason: ({ rule, reason }) => (reason ? [text(reason[words.lang], `rule:${rule}`)] : []),
    list: (items, key) => inSentence(items, words.say(key)),
    quoted: (word) => words.say('document.quoted', { word }),
  }
}
