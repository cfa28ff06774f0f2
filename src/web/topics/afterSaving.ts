import type { FormState, QuestionState } from '../../app/formState.js'
import { textField, type FormBody } from '../forms/fields.js'
import { idOf } from './questionView.js'
import type { SentTopic } from './readTopic.js'

/** Where a page may send somebody back to; an address of somebody else's choosing is not among them. */
export const returnOf = (asked: unknown): string => (asked === 'pruefen' ? 'pruefen' : '')

type Saved = {
  readonly form: FormState
  readonly topic: string
  readonly body: FormBody
  readonly sent: SentTopic
}

/** The page after saving; `undefined` = the same page again, because something has to be mended. */
export const afterSaving = ({ form, topic, body, sent }: Saved): string | undefined => {
  const home = `/bewertungen/${form.assessment.id}`
  if (textField(body, '_action') === 'overview') return home
  const here = `${home}/themen/${topic}`
  const returnTo = returnOf(textField(body, '_return'))
  const query = (added: boolean): string => {
    const parts = [...(added ? ['neu=1'] : []), ...(returnTo === '' ? [] : [`zurueck=${returnTo}`])]
    return parts.length === 0 ? '' : `?${parts.join('&')}`
  }
  if (sent.taken !== undefined) return `${here}${query(false)}#${idOf(sent.taken)}`
  const questions = form.topics.find(({ id }) => id === topic)?.questions ?? []
  if (questions.some(({ status }) => status === 'faulty')) return undefined
  if (questions.some((state) => isNew(state, sent))) return `${here}${query(true)}`
  return returnTo === '' ? nextPage(form, topic, home) : `${home}/${returnTo}`
}

const isNew = ({ question, status }: QuestionState, sent: SentTopic): boolean =>
  status === 'open' && !sent.inputs.has(question.id)

/** The next topic as the answers have left them, or checking after the last. */
const nextPage = ({ topics }: FormState, topic: string, home: string): string => {
  const here = topics.find(({ id }) => id === topic)
  // Whoever works on the platform's facts goes on there; staff are not led into them.
  const journey = topics.filter(({ aboutPlatform }) => aboutPlatform === here?.aboutPlatform)
  const current = journey.findIndex(({ id }) => id === topic)
  const next = current < 0 ? undefined : journey[current + 1]
  return next ? `${home}/themen/${next.id}` : `${home}/pruefen`
}
