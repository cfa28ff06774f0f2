import type { Request, RequestHandler } from 'express'
import { refusal } from './refusal.js'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

const sentFromHere = (req: Request, https: boolean): boolean => {
  const site = req.headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  // Browsers leave Sec-Fetch-Site out on plain http names other than localhost.
  return req.headers.origin === `${https ? 'https' : 'http'}://${req.headers.host ?? ''}`
}

/** Changes come from our own pages only: cross-site request forgery ends here. */
export const sameOrigin =
  ({ https }: { readonly https: boolean }): RequestHandler =>
  (req, _res, next) => {
    next(
      safeMethods.has(req.method) || sentFromHere(req, https) ? undefined : refusal('cross-origin'),
    )
  }
