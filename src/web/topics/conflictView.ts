import type { AnswerConflict } from '../../app/saveAnswers.js'
import type { FormState } from '../../app/formState.js'
import type { Answer } from '../../core/assessment/case.js'
import { answerDigest } from '../../app/answerDigest.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { valueText } from '../facts/valueText.js'
import { instantText } from '../forms/frame.js'
import { headingOf } from '../assessments/hubView.js'
import { listField, textField, type FormBody } from '../forms/fields.js'
import { readBase, writeBase } from './base.js'
import { idOf } from './questionView.js'

export type ConflictRow = { readonly field: string; readonly stored: string; readonly sent: string }
export type ConflictView = {
  readonly id: string
  readonly assessment: string
  readonly topic: string
  readonly savedAt: string
  readonly conflicts: readonly {
    readonly fact: string
    readonly id: string
    readonly question: string
    readonly rows: readonly ConflictRow[]
  }[]
  readonly failed: boolean
  readonly errors: readonly { readonly href: string; readonly text: string }[]
  /** Everything that was sent, to be sent again with the decision. */
  readonly fields: readonly { readonly name: string; readonly value: string }[]
}

export type ConflictInput = {
  readonly form: FormState
  readonly topic: string
  readonly lang: Lang
  readonly body: FormBody
  readonly conflicts: readonly AnswerConflict[]
  /** The page was sent without a decision on every question. */
  readonly undecided: boolean
}

/** Both versions side by side, field by field. Nothing is chosen beforehand. */
export const conflictView = (input: ConflictInput): ConflictView => {
  const { form, topic, lang, conflicts, undecided } = input
  const views = conflicts.map(({ fact, stored, sent }) => {
    const question = form.questions.find((state) => state.question.id === fact)?.question
    return {
      fact,
      id: idOf(fact),
      question: question?.question[lang] ?? fact,
      rows: rowsOf(stored, sent, (answer) => answerText(question, answer, lang), lang),
    }
  })
  return {
    id: form.assessment.id,
    assessment: headingOf(form, lang),
    topic,
    savedAt: instantText(form.assessment.updatedAt, lang),
    conflicts: views,
    failed: undecided,
    errors: undecided
      ? views.map(({ id, question }) => ({
          href: `#${id}-stored`,
          text: translate(lang, 'web.conflict.choose', { question }),
        }))
      : [],
    fields: fieldsOf(input),
  }
}

type Question = FormState['questions'][number]['question']

const answerText = (question: Question | undefined, answer: Answer | undefined, lang: Lang) => {
  if (answer === undefined) return translate(lang, 'web.answer.none')
  if (answer.state === 'answered' && answer.value !== undefined) {
    return valueText(question, answer.value, lang)
  }
  return translate(lang, `web.state.${answer.state}`)
}

type Fields = { readonly note: string; readonly evidence: string; readonly unsure: boolean }
const remarksOf = ({ note = '', evidence = '', unsure = false }: Partial<Answer> = {}): Fields => ({
  note,
  evidence,
  unsure,
})

const rowsOf = (
  stored: Answer | undefined,
  sent: Answer | undefined,
  text: (answer: Answer | undefined) => string,
  lang: Lang,
): readonly ConflictRow[] => {
  const yes = ({ unsure }: Fields) => translate(lang, unsure ? 'web.yes' : 'web.no')
  const [there, here] = [remarksOf(stored), remarksOf(sent)]
  const rows = [
    { field: 'web.field.answer', stored: text(stored), sent: text(sent) },
    { field: 'web.field.note', stored: there.note, sent: here.note },
    { field: 'web.field.evidence', stored: there.evidence, sent: here.evidence },
    { field: 'web.field.unsure', stored: yes(there), sent: yes(here) },
  ] as const
  return rows
    .filter((row) => row.stored !== row.sent)
    .map((row) => ({ ...row, field: translate(lang, row.field) }))
}

/** The base of a question in conflict becomes what the page now shows as stored. */
const fieldsOf = ({ body, conflicts }: ConflictInput): ConflictView['fields'] => {
  const shown = new Map(conflicts.map(({ fact, stored }) => [fact, answerDigest(stored)]))
  const base = readBase(textField(body, '_base')) ?? new Map<string, string>()
  const renewed = new Map([...base].map(([fact, digest]) => [fact, shown.get(fact) ?? digest]))
  const kept = Object.keys(body)
    .filter((name) => name !== '_base' && name !== '_decide' && !name.startsWith('_keep.'))
    .flatMap((name) => listField(body, name).map((value) => ({ name, value })))
  return [
    ...kept,
    { name: '_base', value: writeBase(renewed) },
    ...conflicts.map(({ fact }) => ({ name: '_decide', value: fact })),
  ]
}
