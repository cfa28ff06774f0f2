import type { Language, Localized, Question } from '../rulebook/schema.js'
import { knownValue, type Range } from './range.js'

/** What a placeholder of an approved text may name: facts by id, and the names of body, platform and competent authority. */
export type TextValues = {
  readonly names: Readonly<Record<string, string | Localized>>
  readonly fact: (
    id: string,
  ) => { readonly range: Range; readonly question: Question | undefined } | undefined
}

/** `{fact.id}` → its value in words; a number that is still open gives its span ("365 bis 8.760"). */
export const renderText = (text: Localized, values: TextValues): Localized => ({
  de: fill(text.de, 'de', values),
  en: fill(text.en, 'en', values),
})

const fill = (text: string, lang: Language, values: TextValues): string =>
  text.replace(/\{([a-z]+\.[A-Za-z0-9]+)\}/gu, (whole, id: string) => {
    const name = values.names[id]
    if (name !== undefined) return typeof name === 'string' ? name : name[lang]
    const fact = values.fact(id)
    return fact === undefined ? whole : rangeInWords(fact.range, lang, fact.question)
  })

const words = {
  de: { true: 'ja', false: 'nein', open: 'nicht bekannt', to: 'bis', and: 'und', none: 'keine' },
  en: { true: 'yes', false: 'no', open: 'not known', to: 'to', and: 'and', none: 'none' },
} as const

export const rangeInWords = (range: Range, lang: Language, question?: Question): string => {
  const value = knownValue(range)
  if (typeof value === 'number') return number(value, lang)
  if (typeof value === 'boolean') return words[lang][value ? 'true' : 'false']
  if (typeof value === 'string') return optionLabel(value, lang, question)
  if (value !== undefined)
    return list(
      value.map((v) => optionLabel(v, lang, question)),
      lang,
    )
  if (range.kind !== 'span' || !Number.isFinite(range.min + range.max)) return words[lang].open
  return `${number(range.min, lang)} ${words[lang].to} ${number(range.max, lang)}`
}

const optionLabel = (value: string, lang: Language, question: Question | undefined): string =>
  question && 'options' in question
    ? (question.options.find((option) => option.value === value)?.label[lang] ?? value)
    : value

const list = (items: readonly string[], lang: Language): string =>
  items.length === 0
    ? words[lang].none
    : items.length === 1
      ? (items[0] ?? '')
      : `${items.slice(0, -1).join(', ')} ${words[lang].and} ${items.at(-1) ?? ''}`

/** Half up to one decimal, in the language's own format; written out so that no machine's locale data matters. */
export const number = (value: number, lang: Language): string => {
  const tenths = Math.round((Math.abs(value) + Number.EPSILON) * 10)
  const [group, decimal] = lang === 'de' ? ['.', ','] : [',', '.']
  const whole = String(Math.floor(tenths / 10)).replace(/\B(?=(\d{3})+$)/gu, group)
  const fraction = tenths % 10 === 0 ? '' : `${decimal}${String(tenths % 10)}`
  return `${value < 0 && tenths > 0 ? '−' : ''}${whole}${fraction}`
}
