import { letterDetails, type KeptLetter } from '../../core/document/letterEdits.js'
import {
  letterActions,
  wordsDigest,
  type LetterAction,
  type TypedParagraph,
} from '../../core/document/reviseLetter.js'
import { hashJson } from '../../core/evaluation/canonical.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { textField, type FormBody } from '../forms/fields.js'
import { parseDate } from '../forms/parseDate.js'

const commands = [...letterActions, 'save', 'add', 'reset-all'] as const
export type LetterCommand = {
  readonly kind: LetterAction | 'save' | 'add' | 'reset-all'
  /** The paragraph; empty where the command is about none. */
  readonly key: string
}

/** The form of the letter as it was sent. */
export type LetterInput = {
  readonly base: string
  /** Only what somebody touched: the rest is as it was when the page was made. */
  readonly typed: readonly TypedParagraph[]
  readonly added: { readonly text: string; readonly after: string }
  readonly fileReference: string
  readonly date: string
  readonly command: LetterCommand
}

/** By place in the page: `p-1a2b…`, `new`, `fileReference`, `date`. */
export type LetterProblems = ReadonlyMap<string, string>

/** Keys hold what no address may hold. */
export const placeOf = (key: string): string => `p-${hashJson(key).slice(0, 12)}`

const mostParagraphs = 600
const longestKey = 300
const prefix = 'text:'
export const longestParagraph = 10_000

export const letterInput = (body: FormBody): LetterInput => ({
  base: textField(body, '_base'),
  typed: Object.keys(body)
    .filter((name) => name.startsWith(prefix) && name.length <= longestKey + prefix.length)
    .slice(0, mostParagraphs)
    .map((name) => name.slice(prefix.length))
    .filter((key) => wordsDigest(textField(body, `${prefix}${key}`)) !== body[`seen:${key}`])
    .map((key) => ({
      key,
      text: textField(body, `${prefix}${key}`),
      basis: key.startsWith('own-') ? '' : textField(body, `basis:${key}`),
    }))
    .filter(({ key, basis }) => /^own-\d{1,6}$/u.test(key) || /^[0-9a-f]{16}$/u.test(basis)),
  added: { text: textField(body, 'new'), after: textField(body, '_after') },
  fileReference: textField(body, 'fileReference'),
  date: textField(body, 'date'),
  command: commandOf(textField(body, '_do')),
})

const commandOf = (text: string): LetterCommand => {
  const at = text.indexOf(':')
  const [name, key] = at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
  return { kind: commands.find((one) => one === name) ?? 'save', key }
}

/** What the command takes away needs no words. */
export const typedBeside = ({ typed, command }: LetterInput): readonly TypedParagraph[] =>
  typed.filter(
    ({ key, text }) =>
      text !== '' || !['omit', 'remove', 'reset'].includes(command.kind) || key !== command.key,
  )

export const letterProblems = (input: LetterInput, lang: Lang): LetterProblems => {
  const tooLong = (text: string, maximum = longestParagraph): string | undefined =>
    text.length > maximum
      ? translate(lang, 'web.letter.tooLong', { maximum, length: text.length })
      : undefined
  const found: readonly (readonly [string, string | undefined])[] = [
    [
      'fileReference',
      letterDetails.shape.fileReference.safeParse(input.fileReference || undefined).success
        ? undefined
        : tooLong(input.fileReference, 200),
    ],
    [
      'date',
      input.date === '' || parseDate(input.date) !== undefined
        ? undefined
        : translate(lang, 'web.letter.date.wrong'),
    ],
    ...typedBeside(input).map(
      ({ key, text }) =>
        [placeOf(key), text === '' ? translate(lang, 'web.letter.empty') : tooLong(text)] as const,
    ),
    ['new', tooLong(input.added.text)],
  ]
  return new Map(
    found.flatMap(([place, text]) => (text === undefined ? [] : [[place, text] as const])),
  )
}

/** File reference and date; empty fields are none. */
export const withHead = (
  { fileReference: _reference, date: _date, ...letter }: KeptLetter,
  input: Pick<LetterInput, 'fileReference' | 'date'>,
): KeptLetter => {
  const date = parseDate(input.date)
  return {
    ...letter,
    ...(input.fileReference !== '' && { fileReference: input.fileReference }),
    ...(date !== undefined && { date }),
  }
}
