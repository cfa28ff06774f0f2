import { Router, type Request, type Response } from 'express'
import type { Accounts } from '../../app/accounts/accounts.js'
import { textField } from '../forms/fields.js'
import { bodyOf, secretField } from '../forms/body.js'
import { langOf, sessionOf } from '../forms/frame.js'
import { noProblems, problemsIn } from '../forms/issueWords.js'
import { clearSessionCookie, setSessionCookie } from '../middleware/sessionCookie.js'
import type { WebParts } from '../parts.js'

/** Where to go after signing in: a page of ours and nowhere else. */
export const nextOf = (asked: unknown): string =>
  typeof asked === 'string' && /^\/(?![/\\])[^\s\\]*$/u.test(asked) ? asked.slice(0, 500) : '/'

export const addressOf = (req: Request): string => req.ip ?? ''

/** Signing in by password and second factor, at an identity provider, and by a link; nobody is signed in yet. */
export const signInPages = ({ accounts, settings }: WebParts): Router => {
  const router = Router()
  if (accounts === undefined) return router
  const parts: Parts = { accounts, https: settings.https }
  passwordPages(router, parts)
  codePages(router, parts)
  if (accounts.provider.isOffered) providerPages(router, parts)
  linkPages(router, parts)
  return router
}

type Parts = { readonly accounts: Accounts; readonly https: boolean }

const passwordPages = (router: Router, { accounts, https }: Parts): void => {
  const show = (res: Response, status: number, next: string, login: string): void => {
    const issues = status === 200 ? [] : [{ path: 'login', code: 'issue.signIn.refused' }]
    res.status(status).render('accounts/sign-in', {
      ...problemsIn(issues, langOf(res)),
      next,
      login,
      provider: accounts.provider.isOffered,
    })
  }
  router.get('/anmelden', (req, res) => {
    const next = nextOf(req.query['weiter'])
    if (sessionOf(res)?.account === undefined) show(res, 200, next, '')
    else res.redirect(303, next)
  })
  router.post('/anmelden', async (req, res) => {
    const body = bodyOf(req)
    const [login, next] = [textField(body, 'login'), nextOf(body['weiter'])]
    const signed = await accounts.signIn(login, secretField(body, 'password'), addressOf(req))
    if (signed.kind === 'refused') {
      show(res, 422, next, login)
      return
    }
    setSessionCookie(res, https, signed.secret)
    const code = `/anmelden/code?weiter=${encodeURIComponent(next)}`
    res.redirect(303, signed.kind === 'signed-in' ? next : code)
  })
}

const codePages = (router: Router, { accounts, https }: Parts): void => {
  const isWaiting = (res: Response): boolean => sessionOf(res)?.session.pending?.kind === 'totp'
  router.get('/anmelden/code', (req, res) => {
    if (!isWaiting(res)) res.redirect(303, '/anmelden')
    else res.render('accounts/code', { ...noProblems, next: nextOf(req.query['weiter']) })
  })
  router.post('/anmelden/code', async (req, res) => {
    const open = sessionOf(res)
    if (open === undefined || !isWaiting(res)) {
      res.redirect(303, '/anmelden')
      return
    }
    const body = bodyOf(req)
    const next = nextOf(body['weiter'])
    const signed = await accounts.secondFactor(open, textField(body, 'code'), addressOf(req))
    if (signed.kind === 'signed-in') {
      setSessionCookie(res, https, signed.secret)
      res.redirect(303, next)
      return
    }
    const code = signed.kind === 'unreadable' ? 'issue.totp.unreadable' : 'issue.totp.wrong'
    const issues = [{ path: 'code', code }]
    res.status(422).render('accounts/code', { ...problemsIn(issues, langOf(res)), next })
  })
}

const providerPages = (router: Router, { accounts, https }: Parts): void => {
  // By a link: after a form the browser would not be allowed to leave this server (`form-action`).
  router.get('/anmelden/anbieter', async (_req, res) => {
    const { secret, url } = await accounts.provider.begin()
    setSessionCookie(res, https, secret)
    res.redirect(303, url)
  })
  router.get('/anmelden/anbieter/zurueck', async (req, res) => {
    const open = sessionOf(res)
    try {
      const secret = await accounts.provider.complete(open, req.originalUrl, addressOf(req))
      setSessionCookie(res, https, secret)
    } catch (error) {
      // Whatever was begun is over; somebody who had signed in before stays so.
      if (open?.account === undefined) clearSessionCookie(res, https)
      throw error
    }
    res.redirect(303, '/')
  })
}

type OfLink = Request<{ secret: string }>

/** `einrichten`: the first administrator; `einladung`: everybody else. */
const linkPages = (router: Router, { accounts, https }: Parts): void => {
  for (const path of ['/einrichten/:secret', '/einladung/:secret']) {
    router.get(path, async (req: OfLink, res) => {
      const { link, account } = await accounts.links.open(req.params.secret)
      const { name = '', login = '' } = account ?? {}
      res.render('accounts/redeem', { ...noProblems, kind: link.kind, name, login })
    })
    router.post(path, async (req: OfLink, res) => {
      const body = bodyOf(req)
      const [name, login] = [textField(body, 'name'), textField(body, 'login')]
      const redeemed = await accounts.links.redeem(req.params.secret, {
        name,
        login,
        password: secretField(body, 'password'),
        repeated: secretField(body, 'repeated'),
        address: addressOf(req),
      })
      if (redeemed.ok) {
        setSessionCookie(res, https, redeemed.value)
        res.redirect(303, '/')
        return
      }
      const { link, account } = await accounts.links.open(req.params.secret)
      res.status(422).render('accounts/redeem', {
        ...problemsIn(redeemed.issues, langOf(res)),
        kind: link.kind,
        name: account?.name ?? name,
        login: account?.login ?? login,
      })
    })
  }
}
