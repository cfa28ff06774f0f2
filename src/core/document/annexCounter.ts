import type { Finding } from '../evaluation/result.js'
import { paragraph } from './annexResult.js'
import { asFootnotes } from './citation.js'
import type { Draft } from './draft.js'
import { text } from './inlines.js'
import { hingeNotes } from './letterLaw.js'
import type { Block, Inlines } from './model.js'

const mostArguments = 3

/**
 * The strongest argument against the outcome: opposing findings by points, then what is still open on that side,
 * then contested law.
 */
export const counterBlocks = (draft: Draft): readonly Block[] => {
  const opposing = draft.result.findings
    .filter(({ role, reason }) => role === 'opposing' && reason !== null)
    .toSorted((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1))
    .slice(0, mostArguments)
  const open = openOnOtherSide(draft)
  return [
    ...paragraph(
      draft.texts.say(opposing.length > 0 ? 'annex.method.counter' : 'annex.method.counter-none'),
    ),
    ...(opposing.length === 0 ? [] : [list(opposing.map((finding) => argument(draft, finding)))]),
    ...(open.length === 0
      ? []
      : [
          ...paragraph([draft.label('document.annex.counterOpen')]),
          list(open.map((fact) => [text(draft.factLabel(fact), `ruleset:question/${fact}`)])),
        ]),
    ...hingeNotes(draft).flatMap(paragraph),
  ]
}

const list = (items: readonly Inlines[]): Block => ({ kind: 'list', ordered: false, items })

const argument = (draft: Draft, finding: Finding): Inlines => [
  ...draft.reason(finding),
  ...asFootnotes(draft, finding.sources),
]

/** Open facts that rules against the outcome wait for; on the side of the outcome where it approves. */
const openOnOtherSide = ({ result, situation }: Draft): readonly string[] => {
  const benefit = situation.ruleset.criteria.find(({ scale }) => scale === 'benefit')?.id
  const isMilder = ({ effect, criterion }: Finding): boolean =>
    criterion === benefit ? effect === 'raises' : effect === 'lowers'
  const isStricter = ({ effect, criterion }: Finding): boolean =>
    effect === 'bars' || effect === (criterion === benefit ? 'lowers' : 'raises')
  const against = result.outcome === 'approve' ? isStricter : isMilder
  const waiting = result.findings.filter((finding) => finding.role === 'undecided')
  return [...new Set(waiting.filter(against).flatMap(({ waitsFor }) => waitsFor))]
}
