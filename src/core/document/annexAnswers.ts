import type { Answer } from '../assessment/case.js'
import { FALSE, truthOf } from '../evaluation/truth.js'
import { effectiveRanges } from '../evaluation/model.js'
import { knownValue } from '../evaluation/range.js'
import type { Origin as FactOrigin } from '../evaluation/situation.js'
import type { Question } from '../rulebook/schema.js'
import { paragraph } from './annexResult.js'
import { asFootnotes } from './citation.js'
import type { Draft } from './draft.js'
import { join, text } from './inlines.js'
import { kindOf } from './letterOpen.js'
import type { Block, Inline, Inlines } from './model.js'

/** All facts that were asked or pre-filled, by section: value, where it comes from, note and evidence. */
export const answerBlocks = (draft: Draft): readonly Block[] =>
  draft.situation.ruleset.sections.flatMap((section): Block[] => {
    const questions = visible(draft).filter((question) => question.section === section.id)
    if (questions.length === 0) return []
    return [
      {
        kind: 'table',
        caption: [text(section.title[draft.words.lang], `ruleset:section/${section.id}`)],
        head: (['fact', 'answer', 'origin', 'notes'] as const).map((key) => [
          draft.label(`document.head.${key}`),
        ]),
        rows: questions.map((question) => row(draft, question)),
      },
    ]
  })

/** Hidden questions do not count, so they are not printed either. */
const visible = ({ situation }: Draft): readonly Question[] => {
  const ranges = effectiveRanges(situation.model, situation.base)
  return situation.model.facts.flatMap(({ question, visible: condition }) =>
    question === undefined || (condition && truthOf(condition, ranges) === FALSE) ? [] : [question],
  )
}

const row = (draft: Draft, question: Question): readonly Inlines[] => {
  const { model, origins, case: aCase } = draft.situation
  const index = model.facts.findIndex(({ id }) => id === question.id)
  const answer = aCase.answers[question.id]
  return [
    [text(question.label[draft.words.lang], `ruleset:question/${question.id}`)],
    [valueInWords(draft, question, index)],
    originInWords(draft, origins[index] ?? unanswered, question.id),
    join(
      [
        remark(draft, 'note', question.id, answer?.note),
        remark(draft, 'evidence', question.id, answer?.evidence),
      ],
      ' ',
      'label:punctuation',
    ),
  ]
}

const unanswered: FactOrigin = { from: 'open', state: 'unanswered' }

const valueInWords = (draft: Draft, question: Question, index: number): Inline => {
  const range = draft.situation.base[index]
  const value = range && knownValue(range)
  if (value === undefined) return draft.label('document.unknown')
  const unit = question.type === 'integer' ? ` ${question.unit[draft.words.lang]}` : ''
  return text(`${draft.factValue(question.id, value)}${unit}`, `result:${question.id}`)
}

const remark = (
  draft: Draft,
  kind: 'note' | 'evidence',
  fact: string,
  typed: string | undefined,
): Inlines =>
  typed === undefined || typed.trim() === ''
    ? []
    : [
        draft.label(`document.${kind}`),
        text(' ', 'label:punctuation'),
        text(typed.trim(), `person:${fact}.${kind}`),
      ]

const originInWords = (draft: Draft, origin: FactOrigin, fact: string): Inlines => {
  switch (origin.from) {
    case 'answer':
      return [draft.label(`document.state.${answeredState(draft.situation.case.answers[fact])}`)]
    case 'not-proven':
      return [
        draft.label('document.state.not-proven'),
        ...asFootnotes(draft, [{ id: origin.source }]),
      ]
    case 'register':
      return registerInWords(draft, origin)
    case 'position':
      return [draft.label(`document.state.position${origin.chosen ? '-chosen' : ''}`)]
    case 'open':
      return [draft.label(`document.state.${origin.state}`)]
    case 'case':
    case 'derived':
      return [draft.label('document.state.case')]
  }
}

const answeredState = (answer: Answer | undefined): 'not-applicable' | 'unsure' | 'answered' => {
  if (answer?.state === 'not-applicable') return 'not-applicable'
  return answer?.unsure ? 'unsure' : 'answered'
}

/** Since when the register holds it, and by which source, if both are not later than the as-of date. */
const registerInWords = (
  draft: Draft,
  origin: Extract<FactOrigin, { from: 'register' }>,
): Inlines => {
  const { fact } = origin
  const since = fact?.validFrom
    ? [
        text(', ', 'label:punctuation'),
        draft.label('document.since', { date: draft.words.date(fact.validFrom, fact.precision) }),
      ]
    : []
  const source = fact?.evidence.source
  const line = draft.situation.registers.authorities
    .flatMap(({ lines }) => lines)
    .find(({ id }) => origin.entry === `authorities/${id}`)
  const sources = source ? [source] : (line?.sources ?? [])
  return [
    draft.label('document.state.register'),
    ...since,
    ...asFootnotes(
      draft,
      sources.map((id) => ({ id })),
    ),
  ]
}

/** What was open, who can answer it, and whether it can still matter. */
export const openBlocks = (draft: Draft): readonly Block[] => {
  const { open, outcome } = draft.result
  if (open.length === 0) return []
  return [
    ...paragraph(
      draft.texts.say(`annex.method.open-${outcome === 'undecided' ? 'undecided' : 'certain'}`),
    ),
    {
      kind: 'table',
      caption: [draft.label('document.annex.openCaption')],
      head: (['fact', 'state', 'who'] as const).map((key) => [draft.label(`document.head.${key}`)]),
      rows: open.map(({ fact, state }) => [
        [text(draft.factLabel(fact), `ruleset:question/${fact}`)],
        [draft.label(`document.state.${state}`)],
        [draft.label(`document.who.${kindOf(fact)}`)],
      ]),
    },
  ]
}
