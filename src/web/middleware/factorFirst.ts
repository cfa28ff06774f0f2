import type { RequestHandler } from 'express'
import { RatsamError } from '../../core/errors.js'
import { sessionOf } from '../forms/frame.js'

/** Where the factor is set up, and the ways out. */
const open = [
  '/konto/zweiter-faktor',
  '/konto/sitzung',
  '/abmelden',
  '/konto/ueberall-abmelden',
] as const

/** Whoever holds a role that asks for a second factor sets it up before anything else. */
export const factorFirst = (): RequestHandler => (req, res, next) => {
  const isHeldUp = sessionOf(res)?.factor === 'missing' && !open.some((path) => path === req.path)
  next(isHeldUp ? new RatsamError('factor-missing') : undefined)
}
