import type { FormState } from '../../app/formState.js'
import type { PositionState } from '../../app/positionStates.js'
import type { HeldPosition } from '../../core/rulebook/registers.js'
import { formatDate, isMessageKey, translate, type Lang } from '../../i18n/translate.js'
import { headView, type HeadView } from '../assessments/hubView.js'
import { sourceView, type SourceView } from '../facts/registerView.js'
import {
  isOpenToChoice,
  lawFields,
  lawInputsFromCase,
  problemKey,
  type LawField,
  type LawInput,
  type LawInputs,
  type LawProblems,
} from './lawInput.js'

export type HeldView = {
  readonly value: string
  readonly title: string
  readonly holding: string
  readonly since: string | undefined
  readonly pending: string | undefined
  readonly sources: readonly SourceView[]
  readonly isDefault: boolean
  readonly checked: boolean
}
export type LawQuestionView = {
  readonly fact: string
  readonly id: string
  readonly title: string
  readonly why: string | undefined
  readonly held: readonly HeldView[]
  readonly toChoose: boolean
  readonly departs: boolean
  readonly input: LawInput
  readonly errors: Readonly<Partial<Record<LawField, string>>>
}
type Row = { readonly field: string; readonly stored: string; readonly sent: string }
export type LawView = {
  readonly head: HeadView
  readonly base: string
  readonly returnTo: string
  readonly questions: readonly LawQuestionView[]
  readonly failed: boolean
  readonly errors: readonly { readonly href: string; readonly text: string }[]
  readonly conflict: readonly Row[]
}
export type LawViewInput = {
  readonly form: FormState
  readonly lang: Lang
  readonly base: string
  readonly returnTo: string
  readonly inputs?: LawInputs
  readonly problems?: LawProblems
  /** Somebody else stored other positions meanwhile. */
  readonly conflict?: boolean
}

/** Every contested question with the positions held at the as-of date, and what this assessment follows. */
export const lawView = (context: LawViewInput): LawView => {
  const { form, lang, base, returnTo } = context
  const stored = lawInputsFromCase(form.positions)
  const inputs = context.inputs ?? stored
  const problems = context.problems ?? storedProblems(form, lang)
  const questions = form.positions.map((state) =>
    questionView(state, inputs.get(state.law.fact) ?? nothing, { form, lang, problems }),
  )
  return {
    head: headView(form, lang),
    base,
    returnTo,
    questions,
    failed: problems.size > 0,
    errors: questions.flatMap(({ id, errors }) =>
      lawFields.flatMap((field) => {
        const text = errors[field]
        return text === undefined ? [] : [{ href: `#${id}-${field}`, text }]
      }),
    ),
    conflict: context.conflict === true ? differences(form, stored, inputs, lang) : [],
  }
}

const nothing: LawInput = { position: '', reason: '', heard: false, opinion: '' }

/** What was stored under another date, or before reasons were asked for. */
const storedProblems = ({ positions }: FormState, lang: Lang): LawProblems =>
  new Map(
    positions.flatMap(({ law: { fact }, issues }) =>
      issues.map(({ code, params }): [string, string] =>
        code === 'issue.case.departureWithoutReason'
          ? [problemKey(fact, 'reason'), translate(lang, 'web.law.reason.missing')]
          : [
              problemKey(fact, 'position'),
              isMessageKey(code) ? translate(lang, code, params) : code,
            ],
      ),
    ),
  )

type Context = Pick<LawViewInput, 'form' | 'lang'> & { readonly problems: LawProblems }

const questionView = (
  state: PositionState,
  input: LawInput,
  { form, lang, problems }: Context,
): LawQuestionView => {
  const { law, held, expected, why } = state
  return {
    fact: law.fact,
    id: `f-${law.fact.replaceAll('.', '-')}`,
    title: law.title[lang],
    why: why?.[lang],
    held: held.map((position) => ({
      ...heldView(position, form, lang),
      isDefault: position.value === expected,
      checked: position.value === input.position,
    })),
    toChoose: isOpenToChoice(state),
    departs: state.departs,
    input,
    errors: Object.fromEntries(
      lawFields.flatMap((field) => {
        const text = problems.get(problemKey(law.fact, field))
        return text === undefined ? [] : [[field, text]]
      }),
    ),
  }
}

const heldView = (
  { value, title, holding, validFrom, pending, sources }: HeldPosition,
  { situation, assessment: { asOf } }: FormState,
  lang: Lang,
): Omit<HeldView, 'isDefault' | 'checked'> => ({
  value,
  title: title[lang],
  holding: holding[lang],
  since: validFrom === null ? undefined : formatDate(lang, validFrom),
  pending: pending?.text[lang],
  sources: sources.flatMap((id) => {
    const source = sourceView(id, { registers: situation.registers, asOf, lang })
    return source ? [source] : []
  }),
})

const differences = (
  { positions }: FormState,
  stored: LawInputs,
  sent: LawInputs,
  lang: Lang,
): readonly Row[] =>
  positions.flatMap(({ law, held }) => {
    const [there, here] = [stored.get(law.fact) ?? nothing, sent.get(law.fact) ?? nothing]
    const shown = (input: LawInput, field: LawField): string => {
      if (field === 'heard') return translate(lang, input.heard ? 'web.yes' : 'web.no')
      if (field !== 'position') return input[field]
      return held.find(({ value }) => value === input.position)?.title[lang] ?? input.position
    }
    return lawFields
      .map((field) => ({
        field: `${law.title[lang]} ${translate(lang, `web.law.${field}`)}`,
        stored: shown(there, field),
        sent: shown(here, field),
      }))
      .filter((row) => row.stored !== row.sent)
  })
