import { explore } from '../evaluation/possibilities.js'
import { changesText } from '../whatif/changeText.js'
import { loadBearingAnswers, type LoadBearing } from '../whatif/loadBearing.js'
import { marginsOf, type Margin } from '../whatif/margins.js'
import { paragraph } from './annexResult.js'
import type { Draft } from './draft.js'
import { text } from './inlines.js'
import type { Block, Inlines } from './model.js'

/**
 * What would change the outcome: the milder plan, single answers on which it hangs, and the points to the next limit
 * that changes it. Whether measures remove a ground stands with the grounds.
 */
export const whatIfBlocks = (draft: Draft): readonly Block[] => {
  if (draft.result.outcome === 'undecided') return []
  const possibilities = explore(draft.situation.model, draft.situation.base)
  return [
    ...milderBlocks(draft),
    ...bearingBlocks(draft, loadBearingAnswers(possibilities)),
    ...marginBlocks(draft, marginsOf(possibilities)),
  ]
}

const milderBlocks = (draft: Draft): readonly Block[] => {
  const { milder, outcome } = draft.result
  if (outcome === 'approve') return []
  if (milder === null) return paragraph([draft.label('document.annex.noMilder')])
  const changes = changesText(draft.situation.ruleset.questions, milder.changes)
  return paragraph([
    draft.label('document.annex.milder', {
      changes: changes[draft.words.lang],
      outcome: draft.words.say(`document.outcome.${milder.outcome}`),
    }),
  ])
}

const bearingBlocks = (draft: Draft, answers: readonly LoadBearing[]): readonly Block[] => {
  if (answers.length === 0) return paragraph([draft.label('document.annex.bearingNone')])
  return [
    ...paragraph([draft.label('document.annex.bearing')]),
    {
      kind: 'table',
      caption: [draft.label('document.annex.bearingCaption')],
      head: headOf(draft, ['fact', 'now', 'other', 'then']),
      rows: answers.map(({ fact, from, to, possibleOutcomes }): readonly Inlines[] => [
        [text(draft.factLabel(fact), `ruleset:question/${fact}`)],
        [text(from === null ? '' : draft.factValue(fact, from), `ruleset:question/${fact}`)],
        [text(draft.factValue(fact, to), `ruleset:question/${fact}`)],
        [
          text(
            draft.list(
              possibleOutcomes.map((one) => draft.words.say(`document.outcome.${one}`)),
              'document.list.or',
            ),
            'result:possibleOutcomes',
          ),
        ],
      ]),
    },
  ]
}

const marginBlocks = (draft: Draft, margins: readonly Margin[]): readonly Block[] => {
  const some = margins.filter(({ up, down }) => up !== null || down !== null)
  if (some.length === 0) return paragraph([draft.label('document.annex.marginsNone')])
  const points = (value: number | null): Inlines =>
    value === null
      ? [draft.label('document.annex.marginNever')]
      : [text(String(value), 'result:stages')]
  return [
    ...paragraph([draft.label('document.annex.margins')]),
    {
      kind: 'table',
      caption: [draft.label('document.annex.marginsCaption')],
      head: headOf(draft, ['criterion', 'up', 'down']),
      rows: some.map(({ criterion, up, down }): readonly Inlines[] => [
        [draft.criterion(criterion)],
        points(up),
        points(down),
      ]),
    },
  ]
}

const headOf = (
  draft: Draft,
  keys: readonly ('fact' | 'now' | 'other' | 'then' | 'criterion' | 'up' | 'down')[],
): readonly Inlines[] => keys.map((key) => [draft.label(`document.head.${key}`)])
