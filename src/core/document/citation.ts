import { sourceAt } from '../rulebook/asOf.js'
import type { CitedSource } from '../evaluation/result.js'
import type { Source } from '../rulebook/registers.js'
import type { SourceUse } from '../rulebook/schema.js'
import type { Draft } from './draft.js'
import { footnote, inLanguage, join, link, text } from './inlines.js'
import type { Inline, Inlines } from './model.js'
import { safeHref } from './normalise.js'

/** A source as it is cited at the as-of date, with the role it has for the finding. */
export type Citation = {
  readonly source: Source
  readonly role: CitedSource['role']
  readonly status: string
  readonly citation: string
}

/** Sources already there at the as-of date, each once; none that came later. */
export const citationsOf = (
  { situation }: Pick<Draft, 'situation'>,
  uses: readonly SourceUse[],
): readonly Citation[] => {
  const { registers, case: aCase } = situation
  const firstUses = uses.filter((use, at) => uses.findIndex(({ id }) => id === use.id) === at)
  return firstUses.flatMap(({ id, role }): Citation[] => {
    const source = registers.sources.find((entry) => entry.id === id)
    const at = source && sourceAt(source, aCase.asOf)
    if (!source || !at) return []
    return [{ source, role, status: at.status, citation: at.citation }]
  })
}

const mostCited = 3
/** A letter does not lean on what no longer held; the annex lists it with its status. */
const outdated = ['superseded', 'repealed', 'annulled']
const weight = ['binding', 'guidance', 'benchmark', 'practice', 'own-judgement']

/**
 * For the letter: the weightiest sources in brackets, each with what it is where it does not bind, and its status
 * where it was not simply in force.
 */
export const inBrackets = (draft: Draft, uses: readonly SourceUse[], told = ''): Inlines => {
  const citations = [...citationsOf(draft, uses)]
    .filter((entry) => !isNamed(entry, told))
    .sort((a, b) => weight.indexOf(a.role) - weight.indexOf(b.role))
  const current = citations.filter(({ status }) => !outdated.includes(status))
  const legal = current.filter(({ role }) => role !== 'own-judgement' && role !== 'practice')
  const shown = (legal.length > 0 ? legal : current.slice(0, 1)).slice(0, mostCited)
  if (shown.length === 0) return []
  const parts = shown.flatMap((citation, at): Inline[] => [
    ...(at === 0 ? [] : [text('; ', 'label:punctuation')]),
    ...roleBefore(draft, citation, shown[at - 1]),
    ...(citation.role === 'own-judgement' ? [] : cited(draft, citation)),
  ])
  return [text(' (', 'label:punctuation'), ...parts, text(')', 'label:punctuation')]
}

/** A norm the sentences have just named need not be named again in brackets. */
const isNamed = ({ source, citation }: Citation, told: string): boolean => {
  if (source.kind !== 'statute') return false
  const [norm] = /^(Art\.|§) \d+[a-z]?/u.exec(citation) ?? []
  const law = citation.split(' ').at(-1) ?? ''
  return (
    norm !== undefined &&
    (told.includes(law) || (law === 'DSGVO' && told.includes('GDPR'))) &&
    new RegExp(`${norm}(?![\\da-z])`, 'u').test(told)
  )
}

/** Said once for a run of sources with the same role; binding sources need no word. */
const roleBefore = (draft: Draft, citation: Citation, previous: Citation | undefined): Inlines => {
  if (citation.role === 'binding' || citation.role === previous?.role) return []
  const word = draft.label(`document.role.${citation.role}`)
  return citation.role === 'own-judgement' ? [word] : [word, text(': ', 'label:punctuation')]
}

const cited = (draft: Draft, { source, citation, status }: Citation): Inlines => [
  citationText(draft, source, citation),
  ...statusAfter(draft, status),
]

/** Citations keep their German legal form, so a document in another language says that they are German. */
export const citationText = (draft: Draft, source: Source, citation: string): Inline => {
  const words = text(citation, `register:sources/${source.id}`)
  return draft.words.lang === 'de' ? words : inLanguage('de', [words])
}

const statusAfter = (draft: Draft, status: string): Inlines =>
  status === 'in-force' ? [] : [text(', ', 'label:punctuation'), draft.label(statusKey(status))]

/** For the annex: a footnote with the full citation, link, role where it has one, and status. */
export const asFootnotes = (
  draft: Draft,
  uses: readonly { readonly id: string; readonly role?: SourceUse['role'] }[],
): Inlines =>
  uses.flatMap((use) =>
    citationsOf(draft, [{ role: 'practice', ...use }]).map((entry) => {
      const { source, citation, status } = entry
      const words = citationText(draft, source, citation)
      const notes = [
        ...(use.role ? [draft.label(`document.role.${use.role}`)] : []),
        ...(hasStatus(source) ? [draft.label(statusKey(status))] : []),
      ]
      const href = linkOf(source, draft.situation.case.asOf)
      return footnote(use.role ? `${source.id}.${use.role}` : source.id, [
        ...(href === undefined ? [words] : [link(href, [words])]),
        ...(notes.length === 0
          ? []
          : [
              text(' – ', 'label:punctuation'),
              ...join(
                notes.map((note) => [note]),
                '; ',
                'label:punctuation',
              ),
            ]),
      ])
    }),
  )

/** A newspaper or our own judgement is not in force. */
export const hasStatus = ({ kind }: Source): boolean =>
  kind !== 'press' && kind !== 'own-judgement' && kind !== 'standard'

/**
 * Where to read the source. An address that itself speaks of a later year (an archive's, a later press release's) is
 * left out: nothing in a document may point past its as-of date.
 */
export const linkOf = ({ url }: Source, asOf: string): string | undefined => {
  const years = (url?.match(/(?<!\d)20\d\d/gu) ?? []).filter((year) => year > asOf.slice(0, 4))
  return url === null || years.length > 0 ? undefined : safeHref(url)
}

const statuses = [
  'in-force',
  'superseded',
  'under-appeal',
  'repealed',
  'not-final',
  'annulled',
] as const
export const statusKey = (
  status: string,
): `document.status.${(typeof statuses)[number] | 'unknown'}` =>
  `document.status.${statuses.find((known) => known === status) ?? 'unknown'}`
