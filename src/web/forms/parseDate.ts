import { isoDate } from '../../core/rulebook/schema.js'

const pad = (text: string): string => text.padStart(2, '0')

/** `31.05.2022`, `31.5.2022` or `2022-05-31` as an ISO date; `undefined` for anything that is no day of the calendar. */
export const parseDate = (text: string): string | undefined => {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/u.exec(text)
  const iso = german ? `${german[3] ?? ''}-${pad(german[2] ?? '')}-${pad(german[1] ?? '')}` : text
  const parsed = isoDate.safeParse(iso)
  return parsed.success ? parsed.data : undefined
}
