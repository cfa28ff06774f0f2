import { TOTP, Secret } from 'otpauth'
import { goodPassword, signedInPerson } from './people.js'
import { fixedClock, type TestServer } from './testServer.js'
import {
  answer,
  begin,
  createVisitor,
  formOf,
  type Fields,
  type Page,
  type Visitor,
} from './visitor.js'

type Keep = (name: string, page: Page) => void

const codeFor = (html: string): string => {
  const secret = (/<code class="rs-code">([A-Z2-7 ]+)<\/code>/u.exec(html)?.[1] ?? '').replace(
    / /gu,
    '',
  )
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.parse(fixedClock.now()),
  })
}

/** The pages around accounts and the whole life of an assessment, with every kind of error. */
export const visitAccounts = async (
  server: TestServer,
  lang: 'de' | 'en',
): Promise<ReadonlyMap<string, Page>> => {
  const pages = new Map<string, Page>()
  const keep: Keep = (name, page) => void pages.set(`${lang}: ${name}`, page)
  const nobody = createVisitor(server)
  keep('sign-in', await nobody.open(`/anmelden?lang=${lang}`))
  keep('sign-in refused', await nobody.send('/anmelden', { login: 'x', password: 'y' }))
  keep('expired link', await nobody.open(`/einladung/${'x'.repeat(43)}`))
  keep('session ended', await nobody.send('/konto/passwort', {}))
  const people = await signedIn(server, lang)
  await visitKept(people, nobody, keep)
  await visitAdministration(people.admin, nobody, keep)
  await visitOwn(server, lang, keep)
  await visitLife(people, keep)
  return pages
}

type People = Readonly<Record<'admin' | 'clerk' | 'dpo' | 'management', Visitor>>

const signedIn = async (server: TestServer, lang: string): Promise<People> => {
  const one = async (role: 'admin' | 'clerk' | 'dpo' | 'management') => {
    const { visitor } = await signedInPerson(server, `${role}.${lang}`, [role])
    await visitor.open(`/?lang=${lang}`)
    return visitor
  }
  return {
    admin: await one('admin'),
    clerk: await one('clerk'),
    dpo: await one('dpo'),
    management: await one('management'),
  }
}

/** What came without a session, before and after signing in, and for somebody else. */
const visitKept = async (people: People, nobody: Visitor, keep: Keep): Promise<void> => {
  const form = formOf((await people.clerk.open('/bewertungen/neu')).html)
  const page = await nobody.send('/bewertungen', { ...form, name: 'Ein Name\nin zwei Zeilen' })
  keep('form kept', page)
  keep('form opened', await people.clerk.send('/anmelden/eingaben', formOf(page.html)))
  keep('form of another', await people.dpo.send('/anmelden/eingaben', formOf(page.html)))
}

const visitAdministration = async (admin: Visitor, nobody: Visitor, keep: Keep): Promise<void> => {
  keep('accounts with errors', await admin.send('/verwaltung/konten', { name: '', login: '' }))
  const invited = await admin.send('/verwaltung/konten', {
    name: 'Erika Beispiel',
    login: `erika${String(Math.random()).slice(2)}`,
    roles: ['reader', 'clerk'],
  })
  keep('invited', invited)
  const link = new URL(/<code class="rs-code">([^<]+)<\/code>/u.exec(invited.html)?.[1] ?? '')
  keep('invitation', await nobody.open(link.pathname))
  keep('invitation with errors', await nobody.send(link.pathname, { password: 'kurz' }))
  const list = await admin.open('/verwaltung/konten')
  keep('accounts', list)
  const addresses = [...list.html.matchAll(/href="(\/verwaltung\/konten\/[a-z0-9]{16})"/gu)]
  for (const [index, match] of addresses.entries()) {
    keep(`account ${String(index)}`, await admin.open(match[1] ?? ''))
  }
  const erika = /href="([^"]+)">Erika Beispiel/u.exec(list.html)?.[1] ?? ''
  keep('account with errors', await admin.send(`${erika}/rollen`, {}))
  keep('deactivated', await admin.send(`${erika}/deaktivieren`, {}))
  keep('pseudonymised', await admin.send(`${erika}/pseudonymisieren`, {}))
  keep('log', await admin.open('/protokoll'))
  keep('forbidden', await admin.open('/bewertungen/neu'))
}

const visitOwn = async (server: TestServer, lang: string, keep: Keep): Promise<void> => {
  const { visitor, account } = await signedInPerson(server, `own.${lang}`, ['reader'])
  await visitor.open(`/?lang=${lang}`)
  keep('own account', await visitor.open('/konto'))
  keep('signed in in a second tab', await visitor.open('/anmelden/fertig'))
  keep('password with errors', await visitor.send('/konto/passwort', { current: goodPassword }))
  const factor = await visitor.open('/konto/zweiter-faktor')
  keep('second factor', factor)
  keep('second factor with errors', await visitor.send('/konto/zweiter-faktor', { code: '1' }))
  const code = codeFor(factor.html)
  keep('recovery codes', await visitor.send('/konto/zweiter-faktor', { code }))
  keep('own account with second factor', await visitor.open('/konto'))
  const again = createVisitor(server)
  await again.open(`/anmelden?lang=${lang}`)
  keep('code', await again.send('/anmelden', { login: account.login, password: goodPassword }))
  keep('code replayed', await again.send('/anmelden/code', { code }))
  const begun = server.parts.sessions.begin({ account: account.id, idToken: 'x' })
  await server.records.change([begun.change], [])
  const leaving = createVisitor(server)
  const cookie = { Cookie: `ratsam-session=${begun.secret}; ratsam-lang=${lang}` }
  keep('signed out', await leaving.send('/abmelden', {}, cookie))
  keep('provider away', await leaving.open(`/anmelden/anbieter?lang=${lang}`))
}

/** A form as it stands on its page, with some fields filled. */
export const fill = async (visitor: Visitor, path: string, fields: Fields): Promise<Page> => {
  const page = await visitor.open(path)
  return visitor.send(path, { ...formOf(page.html), ...fields })
}

const visitLife = async (people: People, keep: Keep): Promise<void> => {
  const { clerk, dpo, management } = people
  const hub = await begin(clerk)
  await answer(clerk, `${hub}/themen/comments`, { 'plan.comments': 'open' })
  keep('tasks', await clerk.open('/'))
  for (const path of ['vorgang', 'einreichen', 'verlauf', 'verlauf/1', 'vergleich?von=1&bis=2']) {
    keep(path, await clerk.open(`${hub}/${path}`))
  }
  await fill(clerk, `${hub}/einreichen`, {})
  keep('withdraw', await clerk.open(`${hub}/zurueckziehen`))
  keep('withdraw with errors', await fill(clerk, `${hub}/zurueckziehen`, {}))
  keep('locked', await clerk.open(hub))
  keep('opinion', await dpo.open(`${hub}/stellungnahme`))
  keep('opinion with errors', await fill(dpo, `${hub}/stellungnahme`, { kind: 'object' }))
  await fill(dpo, `${hub}/stellungnahme`, { kind: 'object', text: 'Kein Vertrag nach Art. 26.' })
  keep('decision', await management.open(`${hub}/entscheidung`))
  keep('decision with errors', await fill(management, `${hub}/entscheidung`, { kind: 'depart' }))
  const departing = { kind: 'depart', outcome: 'conditional', reason: 'interim', text: 'Bis Juni.' }
  keep('decided', await fill(management, `${hub}/entscheidung`, departing))
  keep('file', await clerk.open(`${hub}/ablegen`))
  keep('file with errors', await fill(clerk, `${hub}/ablegen`, { reassessOn: 'bald' }))
  keep('filed', await fill(clerk, `${hub}/ablegen`, { reassessOn: '31.05.2027' }))
  keep('departures', await management.open('/abweichungen'))
  keep('archive', await clerk.open('/?archiv=1'))
  const late = { ...departing, _version: '1', text: 'Ein Satz, der zu spät kommt.' }
  keep('too late', await management.send(`${hub}/entscheidung`, late))
  keep('too early', await management.open(`${hub}/entscheidung`))
}
