import { Router, type Request, type Response } from 'express'
import type { Accounts } from '../../app/accounts/accounts.js'
import type { Account } from '../../core/access/account.js'
import { roles, type Role } from '../../core/access/roles.js'
import type { Issue } from '../../core/errors.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { bodyOf } from '../forms/body.js'
import { listField, textField, type FormBody } from '../forms/fields.js'
import { actorOf, instantText, langOf } from '../forms/frame.js'
import { problemsIn } from '../forms/issueWords.js'
import type { WebParts } from '../parts.js'

const rolesIn = (body: FormBody): readonly Role[] => {
  const sent = listField(body, 'roles')
  return roles.filter((role) => sent.includes(role))
}

const roleChoices = (held: readonly Role[], lang: Lang) =>
  roles.map((role) => ({
    value: role,
    label: translate(lang, `web.role.${role}`),
    hint: translate(lang, `web.role.${role}.hint`),
    checked: held.includes(role),
  }))

/** Whether there is one, or a role asks for one that is missing; empty if there need not be any. */
const factorWords = (account: Account, lang: Lang, factorOf: Accounts['factorOf']): string => {
  if (account.totp?.confirmedAt !== undefined) return translate(lang, 'web.accounts.factor')
  const isMissing = account.state === 'active' && factorOf(account) === 'missing'
  return isMissing ? translate(lang, 'web.accounts.factorMissing') : ''
}

const accountView = (account: Account, lang: Lang, factorOf: Accounts['factorOf']) => ({
  id: account.id,
  name:
    account.name === ''
      ? translate(lang, 'web.person.gone', { id: account.id.slice(0, 6) })
      : account.name,
  login: account.login,
  state: translate(lang, `web.accountState.${account.state}`),
  badge: ({ active: 'success', invited: 'info', deactivated: 'warning' } as const)[
    account.state as 'active'
  ] as string | undefined,
  roles: account.roles.map((role) => translate(lang, `web.role.${role}`)).join(', '),
  lastSeen: account.signIns.find(({ ok }) => ok)?.at,
  secondFactor: factorWords(account, lang, factorOf),
})

type OfAccount = Request<{ id: string }>

/** Accounts for Administration: invite, roles, deactivate, pseudonymise, what is stored. */
export const accountPages = ({ accounts, useCases, settings }: WebParts): Router => {
  const router = Router()
  if (accounts === undefined) return router
  listPages(router, { accounts, useCases, settings })
  onePages(router, { accounts, useCases, settings })
  return router
}

type Parts = Pick<WebParts, 'useCases' | 'settings'> & { readonly accounts: Accounts }

const linkTo = (req: Request, { settings }: Parts, secret: string): string => {
  const here = `${settings.https ? 'https' : 'http'}://${req.headers.host ?? ''}`
  return `${settings.baseUrl ?? here}/einladung/${secret}`
}

const listPages = (router: Router, parts: Parts): void => {
  const { useCases } = parts
  const show = async (
    res: Response,
    input: { readonly name: string; readonly login: string; readonly roles: readonly Role[] },
    issues: readonly Issue[] = [],
  ): Promise<void> => {
    const lang = langOf(res)
    const all = await useCases(actorOf(res)).accounts()
    const views = all.map((one) => accountView(one, lang, parts.accounts.factorOf))
    res.status(issues.length > 0 ? 422 : 200).render('administration/accounts', {
      ...problemsIn(issues, lang),
      accounts: views.map((one) => ({
        ...one,
        lastSeen: one.lastSeen && instantText(one.lastSeen, lang),
      })),
      input,
      roles: roleChoices(input.roles, lang),
    })
  }
  router.get('/verwaltung/konten', async (_req, res) => {
    await show(res, { name: '', login: '', roles: [] })
  })
  router.post('/verwaltung/konten', async (req, res) => {
    const body = bodyOf(req)
    const input = {
      name: textField(body, 'name'),
      login: textField(body, 'login'),
      roles: rolesIn(body),
    }
    const invited = await useCases(actorOf(res)).invite(input)
    if (!invited.ok) {
      await show(res, input, invited.issues)
      return
    }
    const link = linkTo(req, parts, invited.value.secret)
    res.render('administration/invited', { name: input.name, link })
  })
}

const onePages = (router: Router, parts: Parts): void => {
  const { useCases } = parts
  const show = async (res: Response, id: string, issues: readonly Issue[]): Promise<void> => {
    const lang = langOf(res)
    const account = await useCases(actorOf(res)).account(id)
    const actor = actorOf(res)
    res.status(issues.length > 0 ? 422 : 200).render('administration/account', {
      ...problemsIn(issues, lang),
      account: accountView(account, lang, parts.accounts.factorOf),
      stage: account.state,
      isOwn: actor.kind === 'person' && actor.id === id,
      isLocal: account.oidc === undefined,
      roles: roleChoices(account.roles, lang),
    })
  }
  const home = (id: string): string => `/verwaltung/konten/${id}`

  router.get('/verwaltung/konten/:id', async (req: OfAccount, res) => {
    await show(res, req.params.id, [])
  })
  router.post('/verwaltung/konten/:id/rollen', async (req: OfAccount, res) => {
    const { id } = req.params
    const changed = await useCases(actorOf(res)).changeRoles(id, rolesIn(bodyOf(req)))
    if (changed.ok) res.redirect(303, home(id))
    else await show(res, id, changed.issues)
  })
  router.post('/verwaltung/konten/:id/einladen', async (req: OfAccount, res) => {
    const secret = await useCases(actorOf(res)).inviteAgain(req.params.id)
    const { name } = await useCases(actorOf(res)).account(req.params.id)
    res.render('administration/invited', { name, link: linkTo(req, parts, secret) })
  })
  for (const [path, step] of [
    ['deaktivieren', 'deactivate'],
    ['aktivieren', 'reactivate'],
    ['pseudonymisieren', 'pseudonymise'],
  ] as const) {
    router.post(`/verwaltung/konten/:id/${path}`, async (req: OfAccount, res) => {
      await useCases(actorOf(res))[step](req.params.id)
      res.redirect(303, home(req.params.id))
    })
  }
  router.get('/verwaltung/konten/:id/auskunft', async (req: OfAccount, res) => {
    const data = await useCases(actorOf(res)).personalData(req.params.id)
    res.attachment('ratsam-auskunft.json').json(data)
  })
}
