import type { Finding } from '../evaluation/result.js'
import { asFootnotes } from './citation.js'
import type { Draft } from './draft.js'
import { text } from './inlines.js'
import type { Block, Inlines } from './model.js'

/** Every finding under its criterion, with what it does, its reason and its sources as footnotes. */
export const findingBlocks = (draft: Draft): readonly Block[] =>
  draft.situation.ruleset.criteria.flatMap(({ id }): Block[] => {
    const all = draft.result.findings.filter(({ criterion }) => criterion === id)
    const isOpen = ({ role }: Finding): boolean => role === 'undecided'
    const mine = [...all.filter((each) => !isOpen(each)), ...all.filter(isOpen)]
    const heading: Block = { kind: 'heading', level: 3, content: [draft.criterion(id)] }
    if (mine.length === 0) {
      const content = [draft.label('document.annex.noFindings')]
      return [heading, { kind: 'paragraph', role: 'body', content }]
    }
    return [heading, { kind: 'list', ordered: false, items: mine.map((each) => item(draft, each)) }]
  })

const item = (draft: Draft, finding: Finding): Inlines => [
  ...(finding.reason === null ? waiting(draft, finding) : draft.reason(finding)),
  ...asFootnotes(draft, finding.sources),
  text(' [', 'label:punctuation'),
  draft.label(`document.findingRole.${finding.role}`),
  text('; ', 'label:punctuation'),
  ...effect(draft, finding),
  text('; ', 'label:punctuation'),
  text(finding.rule, `rule:${finding.rule}`),
  text(']', 'label:punctuation'),
]

const effect = (draft: Draft, { effect: type, points }: Finding): Inlines =>
  type === 'raises' || type === 'lowers'
    ? [
        draft.label('document.annex.points', {
          effect: draft.words.say(`document.effect.${type}`),
          points,
        }),
      ]
    : [draft.label(`document.effect.${type}`)]

/** A rule that has not fired gives no reason, only what it waits for. */
const waiting = (draft: Draft, { waitsFor }: Finding): Inlines => [
  draft.label('document.annex.waitsFor', {
    facts: waitsFor.map((fact) => draft.quoted(draft.factLabel(fact))).join(', '),
  }),
]
