import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/core/assessment/assessment.js'
import type { Answer } from '../../src/core/assessment/case.js'
import { startTestServer, type TestServer } from './testServer.js'
import { answer, begin, createVisitor, formOf, type Fields, type Visitor } from './visitor.js'

let server: TestServer
let visitor: Visitor
let hub: string
beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
  hub = await begin(visitor)
  await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
})
afterAll(() => server.close())

const stored = async (address = hub): Promise<Assessment> => {
  const assessment = await server.store.get(address.split('/')[2] ?? '')
  if (assessment === undefined) throw new Error('not stored')
  return assessment
}
const cover = (fields: Fields) => answer(visitor, `${hub}/themen/cover`, fields)
const hours = async (): Promise<Answer | undefined> => (await stored()).answers['plan.coverHours']

describe('a number', () => {
  test.each([
    ['8', 8],
    [' 8 ', 8],
    ['8,0', 8],
    ['8.0', 8],
  ])('„%s“ is %i, whichever radio button is set', async (text, value) => {
    const page = await cover({ 'plan.coverHours.number': text })
    expect(page.status).toBe(200)
    expect(await hours()).toEqual({ state: 'answered', value })
  })

  test.each([
    ['1.560', 1560],
    ['1560', 1560],
    ['1 560', 1560],
    ['1.560,0', 1560],
  ])('„%s“ is %i with or without a point between the thousands', async (text, value) => {
    await cover({ 'body.productiveHours.number': text })
    expect((await stored()).answers['body.productiveHours']?.value).toBe(value)
  })

  test.each([
    ['abc', /ganze Zahl von 1 bis 24/u],
    ['2,5', /ganze Zahl von 1 bis 24/u],
    ['25', /Zahl von 1 bis 24/u],
    ['-3', /Zahl von 1 bis 24/u],
  ])('„%s“ is refused with words, kept as typed and saved', async (text, words) => {
    const page = await cover({ 'plan.coverHours.number': text, 'plan.coverHours.note': 'Plan' })
    expect(page.status).toBe(422)
    expect(page.html).toContain(`value="${text}"`)
    expect(page.html).toMatch(words)
    expect(page.html).toContain('Ihre Eingaben sind gespeichert')
    expect(page.html).toContain('href="#f-plan-coverHours-number"')
    expect(await hours()).toMatchObject({ state: 'answered', note: 'Plan' })
    await cover({ 'plan.coverHours.number': '2', 'plan.coverHours.note': '' })
  })

  test('together with another answer is a contradiction that is not saved', async () => {
    const before = await stored()
    const page = await cover({
      'plan.coverHours': '_unknown',
      'plan.coverHours.number': '4',
      'body.moderationStaff': 'none',
    })
    expect(page.status).toBe(422)
    expect(page.html).toContain('noch nicht gespeichert')
    expect(formOf(page.html)).toMatchObject({
      'plan.coverHours': '_unknown',
      'plan.coverHours.number': '4',
      'body.moderationStaff': 'none',
    })
    expect(await stored()).toEqual(before)
  })

  test('that is announced and missing is asked for', async () => {
    const page = await cover({ 'plan.coverHours': '_number', 'plan.coverHours.number': '' })
    expect(page.status).toBe(422)
    expect(page.html).toContain('Geben Sie die Zahl ein')
    await cover({ 'plan.coverHours.number': '2' })
  })
})

describe('notes and evidence', () => {
  test('are kept with every answer, line by line', async () => {
    await cover({
      'plan.coverDays': 'daily',
      'plan.coverDays.note': 'Zeile 1\r\nZeile 2',
      'plan.coverDays.evidence': 'Dienstplan',
      'plan.coverDays.unsure': '1',
    })
    expect((await stored()).answers['plan.coverDays']).toEqual({
      state: 'answered',
      value: 'daily',
      note: 'Zeile 1\nZeile 2',
      evidence: 'Dienstplan',
      unsure: true,
    })
    expect((await visitor.open(`${hub}/themen/cover`)).html).toContain(
      '\nZeile 1\nZeile 2</textarea>',
    )
  })

  test('a note without an answer is kept, the question counts as put off', async () => {
    await answer(visitor, `${hub}/themen/goal`, { 'given.purpose.note': 'Frau Meier fragen' })
    expect((await stored()).answers['given.purpose']).toEqual({
      state: 'later',
      note: 'Frau Meier fragen',
    })
  })

  test('of fifty thousand characters fit, more is refused and kept on the page', async () => {
    const path = `${hub}/themen/goal`
    expect((await answer(visitor, path, { 'given.purpose.note': 'x'.repeat(50_000) })).status).toBe(
      200,
    )
    const page = await answer(visitor, path, { 'given.purpose.note': 'y'.repeat(50_001) })
    expect(page.status).toBe(422)
    expect(page.html).toContain('y'.repeat(50_001))
    expect((await stored()).answers['given.purpose']?.note?.startsWith('x')).toBe(true)
  })
})

test('where not knowing counts against the body, the choice says so beforehand', async () => {
  const page = await visitor.open(`${hub}/themen/data-protection-papers`)
  expect(page.html).toContain('Zählt als nicht nachgewiesen, also wie „Nein“.')
  await answer(visitor, `${hub}/themen/data-protection-papers`, { 'body.legalBasis': '_unknown' })
  expect((await visitor.open(`${hub}/pruefen`)).html).toContain(
    'Nicht nachgewiesen – gewertet als: Nein',
  )
})

describe('what the platform register says', () => {
  const data = () => `${hub}/themen/platform-data`

  test('holds without an answer, with source and date', async () => {
    const page = await visitor.open(data())
    expect(page.html).toMatch(/Aus dem Plattformregister:.*?<strong>Ja<\/strong>/su)
    expect(page.html).toContain('gilt seit 05.06.2018')
    expect(page.html).toContain('EuGH (GK), Urt. v. 05.06.2018')
    expect(formOf(page.html)['platform.tracksVisitors']).toBe('_register')
    expect((await stored()).answers['platform.tracksVisitors']).toBeUndefined()
  })

  test('can be replaced with a reason, and only with one', async () => {
    const without = await answer(visitor, data(), { 'platform.tracksVisitors': 'partly' })
    expect(without.status).toBe(422)
    expect(without.html).toContain('Sie weichen vom Register ab')
    const page = await answer(visitor, data(), {
      'platform.tracksVisitors': 'partly',
      'platform.tracksVisitors.note': 'Eigene Messung',
    })
    expect(page.status).toBe(200)
    expect((await stored()).answers['platform.tracksVisitors']).toEqual({
      state: 'answered',
      value: 'partly',
      note: 'Eigene Messung',
    })
    await answer(visitor, data(), {
      'platform.tracksVisitors': '_register',
      'platform.tracksVisitors.note': '',
    })
    expect((await stored()).answers['platform.tracksVisitors']).toBeUndefined()
  })

  test('but is not documented for the date is offered, and taken over by one click', async () => {
    const page = await visitor.open(data())
    expect(page.html).toContain('Für diesen Stichtag nicht belegt')
    expect(page.html).toContain('aus der Zeit nach dem Stichtag')
    expect((await stored()).answers['platform.aiTraining']).toBeUndefined()
    const taken = await answer(visitor, data(), { _take: 'platform.aiTraining' })
    expect(taken.status).toBe(200)
    const saved = (await stored()).answers['platform.aiTraining']
    expect(saved?.state).toBe('answered')
    // Nothing from after the as-of date may reach a document.
    expect(saved?.evidence).toBe(
      'Aus dem Plattformregister übernommen; für den Stichtag nicht belegt.',
    )
  })

  test('is not offered where it is not known', async () => {
    const before = await stored()
    await answer(visitor, data(), { _take: 'platform.tracksVisitors' })
    await answer(visitor, data(), { _take: 'plan.comments' })
    expect((await stored()).answers).toEqual(before.answers)
  })
})

describe('the head of the case', () => {
  const valid: Fields = {
    name: 'Stadt A',
    land: 'SN',
    type: 'municipality',
    platform: 'x',
    asOf: '31.05.2022',
  }
  const create = async (fields: Fields) => {
    const empty = formOf((await visitor.open('/bewertungen/neu')).html)
    return visitor.send('/bewertungen', { ...empty, ...valid, ...fields })
  }

  test('starts with today as as-of date and nothing else chosen', async () => {
    const { _new, ...fields } = formOf((await visitor.open('/bewertungen/neu')).html)
    expect(_new).toMatch(/^[a-z0-9]{16}$/u)
    expect(Object.entries(fields).filter(([, value]) => value !== '')).toEqual([
      ['asOf', '23.11.2026'],
    ])
  })

  test.each([
    ['name', '', 'Tragen Sie den Namen'],
    ['land', 'XX', 'Wählen Sie das Land'],
    ['type', '', 'Wählen Sie die Art'],
    ['platform', 'myspace', 'Wählen Sie eine Plattform'],
    ['asOf', '', 'Tragen Sie den Stichtag ein'],
    ['asOf', '31.02.2022', 'ist kein Datum'],
    ['asOf', 'gestern', 'ist kein Datum'],
    ['asOf', '01.01.2015', 'ab dem 25.05.2018'],
    ['sessionDate', '2022-13-01', 'ist kein Datum'],
    ['reference', 'x'.repeat(201), 'höchstens 200 Zeichen'],
  ])('%s „%s“ is refused, with the words at the field and above', async (field, value, words) => {
    const page = await create({ [field]: value, subject: 'bleibt stehen' })
    expect(page.status).toBe(422)
    expect(page.html.split(words).length, page.html).toBe(3)
    expect(page.html).toContain(`href="#${field}"`)
    expect(page.html).toContain('value="bleibt stehen"')
    if (field !== 'land') expect(formOf(page.html)[field]).toBe(field === 'platform' ? '' : value)
  })

  test.each([['31.5.2022'], ['31.05.2022'], ['2022-05-31']])('„%s“ is a date', async (asOf) => {
    const page = await create({ asOf })
    expect((await stored(page.url)).asOf).toBe('2022-05-31')
  })

  test('can be changed later; the inquiry is optional', async () => {
    const page = await create({ reference: 'AF/1', questions: 'Warum?\n\nWann?' })
    expect((await stored(page.url)).inquiry).toEqual({
      reference: 'AF/1',
      questions: ['Warum?', 'Wann?'],
    })
    const changed = await answer(visitor, `${page.url}/angaben?zurueck=pruefen`, {
      reference: '',
      questions: '',
      platform: 'youtube',
    })
    expect(changed.url).toBe(`${page.url}/pruefen`)
    expect((await stored(page.url)).inquiry).toBeUndefined()
    expect((await stored(page.url)).platform).toBe('youtube')
  })
})
