import type { FormState, QuestionState } from '../../app/formState.js'
import type { SentAnswer } from '../../app/saveAnswers.js'
import type { Answer } from '../../core/assessment/case.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { textField, type FormBody } from '../forms/fields.js'
import { refusal } from '../middleware/refusal.js'
import { inputFromBody, type AnswerInput } from './answerInput.js'
import { readBase, type Base } from './base.js'
import { readAnswer } from './readAnswer.js'

/** A page of answers as it was sent. */
export type SentTopic = {
  readonly inputs: ReadonlyMap<string, AnswerInput>
  readonly base: Base
  /** Answers that can be stored, if there are no problems. */
  readonly answers: readonly SentAnswer[]
  readonly problems: ReadonlyMap<string, string>
  /** The question whose offered value was taken over by its button. */
  readonly taken: string | undefined
}

export type TopicContext = {
  readonly form: FormState
  readonly topic: string
  readonly lang: Lang
}

/** All questions of a topic, hidden ones too: another page may have hidden them while this one was open. */
export const questionsOfTopic = ({ form, topic }: TopicContext): readonly QuestionState[] =>
  form.questions.filter(({ question }) => question.asked && question.topic === topic)

/** Reads what a page of answers sent; refuses what did not come from such a page. */
export const readTopic = (body: FormBody, context: TopicContext): SentTopic => {
  const base = readBase(textField(body, '_base'))
  if (base === undefined) throw refusal('malformed')
  const taken = textField(body, '_take')
  const shown = questionsOfTopic(context).filter(({ question }) => base.has(question.id))
  const read = shown.map((state) => {
    const fact = state.question.id
    const input = inputFromBody(body, fact)
    const offered = fact === taken ? offeredAnswer(state, context.lang) : undefined
    const result = offered
      ? { ok: true as const, answer: offered }
      : readAnswer(state.question, input, context.lang)
    return { fact, input, result, base: base.get(fact) ?? '' }
  })
  return {
    inputs: new Map(read.map(({ fact, input }) => [fact, input])),
    base,
    answers: read.flatMap(({ fact, result, base: digest }) =>
      result.ok ? [{ fact, answer: result.answer, base: digest }] : [],
    ),
    problems: new Map(
      read.flatMap(({ fact, result }) =>
        result.ok
          ? []
          : [[fact, translate(context.lang, result.problem.key, result.problem.params)]],
      ),
    ),
    taken: shown.some(({ question }) => question.id === taken) ? taken : undefined,
  }
}

/** One click takes over what the catalogue offers; the remark says that it is not documented for the date. */
const offeredAnswer = ({ origin }: QuestionState, lang: Lang): Answer | undefined =>
  origin.from === 'open' && origin.offered
    ? {
        state: 'answered',
        value: origin.offered.value,
        evidence: translate(lang, 'web.offered.evidence'),
      }
    : undefined
