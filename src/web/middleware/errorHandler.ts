import type { ErrorRequestHandler, Request, Response } from 'express'
import { RatsamError } from '../../core/errors.js'
import { handBack, showHandedBack } from '../accounts/handBack.js'
import { sentForm, textsOf } from '../accounts/sentForm.js'
import { actorOf } from '../forms/frame.js'
import type { WebParts, WebSettings } from '../parts.js'
import { errorPages, refusalPages } from './errorStatus.js'
import type { ErrorPage } from './errorStatus.js'
import { isRefusal } from './refusal.js'

/** Why exactly, where more is known than that the role does not allow it. */
const reasonsOf = (error: unknown): readonly string[] =>
  error instanceof RatsamError && error.code === 'forbidden'
    ? error.issues.map(({ code }) => code)
    : []

const tellWait = (res: Response, error: unknown): void => {
  const seconds = error instanceof RatsamError ? error.params['seconds'] : undefined
  if (typeof seconds === 'number') res.setHeader('Retry-After', String(seconds))
}

const logFailure = (
  { log }: Pick<WebSettings, 'log'>,
  { path, requestId, status }: { path: string; requestId: string; status: number },
  cause: unknown,
): void => {
  const code = cause instanceof RatsamError ? cause.code : 'internal'
  log({ level: 'error', event: 'failed', requestId, path, status, code, cause })
}

const isBadAddress = (error: unknown): boolean => error instanceof URIError

const pageFor = (error: unknown): ErrorPage => {
  if (isRefusal(error)) return refusalPages[error.reason]
  if (error instanceof RatsamError) return errorPages[error.code]
  return isBadAddress(error) ? refusalPages['not-found'] : errorPages.internal
}

/** A page to look at; what was sent with a form must not be thrown away by leading somewhere else. */
const isPage = (req: Request): boolean => req.method === 'GET' || req.method === 'HEAD'

/** Where to go on; the address is checked again when it is used. */
const wayOn = (error: unknown, req: Request): string | undefined => {
  if (!isPage(req) || !(error instanceof RatsamError)) return undefined
  if (error.code === 'factor-missing') return '/konto/zweiter-faktor'
  const signIn = `/anmelden?weiter=${encodeURIComponent(req.originalUrl)}`
  return error.code === 'not-signed-in' ? signIn : undefined
}

const assessmentOf = ({ path }: Request): string | undefined =>
  /^\/bewertungen\/([a-z0-9]{16})(?:\/|$)/u.exec(path)?.[1]

/** An assessment, or the part of Ratsam; nothing else of an address, which may hold a secret or made-up words. */
const placeOf = (req: Request): string =>
  assessmentOf(req) ??
  /^\/(anmelden|bewertungen|konto|protokoll|verwaltung)(?:\/|$)/u.exec(req.path)?.[1] ??
  'other'

/** Where to look what has happened meanwhile. */
const lifeOf = (error: unknown, req: Request): string | undefined => {
  const isLate = error instanceof RatsamError && ['conflict', 'wrong-stage'].includes(error.code)
  const id = assessmentOf(req)
  return isLate && id !== undefined ? `/bewertungen/${id}/vorgang` : undefined
}

/** Leading somebody to the sign-in, or to the second factor, refuses nothing. */
const noteRefused = async (
  refusals: WebParts['refusals'],
  error: unknown,
  req: Request,
  res: Response,
): Promise<void> => {
  const refused =
    isRefusal(error) && error.reason === 'cross-origin'
      ? new RatsamError('forbidden', { reason: 'cross-origin' })
      : error
  if (wayOn(error, req) === undefined) await refusals.noteError(actorOf(res), refused, placeOf(req))
}

/** What somebody wrote themselves must not be lost with a page that says no; never for anybody else to read. */
const typedTexts = (error: unknown, req: Request, res: Response): readonly string[] => {
  const isForeign = error instanceof RatsamError && error.params['reason'] === 'other-account'
  const form = isForeign || actorOf(res).kind === 'nobody' ? undefined : sentForm(req)
  return form === undefined ? [] : textsOf(form)
}

/** Leads on, or gives a form back that was turned away for no fault of its own. */
const isHandled = async (
  accounts: WebParts['accounts'],
  error: unknown,
  req: Request,
  res: Response,
): Promise<boolean> => {
  if (!(error instanceof RatsamError)) return false
  const address = wayOn(error, req)
  if (address !== undefined) {
    res.redirect(303, address)
    return true
  }
  const back = await handBack(accounts, error, req)
  if (back !== undefined) {
    showHandedBack(res, errorPages[error.code].status, back, Number(error.params['seconds'] ?? 0))
  }
  return back !== undefined
}

/** Puts what went wrong into words that say what to do. The stack goes to the log, never to the page. */
export const errorHandler =
  ({
    accounts,
    refusals,
    settings,
  }: Pick<WebParts, 'accounts' | 'refusals' | 'settings'>): ErrorRequestHandler =>
  async (error: unknown, req, res, next) => {
    const { status, title, text } = pageFor(error)
    const requestId = res.locals['requestId'] as string
    if (status >= 500) logFailure(settings, { path: req.path, requestId, status }, error)
    await noteRefused(refusals, error, req, res)
    if (res.headersSent) {
      next(error)
      return
    }
    tellWait(res, error)
    if (await isHandled(accounts, error, req, res)) return
    const params = error instanceof RatsamError ? error.params : {}
    res.status(status).render('pages/error', {
      title,
      text,
      params,
      reasons: reasonsOf(error),
      texts: typedTexts(error, req, res),
      life: lifeOf(error, req),
      requestId: status >= 500 ? requestId : undefined,
    })
  }
