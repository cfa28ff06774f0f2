import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './testServer.js'
import { begin, createVisitor, formOf, type Fields, type Visitor } from './visitor.js'

let server: TestServer
let visitor: Visitor
let hub: string
let one: string
beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
})
afterAll(() => server.close())

const send = async (fields: Fields) => {
  const editor = `${hub}/schreiben/bearbeiten`
  return visitor.send(editor, { ...formOf((await visitor.open(editor)).html), ...fields })
}
beforeEach(async () => {
  hub = await begin(visitor)
  const fields = formOf((await visitor.open(`${hub}/schreiben/bearbeiten`)).html)
  one = Object.keys(fields).filter((name) => name.startsWith('text:'))[2] ?? ''
})

describe('documents with own words', () => {
  const hostile =
    '<script>alert(1)</script> #set text(red) *{{x}}* \u0000\u202e😀 漢字 ' + 'w'.repeat(500)

  test.each([
    'antwort.pdf',
    'bewertungsbericht.odt',
    'antwort.docx',
    'antwort.html',
    'antwort.json',
  ])(
    '%s carries hostile words as words, and is confirmed where it can be checked',
    async (name) => {
      await send({ [one]: hostile, _do: 'save' })
      const file = await fetch(`${server.url}${hub}/dokumente/${name}`)
      expect(file.status).toBe(200)
      const bytes = await file.arrayBuffer()
      if (name.endsWith('.html')) {
        const html = Buffer.from(bytes).toString()
        expect(html).not.toContain('<script>alert')
        expect(html).toContain('&lt;script&gt;alert(1)')
        return
      }
      const body = new FormData()
      body.set('file', new Blob([bytes]), 'dokument')
      const headers = { origin: server.url }
      const checked = await fetch(`${server.url}/pruefen`, { method: 'POST', body, headers })
      expect(await checked.text()).toContain('Bestätigt')
    },
  )

  test('the public cut keeps own words back', async () => {
    await send({ [one]: 'Frau Geheim sagt nein.', _do: 'save' })
    const url = `${server.url}${hub}/dokumente/antwort.json?fassung=public`
    expect(await (await fetch(url)).text()).not.toContain('Geheim')
  })

  test('the changes come as a file for the command line', async () => {
    await send({ [one]: 'Eigenes.', _do: 'save' })
    const file = await fetch(`${server.url}${hub}/schreiben/fassung.json`)
    expect(await file.json()).toMatchObject({
      schema: 'urn:ratsam:letter:1',
      edits: [{ kind: 'replaced', text: 'Eigenes.' }],
    })
  })
})
