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
  await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
})

const stored = async (): Promise<Assessment> => {
  const assessment = await server.store.get(hub.split('/')[2] ?? '')
  if (assessment === undefined) throw new Error('not stored')
  return assessment
}
const edited = async (): Promise<number> => (await stored()).letter?.edits.length ?? 0
const editor = () => `${hub}/schreiben/bearbeiten`
const fieldsOf = async () => formOf((await visitor.open(editor())).html)
const send = async (fields: Fields) => visitor.send(editor(), { ...(await fieldsOf()), ...fields })
const paragraphs = async (): Promise<string[]> =>
  Object.keys(await fieldsOf())
    .filter((name) => name.startsWith('text:'))
    .map((name) => name.slice('text:'.length))
const letter = async () => (await visitor.open(`${hub}/schreiben`)).html
/** Some paragraph in the body of the letter, and the one after it. */
const some = async (): Promise<[string, string]> => {
  const keys = await paragraphs()
  return [keys[2] ?? '', keys[3] ?? '']
}

/** The paragraph of the first button of a kind. */
const keyOf = (step: string, html: string): string =>
  new RegExp(`value="${step}:([^"]+)"`, 'u').exec(html)?.[1] ?? ''

describe('the page of the letter', () => {
  test('shows every paragraph as it is proposed; saved as it stands nothing is changed', async () => {
    const before = await stored()
    const fields = await fieldsOf()
    expect((await paragraphs()).length).toBeGreaterThan(5)
    expect((await visitor.send(editor(), { ...fields, _do: 'save' })).url).toBe(editor())
    expect(await stored()).toEqual(before)
  })

  test('a changed paragraph stands in the letter, is named in the annex, and has the proposal beside it', async () => {
    const [key] = await some()
    const proposed = (await fieldsOf())[`text:${key}`]
    expect(typeof proposed).toBe('string')
    const saved = await send({ [`text:${key}`]: 'So sehen wir es.', _do: 'save' })
    expect(saved.html).toContain('– geändert')
    expect(saved.html).toContain('Vorschlag')
    expect(await letter()).toContain('So sehen wir es.')
    expect((await visitor.open(`${hub}/anlage`)).html).toContain('So sehen wir es.')
    const after = await stored()
    expect(after.letter?.edits).toMatchObject([{ kind: 'replaced', text: 'So sehen wir es.' }])
    expect((await visitor.open(`${hub}/verlauf`)).html).toContain('Schreiben bearbeitet')
  })

  test('every button saves what was typed elsewhere, too', async () => {
    const [one, other] = await some()
    await send({ [`text:${one}`]: 'Hier getippt.', _do: `omit:${other}` })
    expect((await stored()).letter?.edits).toMatchObject([
      { kind: 'replaced', key: one, text: 'Hier getippt.' },
      { kind: 'omitted', key: other },
    ])
    await send({ _do: `restore:${other}` })
    expect((await stored()).letter?.edits).toHaveLength(1)
  })

  test('paragraphs move up and down', async () => {
    const [one, other] = await some()
    await send({ _do: `down:${one}` })
    const keys = await paragraphs()
    expect(keys.indexOf(one)).toBe(keys.indexOf(other) + 1)
    await send({ _do: `up:${one}` })
    expect((await stored()).letter).toBeUndefined()
  })

  test('an own paragraph stands behind the one it was added to, and can be deleted', async () => {
    const [one] = await some()
    const adding = await send({ _do: `add:${one}` })
    expect(formOf(adding.html)).toMatchObject({ new: '', _after: one })
    await visitor.send(editor(), {
      ...formOf(adding.html),
      new: 'Ganz eigener Absatz.',
      _do: 'save',
    })
    const keys = await paragraphs()
    expect(keys.indexOf('own-1')).toBe(keys.indexOf(one) + 1)
    expect(await letter()).toContain('Ganz eigener Absatz.')
    await send({ 'text:own-1': '', _do: 'remove:own-1' })
    expect((await stored()).letter).toBeUndefined()
  })

  test('reference and date stand in the letter; a date that does not exist is refused', async () => {
    const refused = await send({ fileReference: 'AZ 10-2022', date: '31.02.2022', _do: 'save' })
    expect(refused.status).toBe(422)
    expect(formOf(refused.html)).toMatchObject({ fileReference: 'AZ 10-2022', date: '31.02.2022' })
    await send({ fileReference: 'AZ 10-2022', date: '8.6.2022', _do: 'save' })
    expect((await stored()).letter).toMatchObject({
      fileReference: 'AZ 10-2022',
      date: '2022-06-08',
    })
    expect(await letter()).toContain('AZ 10-2022')
  })
})

describe('throwing away own words', () => {
  test('asks first, for one paragraph and for all', async () => {
    const [one, other] = await some()
    const asked = await send({
      [`text:${one}`]: 'Meins.',
      [`text:${other}`]: 'Auch meins.',
      _do: `reset:${one}`,
    })
    expect(asked.url).toContain('/schreiben/zuruecksetzen')
    expect(asked.html).toContain('Meins.')
    expect((await stored()).letter?.edits).toHaveLength(2)
    await visitor.send(`${hub}/schreiben/zuruecksetzen`, formOf(asked.html))
    expect((await stored()).letter?.edits).toMatchObject([{ key: other }])
    const all = await send({ _do: 'reset-all' })
    await visitor.send(`${hub}/schreiben/zuruecksetzen`, formOf(all.html))
    expect((await stored()).letter).toBeUndefined()
  })
})

describe('a letter that is proposed anew', () => {
  const change = () =>
    answer(visitor, `${hub}/angaben`, { platform: 'mastodon-own-instance', asOf: '01.06.2024' })

  test('keeps the changes, says which proposals are others now, and lets the person decide', async () => {
    const own = Object.fromEntries(
      (await paragraphs()).map((key, at) => [`text:${key}`, `Eigene Fassung ${String(at)}.`]),
    )
    await send({ ...own, _do: 'save' })
    const count = await edited()
    await change()
    expect(await letter()).toContain('über die noch zu entscheiden ist')
    const page = await visitor.open(editor())
    expect(page.html).toContain('Der Vorschlag lautet inzwischen anders')
    expect(page.html).toContain('Vorschlag, als Sie geändert haben')
    expect(page.html).toContain('Vorschlag jetzt')
    expect(page.html).toContain('Absatz nicht mehr vorgeschlagen wird')
    expect(await edited()).toBe(count)

    const stale = keyOf('keep', page.html)
    const kept = await send({ _do: `keep:${stale}` })
    expect(kept.html).not.toContain(`value="keep:${stale}"`)
    const lost = keyOf('own', page.html)
    await send({ _do: `own:${lost}` })
    expect((await stored()).letter?.edits.some(({ kind }) => kind === 'added')).toBe(true)
    const gone = keyOf('drop', (await visitor.open(editor())).html)
    await send({ _do: `drop:${gone}` })
    expect(await edited()).toBe(count - 1)
  })

  test('what was typed on the old proposal is kept, too', async () => {
    const [one] = await some()
    const before = await fieldsOf()
    await change()
    await visitor.send(editor(), { ...before, [`text:${one}`]: 'Spät getippt.', _do: 'save' })
    expect((await stored()).letter?.edits).toMatchObject([{ key: one, text: 'Spät getippt.' }])
  })

  test('with answers to mend first, what was typed is stored and the way leads to the answers', async () => {
    const [one] = await some()
    const before = await fieldsOf()
    await answer(visitor, `${hub}/themen/cover`, {
      'plan.coverHours': '_number',
      'plan.coverHours.number': 'abc',
    })
    const sent = { ...before, [`text:${one}`]: 'Trotzdem getippt.', _do: 'save' }
    expect((await visitor.send(editor(), sent)).url).toBe(`${hub}/auswerten`)
    expect((await stored()).letter?.edits).toMatchObject([{ text: 'Trotzdem getippt.' }])
    expect((await visitor.open(`${hub}/schreiben/zuruecksetzen`)).url).toBe(`${hub}/auswerten`)
  })
})

describe('what cannot be stored', () => {
  test('changes by somebody else are noticed: both versions are shown and nothing typed is lost', async () => {
    const [one, other] = await some()
    const mine = await fieldsOf()
    await send({ [`text:${one}`]: 'Fassung A.', [`text:${other}`]: 'Fassung A2.', _do: 'save' })
    const sent = { ...mine, [`text:${one}`]: 'Fassung B.', _do: 'save' }
    const conflict = await visitor.send(editor(), sent)
    expect(conflict.status).toBe(409)
    expect(formOf(conflict.html)).toMatchObject({
      [`text:${one}`]: 'Fassung B.',
      [`text:${other}`]: 'Fassung A2.',
    })
    expect(conflict.html).toContain('Fassung A.')
    await visitor.send(editor(), { ...formOf(conflict.html), _do: 'save' })
    expect((await stored()).letter?.edits).toMatchObject([
      { text: 'Fassung B.' },
      { text: 'Fassung A2.' },
    ])
  })

  test.each([
    ['nothing', '', 'Der Absatz ist leer'],
    ['50,000 characters', 'x '.repeat(25_000), 'Der Text hat 49999 Zeichen'],
  ])('%s in a paragraph is refused with what was typed kept', async (_name, text, words) => {
    const before = await stored()
    const [one, other] = await some()
    const refused = await send({ [`text:${one}`]: text, [`text:${other}`]: 'Bleibt.', _do: 'save' })
    expect(refused.status).toBe(422)
    expect(refused.html.replaceAll('.', '')).toContain(words.replaceAll('.', ''))
    expect(formOf(refused.html)).toMatchObject({
      [`text:${one}`]: text.trim(),
      [`text:${other}`]: 'Bleibt.',
    })
    expect(await stored()).toEqual(before)
  })

  test('keys nobody proposed and steps that do not exist change nothing', async () => {
    const before = await stored()
    await send({ 'text:__proto__': 'x', 'basis:__proto__': '1', _do: 'omit:nobody' })
    await send({ 'text:own-x': 'x', 'text:fremd': 'y', _do: 'explode:1' })
    expect(await stored()).toEqual(before)
  })
})
