import type { FormState } from '../../app/formState.js'
import type { AnswerConflict, SentAnswer } from '../../app/saveAnswers.js'
import type { Lang } from '../../i18n/translate.js'
import { listField, textField, type FormBody } from '../forms/fields.js'
import type { WebUseCases } from '../parts.js'
import { readTopic, type SentTopic } from './readTopic.js'

/** A page of answers as it was sent, with the assessment it is for. */
export type TopicRequest = {
  readonly id: string
  readonly topic: string
  readonly body: FormBody
  readonly lang: Lang
}

export type TopicSaved = { readonly form: FormState; readonly sent: SentTopic } & (
  | { readonly kind: 'saved' }
  /** Something cannot even be kept as a draft; nothing was stored. */
  | { readonly kind: 'problems' }
  /** Two people changed the same answers; nothing was stored. `undecided`: asked before, and not answered. */
  | {
      readonly kind: 'conflict'
      readonly conflicts: readonly AnswerConflict[]
      readonly undecided: boolean
    }
)

/** Reads a page of answers, settles what a page of conflicts decided, and stores the rest. */
export const saveTopic = async (
  { view, saveAnswers }: Pick<WebUseCases, 'view' | 'saveAnswers'>,
  { id, topic, body, lang }: TopicRequest,
): Promise<TopicSaved> => {
  const form = await view(id)
  const sent = readTopic(body, { form, topic, lang })
  if (sent.problems.size > 0) return { kind: 'problems', form, sent }
  const { answers, open } = decisions(form, body, sent)
  if (open.length > 0) return { kind: 'conflict', form, sent, conflicts: open, undecided: true }
  const saved = await saveAnswers(id, answers)
  if (saved.kind === 'conflict') return { ...saved, sent, undecided: false }
  return { kind: 'saved', form: saved.form, sent }
}

/** What the conflict page decided: their answer stays, or mine replaces it; `open` is still undecided. */
const decisions = (
  { assessment }: FormState,
  body: FormBody,
  { answers }: SentTopic,
): { readonly answers: readonly SentAnswer[]; readonly open: readonly AnswerConflict[] } => {
  const asked = new Set(listField(body, '_decide'))
  const keep = (fact: string): string => textField(body, `_keep.${fact}`)
  const undecided = answers.filter(
    ({ fact }) => asked.has(fact) && !['stored', 'sent'].includes(keep(fact)),
  )
  return {
    answers: answers.filter(({ fact }) => !asked.has(fact) || keep(fact) !== 'stored'),
    open: undecided.map(({ fact, answer }) => ({
      fact,
      stored: assessment.answers[fact],
      sent: answer,
    })),
  }
}
