import { departureBlocks } from './departures.js'
import { createDraft, type Draft } from './draft.js'
import type { DocumentInput } from './documentInput.js'
import { groundGroups, type GroundGroup } from './groundGroups.js'
import { plainText, strong, text } from './inlines.js'
import { hingeNotes, outcomesInWords } from './letterLaw.js'
import { kindOf, openNote } from './letterOpen.js'
import { letterRequirements } from './letterRequirements.js'
import { documentSchemaId, type Block, type Inlines, type RatsamDocument } from './model.js'
import { normalise } from './normalise.js'
import type { DocumentKey, Words } from './words.js'

/** The result in brief, for the command line: outcome, grounds, requirements, what is open, how to check. */
export const buildSummary = (input: DocumentInput, words: Words): RatsamDocument => {
  const draft = createDraft(input, words)
  const title = [draft.label(`document.outcome.${input.result.outcome}`)]
  return normalise({
    schema: documentSchemaId,
    kind: 'summary',
    lang: words.lang,
    title: plainText(title),
    asOf: input.situation.case.asOf,
    blocks: [
      { kind: 'heading', level: 1, content: title },
      ...paragraphs(draft.texts.say(`outcome.${input.result.outcome}`), possible(draft)),
      ...section(draft, 'document.text.grounds', groundList(draft)),
      ...section(draft, 'document.text.requirements', letterRequirements(draft)),
      ...section(draft, 'document.text.open', openList(draft)),
      ...section(draft, 'document.text.law', [
        ...departureBlocks(draft),
        ...paragraphs(...hingeNotes(draft)),
      ]),
      ...section(draft, 'document.text.receipt', receipt(draft)),
    ],
    remarks: [],
    replaced: [],
  })
}

const section = (draft: Draft, key: DocumentKey, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, content: [draft.label(key)] }, ...blocks]

const paragraphs = (...contents: readonly Inlines[]): readonly Block[] =>
  contents
    .filter((content) => content.length > 0)
    .map((content) => ({ kind: 'paragraph', role: 'body', content }))

const possible = (draft: Draft): Inlines =>
  draft.result.outcome === 'undecided' && draft.texts.say('outcome.undecided').length === 0
    ? [
        draft.label('document.text.possible', {
          outcomes: outcomesInWords(draft, draft.result.possibleOutcomes),
        }),
      ]
    : []

const groundList = (draft: Draft): readonly Block[] => {
  const groups = groundGroups(draft.result, draft.situation.ruleset.criteria)
  if (groups.length === 0) return []
  return [{ kind: 'list', ordered: true, items: groups.map((group) => item(draft, group)) }]
}

const item = (draft: Draft, group: GroundGroup): Inlines => [
  strong([draft.criterion(group.criterion)]),
  text(` (${weights(draft, group).join(', ')})`, 'result:grounds'),
  ...group.findings
    .slice(0, 2)
    .flatMap((finding, at) => [
      text(at === 0 ? ': ' : ' ', 'label:punctuation'),
      ...draft.reason(finding),
    ]),
]

const weights = ({ words }: Draft, { grounds, kind }: GroundGroup): readonly string[] => {
  const every = (key: 'carries' | 'necessary' | 'robust'): boolean =>
    grounds.every((ground) => ground[key])
  return [
    words.say(`document.groundKind.${kind}`),
    ...(['carries', 'necessary', 'robust'] as const)
      .filter(every)
      .map((key) => words.say(`document.head.${key}`)),
  ]
}

const openList = (draft: Draft): readonly Block[] => {
  const { open, outcome } = draft.result
  if (open.length === 0) return []
  const items = open.map(({ fact }) => [
    text(draft.factLabel(fact), `ruleset:question/${fact}`),
    text(' – ', 'label:punctuation'),
    draft.label(`document.who.${kindOf(fact)}`),
  ])
  const opening = outcome === 'undecided' ? draft.texts.say('caveat.missing') : openNote(draft)
  return [...paragraphs(opening), { kind: 'list', ordered: false, items }]
}

const receipt = (draft: Draft): readonly Block[] => {
  const { receipt: given } = draft.result
  const ruleset = `${given.ruleset.id} ${given.ruleset.version}`
  return [
    {
      kind: 'definitions',
      items: [
        ['document.receipt.ruleset' as const, ruleset],
        ['document.receipt.asOf' as const, draft.words.date(given.asOf)],
        ['document.receipt.resultHash' as const, given.resultSha256],
      ].map(([key, value]) => ({
        term: [draft.label(key as DocumentKey)],
        details: [text(value as string, 'result:receipt')],
      })),
    },
    ...paragraphs(
      draft.situation.ruleset.status === 'released'
        ? []
        : draft.texts.say('annex.caveat.draft-ruleset'),
    ),
  ]
}
