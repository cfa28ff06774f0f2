import type { QuestionState } from '../../app/formState.js'
import type { Question } from '../../core/rulebook/schema.js'
import { translate, type Lang } from '../../i18n/translate.js'
import type { RegisterContext, RegisterView } from '../facts/registerView.js'
import { registerView } from '../facts/registerView.js'
import { valueText } from '../facts/valueText.js'
import type { WhyView } from '../facts/whyView.js'
import { special, fieldNames, type AnswerInput } from './answerInput.js'

export type OptionView = {
  readonly id: string
  readonly value: string
  readonly label: string
  readonly hint: string | undefined
  readonly checked: boolean
  /** This choice comes with a field for a number. */
  readonly isNumber: boolean
  /** The first choice that is no value of the question. */
  readonly apart: boolean
}

export type QuestionView = {
  readonly id: string
  readonly fact: string
  readonly names: ReturnType<typeof fieldNames>
  readonly legend: string
  readonly help: string | undefined
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly OptionView[]
  readonly number: { readonly value: string; readonly unit: string } | undefined
  readonly errors: readonly string[]
  /** Field the error summary leads to. */
  readonly target: string
  readonly register: RegisterView | undefined
  readonly offered: RegisterView | undefined
  readonly overridden: boolean
  readonly note: string
  readonly evidence: string
  readonly unsure: boolean
  readonly remarksOpen: boolean
  readonly why: WhyView
}

export type QuestionViewInput = {
  readonly state: QuestionState
  readonly input: AnswerInput
  readonly errors: readonly string[]
  readonly why: WhyView
}

export const idOf = (fact: string): string => `f-${fact.replaceAll('.', '-')}`

/** The view model of one question: everything the template prints, in the language of the page. */
export const questionView = (
  { state, input, errors, why }: QuestionViewInput,
  context: RegisterContext,
): QuestionView => {
  const { question } = state
  const { lang } = context
  const id = idOf(question.id)
  const known = knownElsewhere(state, context)
  const preFilled = known.register !== undefined
  const options = optionViews(question, { lang, input, id, preFilled })
  const overridden = preFilled && !input.choices.includes(special.register)
  const { note, evidence, unsure } = input
  return {
    id,
    fact: question.id,
    names: fieldNames(question.id),
    legend: question.question[lang],
    help: question.help?.[lang],
    type: question.type === 'choices' ? 'checkbox' : 'radio',
    options,
    number: numberView(question, input, lang),
    errors,
    target: question.type === 'integer' ? `${id}-number` : `${id}-1`,
    ...known,
    overridden,
    note,
    evidence,
    unsure,
    remarksOpen: [note !== '', evidence !== '', unsure, overridden].includes(true),
    why,
  }
}

/** What the catalogue says: documented for the date, or only offered. */
const knownElsewhere = (
  { question, origin, overridden }: QuestionState,
  context: RegisterContext,
): Pick<QuestionView, 'register' | 'offered'> => {
  const register = origin.from === 'register' ? origin.fact : overridden
  const offered = origin.from === 'open' ? origin.offered : undefined
  return {
    register: register && registerView(question, register, context),
    offered: offered && registerView(question, offered, context),
  }
}

const numberView = (
  question: Question,
  { number }: AnswerInput,
  lang: Lang,
): QuestionView['number'] =>
  question.type === 'integer' ? { value: number, unit: question.unit[lang] } : undefined

type OptionContext = {
  readonly lang: Lang
  readonly input: AnswerInput
  readonly id: string
  readonly preFilled: boolean
}
type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined }

/** "Weiß ich nicht" is the last and an equal choice; with a register's value there is always something known. */
const optionViews = (question: Question, context: OptionContext): readonly OptionView[] => {
  const { lang, input, id, preFilled } = context
  const words = (key: keyof typeof choiceWords) => translate(lang, choiceWords[key])
  const choices: readonly Choice[] = [
    ...(preFilled ? [{ value: special.register, label: words('register') }] : []),
    ...ownChoices(question, lang),
    ...(question.notApplicable === undefined
      ? []
      : [{ value: special.notApplicable, label: words('notApplicable') }]),
    ...(preFilled
      ? []
      : [
          { value: special.later, label: words('later') },
          {
            value: special.unknown,
            label: words('unknown'),
            hint: burdenOfProof(question, lang),
          },
        ]),
  ]
  return choices.map(({ value, label, hint }, index) => ({
    id: `${id}-${index + 1}`,
    value,
    label,
    hint,
    checked: input.choices.includes(value),
    isNumber: value === special.number,
    apart: index > 0 && index === choices.findIndex((choice) => aside.has(choice.value)),
  }))
}

/** Where the law makes the body show something, not knowing counts against it; that is said before the answer. */
const burdenOfProof = (question: Question, lang: Lang): string | undefined =>
  question.unknownCountsAs &&
  translate(lang, 'web.choice.unknown.counts', {
    value: valueText(question, question.unknownCountsAs.value, lang),
  })

const aside = new Set<string>([special.notApplicable, special.later, special.unknown])

const choiceWords = {
  register: 'web.choice.register',
  notApplicable: 'web.choice.notApplicable',
  later: 'web.choice.later',
  unknown: 'web.choice.unknown',
} as const

const ownChoices = (question: Question, lang: Lang): readonly Choice[] => {
  switch (question.type) {
    case 'boolean':
      return [
        { value: 'true', label: translate(lang, 'web.yes') },
        { value: 'false', label: translate(lang, 'web.no') },
      ]
    case 'integer':
      return [{ value: special.number, label: translate(lang, 'web.choice.number') }]
    default:
      return question.options.map(({ value, label, hint }) => ({
        value,
        label: label[lang],
        hint: hint?.[lang],
      }))
  }
}
