import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { topicsOf } from './pageSet.js'
import { startTestServer, type TestServer } from './testServer.js'
import { answer, begin, createVisitor, formOf, type Visitor } from './visitor.js'

let server: TestServer
let visitor: Visitor
beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
})
afterAll(() => server.close())

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</textarea><script>alert(1)</script>',
  '<%= process.env %> <%- include("/etc/passwd") %> {name} ${1+1}',
  'javascript:alert(1)',
  '\u202Egnp.exe\u0000\u0007\uFEFF\uD800',
]

/** What no page of Ratsam contains: foreign tags, and attributes that run something, outside of quoted values. */
const plantedIn = (html: string): readonly string[] => [
  ...(html.match(
    /<(?:script(?! type="module" src="\/static\/)|img(?! src="\/static\/)|iframe)/giu,
  ) ?? []),
  ...(html.match(/<svg(?! (?:class|xmlns)=)|href="javascript:|root:x:0/giu) ?? []),
  ...(html.replaceAll(/"[^"]*"/gu, '""').match(/<[^>]*\son\w+=/giu) ?? []),
]

describe.each(payloads)('%s in every text field', (payload) => {
  test('is shown as text on every page', async () => {
    const hub = await begin(visitor, {
      name: `Stadt ${payload}`,
      reference: payload,
      askedBy: payload,
      subject: payload,
      questions: `${payload}\n${payload}?`,
    })
    await answer(visitor, `${hub}/themen/comments`, {
      'plan.comments': 'open',
      'plan.comments.note': payload,
      'plan.comments.evidence': payload,
    })
    await answer(visitor, `${hub}/themen/cover`, {
      'plan.coverHours.number': payload,
      'plan.coverDays': payload,
    })
    const paths = [
      '',
      '/angaben',
      '/pruefen',
      '/auswerten',
      '/loeschen',
      '/themen/cover',
      '/themen/comments',
    ]
    for (const path of paths) {
      const page = await visitor.open(`${hub}${path}`)
      expect(page.status, path).toBe(200)
      expect(plantedIn(page.html), path).toEqual([])
    }
    await answer(visitor, `${hub}/themen/cover`, {
      'plan.coverHours.number': '2',
      'plan.coverDays': '_unknown',
    })
    for (const path of ['/ergebnis', '/schreiben', '/anlage']) {
      const page = await visitor.open(`${hub}${path}`)
      expect(page.status, path).toBe(200)
      expect(plantedIn(page.html), path).toEqual([])
    }
    expect(plantedIn((await visitor.open('/')).html)).toEqual([])
  })
})

describe('names of fields and addresses', () => {
  test('of somebody’s own choosing appear nowhere', async () => {
    const hub = await begin(visitor)
    const path = `${hub}/themen/comments`
    const fields = formOf((await visitor.open(path)).html)
    await answer(visitor, path, { 'plan.comments': 'open' })
    const conflict = await visitor.send(path, {
      ...fields,
      'plan.comments': 'closed',
      '"><script>alert(1)</script>': '"><script>alert(1)</script>',
    })
    expect(conflict.status).toBe(409)
    expect(plantedIn(conflict.html)).toEqual([])
    const page = await visitor.open('/%22%3E%3Cscript%3E?x=%22%3E%3Cscript%3Ealert(1)')
    expect(page.status).toBe(404)
    expect(plantedIn(page.html)).toEqual([])
  })

  test('options of the template engine in a form or address have no effect', async () => {
    const options =
      'settings[view options][client]=true&client=1&escape=x&cache=&filename=/etc/passwd&page=x'
    const page = await visitor.open(`/?${options}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('<h1')
    const hub = await begin(visitor)
    const form = formOf((await visitor.open(`${hub}/angaben`)).html)
    const shown = await visitor.send(`${hub}/angaben`, {
      ...form,
      name: '',
      page: 'x',
      settings: 'x',
      filename: '/etc/passwd',
      outputFunctionName: 'x',
    })
    expect(shown.status).toBe(422)
    expect(shown.html).not.toContain('root:')
  })

  test('every topic is there for the hub that links to it, and no other', async () => {
    const hub = await begin(visitor)
    expect(topicsOf((await visitor.open(hub)).html).length).toBeGreaterThan(8)
    for (const path of [
      '/themen/x',
      '/themen/__proto__',
      '/themen/..%2F..%2Fetc',
      '/schreiben/x',
    ]) {
      expect((await visitor.open(`${hub}${path}`)).status, path).toBe(404)
    }
  })
})
