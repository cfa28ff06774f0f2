import type { RequestHandler } from 'express'
import { RatsamError } from '../../core/errors.js'
import { actorOf } from '../forms/frame.js'

/** Behind it are only people who have signed in, whether or not the page asks for more. */
export const signedIn = (): RequestHandler => (_req, res, next) => {
  next(actorOf(res).kind === 'nobody' ? new RatsamError('not-signed-in') : undefined)
}
