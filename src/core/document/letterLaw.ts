import type { Finding } from '../evaluation/result.js'
import { heldAlternatives } from '../evaluation/situation.js'
import type { Localized } from '../rulebook/schema.js'
import type { Draft } from './draft.js'
import { factsOfFindings } from './factsOfFindings.js'
import { text } from './inlines.js'
import type { Inlines } from './model.js'

/** What is disputed behind these findings: the question, the answer followed, and those also held. */
export const lawNotes = (draft: Draft, findings: readonly Finding[]): readonly Inlines[] => {
  const facts = factsOfFindings(findings)
  return heldAlternatives(draft.situation)
    .filter(({ fact, positions }) => facts.includes(fact) && positions.length > 1)
    .map(({ fact, positions: [followed = '', ...others] }) =>
      draft.texts.say('ground.disputed', {
        'document.question': questionTitle(draft, fact),
        'document.position': positionTitle(draft, fact, followed),
        'document.otherPositions': draft.list(
          others.map((other) => draft.quoted(positionTitle(draft, fact, other))),
          'document.list.and',
        ),
      }),
    )
}

/** Where another position held at the date would change the outcome. */
export const hingeNotes = (draft: Draft): readonly Inlines[] =>
  draft.result.hingesOn.map(({ positions, possibleOutcomes, pending }) => [
    ...draft.texts.say('reopen.hinge', {
      'document.otherPositions': positions
        .map(({ fact, position }) =>
          [questionTitle(draft, fact), positionTitle(draft, fact, position)]
            .map(draft.quoted)
            .join(' – '),
        )
        .join('; '),
      'document.outcomes': outcomesInWords(draft, possibleOutcomes),
    }),
    ...pendingNote(draft, pending),
  ])

const pendingNote = (draft: Draft, pending: Localized | null): Inlines =>
  pending === null
    ? []
    : [text(' ', 'label:punctuation'), text(pending[draft.words.lang], 'register:law')]

export const outcomesInWords = (
  draft: Draft,
  outcomes: readonly ('approve' | 'conditional' | 'reject')[],
): string =>
  draft.list(
    outcomes.map((outcome) => draft.words.say(`document.verdict.${outcome}`)),
    'document.list.or',
  )

export const positionTitle = (draft: Draft, fact: string, position: string): string =>
  draft.situation.registers.law
    .find((question) => question.fact === fact)
    ?.positions.find(({ value }) => value === position)?.title[draft.words.lang] ??
  draft.factValue(fact, position)

export const questionTitle = ({ situation, words }: Draft, fact: string): string =>
  situation.registers.law.find((question) => question.fact === fact)?.title[words.lang] ?? fact
