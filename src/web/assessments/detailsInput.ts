import type { Details } from '../../app/createAssessment.js'
import { bodyTypes, lands } from '../../core/assessment/case.js'
import {
  formatDate,
  translate,
  type Lang,
  type MessageKey,
  type MessageParams,
} from '../../i18n/translate.js'
import { textField, type FormBody } from '../forms/fields.js'
import { parseDate } from '../forms/parseDate.js'

export const detailFields = [
  'name',
  'land',
  'type',
  'platform',
  'asOf',
  'reference',
  'sessionDate',
  'askedOn',
  'askedBy',
  'subject',
  'questions',
] as const
export type DetailField = (typeof detailFields)[number]
/** The head of a case as typed, right or wrong. */
export type DetailsInput = Readonly<Record<DetailField, string>>
export type DetailProblems = ReadonlyMap<DetailField, string>
export type ReadDetails =
  | { readonly ok: true; readonly details: Details }
  | { readonly ok: false; readonly problems: DetailProblems }

export const detailsFromBody = (body: FormBody): DetailsInput =>
  Object.fromEntries(detailFields.map((field) => [field, textField(body, field)])) as DetailsInput

const typed = (text: string | undefined): string => text ?? ''
const typedDate = (iso: string | undefined): string =>
  iso === undefined ? '' : formatDate('de', iso)

/** Dates stand in the German form in both languages; the form reads that and ISO. */
export const detailsFromCase = ({ body, platform, asOf, inquiry }: Details): DetailsInput => {
  const { reference, sessionDate, askedOn, askedBy, subject, questions } = inquiry ?? {
    questions: [],
  }
  return {
    name: body.name,
    land: body.land,
    type: body.type,
    platform,
    asOf: typedDate(asOf),
    reference: typed(reference),
    sessionDate: typedDate(sessionDate),
    askedOn: typedDate(askedOn),
    askedBy: typed(askedBy),
    subject: typed(subject),
    questions: questions.join('\n'),
  }
}

export const emptyDetails = (today: string): DetailsInput => ({
  ...detailsFromBody({}),
  asOf: formatDate('de', today),
})

const limits: Readonly<Partial<Record<DetailField, number>>> = {
  name: 200,
  reference: 200,
  askedBy: 200,
  subject: 500,
}
const mostQuestions = 50
const longestQuestion = 5_000

type Complain = (field: DetailField, key: MessageKey, params?: MessageParams) => void
type Checker = { readonly input: DetailsInput; readonly complain: Complain }

/** Checks what was typed; every problem says what to do, in the language of the page. */
export const readDetails = (input: DetailsInput, lang: Lang): ReadDetails => {
  const problems = new Map<DetailField, string>()
  const checker: Checker = {
    input,
    complain: (field, key, params) => {
      if (!problems.has(field)) problems.set(field, translate(lang, key, params))
    },
  }
  checkTexts(checker)
  const land = pick(checker, 'land', lands)
  const type = pick(checker, 'type', bodyTypes)
  const asOf = date(checker, 'asOf')
  const dates = {
    sessionDate: date(checker, 'sessionDate'),
    askedOn: date(checker, 'askedOn'),
  }
  if (problems.size > 0 || land === undefined || type === undefined || asOf === undefined) {
    return { ok: false, problems }
  }
  const inquiry = inquiryOf(input, dates)
  return {
    ok: true,
    details: {
      body: { name: input.name, land, type },
      platform: input.platform,
      asOf,
      ...(inquiry && { inquiry }),
    },
  }
}

const checkTexts = ({ input, complain }: Checker): void => {
  for (const field of ['name', 'platform', 'asOf'] as const) {
    if (input[field] === '') complain(field, `web.details.${field}.missing`)
  }
  for (const [field, maximum] of Object.entries(limits) as [DetailField, number][]) {
    if (input[field].length > maximum) complain(field, 'web.details.tooLong', { maximum })
  }
  const questions = linesOf(input.questions)
  if (questions.length > mostQuestions || questions.some(tooLong)) {
    complain('questions', 'web.details.questions.tooMany', {
      most: mostQuestions,
      longest: longestQuestion,
    })
  }
}

const pick = <T extends string>(
  { input, complain }: Checker,
  field: 'land' | 'type',
  allowed: readonly T[],
): T | undefined => {
  const found = allowed.find((one) => one === input[field])
  if (found === undefined) complain(field, `web.details.${field}.missing`)
  return found
}

const date = (
  { input, complain }: Checker,
  field: 'asOf' | 'sessionDate' | 'askedOn',
): string | undefined => {
  if (input[field] === '') return undefined
  const parsed = parseDate(input[field])
  if (parsed === undefined) {
    complain(field, 'web.details.date.invalid', { value: input[field].slice(0, 40) })
  }
  return parsed
}

const tooLong = (line: string): boolean => line.length > longestQuestion

/** One question a line. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type InquiryDates = Readonly<Record<'sessionDate' | 'askedOn', string | undefined>>

const inquiryOf = (
  { reference, askedBy, subject, questions: text }: DetailsInput,
  { sessionDate, askedOn }: InquiryDates,
): Details['inquiry'] => {
  const questions = linesOf(text)
  const given = {
    ...(reference !== '' && { reference }),
    ...(sessionDate !== undefined && { sessionDate }),
    ...(askedOn !== undefined && { askedOn }),
    ...(askedBy !== '' && { askedBy }),
    ...(subject !== '' && { subject }),
  }
  if (Object.keys(given).length === 0 && questions.length === 0) return undefined
  return { ...given, questions: [...questions] }
}
