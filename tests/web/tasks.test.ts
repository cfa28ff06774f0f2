import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fill } from './accountPages.js'
import { signedInPerson, type TestPerson } from './people.js'
import { startTestServer, type TestServer } from './testServer.js'
import { begin } from './visitor.js'

let server: TestServer
let clerk: TestPerson
let dpo: TestPerson
let reader: TestPerson
beforeAll(async () => {
  server = await startTestServer({ accounts: true })
  clerk = await signedInPerson(server, 'sabine', ['clerk'])
  dpo = await signedInPerson(server, 'dora', ['dpo'])
  reader = await signedInPerson(server, 'rita', ['reader'])
})
afterAll(() => server.close())

const start = async ({ visitor }: TestPerson, path = '/'): Promise<string> =>
  (await visitor.open(path)).html

describe('the start page', () => {
  test('with nothing to show says what that means for whoever reads it', async () => {
    expect(await start(clerk)).toContain('Beginnen Sie mit der ersten')
    expect(await start(reader)).not.toContain('Beginnen Sie')
    expect(await start(reader)).toContain('Es gibt noch keine Bewertung.')
    expect(await start(dpo)).toContain('Im Augenblick wartet nichts auf Sie.')
    expect(await start(clerk, '/?archiv=1')).toContain('Das Archiv ist leer.')
  })

  test('of thirty tasks shows the most urgent, the rest folded, and what is overdue', async () => {
    for (let at = 0; at < 30; at += 1) {
      const hub = await begin(clerk.visitor)
      await fill(clerk.visitor, `${hub}/einreichen`, {})
    }
    const html = await start(dpo)
    const links = html.match(/href="\/bewertungen\/[^"]+\/vorgang">Stellung nehmen:/gu) ?? []
    expect(links).toHaveLength(30)
    const [shown, folded] = html.split('Weitere Aufgaben (22)')
    expect(shown?.match(/>Stellung nehmen:/gu)).toHaveLength(8)
    expect(folded?.match(/>Stellung nehmen:/gu)).toHaveLength(22)
    expect(html).toContain('überfällig seit 18.05.2022')
  })
})
