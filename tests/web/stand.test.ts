import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from './testServer.js'
import { answer, begin, createVisitor, type Visitor } from './visitor.js'

let server: TestServer
let visitor: Visitor
beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
})
afterAll(() => server.close())

type Stand = {
  readonly lines: readonly string[]
  readonly next: { readonly label: string; readonly href: string } | null
  readonly scores: readonly string[]
}
const standOf = async (hub: string): Promise<Stand> =>
  JSON.parse((await visitor.open(`${hub}/stand`)).html) as Stand

describe('the box that says how an assessment stands', () => {
  it('names the outcomes still possible, as the result does, and leads to a question that helps', async () => {
    const hub = await begin(visitor)
    const { lines, next, scores } = await standOf(hub)
    const result = await visitor.open(`${hub}/ergebnis`)
    const possible = [...result.html.matchAll(/<li>(Ablehnung|Betrieb[^<]*)<\/li>/gu)].map(
      ([, words = '']) => words,
    )
    expect(possible.length).toBeGreaterThan(1)
    expect(lines[0]).toBe(`Noch möglich: ${possible.join(' oder ')}.`)
    expect(scores.length).toBeGreaterThan(4)
    const [address = '', anchor = ''] = next?.href.split('#') ?? []
    expect((await visitor.open(address)).html).toContain(`id="${anchor}"`)
  })
  it('stands on the overview and on every topic as of the last saving, without a script', async () => {
    const hub = await begin(visitor)
    for (const path of [hub, `${hub}/themen/comments`]) {
      expect((await visitor.open(path)).html, path).toContain('0 von')
    }
    const page = await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'closed' })
    expect(page.html).toMatch(/1 von \d+ Fragen sind beantwortet/u)
  })
  it('says that the outcome is certain once it is', async () => {
    const hub = await begin(visitor)
    await answer(visitor, `${hub}/themen/opinions`, { 'authority.orderAgainstBody': 'final' })
    const { lines } = await standOf(hub)
    expect(lines[0]).toBe('Das Ergebnis steht fest: Ablehnung.')
  })
  it('says what to mend while an answer does not fit', async () => {
    const hub = await begin(visitor)
    await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
    await answer(visitor, `${hub}/themen/cover`, { 'plan.coverHours.number': '99' })
    const { lines, next, scores } = await standOf(hub)
    expect(lines[0]).toContain('Berichtigen Sie sie')
    expect([next, scores]).toEqual([null, []])
  })
})
