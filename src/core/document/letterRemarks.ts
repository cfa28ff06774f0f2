import { isAnsweredByOutcome } from './askedAbout.js'
import { departuresOf } from './departures.js'
import type { Draft } from './draft.js'
import { inquiryDeadline } from './inquiryDeadline.js'
import type { Inlines } from './model.js'

/** What a person has to see to before signing: for the screen, never part of the letter. */
export const letterRemarks = (draft: Draft): readonly Inlines[] => {
  const { case: aCase } = draft.situation
  const { inquiry } = aCase
  const deadline = inquiryDeadline(aCase)
  const others = (inquiry?.questions ?? []).flatMap((question, at) =>
    isAnsweredByOutcome(question) ? [] : [at + 1],
  )
  return [
    ...(deadline
      ? [[draft.label('document.remark.deadline', { date: draft.words.date(deadline) })]]
      : []),
    ...(departuresOf(draft).some(({ dpoHeard }) => dpoHeard !== true)
      ? [[draft.label('document.remark.departure')]]
      : []),
    ...(inquiry ? [[draft.label('document.remark.salutation')]] : []),
    ...others.map((number) => [draft.label('document.remark.question', { number })]),
    ...(draft.texts.all('information.').length === 0
      ? [[draft.label('document.remark.alternatives')]]
      : []),
  ]
}
