import type { FormState } from '../../app/formState.js'
import { sameAnswer } from '../../app/answerDigest.js'
import type { Comparison, History } from '../../app/life/history.js'
import type { Answer } from '../../core/assessment/case.js'
import type { Change } from '../../core/assessment/history.js'
import { isPossible, lifeOf } from '../../core/assessment/steps.js'
import { isMessageKey, translate, type Lang } from '../../i18n/translate.js'
import { personText } from '../administration/personText.js'
import { checkView } from '../assessments/checkView.js'
import { headView, headingOf } from '../assessments/hubView.js'
import { valueText } from '../facts/valueText.js'
import { instantText } from '../forms/frame.js'
import { memberText } from './memberText.js'

const frame = (form: FormState, lang: Lang) => ({
  head: headView(form, lang),
  heading: headingOf(form, lang),
  version: form.assessment.version,
})

export const historyView = ({ form, entries, people }: History, lang: Lang) => ({
  ...frame(form, lang),
  entries: entries.map((entry) => {
    const key = `web.audit.${entry.action}`
    return {
      number: entry.number,
      at: instantText(entry.at, lang),
      by: personText(people(entry.by), lang),
      action: isMessageKey(key) ? translate(lang, key) : entry.action,
      rows: entry.changes.map((change) => rowOf(change, form, lang)),
    }
  }),
})

export const comparisonView = ({ form, from, to, changes }: Comparison, lang: Lang) => ({
  ...frame(form, lang),
  from,
  to,
  rows: changes.map((change) => rowOf(change, form, lang)),
})

/** An earlier version to read; answers that are different now can be brought back while it is a draft. */
export const versionView = (form: FormState, present: FormState, lang: Lang) => {
  const view = checkView(form, lang)
  const isOpen = isPossible('edit', lifeOf(present.assessment))
  const differing = form.topics.flatMap(({ questions }) =>
    questions.flatMap(({ question: { id, question } }) => {
      const [then, now] = [form.assessment.answers[id], present.assessment.answers[id]]
      return sameAnswer(then, now) ? [] : [{ fact: id, question: question[lang] }]
    }),
  )
  return {
    ...frame(present, lang),
    number: form.assessment.version,
    at: instantText(form.assessment.updatedAt, lang),
    details: view.details,
    topics: view.topics.map((topic) => ({
      ...topic,
      answers: topic.answers.map((answer) => ({ ...answer, href: undefined })),
    })),
    restorable: isOpen ? differing : [],
  }
}

export type ChangeRow = { readonly field: string; readonly from: string; readonly to: string }

const rowOf = ({ path, from, to }: Change, form: FormState, lang: Lang): ChangeRow => {
  const fact = path.startsWith('answers/') ? path.slice('answers/'.length) : undefined
  if (fact === undefined) {
    const key = `web.member.${path}`
    const field = isMessageKey(key) ? translate(lang, key) : path
    return { field, from: memberText(path, from, form, lang), to: memberText(path, to, form, lang) }
  }
  const question = form.questions.find((one) => one.question.id === fact)?.question
  const text = (value: Change['from']) =>
    answerText(question, value as unknown as Answer | undefined, lang)
  return { field: question?.question[lang] ?? fact, from: text(from), to: text(to) }
}

type Question = FormState['questions'][number]['question']

const answerText = (
  question: Question | undefined,
  answer: Answer | undefined,
  lang: Lang,
): string => {
  if (answer === undefined) return ''
  const { state, value, note, evidence, unsure } = answer
  const isValue = state === 'answered' && value !== undefined
  const lines = [
    isValue
      ? valueText(question, value, lang)
      : translate(lang, state === 'answered' ? 'web.answer.none' : `web.state.${state}`),
    unsure === true ? translate(lang, 'web.check.unsure') : '',
    note === undefined ? '' : `${translate(lang, 'web.field.note')}: ${note}`,
    evidence === undefined ? '' : `${translate(lang, 'web.field.evidence')} ${evidence}`,
  ]
  return lines.filter((line) => line !== '').join('\n')
}
