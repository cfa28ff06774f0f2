import type { Request, RequestHandler, Response } from 'express'
import type { Lang } from '../../i18n/translate.js'
import { keepChoice, readCookie } from './cookies.js'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export type Preferences = { readonly lang: Lang; readonly theme: Theme }

const langs = ['de', 'en'] as const

/** `?lang=en` and `?theme=dark` choose and are remembered; without them German and what the system prefers. */
const choice = <T extends string>(
  options: { readonly name: string; readonly allowed: readonly [T, ...T[]] },
  req: Request,
  res: Response,
): T => {
  const { name, allowed } = options
  const asked = allowed.find((one) => one === req.query[name])
  if (asked !== undefined) {
    keepChoice(res, `ratsam-${name}`, asked)
    return asked
  }
  const kept = readCookie(req, `ratsam-${name}`)
  return allowed.find((one) => one === kept) ?? allowed[0]
}

export const preferences = (): RequestHandler => (req, res, next) => {
  res.locals['preferences'] = {
    lang: choice({ name: 'lang', allowed: langs }, req, res),
    theme: choice({ name: 'theme', allowed: themes }, req, res),
  } satisfies Preferences
  next()
}
