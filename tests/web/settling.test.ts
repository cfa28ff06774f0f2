import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './testServer.js'
import { begin, createVisitor, type Visitor } from './visitor.js'

let server: TestServer
let visitor: Visitor
beforeAll(async () => {
  server = await startTestServer()
  visitor = createVisitor(server)
})
afterAll(() => server.close())

test('an open result leads to the question that is best settled next', async () => {
  const hub = await begin(visitor)
  const result = await visitor.open(`${hub}/ergebnis`)
  const link = /Als Nächstes klären Sie am besten: <a href="([^"#]+)#(f-[^"]+)">/u.exec(result.html)
  expect(link?.[1]).toContain(`${hub}/themen/`)
  const topic = await visitor.open(link?.[1] ?? '')
  expect(topic.html).toContain(`id="${link?.[2] ?? ''}"`)
})
