import type { Lang } from '../../i18n/translate.js'

const grouped = { point: /^\d{1,3}(?:\.\d{3})+$/u, comma: /^\d{1,3}(?:,\d{3})+$/u }

const normalised = (text: string, lang: Lang): string => {
  const bare = text.replace(/[\s\u00A0\u202F']/gu, '').replace(/^\u2212/u, '-')
  const sign = bare.startsWith('-') ? '-' : ''
  const digits = bare.replace(/^[+-]/u, '')
  const point = digits.lastIndexOf('.')
  const comma = digits.lastIndexOf(',')
  if (point >= 0 && comma >= 0) {
    const plain =
      comma > point ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '')
    return sign + plain
  }
  if (grouped.point.test(digits)) return sign + digits.replaceAll('.', '')
  if (lang === 'en' && grouped.comma.test(digits)) return sign + digits.replaceAll(',', '')
  return sign + digits.replace(',', '.')
}

/** `1.234,5`, `1234.5` and `1 234,5` are the same number; a lone point before three digits groups thousands, as in German. */
export const parseNumber = (text: string, lang: Lang): number | undefined => {
  const plain = normalised(text, lang)
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined
}
