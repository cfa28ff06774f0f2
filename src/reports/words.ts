import { number } from '../core/evaluation/renderText.js'
import type { Words } from '../core/document/words.js'
import { formatDate, translate, type Lang } from '../i18n/translate.js'

/** The fixed words of documents, out of the dictionary. */
export const wordsOf = (lang: Lang): Words => ({
  lang,
  say: (key, params) => translate(lang, key, params),
  date: (isoDate, precision = 'day') => dateInWords(lang, isoDate, precision),
  number: (value) => number(value, lang),
})

const dateInWords = (lang: Lang, isoDate: string, precision: 'day' | 'month' | 'year'): string => {
  if (precision === 'day') return formatDate(lang, isoDate)
  const [year = '', month = ''] = isoDate.split('-')
  return precision === 'year' ? year : `${month}/${year}`
}
