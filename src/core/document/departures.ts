import { defaultPosition } from '../rulebook/asOf.js'
import type { ChosenPosition } from '../assessment/case.js'
import type { Draft } from './draft.js'
import { join, text } from './inlines.js'
import { positionTitle, questionTitle } from './letterLaw.js'
import type { Block, Inlines } from './model.js'

export type Departure = ChosenPosition & { readonly fact: string; readonly expected: string }

/** Questions of law on which the management follows another position than the rule set's default. */
export const departuresOf = ({ situation }: Pick<Draft, 'situation'>): readonly Departure[] => {
  const { case: aCase, ruleset } = situation
  return Object.entries(aCase.positions ?? {}).flatMap(([fact, chosen]): Departure[] => {
    const expected = defaultPosition(ruleset, fact, aCase.asOf)
    if (typeof chosen === 'string' || expected === undefined) return []
    return chosen.position === expected ? [] : [{ ...chosen, fact, expected }]
  })
}

/** Default, position followed, reason and whether the DPO was heard (Art. 38(1) GDPR), in every document. */
export const departureBlocks = (draft: Draft): readonly Block[] =>
  departuresOf(draft).flatMap((departure) => [
    paragraph(
      draft.texts.say('examined.departure', {
        'document.question': questionTitle(draft, departure.fact),
        'document.default': positionTitle(draft, departure.fact, departure.expected),
        'document.position': positionTitle(draft, departure.fact, departure.position),
      }),
    ),
    quote(departure.reason, `person:positions.${departure.fact}.reason`),
    ...heardBlocks(draft, departure),
  ])

const heardBlocks = (draft: Draft, { fact, dpoHeard, dpoOpinion }: Departure): readonly Block[] => {
  if (dpoHeard !== true) return [paragraph(draft.texts.say('examined.departure-dpo-not-heard'))]
  const heard = draft.texts.say('examined.departure-dpo-heard')
  const opinion = dpoOpinion?.trim() ?? ''
  if (opinion === '') return [paragraph(heard)]
  const announced = draft.texts.say('examined.departure-dpo-opinion')
  return [
    paragraph(join([heard, announced], ' ', 'label:punctuation')),
    quote(opinion, `person:positions.${fact}.dpoOpinion`),
  ]
}

const paragraph = (content: Inlines): Block => ({ kind: 'paragraph', role: 'body', content })

const quote = (typed: string, from: string): Block => ({
  kind: 'quote',
  content: [text(typed.trim(), from)],
})
