import type { RequestHandler } from 'express'
import { refusal } from './refusal.js'

/** Comes last: nobody answered. */
export const notFound = (): RequestHandler => (_req, _res, next) => {
  next(refusal('not-found'))
}
