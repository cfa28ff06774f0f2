import type { Rulebook } from '../../app/assess.js'
import type { DueDate } from '../../app/life/tasks.js'
import { translate, type Lang } from '../../i18n/translate.js'

type Context = { readonly lang: Lang; readonly now: string; readonly rulebook: Rulebook }

/** Due dates as iCalendar (RFC 5545): whole days, the same id each time, so that importing again changes and adds nothing. */
export const icalendar = (dates: readonly DueDate[], context: Context): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ratsam//Termine//DE',
    'CALSCALE:GREGORIAN',
    ...dates.flatMap((date) => eventOf(date, context)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

const compact = (text: string): string => text.replace(/[-:]/gu, '')

const eventOf = ({ assessment, kind, on }: DueDate, { lang, now, rulebook }: Context): string[] => {
  const platform =
    rulebook.registers.platforms.find(({ id }) => id === assessment.platform)?.name ??
    assessment.platform
  const summary = translate(lang, `web.due.${kind}`, { platform, body: assessment.body.name })
  return [
    'BEGIN:VEVENT',
    `UID:${assessment.id}-${kind}@ratsam`,
    `DTSTAMP:${compact(now).replace(/\.\d+/u, '')}`,
    `DTSTART;VALUE=DATE:${compact(on)}`,
    `SUMMARY:${escapeText(summary)}`,
    ...(assessment.inquiry?.reference === undefined
      ? []
      : [`DESCRIPTION:${escapeText(assessment.inquiry.reference)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const escapeText = (text: string): string =>
  text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r?\n|\r/gu, '\\n')

/** No line longer than 75 bytes; what follows begins with a space. A character is never cut. */
const fold = (line: string): string => {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const sign of line) {
    const bytes = new TextEncoder().encode(sign).length
    if (size + bytes > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      size = 0
    }
    part += sign
    size += bytes
  }
  return [...parts, part].join('\r\n ')
}
