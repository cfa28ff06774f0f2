import type { Differences } from '../evaluation/differences.js'
import type { Result } from '../evaluation/result.js'
import type { Localized } from '../rulebook/schema.js'
import { text } from './inlines.js'
import { inSentence } from './inSentence.js'
import { documentSchemaId, type Block, type Inlines, type RatsamDocument } from './model.js'
import { normalise } from './normalise.js'
import { heading, label, paragraph } from './ruleSheet.js'
import type { Words } from './words.js'

/** One date of a timeline; `since` is what the law changed since the date before. */
export type TimelineEntry = {
  readonly asOf: string
  readonly result: Result
  readonly since: (Differences & { readonly newCitations: readonly string[] }) | undefined
}

export type TimelineInput = {
  readonly title: string
  readonly criteria: readonly { readonly id: string; readonly title: Localized }[]
  readonly entries: readonly TimelineEntry[]
  readonly words: Words
}

/** The same case at several dates: what comes out, and why it changes. */
export const buildTimeline = ({ title, criteria, entries, words }: TimelineInput): RatsamDocument =>
  normalise({
    schema: documentSchemaId,
    kind: 'timeline',
    lang: words.lang,
    title,
    asOf: entries.at(-1)?.asOf ?? '',
    blocks: [
      heading(1, [text(title, 'person:title')]),
      overview({ title, criteria, entries, words }),
      ...entries.flatMap((entry) => changeBlocks(entry, words)),
    ],
    remarks: [],
    replaced: [],
  })

const overview = ({ criteria, entries, words }: TimelineInput): Block => ({
  kind: 'table',
  caption: label(words, 'document.timeline.caption'),
  head: [
    label(words, 'document.timeline.date'),
    label(words, 'document.sheet.verdict'),
    ...criteria.map(({ id, title }): Inlines => [
      text(title[words.lang], `ruleset:criterion/${id}`),
    ]),
  ],
  rows: entries.map(({ asOf, result }): Inlines[] => [
    [text(words.date(asOf), 'result:asOf')],
    label(words, `document.outcome.${result.outcome}`),
    ...criteria.map(({ id }) => bandsOf(result, id, words)),
  ]),
})

const bandsOf = ({ stages }: Result, criterion: string, words: Words): Inlines => {
  const { bands } = stages.risk.find((entry) => entry.criterion === criterion) ?? stages.benefit
  const names = bands.map((band) => words.say(`document.band.${band}`))
  return [text(inSentence(names, words.say('document.list.or')), 'result:bands')]
}

const changeBlocks = ({ asOf, since }: TimelineEntry, words: Words): Block[] => {
  if (since === undefined) return []
  const reasons = (items: readonly Localized[]): Inlines[] =>
    items.map((item) => [text(item[words.lang], 'rule:reason')])
  const citations = since.newCitations.map((item): Inlines => [text(item, 'register:sources')])
  const section = (key: 'added' | 'dropped' | 'sources', items: readonly Inlines[]): Block[] =>
    items.length === 0
      ? []
      : [
          paragraph(label(words, `document.timeline.${key}`)),
          { kind: 'list', ordered: false, items },
        ]
  const sections = [
    ...section('added', reasons(since.added)),
    ...section('dropped', reasons(since.dropped)),
    ...section('sources', citations),
  ]
  return [
    heading(2, label(words, 'document.timeline.until', { date: words.date(asOf) })),
    ...(sections.length > 0 ? sections : [paragraph(label(words, 'document.timeline.nothing'))]),
  ]
}
