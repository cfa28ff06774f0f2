import type { Issue } from '../errors.js'

/** What looks like somebody's address or name: registers are published, and persons are no legal source. */
const patterns = [
  ['mail', /[\w.+-]+@[\w-]+\.[a-z]{2,}/iu],
  ['phone', /(?:\+49|\b0)[\d ()/-]{7,}\d/u],
  ['name', /\b(?:Herrn?|Frau|Dr\.|Prof\.|Mr|Mrs|Ms)\s+\p{Lu}/u],
] as const

/** Every text of a file that looks like personal data, links apart. */
export const checkPersonalData = (file: string, data: unknown): Issue[] =>
  textsIn(data, '').flatMap(({ place, text }) => {
    if (/^https?:\/\//u.test(text)) return []
    return patterns
      .filter(([, pattern]) => pattern.test(text))
      .map(([kind]) => ({
        path: `${file} › ${place}`,
        code: 'issue.registers.personalData',
        params: { kind },
      }))
  })

const textsIn = (value: unknown, place: string): { place: string; text: string }[] => {
  if (typeof value === 'string') return [{ place, text: value }]
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => textsIn(item, `${place}[${index}]`))
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) =>
    textsIn(item, place === '' ? key : `${place}.${key}`),
  )
}
