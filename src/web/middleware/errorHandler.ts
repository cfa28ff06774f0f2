import type { ErrorRequestHandler } from 'express'
import { RatsamError } from '../../core/errors.js'
import type { WebSettings } from '../parts.js'
import { errorPages, refusalPages } from './errorStatus.js'
import type { ErrorPage } from './errorStatus.js'
import { isRefusal } from './refusal.js'

const isBadAddress = (error: unknown): boolean => error instanceof URIError

const pageFor = (error: unknown): ErrorPage => {
  if (isRefusal(error)) return refusalPages[error.reason]
  if (error instanceof RatsamError) return errorPages[error.code]
  return isBadAddress(error) ? refusalPages['not-found'] : errorPages.internal
}

/** Puts what went wrong into words that say what to do. The stack goes to the log, never to the page. */
export const errorHandler =
  ({ log }: Pick<WebSettings, 'log'>): ErrorRequestHandler =>
  (error: unknown, req, res, next) => {
    const { status, title, text } = pageFor(error)
    const requestId = res.locals['requestId'] as string
    if (status >= 500) {
      const code = error instanceof RatsamError ? error.code : 'internal'
      log({
        level: 'error',
        event: 'failed',
        requestId,
        path: req.path,
        status,
        code,
        cause: error,
      })
    }
    if (res.headersSent) {
      next(error)
      return
    }
    const params = error instanceof RatsamError ? error.params : {}
    res.status(status).render('pages/error', {
      title,
      text,
      params,
      requestId: status >= 500 ? requestId : undefined,
    })
  }
