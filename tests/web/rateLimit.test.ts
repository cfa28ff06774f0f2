import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAccount, goodPassword, signedInPerson } from './people.js'
import { startTestServer, type TestServer } from './testServer.js'
import { begin, createVisitor, formOf } from './visitor.js'

let now = Date.parse('2026-11-23T08:00:00Z')
const clock = {
  now: () => new Date(now).toISOString(),
  today: () => new Date(now).toISOString().slice(0, 10),
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ accounts: true, clock })
})
afterAll(() => server.close())

/** Uses up what one address may ask in this minute. */
const exhaust = async (): Promise<void> => {
  const visitor = createVisitor(server)
  for (;;) if ((await visitor.open('/anmelden')).status === 429) return
}

describe('more than 600 requests a minute from one address', () => {
  test('are answered with a page that says how long to wait, also in a header', async () => {
    await exhaust()
    const page = await createVisitor(server).open('/anmelden')
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '60'])
    expect(page.html).toContain('Warten Sie 60 Sekunden')
    expect(page.html).toContain('<html lang="de"')
    // The look of the page comes still, or it could not be read.
    const css = /href="(\/static\/[^"]+\.css)"/u.exec(page.html)?.[1] ?? ''
    expect((await createVisitor(server).open(css)).status).toBe(200)
    now += 60_000
    expect((await createVisitor(server).open('/anmelden')).status).toBe(200)
  })

  test('do not lose what somebody typed', async () => {
    const { visitor } = await signedInPerson(server, 'fleiss', ['clerk'])
    const path = `${await begin(visitor)}/themen/comments`
    const fields = {
      ...formOf((await visitor.open(path)).html),
      'plan.comments': 'open',
      'plan.comments.note': 'Eine Notiz, die bleibt',
    }
    await exhaust()
    const page = await visitor.send(path, fields)
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '60'])
    expect(page.html).toContain('Ihre Eingaben sind noch da')
    expect(page.html).toContain('Warten Sie 60 Sekunden')
    // Whoever is too early keeps it as well.
    expect(formOf((await visitor.send('/anmelden/eingaben', formOf(page.html))).html)).toEqual(
      formOf(page.html),
    )
    now += 60_000
    const kept = await visitor.send('/anmelden/eingaben', formOf(page.html))
    expect(formOf(kept.html)).toEqual(fields)
    expect((await visitor.send(path, formOf(kept.html))).status).toBe(200)
    expect(JSON.stringify(await server.records.list('assessments'))).toContain('die bleibt')
  })

  test('do not lead to passwords standing in a page', async () => {
    await exhaust()
    const page = await createVisitor(server).send('/anmelden', {
      login: 'x',
      password: goodPassword,
    })
    expect([page.status, page.html.includes(goodPassword)]).toEqual([429, false])
    now += 60_000
  })

  test('are not forgiven to whoever makes up an address in a header', async () => {
    await exhaust()
    // Nobody is trusted here: a header cannot buy more requests.
    const headers = { 'X-Forwarded-For': '203.0.113.7' }
    expect((await createVisitor(server).open('/anmelden', headers)).status).toBe(429)
    now += 60_000
  })
})

test('too many failed sign-ins are told in German with the seconds to wait', async () => {
  await addAccount(server, 'warten', ['reader'])
  const visitor = createVisitor(server)
  const attempt = () => visitor.send('/anmelden', { login: 'warten', password: 'falsch' })
  for (const _ of [1, 2, 3]) expect((await attempt()).status).toBe(422)
  const page = await attempt()
  expect([page.status, page.headers.get('retry-after')]).toEqual([429, '1'])
  expect(page.html).toContain('Warten Sie 1 Sekunde')
})
