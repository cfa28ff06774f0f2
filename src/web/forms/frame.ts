import type { Response } from 'express'
import type { Lang } from '../../i18n/translate.js'

/** The language of the page, as the middleware found it. */
export const langOf = (res: Response): Lang =>
  (res.locals['preferences'] as { readonly lang: Lang }).lang

const inBerlin = (iso: string, lang: Lang, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(lang === 'de' ? 'de-DE' : 'en-GB', {
    ...options,
    timeZone: 'Europe/Berlin',
  }).format(new Date(iso))

/** `14:32` in Germany, wherever the server stands. */
export const timeText = (iso: string, lang: Lang): string =>
  inBerlin(iso, lang, { timeStyle: 'short' })

export const instantText = (iso: string, lang: Lang): string =>
  inBerlin(iso, lang, { dateStyle: 'medium', timeStyle: 'short' })
