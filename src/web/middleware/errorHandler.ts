import type { ErrorRequestHandler, Request, Response } from 'express'
import { RatsamError } from '../../core/errors.js'
import { carriedForm } from '../accounts/carriedForm.js'
import type { WebSettings } from '../parts.js'
import { errorPages, refusalPages } from './errorStatus.js'
import type { ErrorPage } from './errorStatus.js'
import { isRefusal } from './refusal.js'

/** Why exactly, where more is known than that the role does not allow it. */
const reasonsOf = (error: unknown): readonly string[] =>
  error instanceof RatsamError && error.code === 'forbidden'
    ? error.issues.map(({ code }) => code)
    : []

const tellWait = (res: Response, error: unknown): void => {
  const seconds = error instanceof RatsamError ? error.params['seconds'] : undefined
  if (typeof seconds === 'number') res.setHeader('Retry-After', String(seconds))
}

const logFailure = (
  { log }: Pick<WebSettings, 'log'>,
  { path, requestId, status }: { path: string; requestId: string; status: number },
  cause: unknown,
): void => {
  const code = cause instanceof RatsamError ? cause.code : 'internal'
  log({ level: 'error', event: 'failed', requestId, path, status, code, cause })
}

const isBadAddress = (error: unknown): boolean => error instanceof URIError

const pageFor = (error: unknown): ErrorPage => {
  if (isRefusal(error)) return refusalPages[error.reason]
  if (error instanceof RatsamError) return errorPages[error.code]
  return isBadAddress(error) ? refusalPages['not-found'] : errorPages.internal
}

/** A page to look at; what was sent with a form must not be thrown away by leading somewhere else. */
const isPage = (req: Request): boolean => req.method === 'GET' || req.method === 'HEAD'

const leadToSignIn = (req: Request, res: Response): boolean => {
  if (isPage(req)) {
    // Where somebody wanted to go; the address is checked again when it is used.
    res.redirect(303, `/anmelden?weiter=${encodeURIComponent(req.originalUrl)}`)
    return true
  }
  const carried = carriedForm(req)
  if (carried === undefined) return false
  res.status(401).render('accounts/again', { carried })
  return true
}

/** Puts what went wrong into words that say what to do. The stack goes to the log, never to the page. */
export const errorHandler =
  ({ log }: Pick<WebSettings, 'log'>): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    const { status, title, text } = pageFor(error)
    const requestId = res.locals['requestId'] as string
    if (status >= 500) logFailure({ log }, { path: req.path, requestId, status }, error)
    if (res.headersSent) {
      next(error)
      return
    }
    if (error instanceof RatsamError && error.code === 'not-signed-in' && leadToSignIn(req, res)) {
      return
    }
    tellWait(res, error)
    const params = error instanceof RatsamError ? error.params : {}
    res.status(status).render('pages/error', {
      title,
      text,
      params,
      reasons: reasonsOf(error),
      requestId: status >= 500 ? requestId : undefined,
    })
  }
