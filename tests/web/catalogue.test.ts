import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shippedRulebook, startTestServer, type TestServer } from './testServer.js'
import { begin, createVisitor, type Visitor } from './visitor.js'

let server: TestServer
let visitor: Visitor
beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
})
afterAll(() => server.close())

describe('the catalogue of platforms', () => {
  test('lists all twenty with a page each', async () => {
    const { registers } = await shippedRulebook()
    expect(registers.platforms).toHaveLength(20)
    const { html } = await visitor.open('/plattformen')
    for (const { id, name } of registers.platforms) {
      expect(html).toContain(`id="${id}"`)
      const page = await visitor.open(`/plattformen/${id}`)
      expect(page.status, id).toBe(200)
      expect(page.html).toContain(`<h1>${name}</h1>`)
    }
  })

  test('shows the state of a date under the name of that date', async () => {
    const { html } = await visitor.open('/plattformen/x?stichtag=31.05.2022')
    expect(html).toContain('<h1>Twitter</h1>')
    expect(html).toContain('value="31.05.2022"')
  })

  test('shows what is not verified as offered only, never as documented', async () => {
    const { registers } = await shippedRulebook()
    for (const { id, facts } of registers.platforms) {
      const { html } = await visitor.open(`/plattformen/${id}`)
      const unverified = new Set(facts.filter(({ verified }) => !verified).map(({ fact }) => fact))
      const sure = facts.filter(({ verified }) => verified).map(({ fact }) => fact)
      const rows = [...html.matchAll(/\((belegt|[^()]*nicht belegt)[^()]*\)/gu)]
      const documented = rows.filter(([, stand]) => stand === 'belegt').length
      expect(documented, id).toBeLessThanOrEqual(new Set(sure).size)
      if (sure.length === 0 && unverified.size > 0) expect(documented, id).toBe(0)
    }
  })

  test('is searched by name, earlier name and operator', async () => {
    const found = async (search: string) =>
      (await visitor.open(`/plattformen?suche=${search}`)).html
    expect(await found('twitter')).toContain('id="x"')
    expect(await found('twitter')).not.toContain('id="facebook-page"')
    expect(await found('%3Cb%3E')).toContain('Keine Plattform enthält „&lt;b&gt;“')
  })

  test('takes today for a date that is none or still to come, and says so', async () => {
    for (const typed of ['gestern', '2027-01-01']) {
      const { status, html } = await visitor.open(`/plattformen/x?stichtag=${typed}`)
      expect(status).toBe(200)
      expect(html).toContain('ist kein Datum bis heute')
    }
  })

  test('has no page for what is not in it', async () => {
    expect((await visitor.open('/plattformen/myspace')).status).toBe(404)
  })

  test('is linked from every page, and from the platform’s part of an assessment', async () => {
    const hub = await begin(visitor)
    expect((await visitor.open('/')).html).toContain('href="/plattformen"')
    const link = 'href="/plattformen/facebook-page?stichtag=2022-05-31&amp;land=SN"'
    expect((await visitor.open(hub)).html).toContain(link)
    expect((await visitor.open(`${hub}/themen/platform-data`)).html).toContain(link)
  })
})
