import type { FormState } from '../../app/formState.js'
import { keptLetter } from '../../core/document/letterEdits.js'
import { platformNameAt } from '../../core/rulebook/asOf.js'
import { formatDate, isMessageKey, translate, type Lang } from '../../i18n/translate.js'

type Members = Readonly<Record<string, unknown>>

/** What a member of an assessment held, in words; an id only where nobody knows the words any more. */
export const memberText = (path: string, value: unknown, form: FormState, lang: Lang): string => {
  if (value === undefined) return ''
  const words = wordsOf[path]
  if (words !== undefined) return words(value, form, lang)
  return textsIn(value, lang).join('\n')
}

type Words = (value: unknown, form: FormState, lang: Lang) => string

const wordsOf: Readonly<Record<string, Words>> = {
  life: (value, _form, lang) => named(`web.stage.`, membersOf(value)['stage'], lang),
  body: (value, _form, lang) => {
    const { name, land, type } = membersOf(value)
    return [text(name), named('web.land.', land, lang), named('web.bodyType.', type, lang)]
      .filter((line) => line !== '')
      .join('\n')
  },
  platform: (value, { situation, assessment: { asOf } }) => {
    const platform = situation.registers.platforms.find(({ id }) => id === value)
    return platform ? platformNameAt(platform, asOf) : text(value)
  },
  ruleset: (value, { situation: { ruleset } }, lang) => {
    const { id, version } = membersOf(value)
    return `${id === ruleset.id ? ruleset.title[lang] : text(id)} ${text(version)}`
  },
  letter: (value, _form, lang) =>
    keptLetter
      .safeParse(value)
      .data?.edits.map((edit) => {
        const what = translate(lang, `document.change.${edit.kind}`)
        return 'text' in edit ? `${what}: ${edit.text}` : what
      })
      .concat(membersOf(value)['order'] === undefined ? [] : translate(lang, 'web.letter.moved'))
      .join('\n') ?? '',
  positions: (value, { situation }, lang) =>
    Object.entries(membersOf(value))
      .flatMap(([fact, chosen]) => {
        const law = situation.registers.law.find((one) => one.fact === fact)
        const [id, ...rest] = textsIn(chosen, lang)
        const position = law?.positions.find((one) => one.value === id)
        const name = position?.title[lang] ?? id ?? ''
        return [`${law?.title[lang] ?? fact}: ${name}`, ...rest]
      })
      .join('\n'),
}

const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null ? (value as Members) : {}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const named = (prefix: string, value: unknown, lang: Lang): string => {
  const key = `${prefix}${text(value)}`
  return isMessageKey(key) ? translate(lang, key) : text(value)
}

const textsIn = (value: unknown, lang: Lang): readonly string[] => {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).flatMap((one) => textsIn(one, lang))
  }
  if (typeof value === 'string') {
    return [/^\d{4}-\d{2}-\d{2}$/u.test(value) ? formatDate(lang, value) : value]
  }
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}
