import type { RequestHandler } from 'express'

/** Pages hold answers: no cache keeps them, and "Back" shows what is stored, not what was. */
export const noStore = (): RequestHandler => (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  next()
}
