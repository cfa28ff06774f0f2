import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { afterEach, describe, expect, test } from 'vitest'
import { encryptSecrets } from '../../src/app/accounts/encryptSecrets.js'
import { actorOfSession } from '../../src/app/accounts/sessions.js'
import type { Clock } from '../../src/core/ports.js'
import { addAccount, goodPassword, signedInPerson } from './people.js'
import { memoryRecords, startTestServer, type TestOptions, type TestServer } from './testServer.js'
import { begin, createVisitor, type Page, type Visitor } from './visitor.js'

let now = Date.parse('2026-11-23T08:00:00Z')
const clock: Clock = {
  now: () => new Date(now).toISOString(),
  today: () => new Date(now).toISOString().slice(0, 10),
}

const servers: TestServer[] = []
const start = async (options: TestOptions = {}): Promise<TestServer> => {
  const server = await startTestServer({ accounts: true, clock, ...options })
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

const codeOf = (key: string): string => {
  now += 60_000
  return new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: now })
}

type Factor = { readonly key: string; readonly recovery: readonly string[] }

const setUpFactor = async (visitor: Visitor): Promise<Factor> => {
  const page = await visitor.open('/konto/zweiter-faktor')
  const shown = /<code class="rs-code">([A-Z2-7 ]+)</u.exec(page.html)?.[1] ?? ''
  const key = shown.replace(/ /gu, '')
  const done = await visitor.send('/konto/zweiter-faktor', { code: codeOf(key) })
  const codes = done.html.matchAll(/<code class="rs-code">([0-9a-v-]{19})</gu)
  return { key, recovery: [...codes].map(([, code = '']) => code) }
}

const enter = async (server: TestServer, login: string, code: string): Promise<Page> => {
  const browser = createVisitor(server)
  await browser.send('/anmelden', { login, password: goodPassword })
  return browser.send('/anmelden/code', { code })
}

const keptSecret = async ({ records }: TestServer, login: string): Promise<string> =>
  (await records.list('accounts')).find((one) => one.login === login)?.totp?.secret ?? ''

describe('the keys of one-time codes in the store', () => {
  test('are encrypted from the first moment on', async () => {
    const server = await start()
    const { visitor } = await signedInPerson(server, 'alma', ['reader'])
    const waiting = await visitor.open('/konto/zweiter-faktor')
    const { key } = await setUpFactor(visitor)
    expect(waiting.html.replace(/ /gu, '')).toContain(key)
    expect(await keptSecret(server, 'alma')).toMatch(/^aes256gcm\./u)
    expect(JSON.stringify(await server.records.list('accounts'))).not.toContain(key)
    expect((await enter(server, 'alma', codeOf(key))).status).toBe(200)
  })

  test('left in plain text by an earlier version are encrypted at the start; codes stay the same', async () => {
    const server = await start()
    const { key } = await setUpFactor((await signedInPerson(server, 'frueher', ['reader'])).visitor)
    const [account] = await server.records.list('accounts')
    const plain = {
      ...account!,
      version: account!.version + 1,
      totp: { ...account!.totp!, secret: key },
    }
    await server.records.change(
      [{ kind: 'accounts', id: plain.id, record: plain, expectedVersion: account!.version }],
      [],
    )
    expect((await enter(server, 'frueher', codeOf(key))).status).toBe(200)
    expect(await encryptSecrets(server.parts)).toEqual({ unreadable: 0 })
    expect(await keptSecret(server, 'frueher')).toMatch(/^aes256gcm\./u)
    expect((await enter(server, 'frueher', codeOf(key))).status).toBe(200)
  })

  describe('with another key of the server', () => {
    const withOtherKey = async () => {
      const records = memoryRecords()
      const before = await start({ records })
      const { visitor } = await signedInPerson(before, 'alma', ['reader'])
      const factor = await setUpFactor(visitor)
      const keyFile = join(mkdtempSync(join(tmpdir(), 'ratsam-other-')), 'audit.pem')
      return { ...factor, server: await start({ records, keyFile }) }
    }

    test('a code is refused with words that say what to do, and the log says why', async () => {
      const { server, key } = await withOtherKey()
      const page = await enter(server, 'alma', codeOf(key))
      expect(page.status).toBe(422)
      expect(page.html).toContain('Ratsam kann den Schlüssel Ihrer Codes nicht lesen')
      expect(page.html).toContain('Wiederherstellungscode')
      const last = (await server.records.audit.entries()).at(-1)
      expect(last).toMatchObject({
        action: 'account.sign-in-failed',
        details: { how: 'totp', reason: 'key-unreadable' },
      })
    })

    test('the start counts whom it concerns, and changes nothing', async () => {
      const { server } = await withOtherKey()
      const kept = await keptSecret(server, 'alma')
      expect(await encryptSecrets(server.parts)).toEqual({ unreadable: 1 })
      expect(await keptSecret(server, 'alma')).toBe(kept)
    })

    test('a recovery code still opens the door, and the factor is set up anew', async () => {
      const { server, recovery } = await withOtherKey()
      const browser = createVisitor(server)
      await browser.send('/anmelden', { login: 'alma', password: goodPassword })
      expect((await browser.send('/anmelden/code', { code: recovery[0] ?? '' })).status).toBe(200)
      await browser.send('/konto/zweiter-faktor/aus', { current: goodPassword })
      const { key } = await setUpFactor(browser)
      expect((await enter(server, 'alma', codeOf(key))).status).toBe(200)
    })

    test('a set-up that was begun and not confirmed begins anew', async () => {
      const records = memoryRecords()
      const before = await start({ records })
      const { visitor } = await signedInPerson(before, 'halb', ['reader'])
      await visitor.open('/konto/zweiter-faktor')
      const keyFile = join(mkdtempSync(join(tmpdir(), 'ratsam-other-')), 'audit.pem')
      const server = await start({ records, keyFile })
      const browser = createVisitor(server)
      await browser.send('/anmelden', { login: 'halb', password: goodPassword })
      const { key } = await setUpFactor(browser)
      expect((await enter(server, 'halb', codeOf(key))).status).toBe(200)
    })
  })
})

describe('a second factor that a role asks for', () => {
  const asked = { factorRoles: ['clerk', 'admin'] as const }
  const setUpPage = '/konto/zweiter-faktor'
  /** Pages of every kind, among them those everybody may see who has signed in. */
  const pages = ['/', '/konto', '/konto/auskunft', '/bewertungen/neu', '/plattformen', '/protokoll']

  test('is set up after the sign-in; before it no page leads anywhere else', async () => {
    const server = await start(asked)
    await addAccount(server, 'neu', ['clerk'])
    const visitor = createVisitor(server)
    const login = { login: 'neu', password: goodPassword, weiter: '/bewertungen/neu' }
    const first = await visitor.send('/anmelden', login)
    expect(first.url).toBe(setUpPage)
    expect(first.html).toContain('Ihre Rolle verlangt einen zweiten Faktor')
    for (const path of pages) expect((await visitor.open(path)).url).toBe(setUpPage)
  })

  test('nothing posted by hand is done before it is set up', async () => {
    const server = await start(asked)
    const { visitor } = await signedInPerson(server, 'hand', ['clerk', 'admin'])
    const invitation = { name: 'Neu', login: 'neu', roles: ['reader'] }
    const password = 'Ein anderer Satz, auch lang genug'
    for (const [path, fields] of [
      ['/bewertungen', { name: 'Stadt' }],
      ['/verwaltung/konten', invitation],
      ['/protokoll/export', {}],
      ['/konto/passwort', { current: goodPassword, password, repeated: password }],
      ['/konto/zweiter-faktor/aus', { current: goodPassword }],
    ] as const) {
      const page = await visitor.send(path, fields)
      expect([path, page.status]).toEqual([path, 403])
      expect(page.html).toContain('Richten Sie zuerst den zweiten Faktor ein')
    }
    expect(await server.records.list('accounts')).toHaveLength(1)
    expect(await server.records.list('assessments')).toEqual([])
  })

  test('is asked for by the use cases themselves, not only by the pages', async () => {
    const server = await start(asked)
    const { visitor } = await signedInPerson(server, 'kern', ['clerk'])
    expect((await visitor.open('/')).url).toBe(setUpPage)
    const [session] = (await server.records.list('sessions')).filter(({ account }) => account)
    const account = (await server.records.list('accounts'))[0]
    const open = { session: session!, account, factor: 'missing' } as const
    const given = { current: goodPassword, password: 'x', repeated: 'x', address: '' }
    await expect(server.accounts.own.changePassword(open, given)).rejects.toMatchObject({
      code: 'factor-missing',
    })
    expect(actorOfSession(open)).toEqual({ kind: 'person', id: account?.id, roles: [] })
  })

  test('once set up, everything is as it was, and the next sign-in asks for a code', async () => {
    const server = await start(asked)
    const { visitor } = await signedInPerson(server, 'fertig', ['clerk'])
    const { key } = await setUpFactor(visitor)
    expect((await visitor.open('/bewertungen/neu')).url).toBe('/bewertungen/neu')
    await begin(visitor)
    const again = createVisitor(server)
    const asking = await again.send('/anmelden', { login: 'fertig', password: goodPassword })
    expect(asking.url).toMatch(/^\/anmelden\/code/u)
    expect((await again.send('/anmelden/code', { code: codeOf(key) })).url).toBe('/')
  })

  test('switched off, for a new phone, it has to be set up again at once', async () => {
    const server = await start(asked)
    const { visitor } = await signedInPerson(server, 'telefon', ['clerk'])
    await setUpFactor(visitor)
    expect((await visitor.open('/konto')).html).toContain('Schalten Sie ihn nur aus, um ihn gleich')
    await visitor.send('/konto/zweiter-faktor/aus', { current: goodPassword })
    expect((await visitor.open('/')).url).toBe(setUpPage)
  })

  test('is asked for with the next request when somebody is given such a role', async () => {
    const server = await start({ factorRoles: ['clerk'] })
    const admin = await signedInPerson(server, 'chefin', ['admin'])
    const { visitor, account } = await signedInPerson(server, 'aufstieg', ['reader'])
    expect((await visitor.open('/')).url).toBe('/')
    const roles = `/verwaltung/konten/${account.id}/rollen`
    await admin.visitor.send(roles, { roles: ['reader', 'clerk'] })
    expect((await visitor.open('/')).url).toBe(setUpPage)
  })

  test('an invitation ends where it is set up', async () => {
    const server = await start(asked)
    const link = (await server.accounts.links.setUp()) ?? ''
    const first = { name: 'Alma', login: 'alma', password: goodPassword, repeated: goodPassword }
    expect((await createVisitor(server).send(`/einrichten/${link}`, first)).url).toBe(setUpPage)
  })

  test.each([
    ['other roles', ['reader'] as const, {}],
    [
      'somebody whom the identity provider vouches for',
      ['clerk'] as const,
      { oidc: { issuer: 'https://anbieter.example', subject: '1' } },
    ],
  ])('is not asked of %s', async (_case, roles, change) => {
    const server = await start(asked)
    await addAccount(server, 'frei', roles, change)
    const visitor = createVisitor(server)
    const page = await visitor.send('/anmelden', { login: 'frei', password: goodPassword })
    expect([page.status, page.url]).toEqual([200, '/'])
  })

  test('signing out is always possible', async () => {
    const server = await start(asked)
    const { visitor } = await signedInPerson(server, 'raus', ['clerk'])
    expect((await visitor.send('/abmelden', {})).url).toBe('/anmelden')
    expect((await visitor.open('/konto')).url).toMatch(/^\/anmelden/u)
  })
})
