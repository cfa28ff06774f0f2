import type { Request, Response } from 'express'
import { readCookie } from './cookies.js'

/** With https the prefix `__Host-` binds the cookie to this very host; plain http knows no such promise. */
const nameOf = (https: boolean): string => (https ? '__Host-ratsam' : 'ratsam-session')

const options = (https: boolean) =>
  ({ httpOnly: true, sameSite: 'lax', secure: https, path: '/' }) as const

/** Ends with the browser; when the session ends the server decides. `lax`: the identity provider sends people back. */
export const setSessionCookie = (res: Response, https: boolean, secret: string): void => {
  res.cookie(nameOf(https), secret, options(https))
}

export const clearSessionCookie = (res: Response, https: boolean): void => {
  res.clearCookie(nameOf(https), options(https))
}

export const readSessionCookie = (req: Request, https: boolean): string | undefined =>
  readCookie(req, nameOf(https))
