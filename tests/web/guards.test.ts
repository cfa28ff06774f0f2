import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RatsamError } from '../../src/core/errors.js'
import { memoryRecords, startTestServer, type TestServer } from './testServer.js'
import { begin, createVisitor, formOf } from './visitor.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

type Answered = { readonly status: number; readonly body: string }

/** As no browser would send it: fetch sets Host and Origin itself. */
const raw = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body = '',
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url)
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })

const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const host = (): string => new URL(server.url).host

describe('changes are accepted from pages of Ratsam only', () => {
  test.each<[string, () => Record<string, string>, number]>([
    ['another site', () => ({ 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['another name of the same site', () => ({ 'Sec-Fetch-Site': 'same-site' }), 403],
    ['a foreign origin without Sec-Fetch-Site', () => ({ Origin: 'https://boese.example' }), 403],
    ['an origin of null', () => ({ Origin: 'null' }), 403],
    ['nothing that says where from', () => ({}), 403],
    ['our origin without Sec-Fetch-Site', () => ({ Origin: `http://${host()}` }), 422],
    ['our own page', () => ({ 'Sec-Fetch-Site': 'same-origin' }), 422],
    ['the address bar', () => ({ 'Sec-Fetch-Site': 'none' }), 422],
  ])('%s', async (_case, headers, status) => {
    const answered = await raw(
      'POST',
      '/bewertungen',
      { ...form, ...headers() },
      '_new=aaaaaaaaaaaaaaaa',
    )
    expect(answered.status).toBe(status)
  })

  test('a refused deletion deletes nothing', async () => {
    const visitor = createVisitor(server)
    const hub = await begin(visitor)
    const refused = await visitor.send(`${hub}/loeschen`, {}, { 'Sec-Fetch-Site': 'cross-site' })
    expect(refused.status).toBe(403)
    expect(refused.html).toContain('nichts geändert')
    expect((await visitor.open(hub)).status).toBe(200)
  })

  test('a foreign page whose name points at this machine gets no answer', async () => {
    const answered = await raw('GET', '/', { Host: 'boese.example' })
    expect(answered.status).toBe(421)
    expect(answered.body).not.toContain('Ihre Bewertungen')
    expect((await raw('GET', '/', { Host: 'localhost:3000' })).status).toBe(200)
  })
})

describe('every answer carries the headers that keep a page alone with this server', () => {
  test('content, frames, referrer, caching', async () => {
    for (const path of ['/', '/gibt-es-nicht']) {
      const { headers } = await createVisitor(server).open(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toMatch(/unsafe|data:|upgrade-insecure-requests|http/u)
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('cache-control')).toBe('no-store')
      // On plain http it would lock people out.
      expect(headers.get('strict-transport-security')).toBeNull()
    }
  })

  test('built files may be kept for ever, their names change with their content', async () => {
    const visitor = createVisitor(server)
    const page = await visitor.open('/')
    const files = [...page.html.matchAll(/"(\/static\/[^"]+)"/gu)].map((match) => match[1] ?? '')
    expect(new Set(files).size).toBe(3)
    for (const file of files) {
      const { status, headers } = await visitor.open(file)
      expect(status).toBe(200)
      expect(file).toMatch(/\.[0-9a-f]{10}\.(?:css|js|svg)$/u)
      expect(headers.get('cache-control')).toContain('immutable')
    }
  })
})

describe('what cannot be read is refused with words that say what to do', () => {
  const own = { 'Sec-Fetch-Site': 'same-origin' }

  test.each<[string, Record<string, string>, string, number]>([
    ['more than a megabyte', form, `name=${'x'.repeat(1024 * 1024)}`, 413],
    ['thousands of fields', form, 'a=1&'.repeat(2100), 413],
    ['JSON', { 'Content-Type': 'application/json' }, '{"name":"x"}', 415],
    [
      'another character set',
      { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-16' },
      'a=1',
      415,
    ],
    ['a form without its hidden fields', form, 'name=Stadt', 400],
  ])('%s', async (_case, headers, body, status) => {
    const answered = await raw('POST', '/bewertungen', { ...own, ...headers }, body)
    expect(answered.status).toBe(status)
    expect(answered.body).toContain('<h1')
    expect(answered.body).toMatch(/Gehen Sie zurück/u)
  })

  test('an address that is no text is a page that does not exist', async () => {
    expect((await raw('GET', '/bewertungen/%E0%A4%A', {})).status).toBe(404)
  })

  test('a page of answers that this server did not write', async () => {
    const visitor = createVisitor(server)
    const hub = await begin(visitor)
    const path = `${hub}/themen/comments`
    const fields = formOf((await visitor.open(path)).html)
    expect((await visitor.send(path, { ...fields, _base: 'x' })).status).toBe(400)
    expect((await visitor.send(path, {})).status).toBe(400)
    const foreign = await visitor.send(path, {
      ...fields,
      _base: 'plan.embeds=0123456789abcdef',
      'plan.embeds': 'none',
    })
    expect(foreign.status).toBe(200)
    expect(Object.keys((await server.store.get(hub.split('/')[2] ?? ''))?.answers ?? {})).toEqual(
      [],
    )
  })

  test('names out of the prototype of every object are names like others', async () => {
    const visitor = createVisitor(server)
    const hub = await begin(visitor)
    const path = `${hub}/themen/comments`
    const fields = formOf((await visitor.open(path)).html)
    const page = await visitor.send(path, {
      ...fields,
      ['__proto__']: 'x',
      constructor: 'y',
      'plan.comments': '__proto__',
    })
    expect(page.status).toBe(422)
  })
})

describe('when the server itself is in trouble', () => {
  const failing = (error: Error) => ({
    ...memoryRecords(),
    list: () => Promise.reject(error),
  })

  test.each<[string, Error, number, RegExp]>([
    ['a full disk', new RatsamError('store-full'), 507, /Schaffen Sie Platz/u],
    ['a store that stopped', new RatsamError('store-stopped'), 503, /neu starten/u],
    [
      'something nobody thought of',
      new TypeError('secret in /etc/ratsam'),
      500,
      /Versuchen Sie es noch einmal/u,
    ],
  ])(
    '%s is told without a stack trace, with a number for the log',
    async (_case, error, status, words) => {
      const troubled = await startTestServer({ records: failing(error) })
      const page = await createVisitor(troubled).open('/')
      await troubled.close()
      expect(page.status).toBe(status)
      expect(page.html).toMatch(words)
      expect(page.html).not.toMatch(/secret|TypeError|\.ts:\d|at async/u)
      const number = /<code>([0-9a-f-]{36})<\/code>/u.exec(page.html)?.[1]
      const logged = troubled.log.find(({ level }) => level === 'error')
      expect(number).toBe(logged?.requestId)
      expect(logged?.cause).toBe(error)
    },
  )

  test('the log holds no answers', async () => {
    const visitor = createVisitor(server)
    const hub = await begin(visitor)
    const path = `${hub}/themen/comments`
    const fields = formOf((await visitor.open(path)).html)
    await visitor.send(path, {
      ...fields,
      'plan.comments': 'open',
      'plan.comments.note': 'Geheimnis',
    })
    await visitor.open(`${path}?geheim=Geheimnis`)
    expect(JSON.stringify(server.log)).not.toContain('Geheimnis')
    expect(JSON.stringify(server.log)).not.toContain('Markkleeberg')
  })
})

describe('language and appearance', () => {
  test('German unless English was chosen, which is remembered', async () => {
    const visitor = createVisitor(server)
    expect((await visitor.open('/', { 'Accept-Language': 'en' })).html).toContain('lang="de"')
    const english = await visitor.open('/?lang=en')
    expect(english.html).toContain('<html lang="en"')
    expect(english.headers.get('set-cookie')).toMatch(/ratsam-lang=en;.*HttpOnly; SameSite=Lax/u)
    expect((await visitor.open('/impressum')).html).toContain('<html lang="en"')
    expect((await visitor.open('/?lang=de')).html).toContain('<html lang="de"')
  })

  test('dark and light by choice, else as the system wants it', async () => {
    const visitor = createVisitor(server)
    expect((await visitor.open('/')).html).not.toContain('data-kern-theme')
    expect((await visitor.open('/?theme=dark')).html).toContain('data-kern-theme="dark"')
    expect((await visitor.open('/impressum')).html).toContain('data-kern-theme="dark"')
    expect((await visitor.open('/?theme=<x>')).html).toContain('data-kern-theme="dark"')
  })
})
