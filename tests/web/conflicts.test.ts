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
  hub = await begin(visitor)
})

const stored = async (): Promise<Assessment> => {
  const assessment = await server.store.get(hub.split('/')[2] ?? '')
  if (assessment === undefined) throw new Error('not stored')
  return assessment
}
const goal = () => `${hub}/themen/goal`
const form = async (path: string) => formOf((await visitor.open(path)).html)
const autosave = (fields: Fields) =>
  visitor.send(goal(), fields, { 'X-Ratsam-Autosave': '1', Accept: 'application/json' })

describe('two people on one assessment', () => {
  test('who answer different questions do not notice each other', async () => {
    const mine = await form(goal())
    await answer(visitor, goal(), { 'given.accountStatus': 'none' })
    const page = await visitor.send(goal(), { ...mine, 'given.purpose': 'dialogue' })
    expect(page.status).toBe(200)
    expect((await stored()).answers).toEqual({
      'given.accountStatus': { state: 'answered', value: 'none' },
      'given.purpose': { state: 'answered', value: 'dialogue' },
    })
  })

  test('who answer the same question otherwise see both versions, field by field', async () => {
    const mine = {
      ...(await form(goal())),
      'given.purpose': 'dialogue',
      'given.purpose.note': 'Meine Notiz',
    }
    await answer(visitor, goal(), {
      'given.purpose': 'information',
      'given.purpose.note': 'Ihre Notiz',
    })
    const before = await stored()

    const conflict = await visitor.send(goal(), mine)
    expect(conflict.status).toBe(409)
    for (const words of [
      'Meine Notiz',
      'Ihre Notiz',
      'Gespeichert',
      'Ihre Eingabe',
      'Notiz',
      'Antwort',
    ]) {
      expect(conflict.html).toContain(words)
    }
    expect(formOf(conflict.html)['_keep.given.purpose']).toBeUndefined()
    expect(await stored()).toEqual(before)

    const undecided = await visitor.send(goal(), formOf(conflict.html))
    expect(undecided.status).toBe(422)
    expect(undecided.html).toContain('href="#f-given-purpose-stored"')
    expect(undecided.html).toContain('Ihre Notiz')

    const decided = { ...formOf(undecided.html), '_keep.given.purpose': 'sent' }
    expect((await visitor.send(goal(), decided)).status).toBe(200)
    expect((await stored()).answers['given.purpose']?.note).toBe('Meine Notiz')
  })

  test('may keep what the other one stored', async () => {
    const mine = {
      ...(await form(goal())),
      'given.purpose': 'dialogue',
      'given.accountStatus': 'none',
    }
    await answer(visitor, goal(), { 'given.purpose': 'information' })
    const conflict = await visitor.send(goal(), mine)
    await visitor.send(goal(), { ...formOf(conflict.html), '_keep.given.purpose': 'stored' })
    expect((await stored()).answers).toMatchObject({
      'given.purpose': { value: 'information' },
      'given.accountStatus': { value: 'none' },
    })
  })

  test('are asked again if a third one saved while they decided', async () => {
    const mine = { ...(await form(goal())), 'given.purpose': 'dialogue' }
    await answer(visitor, goal(), { 'given.purpose': 'information' })
    const conflict = await visitor.send(goal(), mine)
    await answer(visitor, goal(), { 'given.purpose': 'crisis-warning' })
    const again = await visitor.send(goal(), {
      ...formOf(conflict.html),
      '_keep.given.purpose': 'sent',
    })
    expect(again.status).toBe(409)
  })

  test('who mean the same agree', async () => {
    const mine = { ...(await form(goal())), 'given.purpose': 'dialogue' }
    await answer(visitor, goal(), { 'given.purpose': 'dialogue' })
    expect((await visitor.send(goal(), mine)).status).toBe(200)
  })

  test('saving at the same moment lose nothing', async () => {
    const fields = await form(goal())
    const answers = [
      'given.purpose=dialogue',
      'given.accountStatus=none',
      'given.audience=_unknown',
    ]
    await Promise.all(
      answers.map((one) => {
        const [name = '', value = ''] = one.split('=')
        return visitor.send(goal(), { ...fields, [name]: value })
      }),
    )
    expect(Object.keys((await stored()).answers)).toHaveLength(3)
  })
})

describe('sending twice', () => {
  test('changes nothing more', async () => {
    const fields = { ...(await form(goal())), 'given.purpose': 'dialogue' }
    const first = await visitor.send(goal(), fields)
    const once = await stored()
    const second = await visitor.send(goal(), fields)
    expect(second.url).toBe(first.url)
    expect(await stored()).toEqual(once)
  })

  test('a page without changes is not stored', async () => {
    const before = await stored()
    await answer(visitor, goal(), {})
    expect(await stored()).toEqual(before)
  })
})

describe('saving in the background', () => {
  test('answers with the time and the base of the next saving', async () => {
    const fields = { ...(await form(goal())), 'given.purpose': 'dialogue' }
    const first = await autosave(fields)
    const saved = JSON.parse(first.html) as { base: string; time: string }
    expect(saved.time).toBe('14:32')
    expect((await stored()).answers['given.purpose']?.value).toBe('dialogue')
    const second = await autosave({
      ...fields,
      'given.purpose': 'crisis-warning',
      _base: saved.base,
    })
    expect(second.status).toBe(200)
    expect((await stored()).answers['given.purpose']?.value).toBe('crisis-warning')
  })

  test('keeps numbers that do not fit, and says so only when the page is sent', async () => {
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    const path = `${hub}/themen/cover`
    const fields = { ...(await form(path)), 'plan.coverHours.number': 'abc' }
    const quiet = await visitor.send(path, fields, { 'X-Ratsam-Autosave': '1' })
    expect(quiet.status).toBe(200)
    expect((await stored()).answers['plan.coverHours']?.value).toBe('abc')
  })

  test('reports a conflict and stores nothing', async () => {
    const fields = { ...(await form(goal())), 'given.purpose': 'dialogue' }
    await answer(visitor, goal(), { 'given.purpose': 'information' })
    expect((await autosave(fields)).status).toBe(409)
    expect((await stored()).answers['given.purpose']?.value).toBe('information')
  })

  test('never overwrites an answer of somebody else that this page has not shown', async () => {
    const fields = { ...(await form(goal())), 'given.purpose': 'dialogue' }
    await answer(visitor, goal(), { 'given.accountStatus': 'none' })
    const { base } = JSON.parse((await autosave(fields)).html) as { base: string }
    await autosave({ ...fields, 'given.purpose': 'crisis-warning', _base: base })
    expect((await stored()).answers['given.accountStatus']?.value).toBe('none')
  })

  test('of something that contradicts itself is refused', async () => {
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    const path = `${hub}/themen/cover`
    const fields = {
      ...(await form(path)),
      'plan.coverHours': '_unknown',
      'plan.coverHours.number': '3',
    }
    expect((await visitor.send(path, fields, { 'X-Ratsam-Autosave': '1' })).status).toBe(422)
  })
})

describe('the head of the case', () => {
  test('changed by two people is shown in both versions and saved by the second try', async () => {
    const path = `${hub}/angaben`
    const mine = { ...(await form(path)), name: 'Stadt Meine' }
    await answer(visitor, path, { name: 'Stadt Ihre' })
    const conflict = await visitor.send(path, mine)
    expect(conflict.status).toBe(409)
    expect(conflict.html).toContain('Stadt Ihre')
    expect(formOf(conflict.html)['name']).toBe('Stadt Meine')
    expect((await stored()).body.name).toBe('Stadt Ihre')
    expect((await visitor.send(path, formOf(conflict.html))).url).toBe(hub)
    expect((await stored()).body.name).toBe('Stadt Meine')
  })

  test('deleted meanwhile says so', async () => {
    const fields = await form(goal())
    await visitor.send(`${hub}/loeschen`, {})
    const page = await visitor.send(goal(), { ...fields, 'given.purpose': 'dialogue' })
    expect(page.status).toBe(404)
    expect(page.html).toContain('Sie wurde gelöscht')
  })
})
