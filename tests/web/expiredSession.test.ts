import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addAccount, goodPassword, signedInPerson } from './people.js'
import { startTestServer, type TestServer } from './testServer.js'
import { begin, createVisitor, formOf, type Page, type Visitor } from './visitor.js'

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

const signIn = (visitor: Visitor, login: string): Promise<Page> =>
  visitor.send('/anmelden', { login, password: goodPassword, weiter: '/anmelden/fertig' })
const stored = async (): Promise<string> => JSON.stringify(await server.records.list('assessments'))
const opened = '/anmelden/eingaben'

/** Somebody in the middle of a page of answers, and what they would send. */
const filling = async (login: string) => {
  const { visitor } = await signedInPerson(server, login, ['clerk'])
  const path = `${await begin(visitor)}/themen/comments`
  const fields = {
    ...formOf((await visitor.open(path)).html),
    'plan.comments': 'open',
    'plan.comments.note': `${note} ${login}`,
  }
  return { visitor, path, fields }
}

describe('a form that arrives after the session has ended', () => {
  test('comes back with everything typed, and is stored only when sent again', async () => {
    const { visitor, path, fields } = await filling('sabine')
    now += anHour
    const page = await visitor.send(path, fields)
    expect(page.status).toBe(401)
    expect(page.html).toContain('Ihre Eingaben sind noch da')
    const again = await visitor.send(opened, formOf(page.html))
    expect([again.status, formOf(again.html)]).toEqual([401, formOf(page.html)])

    expect((await signIn(visitor, 'sabine')).url).toBe('/anmelden/fertig')
    const kept = await visitor.send(opened, formOf(page.html))
    expect(kept.status).toBe(200)
    expect(kept.html).toContain('&lt;b&gt;Zeile zwei')
    expect(kept.html).toContain(`action="${path}"`)
    expect(formOf(kept.html)).toEqual(fields)
    expect(await stored()).not.toContain('Zeile zwei</b> sabine')
    expect((await visitor.send(path, formOf(kept.html))).status).toBe(200)
    expect(await stored()).toContain('Zeile zwei</b> sabine')
  })

  test('cannot be read in the page, and another account that signs in does not get to see it', async () => {
    const { visitor, path, fields } = await filling('erste')
    now += anHour
    const page = await visitor.send(path, fields)
    expect(page.html).not.toMatch(/Zeile|Anführung|plan\.comments/u)
    await addAccount(server, 'zweite', ['clerk', 'admin'])
    await signIn(visitor, 'zweite')
    const refused = await visitor.send(opened, formOf(page.html))
    expect(refused.status).toBe(403)
    expect(refused.html).toContain('gehören zu einem anderen Konto')
    expect(refused.html).not.toMatch(/Zeile|Anführung|plan\.comments/u)

    // Not even lost for whoever wrote it.
    await visitor.send('/abmelden', {})
    await signIn(visitor, 'erste')
    expect(formOf((await visitor.send(opened, formOf(refused.html))).html)).toEqual(fields)
  })

  test('is not stored under the name of somebody who signed in meanwhile', async () => {
    const { visitor, path, fields } = await filling('morgens')
    await visitor.send('/abmelden', {})
    await addAccount(server, 'abends', ['clerk'])
    await signIn(visitor, 'abends')
    const refused = await visitor.send(path, fields)
    expect([refused.status, refused.html.includes('Zeile')]).toEqual([403, false])
    expect(await stored()).not.toContain('morgens')
  })

  test.each([
    ['that was changed by a character', (kept: string) => `${kept.slice(0, -3)}AAA`],
    ['that was never encrypted', () => JSON.stringify({ action: '/', fields: [] })],
  ])('%s is not opened', async (_case, change) => {
    const { visitor, path, fields } = await filling(`neugier${String(change('x').length)}`)
    now += anHour
    const kept = String(formOf((await visitor.send(path, fields)).html)['_kept'])
    const curious = (await signedInPerson(server, `n${kept.slice(-6)}`, ['clerk'])).visitor
    expect((await curious.send(opened, { _kept: change(kept) })).status).toBe(403)
    expect((await curious.send(opened, {})).status).toBe(400)
  })

  test('that does not say whose it is is not repeated', async () => {
    const page = await createVisitor(server).send('/bewertungen', { name: 'Ein Name\nZeile zwei' })
    expect([page.status, page.html.includes('Zeile zwei')]).toEqual([401, false])
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
