import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signedInPerson } from './people.js'
import { startTestServer, type TestServer } from './testServer.js'
import { begin, formOf, type Fields, type Visitor } from './visitor.js'

describe('who may write when', () => {
  let people: TestServer
  beforeAll(async () => {
    people = await startTestServer({ accounts: true })
  })
  afterAll(() => people.close())

  test('Sachbearbeitung in the draft and after the decision; others read; in between and once filed it is fixed', async () => {
    const clerk = (await signedInPerson(people, 'sach', ['clerk'])).visitor
    const dpo = (await signedInPerson(people, 'dsb', ['dpo'])).visitor
    const head = (await signedInPerson(people, 'leitung', ['management'])).visitor
    const at = await begin(clerk)
    const page = `${at}/schreiben/bearbeiten`
    const step = async (who: Visitor, path: string, fields: Fields = {}) => {
      const form = formOf((await who.open(`${at}/${path}`)).html)
      const taken = await who.send(`${at}/${path}`, { ...form, ...fields })
      expect(taken.status).toBe(200)
    }
    const isOpen = async (who: Visitor) => (await who.open(page)).html.includes('name="_base"')

    expect(await isOpen(clerk)).toBe(true)
    expect(await isOpen(dpo)).toBe(false)
    const draft = formOf((await clerk.open(page)).html)
    await step(clerk, 'einreichen')
    expect(await isOpen(clerk)).toBe(false)
    const late = await clerk.send(page, { ...draft, new: 'Zu spät getippt.', _do: 'save' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('Zu spät getippt.')
    await step(dpo, 'stellungnahme', { kind: 'agree', text: 'Einverstanden.' })
    expect(await isOpen(clerk)).toBe(false)
    await step(head, 'entscheidung', {
      kind: 'depart',
      outcome: 'reject',
      reason: 'other',
      text: 'Wir betreiben den Auftritt nicht, bis die offenen Fragen geklärt sind.',
    })
    expect(await isOpen(clerk)).toBe(true)
    expect(await isOpen(head)).toBe(false)
    await clerk.send(page, {
      ...formOf((await clerk.open(page)).html),
      new: 'Entschieden.',
      _do: 'save',
    })
    expect((await clerk.open(`${at}/schreiben`)).html).toContain('Entschieden.')
    await step(clerk, 'ablegen', { reassessOn: '23.11.2027' })
    expect(await isOpen(clerk)).toBe(false)
    expect((await clerk.open(`${at}/schreiben`)).html).toContain('Entschieden.')
  })
})
