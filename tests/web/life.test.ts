import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyRecords } from '../../src/app/audit.js'
import { eventOf } from '../../src/app/recordedChange.js'
import { fill } from './accountPages.js'
import { signedInPerson, type TestPerson } from './people.js'
import { fixedClock, startTestServer, type TestServer } from './testServer.js'
import { answer, begin, formOf } from './visitor.js'

let server: TestServer
let clerk: TestPerson
let dpo: TestPerson
let management: TestPerson
let jack: TestPerson
beforeAll(async () => {
  server = await startTestServer({ accounts: true })
  clerk = await signedInPerson(server, 'sabine', ['clerk'])
  dpo = await signedInPerson(server, 'dora', ['dpo'])
  management = await signedInPerson(server, 'leo', ['management'])
  jack = await signedInPerson(server, 'jack', ['clerk', 'management'])
})
afterAll(() => server.close())

const idOf = (hub: string): string => hub.split('/')[2] ?? ''
const stored = async (hub: string) => (await server.records.get('assessments', idOf(hub)))!

const submitted = async (person: TestPerson): Promise<string> => {
  const hub = await begin(person.visitor)
  await answer(person.visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
  expect((await fill(person.visitor, `${hub}/einreichen`, {})).status).toBe(200)
  return hub
}
const version = async (hub: string): Promise<string> => String((await stored(hub)).version)

describe('from draft to filed', () => {
  test('every step is recorded with the person who took it', async () => {
    const hub = await submitted(clerk)
    await fill(dpo.visitor, `${hub}/stellungnahme`, { kind: 'object', text: 'Art. 26 fehlt.' })
    const { outcome } = (await stored(hub)).life!.submission!
    const other = outcome === 'conditional' ? 'reject' : 'conditional'
    await fill(management.visitor, `${hub}/entscheidung`, {
      kind: 'depart',
      outcome: other,
      reason: 'interim',
      text: 'Bis zur Neubewertung im Juni.',
    })
    const filed = await fill(clerk.visitor, `${hub}/ablegen`, { reassessOn: '31.05.2027' })
    expect(filed.html).toContain('Art. 26 fehlt.')
    const { life } = await stored(hub)
    expect(life).toMatchObject({
      stage: 'filed',
      submission: { by: clerk.account.id },
      opinion: { by: dpo.account.id, kind: 'object' },
      decision: { by: management.account.id, kind: 'depart', outcome: other, reason: 'interim' },
      filing: { by: clerk.account.id, reassessOn: '2027-05-31' },
    })
    expect((await management.visitor.open('/abweichungen')).html).toContain('von 1 Fällen')
    expect((await clerk.visitor.open('/termine.ics')).html).toContain('DTSTART;VALUE=DATE:20270531')
  })

  test('what was submitted stays as it was, even against a hand-made form', async () => {
    const hub = await begin(clerk.visitor)
    const form = formOf((await clerk.visitor.open(`${hub}/themen/comments`)).html)
    await fill(clerk.visitor, `${hub}/einreichen`, {})
    const before = await stored(hub)
    const late = await clerk.visitor.send(`${hub}/themen/comments`, {
      ...form,
      'plan.comments': 'open',
    })
    expect(late.status).toBe(409)
    expect((await clerk.visitor.send(`${hub}/loeschen`, {})).status).toBe(409)
    expect(await stored(hub)).toEqual(before)
  })

  test.each(['/themen/comments', '/angaben', '/rechtsfragen'])(
    'after it was submitted %s says why nothing can be changed, and offers no button for it',
    async (path) => {
      const before = await begin(jack.visitor)
      expect((await jack.visitor.open(`${before}${path}`)).html).toContain('<form method="post"')
      await fill(jack.visitor, `${before}/einreichen`, {})
      const { html } = await jack.visitor.open(`${before}${path}`)
      expect(html).toContain('Die Bewertung ist eingereicht.')
      expect(html.slice(html.indexOf('<main'))).not.toMatch(/<button|<form/u)
    },
  )

  test('withdrawn it is a draft again, and a filed one is assessed anew as a new version', async () => {
    const hub = await submitted(clerk)
    await fill(clerk.visitor, `${hub}/zurueckziehen`, { text: 'Die Stundenzahl fehlt.' })
    expect((await stored(hub)).life).toMatchObject({ stage: 'draft' })
    expect((await stored(hub)).life?.submission).toBeUndefined()
    await fill(clerk.visitor, `${hub}/einreichen`, {})
    await fill(dpo.visitor, `${hub}/stellungnahme`, { kind: 'agree' })
    await fill(management.visitor, `${hub}/entscheidung`, {
      kind: 'depart',
      outcome: (await stored(hub)).life?.submission?.outcome === 'reject' ? 'approve' : 'reject',
      reason: 'other',
      text: 'Anders.',
    })
    await fill(clerk.visitor, `${hub}/ablegen`, { reassessOn: '31.05.2027' })
    const seen = { _version: await version(hub) }
    const anew = await clerk.visitor.send(`${hub}/wiederaufnehmen`, seen)
    expect(anew.status).toBe(200)
    const next = await stored(anew.url)
    expect(next.life).toEqual({ stage: 'draft', previous: idOf(hub) })
    expect((await stored(hub)).life?.next).toBe(next.id)
    expect((await clerk.visitor.send(`${hub}/wiederaufnehmen`, seen)).status).toBe(409)
    const process = `${anew.url.replace(/\/vorgang$/u, '')}/vorgang`
    const old = `href="${hub}/vorgang"`
    expect((await clerk.visitor.open(process)).html).toContain(old)
    const { id, version: last } = await stored(hub)
    const gone = { kind: 'assessments', id, record: null, expectedVersion: last } as const
    const object = { type: 'assessment', id, version: last } as const
    const doing = { actor: { kind: 'system' } as const, clock: fixedClock }
    await server.records.change([gone], [eventOf(doing, 'retention.removed', object)])
    expect((await clerk.visitor.open(process)).html).not.toContain(old)
  })

  test('of two people deciding at once one is told so, and nothing is lost', async () => {
    const hub = await submitted(clerk)
    await fill(dpo.visitor, `${hub}/stellungnahme`, { kind: 'agree' })
    const second = await signedInPerson(server, 'lena', ['management'])
    const fields = {
      _version: await version(hub),
      kind: 'depart',
      outcome: 'reject',
      reason: 'other',
      text: 'So.',
    }
    const different = { ...fields, outcome: 'approve' }
    const both = await Promise.all([
      management.visitor.send(`${hub}/entscheidung`, fields),
      second.visitor.send(`${hub}/entscheidung`, different),
    ])
    const statuses = both.map(({ status }) => status).sort()
    // One of the two may be what is recommended, which is no departure.
    expect([
      [200, 409],
      [200, 422],
      [409, 422],
    ]).toContainEqual(statuses)
  })
})

describe('the four-eyes principle holds against forms made by hand', () => {
  test('who answered does not decide', async () => {
    const hub = await submitted(jack)
    await fill(dpo.visitor, `${hub}/stellungnahme`, { kind: 'agree' })
    const refused = await jack.visitor.send(`${hub}/entscheidung`, {
      _version: await version(hub),
      kind: 'depart',
      outcome: 'approve',
      reason: 'other',
      text: 'Ich selbst.',
    })
    expect(refused.status).toBe(403)
    expect((await jack.visitor.open(`${hub}/entscheidung`)).html).toContain('Vier-Augen-Prinzip')
    expect((await stored(hub)).life?.decision).toBeUndefined()
  })
  test('who answered gives no opinion, and who gave it does not decide', async () => {
    const both = await signedInPerson(server, 'bine', ['clerk', 'dpo'])
    const hub = await submitted(both)
    const opinion = { _version: await version(hub), kind: 'agree', text: '' }
    expect((await both.visitor.send(`${hub}/stellungnahme`, opinion)).status).toBe(403)
    const decision = { _version: await version(hub), kind: 'follow' }
    expect((await dpo.visitor.send(`${hub}/entscheidung`, decision)).status).toBe(403)
  })
  test('a decision before the opinion is refused', async () => {
    const hub = await submitted(clerk)
    const decision = {
      _version: await version(hub),
      kind: 'depart',
      outcome: 'approve',
      reason: 'other',
      text: 'Vorab.',
    }
    expect((await management.visitor.send(`${hub}/entscheidung`, decision)).status).toBe(409)
  })
  test('a breach is noted in the log', async () => {
    const entries = await server.records.audit.entries()
    const refused = entries.filter((one) => 'action' in one && one.action === 'access.refused')
    expect(refused.length).toBeGreaterThanOrEqual(3)
  })
})

describe('history', () => {
  test('shows who changed what, and brings an answer back', async () => {
    const hub = await begin(clerk.visitor)
    await answer(clerk.visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    await answer(clerk.visitor, `${hub}/themen/comments`, { 'plan.comments': 'closed' })
    const number = (await stored(hub)).version
    const list = await dpo.visitor.open(`${hub}/verlauf`)
    expect(list.html).toContain('sabine')
    for (const words of ['Stadt oder Gemeinde', 'Sachsen', 'Facebook', '20.04.2022']) {
      expect(list.html).toContain(words)
    }
    expect(list.html).not.toMatch(/>[^<]*(?:facebook-page|municipality|2022-04-20)/u)
    const back = await clerk.visitor.send(`${hub}/verlauf/2/antwort`, { fact: 'plan.comments' })
    expect(back.status).toBe(200)
    expect((await stored(hub)).answers['plan.comments']?.value).toBe('open')
    expect((await stored(hub)).version).toBe(number + 1)
    expect((await dpo.visitor.open(`${hub}/verlauf/999`)).status).toBe(404)
  })
})

describe('a person who leaves', () => {
  test('is signed out at once, keeps nothing, and others go on with the drafts', async () => {
    const admin = await signedInPerson(server, 'alma', ['admin'])
    const gone = await signedInPerson(server, 'georg', ['clerk'])
    const hub = await begin(gone.visitor)
    const account = `/verwaltung/konten/${gone.account.id}`
    await admin.visitor.send(`${account}/deaktivieren`, {})
    expect((await gone.visitor.open(hub)).url).toMatch(/^\/anmelden/u)
    await admin.visitor.send(`${account}/pseudonymisieren`, {})
    expect(JSON.stringify(await server.records.list('accounts'))).not.toContain('georg')
    const list = await clerk.visitor.open(`${hub}/verlauf`)
    expect(list.html).toContain('Ausgeschiedene Person')
    const edited = await answer(clerk.visitor, `${hub}/themen/comments`, {
      'plan.comments': 'closed',
    })
    expect(edited.status).toBe(200)
  })
})

test('after all of this the log is whole, fits what is stored, and holds no answers and no names', async () => {
  const verified = await verifyRecords(server.records, server.parts.verify)
  expect(verified.problems).toEqual([])
  expect(verified.entries).toBeGreaterThan(50)
  const text = JSON.stringify(await server.records.audit.entries())
  for (const word of ['Markkleeberg', 'Art. 26', 'sabine', '127.0.0.1']) {
    expect(text).not.toContain(word)
  }
})
