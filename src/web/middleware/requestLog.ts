import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { WebSettings } from '../parts.js'

/** Gives every request an id, shown on error pages, and logs how it ended. Query and body stay out: they hold answers. */
export const requestLog =
  ({ log }: Pick<WebSettings, 'log'>): RequestHandler =>
  (req, res, next) => {
    const started = performance.now()
    const requestId = randomUUID()
    res.locals['requestId'] = requestId
    res.setHeader('X-Request-Id', requestId)
    res.on('finish', () => {
      log({
        level: 'info',
        event: 'request',
        requestId,
        method: req.method,
        path: req.path,
        status: res.statusCode,
        milliseconds: Math.round(performance.now() - started),
      })
    })
    next()
  }
