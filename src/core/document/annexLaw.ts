import { defaultPosition, heldPositions } from '../rulebook/asOf.js'
import { heldAlternatives } from '../evaluation/situation.js'
import { paragraph } from './annexResult.js'
import { asFootnotes } from './citation.js'
import { departureBlocks } from './departures.js'
import type { Draft } from './draft.js'
import { join, text } from './inlines.js'
import { hingeNotes, positionTitle, questionTitle } from './letterLaw.js'
import type { Block, Inlines } from './model.js'

/** Questions of law on which more than one position was held at the date, and whether the outcome hinges on them. */
export const lawBlocks = (draft: Draft): readonly Block[] => {
  const contested = heldAlternatives(draft.situation).filter(
    ({ positions }) => positions.length > 1,
  )
  if (contested.length === 0) return []
  const hinges = hingeNotes(draft)
  return [
    ...paragraph(draft.texts.say(`annex.method.law-${hinges.length > 0 ? 'hinges' : 'settled'}`)),
    {
      kind: 'table',
      caption: [draft.label('document.annex.lawCaption')],
      head: (['lawQuestion', 'default', 'position', 'others'] as const).map((key) => [
        draft.label(`document.head.${key}`),
      ]),
      rows: contested.map(({ fact, positions: [followed = '', ...others] }) => [
        [text(questionTitle(draft, fact), `register:law/${fact}`)],
        defaultTitle(draft, fact),
        position(draft, fact, followed),
        join(
          others.map((other) => position(draft, fact, other)),
          '; ',
          'label:punctuation',
        ),
      ]),
    },
    ...departureBlocks(draft),
    ...hinges.flatMap(paragraph),
  ]
}

const defaultTitle = (draft: Draft, fact: string): Inlines => {
  const { ruleset, case: aCase } = draft.situation
  const value = defaultPosition(ruleset, fact, aCase.asOf) ?? ''
  return [text(positionTitle(draft, fact, value), `ruleset:positions/${fact}`)]
}

const position = (draft: Draft, fact: string, value: string): Inlines => {
  const { registers, case: aCase } = draft.situation
  const question = registers.law.find((entry) => entry.fact === fact)
  const held = question && heldPositions(question, aCase.asOf).find((p) => p.value === value)
  const sources = (held?.sources ?? []).map((id) => ({ id }))
  return [
    text(positionTitle(draft, fact, value), `register:law/${fact}/${value}`),
    ...asFootnotes(draft, sources),
  ]
}
