import type { Request, Response } from 'express'

const oneYear = 365 * 24 * 60 * 60 * 1000

/** Value of a cookie of ours: plain words only, so nothing needs decoding. */
export const readCookie = (req: Request, name: string): string | undefined =>
  (req.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

/** Keeps a choice of appearance or language; no cookie of ours says who somebody is. */
export const keepChoice = (res: Response, name: string, value: string): void => {
  res.cookie(name, value, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: oneYear })
}
