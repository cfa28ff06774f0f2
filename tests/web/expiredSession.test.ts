import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goodPassword, signedInPerson } from './people.js'
import { startTestServer, type TestServer } from './testServer.js'
import { begin, createVisitor, formOf } from './visitor.js'

let now = Date.parse('2026-11-23T08:00:00Z')
const clock = {
  now: () => new Date(now).toISOString(),
  today: () => new Date(now).toISOString().slice(0, 10),
}
const anHour = 61 * 60_000

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ accounts: true, clock })
})
afterAll(() => server.close())

const note = 'Zeile eins mit "Anführung"\nund <b>Zeile zwei</b>'

describe('a form that arrives after the session has ended', () => {
  test('comes back with everything typed, and is stored only when sent again', async () => {
    const { visitor } = await signedInPerson(server, 'sabine', ['clerk'])
    const path = `${await begin(visitor)}/themen/comments`
    const fields = {
      ...formOf((await visitor.open(path)).html),
      'plan.comments': 'open',
      'plan.comments.note': note,
    }
    now += anHour
    const page = await visitor.send(path, fields)
    expect(page.status).toBe(401)
    expect(page.html).toContain('Ihre Eingaben sind noch da')
    expect(page.html).toContain('&lt;b&gt;Zeile zwei')
    expect(page.html).toContain(`action="${path}"`)
    const carried = formOf(page.html)
    expect(carried).toEqual(fields)
    expect(JSON.stringify(await server.records.list('assessments'))).not.toContain('Zeile zwei')

    expect((await visitor.send(path, carried)).status).toBe(401)
    const signIn = { login: 'sabine', password: goodPassword, weiter: '/anmelden/fertig' }
    expect((await visitor.send('/anmelden', signIn)).url).toBe('/anmelden/fertig')
    expect(JSON.stringify(await server.records.list('assessments'))).not.toContain('Zeile zwei')
    expect((await visitor.send(path, carried)).status).toBe(200)
    expect(JSON.stringify(await server.records.list('assessments'))).toContain('Zeile zwei')
  })

  test('is not repeated where it holds passwords, codes or links', async () => {
    const nobody = createVisitor(server)
    for (const path of ['/konto/passwort', '/konto/zweiter-faktor', '/verwaltung/konten']) {
      const page = await nobody.send(path, { current: goodPassword, code: '123456' })
      expect([page.status, page.html.includes(goodPassword)]).toEqual([401, false])
      expect(page.html).not.toContain('123456')
    }
  })

  test('from another site gets nothing back', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    const page = await createVisitor(server).send('/bewertungen', { name: 'geplant' }, headers)
    expect(page.status).toBe(403)
    expect(page.html).not.toContain('geplant')
  })
})

describe('when a session ends', () => {
  test('the account page says so, the page knows the seconds, and asking extends it', async () => {
    now = Date.parse('2026-11-24T08:00:00Z')
    const { visitor } = await signedInPerson(server, 'uhr', ['reader'])
    const seconds = async () =>
      (JSON.parse((await visitor.open('/konto/sitzung')).html) as { seconds: number }).seconds
    expect((await visitor.open('/konto')).html).toContain(
      'Sie endet um 10:00 Uhr, wenn bis dahin nichts geschieht, spätestens um 21:00 Uhr.',
    )
    expect((await visitor.open('/konto')).html).toContain('data-session="3600"')
    now += 58 * 60_000
    expect(await seconds()).toBe(3600)
    for (let hour = 1; hour < 12; hour += 1) {
      now += 59 * 60_000
      await visitor.open('/konto')
    }
    // Twelve hours after the sign-in nothing extends it any more.
    expect(await seconds()).toBe(13 * 60)
    now += 14 * 60_000
    expect((await visitor.open('/konto')).url).toMatch(/^\/anmelden/u)
  })
})
