import type { RequestHandler } from 'express'
import { RatsamError } from '../../core/errors.js'
import { senderOf } from '../accounts/sentForm.js'
import { sessionOf } from '../forms/frame.js'

/** A form left open by somebody else at the same screen must not be stored under the name of whoever signed in since. */
export const ownForm = (): RequestHandler => (req, res, next) => {
  const [sender, account] = [senderOf(req), sessionOf(res)?.account]
  const isOfAnother = sender !== undefined && account !== undefined && sender !== account.id
  next(isOfAnother ? new RatsamError('forbidden', { reason: 'other-account' }) : undefined)
}
