import type { Request, RequestHandler, Response } from 'express'
import type { Actor } from '../../core/access/actor.js'
import { may } from '../../core/access/actor.js'
import { actorOfSession, sessionEnd, type OpenSession } from '../../app/accounts/sessions.js'
import type { WebParts } from '../parts.js'
import { clearSessionCookie, readSessionCookie } from './sessionCookie.js'

/** What the head of every page shows about who is there. */
export type WhoView = {
  readonly name: string
  readonly manages: boolean
  readonly readsAudit: boolean
}

const cookieShape = /^[A-Za-z0-9_-]{43}$/u

/** Finds out on whose behalf the request comes. Roles are read with every request. */
export const whoIs = ({
  accounts,
  settings: { https, clock },
}: Pick<WebParts, 'accounts' | 'settings'>): RequestHandler => {
  if (accounts === undefined) {
    return (_req, res, next) => {
      tell(res, { kind: 'single-user' })
      next()
    }
  }
  const find = async (req: Request, res: Response): Promise<OpenSession | undefined> => {
    const secret = readSessionCookie(req, https)
    if (secret === undefined) return undefined
    const open = cookieShape.test(secret) ? await accounts.open(secret) : undefined
    if (open !== undefined) return open
    await accounts.noteForeignSession()
    clearSessionCookie(res, https)
    return undefined
  }
  return async (req, res, next) => {
    const open = await find(req, res)
    const account = open?.account
    res.locals['session'] = open
    tell(res, open ? actorOfSession(open) : { kind: 'nobody' }, account?.name)
    if (open !== undefined && account !== undefined) {
      const page = res.locals['page'] as Record<string, unknown>
      page['sessionSeconds'] = secondsLeft(open, clock.now())
    }
    next()
  }
}

/** How long the browser may wait before it warns. */
export const secondsLeft = ({ session }: OpenSession, now: string): number =>
  Math.floor((Date.parse(sessionEnd(session).idle) - Date.parse(now)) / 1000)

const tell = (res: Response, actor: Actor, name?: string): void => {
  res.locals['actor'] = actor
  const page = res.locals['page'] as Record<string, unknown>
  // Forms say whose they are: see `ownForm`.
  page['account'] = actor.kind === 'person' ? actor.id : undefined
  page['isSingleUser'] = actor.kind === 'single-user'
  page['readsAudit'] = may(actor, 'audit.read')
  page['mayEdit'] = may(actor, 'assessment.edit')
  page['mayChoose'] = may(actor, 'positions.choose')
  page['readsHistory'] = may(actor, 'history.read')
  page['readsContent'] = may(actor, 'assessment.read')
  page['who'] =
    name === undefined
      ? undefined
      : ({
          name,
          manages: may(actor, 'accounts.manage'),
          readsAudit: may(actor, 'audit.read'),
        } satisfies WhoView)
}
