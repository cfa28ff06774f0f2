import type { Response } from 'express'
import type { OpenSession } from '../../app/accounts/sessions.js'
import type { Actor } from '../../core/access/actor.js'
import type { Lang } from '../../i18n/translate.js'

/** The language of the page, as the middleware found it. */
export const langOf = (res: Response): Lang =>
  (res.locals['preferences'] as { readonly lang: Lang }).lang

/** On whose behalf the request came, as the middleware found it; nobody where it did not look. */
export const actorOf = (res: Response): Actor =>
  (res.locals['actor'] as Actor | undefined) ?? { kind: 'nobody' }

/** The session behind the request; undefined where nobody has begun to sign in. */
export const sessionOf = (res: Response): OpenSession | undefined =>
  res.locals['session'] as OpenSession | undefined

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
