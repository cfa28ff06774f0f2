import type { Draft } from './draft.js'
import { strong, text } from './inlines.js'
import type { Block, Definition, Inlines } from './model.js'
import type { DocumentKey } from './words.js'

/** Letterhead, file reference, the question as it was asked, salutation. */
export const letterHead = (draft: Draft, subject: Inlines): readonly Block[] => {
  const { inquiry } = draft.situation.case
  const salutation = inquiry ? draft.texts.say('salutation.general') : []
  return [
    { kind: 'paragraph', role: 'draft-note', content: draft.texts.say('caveat.draft') },
    { kind: 'heading', level: 1, content: subject },
    { kind: 'reference', items: references(draft) },
    ...questions(draft),
    ...(salutation.length === 0
      ? []
      : [{ kind: 'paragraph', role: 'salutation', content: salutation } as const]),
  ]
}

/** Names stand here only if somebody typed them. */
const references = (draft: Draft): readonly Definition[] => {
  const { inquiry, asOf } = draft.situation.case
  const { date } = draft.words
  const row = (key: DocumentKey, value: string | undefined, from: string): readonly Definition[] =>
    value === undefined || value.trim() === ''
      ? []
      : [{ term: [draft.label(key)], details: [text(value, from)] }]
  const day = (value: string | undefined) => value && date(value)
  return [
    ...row('document.letter.askedBy', inquiry?.askedBy, 'person:inquiry.askedBy'),
    ...row('document.letter.inquiry', inquiry?.reference, 'person:inquiry.reference'),
    ...row(
      'document.letter.inquiries',
      draft.letter?.inquiries?.join(', '),
      'person:letter.inquiries',
    ),
    ...row('document.letter.session', day(inquiry?.sessionDate), 'person:inquiry.sessionDate'),
    ...row('document.letter.askedOn', day(inquiry?.askedOn), 'person:inquiry.askedOn'),
    ...row('document.letter.subject', inquiry?.subject, 'person:inquiry.subject'),
    ...row('document.letter.asOf', date(asOf), 'result:asOf'),
  ]
}

const questions = (draft: Draft): readonly Block[] => {
  const asked = draft.situation.case.inquiry?.questions ?? []
  if (asked.length === 0) return []
  const key = asked.length === 1 ? 'document.letter.question' : 'document.letter.questions'
  const heading: Block = { kind: 'heading', level: 2, content: [draft.label(key)] }
  const origin = (at: number): string => `person:inquiry.questions.${String(at)}`
  if (asked.length === 1) {
    return [heading, { kind: 'quote', content: [text(asked[0] ?? '', origin(0))] }]
  }
  const items = asked.map((question, at) => [text(question, origin(at))])
  return [heading, { kind: 'list', ordered: true, items }]
}

/** Every part of the inquiry that the outcome answers: whether, which, when. */
export const letterAnswers = (draft: Draft): readonly Block[] => {
  if (draft.situation.case.inquiry === undefined) return []
  const { outcome } = draft.result
  const answer = (key: DocumentKey, id: string): Definition => ({
    term: [draft.label(key)],
    details: draft.texts.say(id),
  })
  return [
    {
      kind: 'definitions',
      items: [
        answer('document.letter.whether', `answer.whether.${outcome}`),
        answer('document.letter.which', 'answer.which'),
        answer('document.letter.when', `answer.when.${outcome}`),
      ].map(({ term, details }) => ({ term: [strong(term)], details })),
    },
  ]
}
