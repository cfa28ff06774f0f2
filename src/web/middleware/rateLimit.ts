import type { RequestHandler } from 'express'
import { RatsamError } from '../../core/errors.js'
import type { WebSettings } from '../parts.js'

const windowSeconds = 60
const mostAddresses = 10_000

/** So many requests a minute from one address; generous for people, tight for programs. */
export const rateLimit = ({ clock }: Pick<WebSettings, 'clock'>, most: number): RequestHandler => {
  const counts = new Map<string, { window: number; count: number }>()
  return (req, _res, next) => {
    const window = Math.floor(Date.parse(clock.now()) / 1000 / windowSeconds)
    const address = req.ip ?? ''
    const known = counts.get(address)
    const count = known?.window === window ? known.count + 1 : 1
    if (known === undefined && counts.size >= mostAddresses) counts.clear()
    counts.set(address, { window, count })
    const isTooMany = count > most
    next(isTooMany ? new RatsamError('too-many-attempts', { seconds: windowSeconds }) : undefined)
  }
}
