import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Request, RequestHandler } from 'express'
import { z } from 'zod'
import { formatDate, formatNumber, isMessageKey, translate } from '../../i18n/translate.js'
import type { Lang, MessageParams } from '../../i18n/translate.js'
import type { WebSettings } from '../parts.js'
import { themes } from './preferences.js'
import type { Preferences } from './preferences.js'

const assets = z.strictObject({
  'ratsam.css': z.string(),
  'ratsam.js': z.string(),
  'icon.svg': z.string(),
})

/** Addresses of the built files; without them no page can be shown, so a missing build is found at the start. */
const readAssets = (folder: string): z.infer<typeof assets> =>
  assets.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))

/** A template may ask only for words that exist in both languages. */
const wordsIn =
  (lang: Lang) =>
  (key: string, params?: MessageParams): string => {
    if (!isMessageKey(key)) throw new TypeError(`unknown message key ${key}`)
    return translate(lang, key, params)
  }

/** Only these lead out of a page; anything else in a register stays text. */
const webAddress = (address: string): string | undefined =>
  /^(?:https?:\/\/|mailto:)/iu.test(address) ? address : undefined

const withQuery = (req: Request, name: string, value: string): string => {
  const url = new URL(req.originalUrl, 'http://localhost')
  url.searchParams.set(name, value)
  return `${url.pathname}${url.search}`
}

/** What every page needs besides its own view model: language, words, appearance, addresses of the built files. */
export const pageFrame = ({
  folders,
  version,
}: Pick<WebSettings, 'folders' | 'version'>): RequestHandler => {
  const { 'ratsam.css': css, 'ratsam.js': js, 'icon.svg': icon } = readAssets(folders.static)
  return (req, res, next) => {
    const { lang, theme } = res.locals['preferences'] as Preferences
    res.locals['page'] = {
      lang,
      theme,
      version,
      css: `/static/${css}`,
      js: `/static/${js}`,
      icon: `/static/${icon}`,
      t: wordsIn(lang),
      date: (iso: string) => formatDate(lang, iso),
      number: (value: number) => formatNumber(lang, value),
      webAddress,
      langLinks: (['de', 'en'] as const).map((id) => ({
        id,
        current: id === lang,
        href: withQuery(req, 'lang', id),
      })),
      themeLinks: themes.map((id) => ({
        id,
        current: id === theme,
        href: withQuery(req, 'theme', id),
      })),
    }
    res.setHeader('Content-Language', lang)
    next()
  }
}
