import type { SourceUse } from '../rulebook/schema.js'
import {
  citationsOf,
  citationText,
  hasStatus,
  linkOf,
  statusKey,
  type Citation,
} from './citation.js'
import type { Draft } from './draft.js'
import { inquiryDeadline } from './inquiryDeadline.js'
import { link, text } from './inlines.js'
import type { Block, Inlines } from './model.js'

/** Every source a finding rests on, with its date and its status at the as-of date. */
export const sourceBlocks = (draft: Draft): readonly Block[] => {
  const citations = [...citationsOf(draft, usesOf(draft))].sort((a, b) =>
    a.citation < b.citation ? -1 : 1,
  )
  if (citations.length === 0) return []
  return [
    {
      kind: 'table',
      caption: [draft.label('document.annex.sourcesCaption')],
      head: (['source', 'kind', 'date', 'status', 'role'] as const).map((key) => [
        draft.label(`document.head.${key}`),
      ]),
      rows: citations.map((citation) => row(draft, citation)),
    },
  ]
}

const usesOf = ({ result, situation, texts }: Draft): readonly SourceUse[] => [
  ...result.findings.flatMap(({ sources }) => sources.map(({ id, role }) => ({ id, role }))),
  ...situation.origins.flatMap((origin) =>
    origin.from === 'not-proven' ? [{ id: origin.source, role: 'binding' as const }] : [],
  ),
  // The norm behind the date by which the inquiry has to be answered.
  ...(inquiryDeadline(situation.case) === undefined
    ? []
    : texts.sourced('annex.caveat.saechsgemo-28').flatMap(({ sources }) => sources)),
]

const row = (draft: Draft, { source, citation, role, status }: Citation): readonly Inlines[] => {
  const words = [citationText(draft, source, citation)]
  const href = linkOf(source, draft.situation.case.asOf)
  const from = source.validFrom
  return [
    [
      ...(href === undefined ? words : [link(href, words)]),
      ...(source.verified
        ? []
        : [text(' ', 'label:punctuation'), draft.label('document.unverified')]),
    ],
    [draft.label(`document.sourceKind.${source.kind}`)],
    from === null
      ? [draft.label('document.unknown')]
      : [text(draft.words.date(from, source.precision), `register:sources/${source.id}`)],
    [hasStatus(source) ? draft.label(statusKey(status)) : text('–', 'label:punctuation')],
    [draft.label(`document.role.${role}`)],
  ]
}
