import { Router, type Response } from 'express'
import type { Accounts } from '../../app/accounts/accounts.js'
import { sessionEnd, type OpenSession } from '../../app/accounts/sessions.js'
import type { Account } from '../../core/access/account.js'
import { RatsamError, type Issue } from '../../core/errors.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { textField } from '../forms/fields.js'
import { bodyOf, secretField } from '../forms/body.js'
import { instantText, langOf, sessionOf, timeText } from '../forms/frame.js'
import { noProblems, problemsIn, type FormProblems } from '../forms/issueWords.js'
import { refusal } from '../middleware/refusal.js'
import { clearSessionCookie, setSessionCookie } from '../middleware/sessionCookie.js'
import { secondsLeft } from '../middleware/whoIs.js'
import type { WebParts } from '../parts.js'
import { keptPath } from './handBack.js'
import { qrPath } from './qrPath.js'
import { textsOf } from './sentForm.js'
import { addressOf } from './signInRoutes.js'

type Own = OpenSession & { readonly account: Account }

const ownOf = (res: Response): Own => {
  const open = sessionOf(res)
  if (open?.account === undefined) throw new RatsamError('not-signed-in')
  return { ...open, account: open.account }
}

/** One's own account: password, second factor, the last sign-ins, what is stored, signing out. */
export const ownAccountPages = ({ accounts, settings }: WebParts): Router => {
  const router = Router()
  if (accounts === undefined) return router
  const parts: Parts = { accounts, https: settings.https }
  // Asking keeps the session alive, like every request.
  router.get('/konto/sitzung', (_req, res) => {
    res.json({ seconds: secondsLeft(ownOf(res), settings.clock.now()) })
  })
  overview(router, parts)
  factorPages(router, parts)
  signOutPages(router, parts)
  return router
}

type Parts = { readonly accounts: Accounts; readonly https: boolean }

const signInWords = (account: Account, lang: Lang) =>
  account.signIns.map(({ at, how, ok, address }) => ({
    at: instantText(at, lang),
    how: translate(lang, `web.signIn.how.${how}`),
    ok,
    result: translate(lang, ok ? 'web.signIn.ok' : 'web.signIn.failed'),
    address,
  }))

const showOwn = (res: Response, status: number, problems: FormProblems, changed = false): void => {
  const { account, session } = ownOf(res)
  const lang = langOf(res)
  const { idle, latest } = sessionEnd(session)
  res.status(status).render('accounts/account', {
    ...problems,
    changed,
    name: account.name,
    login: account.login,
    roles: account.roles.map((role) => translate(lang, `web.role.${role}`)),
    isLocal: account.password !== undefined,
    factorIsRequired: ownOf(res).factor === 'required',
    hasTotp: account.totp?.confirmedAt !== undefined,
    recoveryLeft: account.totp?.recoveryHashes.length ?? 0,
    signIns: signInWords(account, lang),
    ends: { idle: timeText(idle, lang), latest: timeText(latest, lang) },
  })
}

const overview = (router: Router, { accounts, https }: Parts): void => {
  router.get('/konto', (req, res) => {
    showOwn(res, 200, noProblems, req.query['geaendert'] === '1')
  })
  router.post('/konto/passwort', async (req, res) => {
    const body = bodyOf(req)
    const changed = await accounts.own.changePassword(ownOf(res), {
      current: secretField(body, 'current'),
      password: secretField(body, 'password'),
      repeated: secretField(body, 'repeated'),
      address: addressOf(req),
    })
    if (!changed.ok) {
      showOwn(res, 422, problemsIn(changed.issues, langOf(res)))
      return
    }
    setSessionCookie(res, https, changed.value)
    res.redirect(303, '/konto?geaendert=1')
  })
  // Where a sign-in in a second tab ends; the first one still holds what was typed.
  router.get('/anmelden/fertig', (_req, res) => {
    res.render('accounts/ready')
  })
  router.post(keptPath, async (req, res) => {
    const kept = secretField(bodyOf(req), '_kept')
    if (kept === '') throw refusal('malformed')
    const form = await accounts.kept.open(ownOf(res).account.id, kept)
    if (form === undefined) throw new RatsamError('forbidden', { reason: 'other-account' })
    res.render('accounts/kept', { form, texts: textsOf(form) })
  })
  router.get('/konto/auskunft', async (_req, res) => {
    const data = await accounts.ownData(ownOf(res).account)
    res.attachment('ratsam-auskunft.json').json(data)
  })
}

const factorPages = (router: Router, { accounts }: Parts): void => {
  const show = async (res: Response, issues: readonly Issue[]): Promise<void> => {
    const { secret, address } = await accounts.own.beginTotp(ownOf(res))
    res.status(issues.length > 0 ? 422 : 200).render('accounts/second-factor', {
      ...problemsIn(issues, langOf(res)),
      secret: secret.replace(/(.{4})(?=.)/gu, '$1 '),
      address,
      qr: qrPath(address),
      isRequired: ownOf(res).factor === 'missing',
    })
  }
  router.get('/konto/zweiter-faktor', async (_req, res) => {
    if (ownOf(res).account.totp?.confirmedAt !== undefined) res.redirect(303, '/konto')
    else await show(res, [])
  })
  router.post('/konto/zweiter-faktor', async (req, res) => {
    const confirmed = await accounts.own.confirmTotp(ownOf(res), textField(bodyOf(req), 'code'))
    // After a set-up that held them up, people want to get to work.
    const next = ownOf(res).factor === 'missing' ? '/' : '/konto'
    if (confirmed.ok) res.render('accounts/recovery', { codes: confirmed.value, next })
    else await show(res, confirmed.issues)
  })
  router.post('/konto/zweiter-faktor/aus', async (req, res) => {
    const removed = await accounts.own.removeTotp(ownOf(res), secretField(bodyOf(req), 'current'))
    if (removed.ok) res.redirect(303, '/konto?geaendert=1')
    else showOwn(res, 422, problemsIn(removed.issues, langOf(res)))
  })
}

const signOutPages = (router: Router, { accounts, https }: Parts): void => {
  router.post('/abmelden', async (_req, res) => {
    const there = await accounts.own.signOut(ownOf(res))
    clearSessionCookie(res, https)
    if (there === undefined) {
      res.redirect(303, '/anmelden')
      return
    }
    // `form-action` keeps a form from leading to another server, so the page itself goes there.
    res.setHeader('Refresh', `0; url=${there}`)
    res.render('accounts/signed-out', { there })
  })
  router.post('/konto/ueberall-abmelden', async (_req, res) => {
    await accounts.own.signOutEverywhere(ownOf(res))
    clearSessionCookie(res, https)
    res.redirect(303, '/anmelden')
  })
}
