import { expect } from 'vitest'
import { verifyRecords } from '../../src/app/audit.js'
import type { AuditEntry } from '../../src/core/audit/entry.js'
import type { Clock } from '../../src/core/ports.js'
import { goodPassword } from './people.js'
import { startTestServer, type TestOptions, type TestServer } from './testServer.js'
import { answer, begin, formOf, type Page, type Visitor } from './visitor.js'

/** What the tests about faults have in common: each fault gets a clear page, loses nothing and is in the log. */

const morning = Date.parse('2026-11-23T08:00:00Z')
/** The time of day in these tests. */
export const time = { now: morning }
const clock: Clock = {
  now: () => new Date(time.now).toISOString(),
  today: () => new Date(time.now).toISOString().slice(0, 10),
}
export const hour = 60 * 60_000
export const day = 24 * hour

const servers: TestServer[] = []
export const start = async (options: TestOptions = {}): Promise<TestServer> => {
  time.now = morning
  const server = await startTestServer({ accounts: true, clock, ...options })
  servers.push(server)
  return server
}
/** Whatever happened: the chain holds, fits what is stored, and nothing confidential is in it. */
export const endSoundly = async (): Promise<void> => {
  for (const server of servers.splice(0)) {
    expect((await verifyRecords(server.records, server.parts.verify)).problems).toEqual([])
    const text = JSON.stringify(await server.records.audit.entries())
    expect(text).not.toMatch(
      new RegExp(`${goodPassword}|127\\.0\\.0\\.1|Markkleeberg|${note}`, 'u'),
    )
    await server.close()
  }
}

export const isClear = (page: Page, status: number, words: string): void => {
  expect(page.status).toBe(status)
  expect(page.html).toMatch(/<html lang="de"[\s\S]*<h1/u)
  expect(page.html).toContain(words)
  expect(page.html).not.toMatch(/\.(?:ts|js):\d|RatsamError|at async/u)
}
type Told = { readonly action: string; readonly details?: Readonly<Record<string, unknown>> }
export const isNoted = (entries: readonly AuditEntry[], ...told: readonly Told[]): void => {
  for (const one of told) expect(entries).toContainEqual(expect.objectContaining(one))
}

export const note = 'Eine Notiz, die bleibt'

/** Somebody in the middle of a page of answers. */
export const filling = async (server: TestServer, visitor: Visitor) => {
  const hub = await begin(visitor)
  await answer(visitor, `${hub}/themen/goal`, { 'given.purpose': 'dialogue' })
  const path = `${hub}/themen/comments`
  const form = formOf((await visitor.open(path)).html)
  const stored = async () => (await server.records.get('assessments', hub.split('/')[2] ?? ''))!
  return {
    hub,
    path,
    stored,
    fields: { ...form, 'plan.comments': 'open', 'plan.comments.note': note },
  }
}
