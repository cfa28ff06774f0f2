import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/core/assessment/assessment.js'
import { topicsOf } from './pageSet.js'
import { startTestServer, type TestServer } from './testServer.js'
import { answer, begin, createVisitor, formOf, type Visitor } from './visitor.js'

const example = join(
  import.meta.dirname,
  '..',
  '..',
  'data',
  'examples',
  'markkleeberg-facebook-2022.json',
)
/** The answers the letter of 2022 gives, as a file holds them. */
const markkleebergAnswers = (
  JSON.parse(readFileSync(example, 'utf8')) as {
    answers: Record<string, { state: string; value: string; note?: string; evidence?: string }>
  }
).answers

let server: TestServer
let visitor: Visitor
beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
})
afterAll(() => server.close())

const stored = async (hub: string): Promise<Assessment> => {
  const assessment = await server.store.get(hub.split('/')[2] ?? '')
  if (assessment === undefined) throw new Error('not stored')
  return assessment
}

describe('the whole way without a script', () => {
  test('Markkleeberg in May 2022, from the empty list to the letter', async () => {
    const hub = await begin(visitor)
    expect((await stored(hub)).inquiry?.questions).toHaveLength(2)
    for (const [fact, { value, note, evidence }] of Object.entries(markkleebergAnswers)) {
      const topic = await topicWith(hub, fact)
      const sent = await answer(visitor, topic, {
        [fact]: value,
        [`${fact}.note`]: note ?? '',
        [`${fact}.evidence`]: evidence ?? '',
      })
      expect(sent.status, fact).toBe(200)
    }
    expect((await stored(hub)).answers).toEqual(markkleebergAnswers)

    const check = await visitor.open(`${hub}/pruefen`)
    expect(check.html).toContain('Diese Ressourcen stehen seitens der Stadtverwaltung nicht')
    const submit = await visitor.open(`${hub}/auswerten`)
    expect(submit.html).toContain('Jetzt auswerten')

    const result = await visitor.open(`${hub}/ergebnis`)
    expect(result.html).toMatch(/<h1[^>]*>Ablehnung</u)
    expect(result.html).toContain('Rechtsstand damals, Bewertungsmaßstab heute.')
    expect((await visitor.open('/')).html).toMatch(/Facebook-Seite – .*?Ablehnung/su)

    for (const path of ['schreiben', 'anlage']) {
      const sheet = await visitor.open(`${hub}/${path}`)
      expect(sheet.html).toContain('Stadt Markkleeberg')
      expect(laterThan(sheet.html, '2022-05-31')).toEqual([])
    }
    expect(laterThan(result.html, '2022-05-31')).toEqual([])
  })

  /** Dates on a page after a day, the page's own frame left out. */
  const laterThan = (html: string, day: string): string[] =>
    [...html.matchAll(/(\d{2})\.(\d{2})\.(\d{4})/gu)]
      .map(([, d = '', m = '', y = '']) => `${y}-${m}-${d}`)
      .filter((date) => date > day)

  const topicWith = async (hub: string, fact: string): Promise<string> => {
    for (const topic of topicsOf((await visitor.open(hub)).html)) {
      if ((await visitor.open(topic)).html.includes(` name="${fact}"`)) return topic
    }
    throw new Error(`no page asks for ${fact}`)
  }

  test('an assessment without any answer is not ready for decision, and says what is open', async () => {
    const hub = await begin(visitor)
    const page = await visitor.open(`${hub}/ergebnis`)
    expect(page.html).toContain('Noch nicht entscheidungsreif')
    expect(page.html).toContain('Noch möglich sind:')
    expect(page.html).toMatch(new RegExp(`href="${hub}/themen/comments#f-plan-comments"`, 'u'))
  })
})

describe('the hub', () => {
  test('tells the state of each topic in words', async () => {
    const hub = await begin(visitor)
    const state = async (topic: string) => {
      const { html } = await visitor.open(hub)
      const item = html.split('<li').find((part) => part.includes(`/themen/${topic}"`)) ?? ''
      return /Noch nicht begonnen|In Arbeit – \d+ von \d+|Erledigt|Fehler/u.exec(item)?.[0]
    }
    expect(await state('comments')).toBe('Noch nicht begonnen')
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    expect(await state('comments')).toBe('In Arbeit – 1 von 2')
    await answer(visitor, `${hub}/themen/comments`, { 'given.expectedHostility': '_unknown' })
    expect(await state('comments')).toBe('Erledigt')
    await answer(visitor, `${hub}/themen/cover`, { 'plan.coverHours.number': '99' })
    expect(await state('cover')).toBe('Fehler')
    expect((await visitor.open(hub)).html).toContain('Noch nicht möglich – erst Fehler beheben')
  })

  test('a question put off stays open, "Weiß ich nicht" is an answer', async () => {
    const hub = await begin(visitor)
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': '_later' })
    expect((await stored(hub)).answers['plan.comments']).toEqual({ state: 'later' })
    expect((await visitor.open(hub)).html).toContain('In Arbeit – 0 von')
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': '_unknown' })
    expect((await stored(hub)).answers['plan.comments']).toEqual({ state: 'unknown' })
  })
})

describe('questions that depend on others', () => {
  test('answers that become hidden are kept, not shown and not counted', async () => {
    const hub = await begin(visitor)
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    await answer(visitor, `${hub}/themen/cover`, { 'plan.coverHours.number': '3' })
    const page = await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'closed' })
    expect(page.url).not.toContain('/cover')
    expect((await visitor.open(hub)).html).not.toContain('/themen/cover')
    expect((await visitor.open(`${hub}/themen/cover`)).status).toBe(404)
    expect((await visitor.open(`${hub}/ergebnis`)).status).toBe(200)
    expect((await stored(hub)).answers['plan.coverHours']?.value).toBe(3)
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    expect((await visitor.open(`${hub}/themen/cover`)).html).toContain('value="3"')
  })

  test('a faulty answer that is hidden stands in nobody’s way', async () => {
    const hub = await begin(visitor)
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    await answer(visitor, `${hub}/themen/cover`, { 'plan.coverHours.number': 'viele' })
    expect((await visitor.open(`${hub}/ergebnis`)).url).toBe(`${hub}/auswerten`)
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'closed' })
    expect((await visitor.open(`${hub}/ergebnis`)).url).toBe(`${hub}/ergebnis`)
  })

  test('new questions on the same page are announced', async () => {
    const hub = await begin(visitor)
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'closed' })
    const page = await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    expect(page.url).toBe(`${hub}/themen/comments?neu=1`)
    expect(page.html).toContain('Fragen dazugekommen')
  })
})

describe('coming and going', () => {
  test('"Ändern" leads to the question and back to the check page', async () => {
    const hub = await begin(visitor)
    const check = await visitor.open(`${hub}/pruefen`)
    const change =
      /href="([^"]*themen\/goal\?zurueck=pruefen)#f-given-purpose"/u.exec(check.html)?.[1] ?? ''
    const page = await answer(visitor, change, { 'given.purpose': 'information' })
    expect(page.url).toBe(`${hub}/pruefen`)
  })

  test('nobody is led to an address somebody else wrote into the link', async () => {
    const hub = await begin(visitor)
    const page = await answer(visitor, `${hub}/themen/goal?zurueck=//boese.example`, {
      'given.purpose': 'information',
    })
    expect(page.url).toBe(`${hub}/themen/reach`)
  })

  test('saving and going to the overview works with errors on the page', async () => {
    const hub = await begin(visitor)
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    const page = await answer(visitor, `${hub}/themen/cover`, {
      'plan.coverHours.number': 'viele',
      _action: 'overview',
    })
    expect(page.url).toBe(hub)
    expect((await visitor.open(`${hub}/themen/cover`)).html).toContain('value="viele"')
  })

  test('sending the empty form twice makes one assessment', async () => {
    const before = (await server.store.list()).length
    const fields = formOf((await visitor.open('/bewertungen/neu')).html)
    const details = { ...fields, name: 'Stadt A', land: 'SN', type: 'municipality', platform: 'x' }
    const first = await visitor.send('/bewertungen', details)
    const second = await visitor.send('/bewertungen', details)
    expect(second.url).toBe(first.url)
    expect((await server.store.list()).length).toBe(before + 1)
  })

  test('deleting asks first, and a second click does no harm', async () => {
    const hub = await begin(visitor)
    expect((await visitor.open(`${hub}/loeschen`)).html).toContain('Endgültig löschen')
    expect((await visitor.open(hub)).status).toBe(200)
    expect((await visitor.send(`${hub}/loeschen`, {})).html).toContain('wurde gelöscht')
    expect((await visitor.send(`${hub}/loeschen`, {})).status).toBe(200)
    expect((await visitor.open(hub)).status).toBe(404)
  })

  test('a long list comes in pages of twenty', async () => {
    for (let index = 0; index < 21; index += 1) await begin(visitor, { name: `Stadt ${index}` })
    const first = await visitor.open('/')
    expect([...first.html.matchAll(/class="rs-card"/gu)]).toHaveLength(20)
    expect((await visitor.open('/?seite=2')).html).toContain('aria-current="page">Seite 2')
    expect((await visitor.open('/?seite=9999')).status).toBe(200)
    expect((await visitor.open('/?seite=x')).status).toBe(200)
  })
})
