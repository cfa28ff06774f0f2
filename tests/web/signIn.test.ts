import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Clock } from '../../src/core/ports.js'
import { fill } from './accountPages.js'
import { addAccount, goodPassword, signedInPerson } from './people.js'
import { startTestServer, type TestServer } from './testServer.js'
import { createVisitor } from './visitor.js'

let now = Date.parse('2026-11-23T08:00:00Z')
const clock: Clock = {
  now: () => new Date(now).toISOString(),
  today: () => new Date(now).toISOString().slice(0, 10),
}
const minutes = (count: number): void => void (now += count * 60_000)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ accounts: true, clock })
})
afterAll(() => server.close())

const cookieOf = (headers: Headers): string =>
  (headers.getSetCookie().findLast((one) => one.includes('ratsam-session')) ?? '').split(';')[0] ??
  ''
const form = (fields: Record<string, string>, cookie = ''): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  headers: { 'Sec-Fetch-Site': 'same-origin', ...(cookie && { Cookie: cookie }) },
  body: new URLSearchParams(fields),
})
const actions = async (): Promise<readonly string[]> =>
  (await server.records.audit.entries()).flatMap((one) => ('action' in one ? [one.action] : []))

describe('the first start', () => {
  test('the link makes the first administrator, once; a later one replaces it', async () => {
    const fresh = await startTestServer({ accounts: true, clock })
    const old = (await fresh.accounts.links.setUp()) ?? ''
    const link = (await fresh.accounts.links.setUp()) ?? ''
    const visitor = createVisitor(fresh)
    expect((await visitor.open(`/einrichten/${old}`)).status).toBe(410)
    const password = { password: goodPassword, repeated: goodPassword }
    const first = { name: 'Alma Admin', login: 'Alma', ...password }
    expect((await visitor.send(`/einrichten/${link}`, first)).status).toBe(200)
    expect((await createVisitor(fresh).send(`/einrichten/${link}`, first)).status).toBe(410)
    expect(await fresh.accounts.links.setUp()).toBeUndefined()
    expect((await visitor.open('/verwaltung/konten')).html).toContain('Alma Admin')
    await fresh.close()
  })
  test('after a day it is no longer good', async () => {
    const fresh = await startTestServer({ accounts: true, clock })
    const link = (await fresh.accounts.links.setUp()) ?? ''
    minutes(24 * 60 + 1)
    expect((await createVisitor(fresh).open(`/einrichten/${link}`)).status).toBe(410)
    await fresh.close()
  })
})

describe('passwords', () => {
  test('unknown names and wrong passwords get the same words', async () => {
    await addAccount(server, 'bekannt', ['clerk'])
    const visitor = createVisitor(server)
    const wrong = await visitor.send('/anmelden', { login: 'bekannt', password: 'falsch' })
    const unknown = await visitor.send('/anmelden', { login: 'unbekannt', password: 'falsch' })
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(unknown.html.replaceAll('unbekannt', 'bekannt')).toBe(wrong.html)
  })
  test('after three failures every further one makes the wait twice as long, for that account', async () => {
    await addAccount(server, 'geduld', ['clerk'])
    const visitor = createVisitor(server)
    const attempt = (password: string) => visitor.send('/anmelden', { login: 'geduld', password })
    for (const _ of [1, 2, 3]) expect((await attempt('falsch')).status).toBe(422)
    const waits: (string | null)[] = []
    for (const seconds of [1, 2, 4]) {
      const early = await attempt(goodPassword)
      expect(early.status).toBe(429)
      waits.push(early.headers.get('retry-after'))
      now += seconds * 1000
      expect((await attempt('falsch')).status).toBe(422)
    }
    expect(waits).toEqual(['1', '2', '4'])
    now += 8000
    expect((await attempt(goodPassword)).status).toBe(200)
  })
  test.each([
    ['short', 'kurz', /mindestens 12/u],
    ['among the first tried', 'Passwort2026!!', /zuerst/u],
    ['not repeated', goodPassword, /verschieden/u],
  ])('that are %s are refused', async (_name, password, words) => {
    const { visitor } = await signedInPerson(
      server,
      `neu${String(now)}${password}`.replace(/\W/gu, ''),
      ['reader'],
    )
    const page = await visitor.send('/konto/passwort', { current: goodPassword, password })
    expect(page.status).toBe(422)
    expect(page.html).toMatch(words)
  })
  test('the present one typed wrongly is noted in the log, whoever sits there', async () => {
    const { visitor, account } = await signedInPerson(server, 'offen', ['reader'])
    const password = 'Ein anderer Satz, auch lang genug'
    const fields = { current: 'geraten, geraten', password, repeated: password }
    expect((await visitor.send('/konto/passwort', fields)).status).toBe(422)
    const entries = await server.records.audit.entries()
    expect(entries.at(-1)).toMatchObject({
      action: 'account.password-refused',
      actor: { id: account.id },
      object: { type: 'account', id: account.id },
    })
    expect(JSON.stringify(entries)).not.toContain('geraten')
  })
  test('a changed one ends all other sessions', async () => {
    const { visitor } = await signedInPerson(server, 'wechsel', ['reader'])
    const other = createVisitor(server)
    await other.send('/anmelden', { login: 'wechsel', password: goodPassword })
    const password = 'Ein anderer Satz, auch lang genug'
    const fields = { current: goodPassword, password, repeated: password }
    expect((await visitor.send('/konto/passwort', fields)).status).toBe(200)
    expect((await other.open('/konto')).url).toMatch(/^\/anmelden/u)
    expect((await visitor.open('/konto')).url).toBe('/konto')
  })
})

describe('the second factor', () => {
  test('a code is good once, a recovery code too, and a replay is in the log', async () => {
    const { visitor } = await signedInPerson(server, 'zwei', ['reader'])
    const page = await visitor.open('/konto/zweiter-faktor')
    const key = (/<code class="rs-code">([A-Z2-7 ]+)</u.exec(page.html)?.[1] ?? '').replace(
      / /gu,
      '',
    )
    // The picture is on the page itself, and no service is asked to draw it.
    expect(page.html).toMatch(/<svg class="rs-qr" role="img" aria-label="QR-Code[^>]*>/u)
    const totp = new TOTP({ secret: Secret.fromBase32(key) })
    const code = () => totp.generate({ timestamp: now })
    const confirmed = await visitor.send('/konto/zweiter-faktor', { code: code() })
    const recovery = /<code class="rs-code">([0-9a-v-]{19})</u.exec(confirmed.html)?.[1] ?? ''
    const enter = async (typed: string) => {
      const browser = createVisitor(server)
      await browser.send('/anmelden', { login: 'zwei', password: goodPassword })
      expect((await browser.open('/konto')).url).toMatch(/^\/anmelden/u)
      return (await browser.send('/anmelden/code', { code: typed })).status
    }
    expect(await enter(code())).toBe(422)
    expect(await actions()).toContain('account.totp-replayed')
    minutes(1)
    const fresh = code()
    expect(await enter(fresh)).toBe(200)
    expect(await enter(fresh)).toBe(422)
    expect(await enter(recovery)).toBe(200)
    expect(await enter(recovery)).toBe(422)
    // The clock set back makes old codes good by the clock, but not once more.
    minutes(-1)
    expect(await enter(code())).toBe(422)
    minutes(1)
    expect(JSON.stringify(await server.records.list('accounts'))).not.toContain(recovery)
  })
})

describe('sessions', () => {
  test('a planted cookie is worth nothing after signing in', async () => {
    await addAccount(server, 'fix', ['clerk'])
    const planted = `ratsam-session=${'A'.repeat(43)}`
    const fields = { login: 'fix', password: goodPassword }
    const signed = await fetch(`${server.url}/anmelden`, form(fields, planted))
    const own = cookieOf(signed.headers)
    expect(own).not.toBe(planted)
    const at = async (cookie: string) =>
      (await fetch(`${server.url}/konto`, { redirect: 'manual', headers: { Cookie: cookie } }))
        .status
    expect([await at(planted), await at(own)]).toEqual([303, 200])
    const altered = own.slice(0, -1) + (own.endsWith('A') ? 'B' : 'A')
    expect(await at(altered)).toBe(303)
    expect(await actions()).toContain('session.refused')
    // What the store holds cannot be used as a cookie.
    for (const { id } of await server.records.list('sessions')) {
      expect(await at(`ratsam-session=${id}`)).toBe(303)
    }
  })
  test('end after an hour without anything happening, and after twelve hours in any case', async () => {
    const idle = await signedInPerson(server, 'ruhe', ['reader'])
    minutes(59)
    expect((await idle.visitor.open('/konto')).url).toBe('/konto')
    minutes(61)
    expect((await idle.visitor.open('/konto')).url).toMatch(/^\/anmelden/u)
    const busy = await signedInPerson(server, 'fleiss', ['reader'])
    for (let hour = 0; hour < 14; hour += 1) {
      minutes(50)
      expect((await busy.visitor.open('/konto')).url).toBe('/konto')
    }
    minutes(25)
    expect((await busy.visitor.open('/konto')).url).toMatch(/^\/anmelden/u)
  })
  test('do not outlive a clock that is set back', async () => {
    const { visitor } = await signedInPerson(server, 'uhr', ['reader'])
    minutes(-120)
    expect((await visitor.open('/konto')).url).toMatch(/^\/anmelden/u)
    minutes(120)
  })
  test('a role taken away is gone with the next request', async () => {
    const admin = await signedInPerson(server, 'chef', ['admin'])
    const { visitor, account } = await signedInPerson(server, 'rolle', ['clerk', 'reader'])
    expect((await visitor.open('/bewertungen/neu')).status).toBe(200)
    await admin.visitor.send(`/verwaltung/konten/${account.id}/rollen`, { roles: ['reader'] })
    expect((await visitor.open('/bewertungen/neu')).status).toBe(403)
    expect((await visitor.open('/')).status).toBe(200)
  })
  test('nobody changes their own roles or ends their own account as administrator', async () => {
    const { visitor, account } = await signedInPerson(server, 'selbst', ['admin'])
    const own = `/verwaltung/konten/${account.id}`
    expect((await visitor.send(`${own}/rollen`, { roles: ['management'] })).status).toBe(403)
    expect((await visitor.send(`${own}/deaktivieren`, {})).status).toBe(403)
  })
  test('signing out ends one, signing out everywhere all', async () => {
    const { visitor } = await signedInPerson(server, 'viele', ['reader'])
    const others = [createVisitor(server), createVisitor(server)] as const
    for (const one of others)
      await one.send('/anmelden', { login: 'viele', password: goodPassword })
    await visitor.send('/abmelden', {})
    expect((await visitor.open('/konto')).url).toMatch(/^\/anmelden/u)
    expect((await others[0].open('/konto')).url).toBe('/konto')
    await others[0].send('/konto/ueberall-abmelden', {})
    for (const one of others) expect((await one.open('/konto')).url).toMatch(/^\/anmelden/u)
  })
  test('the cookie is for this server alone, and only over https where there is https', async () => {
    await addAccount(server, 'keks', ['reader'])
    const fields = { login: 'keks', password: goodPassword }
    const plain = (await fetch(`${server.url}/anmelden`, form(fields))).headers.getSetCookie()
    expect(plain.join()).toMatch(/^ratsam-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u)
    const secure = await startTestServer({ accounts: true, clock, https: true })
    await addAccount(secure, 'keks', ['reader'])
    const signed = await fetch(`${secure.url}/anmelden`, form(fields))
    expect(signed.headers.getSetCookie().join()).toMatch(
      /^__Host-ratsam=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/u,
    )
    expect(signed.headers.get('strict-transport-security')).toContain('max-age=')
    await secure.close()
  })
  test('pages behind the sign-in are kept by no cache', async () => {
    const { visitor } = await signedInPerson(server, 'lager', ['clerk'])
    for (const path of ['/', '/konto', '/konto/auskunft', '/termine.ics']) {
      expect((await visitor.open(path)).headers.get('cache-control')).toBe('no-store')
    }
  })
})

describe('leading somewhere after signing in', () => {
  test.each([
    ['/bewertungen/neu', '/bewertungen/neu'],
    ['//boese.example', '/'],
    ['/\\boese.example', '/'],
    ['https://boese.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', async (next, path) => {
    await addAccount(server, `weiter${next.replace(/\W/gu, '')}${String(next.length)}`, ['clerk'])
    const login = `weiter${next.replace(/\W/gu, '')}${String(next.length)}`
    const fields = { login, password: goodPassword, weiter: next }
    const signed = await fetch(`${server.url}/anmelden`, form(fields))
    expect(signed.headers.get('location')).toBe(path)
  })
})

test('what is stored about oneself comes without secrets', async () => {
  const { visitor, account } = await signedInPerson(server, 'auskunft', ['reader'])
  const { html } = await visitor.open('/konto/auskunft')
  expect(html).toContain(account.id)
  expect(html).not.toMatch(/argon2|recoveryHashes|"secret"/u)
  expect(await fill(visitor, '/konto/passwort', {}).then(({ status }) => status)).not.toBe(500)
})
