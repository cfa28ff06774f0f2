import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCaseFile } from '../../src/core/questionnaire/parseCase.js'
import type { Answer, CaseFile } from '../../src/core/assessment/case.js'
import { startTestServer, type TestServer } from './testServer.js'
import { begin, createVisitor, type Page, type Visitor } from './visitor.js'

let server: TestServer
let visitor: Visitor
let markkleeberg: string
let whatsapp: string
/** Values without a state are answers, as the form would store them. */
const stated = (answers: CaseFile['answers']): Record<string, Answer> =>
  Object.fromEntries(
    Object.entries(answers).map(([fact, given]) => [
      fact,
      typeof given === 'object' && 'state' in given
        ? given
        : { state: 'answered' as const, value: given },
    ]),
  )

beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
  markkleeberg = await example('markkleeberg-facebook-2022')
  whatsapp = await example('whatsapp-hochwasser-2026')
})
afterAll(() => server.close())

/** An assessment with everything a shipped example states. */
const example = async (name: string): Promise<string> => {
  const hub = await begin(visitor)
  const stored = await server.store.get(hub.split('/')[2] ?? '')
  if (stored === undefined) throw new Error(`not stored: ${hub}`)
  const file = join(import.meta.dirname, '..', '..', 'data', 'examples', `${name}.json`)
  const parsed = parseCaseFile(JSON.parse(await readFile(file, 'utf8')))
  if (!parsed.ok) throw new Error(`no case: ${name}`)
  const { body, platform, asOf = '2026-11-23' } = parsed.value
  const answers = stated(parsed.value.answers)
  const changed = { ...stored, body, answers, platform, asOf, version: stored.version + 1 }
  await server.store.put(changed, stored.version)
  return hub
}

/** The words of a part of the page, from one heading to the next of the same rank. */
const part = ({ html }: Page, id: string): string => {
  const from = html.indexOf(`id="${id}"`)
  return html
    .slice(from, html.indexOf('</section>', from))
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
}

describe('what would have to change', () => {
  it('Markkleeberg reaches no approval on Facebook by its own means, and the page says what stands in the way', async () => {
    const page = await visitor.open(`${markkleeberg}/was-waere-wenn?ziel=approve`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('Ergebnis jetzt: Ablehnung.')
    expect(part(page, 'ways')).toContain('Aus eigener Kraft ist dieses Ergebnis nicht zu erreichen')
    expect(part(page, 'ways')).toContain('Was dem entgegensteht')
  })
  it('moderation is plan-related there, with the change that removes it; data protection is robust', async () => {
    const firm = part(await visitor.open(`${markkleeberg}/was-waere-wenn`), 'firm')
    expect(firm).toMatch(/Moderation[^.]*Planbezogen\. Der Grund entfällt, wenn Sie: [^.]+\./u)
    expect(firm).toMatch(/Datenschutz[^.]*Robust/u)
  })
  it('the next milder outcome is asked for until another is chosen', async () => {
    const page = await visitor.open(`${markkleeberg}/was-waere-wenn`)
    expect(page.html).toContain('Wege zu „Betrieb nur unter Auflagen“')
    expect(page.html).toMatch(/value="conditional" checked/u)
  })
  it('answers that carry the outcome, margins and legal positions are told in words', async () => {
    const page = await visitor.open(`${whatsapp}/was-waere-wenn`)
    for (const id of ['ways', 'bearing', 'margins', 'positions']) {
      expect(part(page, id), id).not.toMatch(/\{\w+\}|(?:plan|body|law)\.[a-z]/u)
      expect(part(page, id).length, id).toBeGreaterThan(60)
    }
  })
  it('another wish than the two outcomes is refused with a hint and the page as it was', async () => {
    const page = await visitor.open(`${whatsapp}/was-waere-wenn?ziel=%3Cb%3E`)
    expect(page.status).toBe(422)
    expect(page.html).toContain('kein Ergebnis, das sich anstreben lässt')
    expect(page.html).not.toContain('<b>“')
  })
  it('the result leads there', async () => {
    const { html } = await visitor.open(`${markkleeberg}/ergebnis`)
    expect(html).toContain(`href="${markkleeberg}/was-waere-wenn"`)
    expect(html).toContain(`href="${markkleeberg}/plattformvergleich"`)
  })
})

describe('one plan on several platforms', () => {
  it('all chosen platforms stand in one table with outcome and total', async () => {
    const page = await visitor.open(
      `${markkleeberg}/plattformvergleich?plattformen=mastodon-own-instance&plattformen=x`,
    )
    expect(page.status).toBe(200)
    const rows = page.html.split('<tbody>')[1]?.split('</tbody>')[0]?.split('<tr>') ?? []
    expect(rows.length - 1).toBe(3)
    expect(rows.find((row) => row.includes('diese Bewertung'))).toContain('Ablehnung')
    expect(rows.join('')).toMatch(
      /href="\/plattformen\/mastodon-own-instance\?stichtag=2022-05-31"/u,
    )
  })
  it('before any is chosen only the choice is shown, the own platform not among it', async () => {
    const { html } = await visitor.open(`${markkleeberg}/plattformvergleich`)
    expect(html).not.toContain('<table')
    expect(html).not.toContain('value="facebook-page"')
  })
  it('too many or unknown platforms are refused and the choice is kept', async () => {
    const { registers } = server.parts.rulebook
    const known = registers.platforms.map(({ id }) => id).filter((id) => id !== 'facebook-page')
    const many = known.slice(0, 6).map((id) => `plattformen=${id}`)
    const page = await visitor.open(`${markkleeberg}/plattformvergleich?${many.join('&')}`)
    expect(page.status).toBe(422)
    expect(page.html.match(/ checked/gu)).toHaveLength(6)
    const unknown = await visitor.open(`${markkleeberg}/plattformvergleich?plattformen=myspace`)
    expect(unknown.status).toBe(422)
    expect(unknown.html).toContain('Der Katalog kennt „myspace“ nicht')
  })
})
