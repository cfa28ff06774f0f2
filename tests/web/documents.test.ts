import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { begin, createVisitor, type Visitor } from './visitor.js'
import { startTestServer, type TestServer } from './testServer.js'

let server: TestServer
let visitor: Visitor
let hub: string
beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
  hub = await begin(visitor)
})
afterAll(() => server.close())

const handIn = async (file: Blob | undefined): Promise<{ status: number; html: string }> => {
  const body = new FormData()
  body.set('file', file ?? new Blob([]), 'dokument')
  const headers = { origin: server.url }
  const answer = await fetch(`${server.url}/pruefen`, { method: 'POST', body, headers })
  return { status: answer.status, html: await answer.text() }
}

describe('documents as files', () => {
  it.each([
    ['antwort.pdf', 'application/pdf', '%PDF-'],
    ['bewertungsbericht.odt', 'application/vnd.oasis.opendocument.text', 'PK'],
    ['kurzfassung.json', 'application/json; charset=utf-8', '{"schema"'],
  ])('%s comes from the result page and is confirmed when handed in', async (name, type, start) => {
    const answer = await fetch(`${server.url}${hub}/dokumente/${name}?fassung=council`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[a-z0-9.-]+"$/u,
    )
    const bytes = await answer.arrayBuffer()
    expect(Buffer.from(bytes).toString('latin1')).toMatch(
      new RegExp(`^${start.replace('{', '\\{')}`, 'u'),
    )
    const verified = await handIn(new Blob([bytes]))
    expect(verified).toMatchObject({ status: 200 })
    expect(verified.html).toContain('Bestätigt')
  })
  it.each(['antwort.exe', 'fremd.pdf', 'antwort.pdf.pdf', 'antwort.pdf?fassung=alles'])(
    '%s is no document',
    async (name) => {
      expect((await fetch(`${server.url}${hub}/dokumente/${name}`)).status).toBe(404)
    },
  )
})

describe('the page that verifies', () => {
  it('finds a changed byte', async () => {
    const answer = await fetch(`${server.url}${hub}/dokumente/kurzfassung.pdf`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    bytes[1500] = (bytes[1500] ?? 0) ^ 1
    expect((await handIn(new Blob([bytes]))).html).toContain('Verändert')
  })
  it('asks for a file where none was chosen, or one that is no document', async () => {
    expect(await handIn(undefined)).toMatchObject({ status: 422 })
    expect(await handIn(new Blob(['hallo']))).toMatchObject({ status: 422 })
  })
  it('takes files nowhere else', async () => {
    const body = new FormData()
    body.set('file', new Blob(['x']), 'x')
    const headers = { origin: server.url }
    const answer = await fetch(`${server.url}/bewertungen/neu`, { method: 'POST', body, headers })
    expect(answer.status).toBe(415)
  })
})
