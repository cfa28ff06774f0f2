import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/core/assessment/assessment.js'
import { startTestServer, type TestServer } from './testServer.js'
import { answer, begin, createVisitor, formOf, type Fields, type Visitor } from './visitor.js'

let server: TestServer
let visitor: Visitor
let hub: string
beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
})
afterAll(() => server.close())
beforeEach(async () => {
  hub = await begin(visitor, { asOf: '23.11.2026' })
})

const stored = async (): Promise<Assessment> => {
  const assessment = await server.store.get(hub.split('/')[2] ?? '')
  if (assessment === undefined) throw new Error('not stored')
  return assessment
}
const page = () => visitor.open(`${hub}/rechtsfragen`)
const save = async (fields: Fields) =>
  visitor.send(`${hub}/rechtsfragen`, { ...formOf((await page()).html), ...fields })
const departure: Fields = {
  'law.blocking.position': 'house-right',
  'law.blocking.reason': 'Grund der Leitung',
}

describe('the page on contested questions of law', () => {
  test('shows every position held at the date with its sources, and the default chosen', async () => {
    const { html } = await page()
    expect(formOf(html)).toMatchObject({
      'law.jointControllership.position': 'affirmed',
      'law.blocking.position': 'statute-needed',
    })
    for (const words of ['Virtuelles Hausrecht', 'VG Köln', 'Berufung', '(Voreinstellung)']) {
      expect(html).toContain(words)
    }
  })

  test('of a date with one position only offers no choice and cites nothing later', async () => {
    hub = await begin(visitor, { asOf: '01.07.2018' })
    const { html } = await page()
    expect(html).toContain('Am Stichtag wird nur eine Antwort vertreten')
    expect(html).not.toContain('VG Köln')
    expect(html).not.toMatch(/20(?:19|2[0-5])\b/u)
  })

  test('is linked from the overview and from the result', async () => {
    expect((await visitor.open(hub)).html).toContain(`href="${hub}/rechtsfragen"`)
    expect((await visitor.open(`${hub}/ergebnis`)).html).toContain(`${hub}/rechtsfragen`)
  })
})

describe('following another position', () => {
  test('without a reason is refused, and what was typed stays', async () => {
    const before = await stored()
    const refused = await save({
      ...departure,
      'law.blocking.reason': '',
      'law.blocking.heard': '1',
      'law.blocking.opinion': 'Bedenken',
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Sie weichen von der Voreinstellung ab')
    expect(refused.html).toContain('href="#f-law-blocking-reason"')
    expect(formOf(refused.html)).toMatchObject({
      'law.blocking.position': 'house-right',
      'law.blocking.heard': '1',
      'law.blocking.opinion': 'Bedenken',
    })
    expect(await stored()).toEqual(before)
  })

  test('is stored with its reason, a new version, and named in result, letter and annex', async () => {
    const before = await stored()
    expect((await save(departure)).url).toBe(hub)
    const after = await stored()
    expect(after.version).toBe(before.version + 1)
    expect(after.positions).toEqual({
      'law.blocking': { position: 'house-right', reason: 'Grund der Leitung' },
    })
    for (const path of ['/ergebnis', '/schreiben', '/anlage']) {
      const { html } = await visitor.open(`${hub}${path}`)
      expect(html, path).toContain('Grund der Leitung')
      expect(html, path).toMatch(/Datenschutzbeauftragte wurde (?:dazu )?noch nicht gehört/u)
    }
  })

  test('names the hearing and the opinion of the data-protection officer', async () => {
    await save({ ...departure, 'law.blocking.heard': '1', 'law.blocking.opinion': 'Bedenken' })
    const { html } = await visitor.open(`${hub}/schreiben`)
    expect(html).toContain('Datenschutzbeauftragte wurde dazu gehört.')
    expect(html).toContain('Bedenken')
  })

  test('ends with the default: nothing is left', async () => {
    await save(departure)
    await save({ 'law.blocking.position': 'statute-needed', 'law.blocking.reason': '' })
    expect((await stored()).positions).toBeUndefined()
  })

  test('at the same time as somebody else shows both versions', async () => {
    const mine = { ...formOf((await page()).html), ...departure }
    await save({ ...departure, 'law.blocking.reason': 'Anderer Grund' })
    const conflict = await visitor.send(`${hub}/rechtsfragen`, mine)
    expect(conflict.status).toBe(409)
    expect(conflict.html).toContain('Anderer Grund')
    expect(formOf(conflict.html)['law.blocking.reason']).toBe('Grund der Leitung')
    await visitor.send(`${hub}/rechtsfragen`, formOf(conflict.html))
    expect((await stored()).positions?.['law.blocking']).toMatchObject({
      reason: 'Grund der Leitung',
    })
  })
})

describe('positions stored before reasons were kept', () => {
  const withPosition = async (position: string): Promise<void> => {
    const before = await stored()
    await server.store.put(
      { ...before, version: before.version + 1, positions: { 'law.blocking': position } },
      before.version,
    )
  }

  test('open and are evaluated where they are the default', async () => {
    await withPosition('statute-needed')
    expect((await visitor.open(`${hub}/ergebnis`)).status).toBe(200)
  })

  test('open, ask for the reason where they depart, and are evaluated after that', async () => {
    await withPosition('house-right')
    expect((await visitor.open(hub)).html).toContain('Begründung fehlt')
    expect((await visitor.open(`${hub}/pruefen`)).html).toContain('Das braucht eine Begründung')
    expect((await visitor.open(`${hub}/ergebnis`)).url).toBe(`${hub}/auswerten`)
    const { html } = await page()
    expect(formOf(html)['law.blocking.position']).toBe('house-right')
    expect(html).toContain('Sie weichen von der Voreinstellung ab')
    await save({ 'law.blocking.reason': 'Nachgetragen' })
    expect((await visitor.open(`${hub}/ergebnis`)).url).toBe(`${hub}/ergebnis`)
  })

  test('are asked about again where another date makes them impossible', async () => {
    await save(departure)
    await answer(visitor, `${hub}/angaben`, { asOf: '01.07.2018' })
    await answer(visitor, `${hub}/angaben`, { asOf: '23.11.2026' })
    expect((await stored()).positions?.['law.blocking']).toMatchObject({ position: 'house-right' })
  })
})

test('a date to come is refused with words at the field', async () => {
  const refused = await answer(visitor, `${hub}/angaben`, { asOf: '24.11.2026' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('Der Stichtag liegt in der Zukunft')
  expect((await stored()).asOf).toBe('2026-11-23')
})
