import type { PositionState } from '../../app/positionStates.js'
import type { ChosenPosition, Positions } from '../../core/assessment/case.js'
import { translate, type Lang, type MessageKey, type MessageParams } from '../../i18n/translate.js'
import { textField, type FormBody } from '../forms/fields.js'

/** One question of law as typed, right or wrong. */
export type LawInput = {
  readonly position: string
  readonly reason: string
  readonly heard: boolean
  readonly opinion: string
}
export type LawInputs = ReadonlyMap<string, LawInput>
export const lawFields = ['position', 'reason', 'heard', 'opinion'] as const
export type LawField = (typeof lawFields)[number]
/** Words for a field of a question: `law.blocking.reason`. */
export type LawProblems = ReadonlyMap<string, string>

export const problemKey = (fact: string, field: LawField): string => `${fact}.${field}`

/** Only where more than one position is held is there anything to choose. */
export const isOpenToChoice = ({ held }: PositionState): boolean => held.length > 1

export const lawInputsFromBody = (body: FormBody, states: readonly PositionState[]): LawInputs =>
  new Map(
    states.filter(isOpenToChoice).map(({ law: { fact } }) => {
      const field = (name: LawField): string => textField(body, problemKey(fact, name))
      const input: LawInput = {
        position: field('position'),
        reason: field('reason'),
        heard: field('heard') === '1',
        opinion: field('opinion'),
      }
      return [fact, input]
    }),
  )

export const lawInputsFromCase = (states: readonly PositionState[]): LawInputs =>
  new Map(
    states.map(({ law, held, stored, expected, chosen }) => [
      law.fact,
      {
        // A position nobody holds at the date cannot be shown as chosen.
        position: held.some(({ value }) => value === stored) ? (stored ?? expected) : expected,
        reason: chosen?.reason ?? '',
        heard: chosen?.dpoHeard ?? false,
        opinion: chosen?.dpoOpinion ?? '',
      },
    ]),
  )

export type ReadLaw = { readonly positions: Positions; readonly problems: LawProblems }

/** What the form asks to be stored; the default without a reason is stored as nothing. */
export const readLaw = (
  inputs: LawInputs,
  states: readonly PositionState[],
  lang: Lang,
): ReadLaw => {
  const problems = new Map<string, string>()
  const chosen = states.flatMap((state): [string, ChosenPosition][] => {
    const input = inputs.get(state.law.fact)
    if (input === undefined) return []
    for (const [field, key, params] of complaints(input, state)) {
      problems.set(problemKey(state.law.fact, field), translate(lang, key, params))
    }
    if (input.position === state.expected && input.reason === '') return []
    return [[state.law.fact, chosenOf(input)]]
  })
  return { positions: Object.fromEntries(chosen), problems }
}

const chosenOf = ({ position, reason, heard, opinion }: LawInput): ChosenPosition => ({
  position,
  reason,
  ...(heard && { dpoHeard: true }),
  ...(opinion !== '' && { dpoOpinion: opinion }),
})

type Complaint = readonly [field: LawField, key: MessageKey, params?: MessageParams]

const complaints = (input: LawInput, { held, expected }: PositionState): readonly Complaint[] => {
  const found: Complaint[] = []
  const { position, reason, heard, opinion } = input
  if (!held.some(({ value }) => value === position)) found.push(['position', 'web.law.choose'])
  const departs = position !== expected
  if (reason === '' && departs) found.push(['reason', 'web.law.reason.missing'])
  if (reason === '' && !departs && (heard || opinion !== '')) {
    found.push(['reason', 'web.law.reason.unused'])
  }
  if (opinion !== '' && !heard) found.push(['heard', 'web.law.heard.missing'])
  return [...found, ...tooLong(input)]
}

const longest = { reason: 5_000, opinion: 50_000 } as const

const tooLong = (input: LawInput): readonly Complaint[] =>
  (['reason', 'opinion'] as const)
    .filter((field) => input[field].length > longest[field])
    .map((field) => [field, 'web.details.tooLong', { maximum: longest[field] }])
