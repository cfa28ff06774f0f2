import type { FormState, QuestionState } from '../../app/formState.js'
import { formatDate, translate, type Lang } from '../../i18n/translate.js'
import { originText } from '../facts/originText.js'
import { valueText } from '../facts/valueText.js'
import { issueText } from '../topics/issueText.js'
import { headView, type HeadView } from './hubView.js'

export type CheckedAnswer = {
  readonly label: string
  readonly question: string
  readonly value: string
  readonly origin: string | undefined
  readonly note: string | undefined
  readonly evidence: string | undefined
  readonly unsure: boolean
  readonly errors: readonly string[]
  readonly open: boolean
  readonly href: string | undefined
}
export type CheckView = {
  readonly head: HeadView
  readonly done: number
  readonly total: number
  readonly faulty: number
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly topics: readonly {
    readonly id: string
    readonly title: string
    readonly section: string
    readonly answers: readonly CheckedAnswer[]
  }[]
  /** Facts nobody is asked: from the head of the case, the authorities, the law. */
  readonly given: readonly CheckedAnswer[]
}

/** All answers on one page, each with a way to change it and back. */
export const checkView = (form: FormState, lang: Lang): CheckView => {
  const home = `/bewertungen/${form.assessment.id}`
  return {
    head: headView(form, lang),
    done: form.done,
    total: form.total,
    faulty: form.faulty,
    details: detailRows(form, lang),
    topics: form.topics.map(({ id, title, section, questions }) => ({
      id,
      title: title[lang],
      section: section.title[lang],
      answers: questions.map((state) => ({
        ...checked(state, form, lang),
        href: `${home}/themen/${id}?zurueck=pruefen#f-${state.question.id.replaceAll('.', '-')}`,
      })),
    })),
    given: form.questions
      .filter(({ question, hidden }) => !question.asked && !hidden)
      .map((state) => ({ ...checked(state, form, lang), ...lawLink(state, form, lang) })),
  }
}

/** A contested question of law has a page of its own to follow another position. */
const lawLink = (
  { question }: QuestionState,
  { assessment, positions }: FormState,
  lang: Lang,
): Partial<CheckedAnswer> => {
  const position = positions.find(({ law }) => law.fact === question.id)
  if (position === undefined) return {}
  return {
    href: `/bewertungen/${assessment.id}/rechtsfragen?zurueck=pruefen#f-${question.id.replaceAll('.', '-')}`,
    errors: position.issues.map((issue) => issueText(issue, question, lang)),
  }
}

const checked = (state: QuestionState, form: FormState, lang: Lang): CheckedAnswer => {
  const { question, answer, status, issues } = state
  return {
    label: question.label[lang],
    question: question.question[lang],
    value: shownValue(state, lang),
    origin: originText(state.origin, { form, lang }),
    note: answer?.note,
    evidence: answer?.evidence,
    unsure: answer?.unsure ?? false,
    errors: issues.map((issue) => issueText(issue, question, lang)),
    open: status === 'open',
    href: undefined,
  }
}

const shownValue = ({ question, answer, origin, value }: QuestionState, lang: Lang): string => {
  if (answer?.state === 'answered') {
    return answer.value === undefined
      ? translate(lang, 'web.answer.none')
      : valueText(question, answer.value, lang)
  }
  if (origin.from !== 'answer' && origin.from !== 'open' && value !== undefined) {
    const shown = valueText(question, value, lang)
    return origin.from === 'not-proven'
      ? translate(lang, 'web.check.notProven', { value: shown })
      : shown
  }
  return answer ? translate(lang, `web.state.${answer.state}`) : translate(lang, 'web.answer.none')
}

const detailRows = (form: FormState, lang: Lang): CheckView['details'] => {
  const { body, asOf, inquiry } = form.assessment
  const words = (key: Parameters<typeof translate>[1]) => translate(lang, key)
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words('web.details.name'), body.name],
    [words('web.details.land'), words(`web.land.${body.land}`)],
    [words('web.details.type'), words(`web.bodyType.${body.type}`)],
    [words('web.details.platform'), headView(form, lang).platform],
    [words('web.details.asOf'), formatDate(lang, asOf)],
    [words('web.details.reference'), inquiry?.reference],
    [
      words('web.details.sessionDate'),
      inquiry?.sessionDate && formatDate(lang, inquiry.sessionDate),
    ],
    [words('web.details.askedOn'), inquiry?.askedOn && formatDate(lang, inquiry.askedOn)],
    [words('web.details.askedBy'), inquiry?.askedBy],
    [words('web.details.subject'), inquiry?.subject],
    [words('web.details.questions'), inquiry?.questions.join('\n') || undefined],
  ]
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]))
}
