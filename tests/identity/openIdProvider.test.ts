import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOpenIdProvider } from '../../src/identity/openIdProvider.js'
import { startTestServer, type TestServer } from '../web/testServer.js'
import { createBrowser } from './browser.js'
import { startProvider } from './startProvider.js'

/** A whole sign-in at a real provider on loopback, and what somebody could try against it. */

let roles: readonly string[] = ['ratsam-dsb']
let server: TestServer
let gate: Server
let base = ''
let provider: Awaited<ReturnType<typeof startProvider>>

beforeAll(async () => {
  // The provider must know where Ratsam is before Ratsam can be started.
  gate = createServer()
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${String((gate.address() as AddressInfo).port)}`
  provider = await startProvider(base, () => roles)
  const settings = {
    issuer: provider.issuer,
    clientId: 'ratsam',
    clientSecret: 's'.repeat(40),
    baseUrl: base,
    rolesClaim: 'realm_access.roles',
  }
  server = await startTestServer({
    accounts: true,
    provider: createOpenIdProvider(settings),
    roleNames: { 'ratsam-dsb': 'dpo', 'ratsam-leitung': 'management' },
  })
  gate.on('request', server.app)
})
afterAll(async () => {
  await server.close()
  gate.close()
  provider.close()
})

type Browser = ReturnType<typeof createBrowser>
const isCallback = (url: string): boolean => url.includes('/anmelden/anbieter/zurueck')

const formPost = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
})
const actionOf = (body: string, url: string): string =>
  new URL(/action="([^"]+)"/u.exec(body)?.[1] ?? '', url).href

/** Up to the address the provider sends the browser back with. */
const throughProvider = async (browser: Browser, login: string): Promise<string> => {
  let page = await browser.follow(`${base}/anmelden/anbieter`, {}, isCallback)
  const fields = { prompt: 'login', login, password: 'x' }
  page = await browser.follow(actionOf(page.body, page.url), formPost(fields), isCallback)
  if (isCallback(page.url)) return page.url
  const consent = formPost({ prompt: 'consent' })
  return (await browser.follow(actionOf(page.body, page.url), consent, isCallback)).url
}
const refusals = async (): Promise<readonly unknown[]> =>
  (await server.records.audit.entries()).flatMap((entry) =>
    'action' in entry && entry.action === 'oidc.refused' ? [entry.details?.['reason']] : [],
  )

describe('signing in at the provider', () => {
  test('makes an account with the roles of the claims, and signing out leads back there', async () => {
    const browser = createBrowser()
    const back = await throughProvider(browser, 'kaethe')
    const home = await browser.follow(back)
    expect(home.status).toBe(200)
    expect(home.body).toContain('Person kaethe')
    const account = (await server.records.list('accounts')).find(({ name }) =>
      name.includes('kaethe'),
    )
    expect(account).toMatchObject({ roles: ['dpo'], oidc: { subject: 'kaethe' } })
    const out = await browser.follow(`${base}/abmelden`, formPost({}))
    expect(out.headers.get('refresh')).toMatch(
      new RegExp(`^0; url=${provider.issuer}/session/end\\?.*id_token_hint=`, 'u'),
    )
    expect((await browser.follow(`${base}/`)).url).toMatch(/\/anmelden\?/u)
  })

  test('roles follow the claims at every sign-in, and without a role nobody gets in', async () => {
    roles = ['ratsam-leitung']
    const browser = createBrowser()
    await browser.follow(await throughProvider(browser, 'kaethe'))
    const account = (await server.records.list('accounts')).find(({ name }) =>
      name.includes('kaethe'),
    )
    expect(account?.roles).toEqual(['management'])
    roles = ['andere']
    const stranger = createBrowser()
    expect((await stranger.follow(await throughProvider(stranger, 'fremd'))).status).toBe(403)
    roles = ['ratsam-dsb', 'ratsam-leitung']
    const both = createBrowser()
    expect((await both.follow(await throughProvider(both, 'beides'))).status).toBe(403)
    roles = ['ratsam-dsb']
  })

  test('the session before signing in is not the one after', async () => {
    const browser = createBrowser()
    const back = await throughProvider(browser, 'kaethe')
    const { host } = new URL(base)
    const before = browser.cookies(host).get('ratsam-session')
    await browser.follow(back)
    expect(browser.cookies(host).get('ratsam-session')).not.toBe(before)
  })
})

describe('what does not hold is refused with a page and an entry in the log', () => {
  test('the same answer a second time', async () => {
    const browser = createBrowser()
    const back = await throughProvider(browser, 'kaethe')
    await browser.follow(back)
    expect((await browser.request(back)).status).toBe(502)
    // The sign-in of before stays.
    expect((await browser.follow(`${base}/`)).status).toBe(200)
  })
  test('an answer in another browser', async () => {
    const back = await throughProvider(createBrowser(), 'kaethe')
    const page = await createBrowser().follow(back)
    expect(page.status).toBe(502)
    expect(page.body).toContain('Beginnen Sie die Anmeldung noch einmal')
  })
  test('another state', async () => {
    const browser = createBrowser()
    const back = new URL(await throughProvider(browser, 'kaethe'))
    back.searchParams.set('state', 'boese')
    expect((await browser.request(back.href)).status).toBe(502)
  })
  test('another issuer in the answer', async () => {
    const browser = createBrowser()
    const back = new URL(await throughProvider(browser, 'kaethe'))
    back.searchParams.set('iss', 'https://boese.example')
    expect((await browser.request(back.href)).status).toBe(502)
  })
  test('each of them is in the log', async () => {
    expect((await refusals()).length).toBeGreaterThanOrEqual(4)
    expect(JSON.stringify(server.log)).not.toContain('code=')
  })
})
