import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { verifyRecords } from '../../src/app/audit.js'
import type { Role } from '../../src/core/access/roles.js'
import type { Clock } from '../../src/core/ports.js'
import { fill } from './accountPages.js'
import { auditOf } from './auditOf.js'
import { signedInPerson, type TestPerson } from './people.js'
import { fixedClock, startTestServer, type TestServer } from './testServer.js'
import { answer, begin, type Fields } from './visitor.js'

type Name = 'clerk' | 'clerkDpo' | 'clerkManagement' | 'dpo' | 'management' | 'reader' | 'admin'

let now = Date.parse('2026-11-23T08:00:00Z')
const clock: Clock = { ...fixedClock, now: () => new Date(now).toISOString() }

let server: TestServer
const people = {} as Record<Name, TestPerson>
beforeAll(async () => {
  server = await startTestServer({ accounts: true, clock })
  const roles: Readonly<Record<Name, readonly Role[]>> = {
    clerk: ['clerk'],
    clerkDpo: ['clerk', 'dpo'],
    clerkManagement: ['clerk', 'management'],
    dpo: ['dpo'],
    management: ['management'],
    reader: ['reader'],
    admin: ['admin'],
  }
  for (const [name, held] of Object.entries(roles)) {
    people[name as Name] = await signedInPerson(server, name, held)
  }
})
afterAll(() => server.close())
/** Each has its own time: one address may ask only so much in a minute, and one person is noted only so often an hour. */
afterEach(() => void (now += 90_000))

const stored = async (hub: string) =>
  (await server.records.get('assessments', hub.split('/')[2] ?? ''))!

type Stage = 'draft' | 'submitted' | 'advised' | 'decided' | 'filed'
const stages: readonly Stage[] = ['draft', 'submitted', 'advised', 'decided', 'filed']

const departing = { kind: 'depart', reason: 'other', text: 'Der Rat hat es so beschlossen.' }

/** An assessment that has come so far; who answers may be chosen, the other steps are taken as they should be. */
const comeTo = async (stage: Stage, editor: Name = 'clerk'): Promise<string> => {
  const at = stages.indexOf(stage)
  const { visitor } = people[editor]
  const hub = await begin(visitor)
  await answer(visitor, `${hub}/themen/comments`, { 'plan.comments': 'open' })
  if (at >= 1) await fill(visitor, `${hub}/einreichen`, {})
  if (at >= 2) await fill(people.dpo.visitor, `${hub}/stellungnahme`, { kind: 'agree' })
  if (at >= 3) {
    const outcome = await departure(hub)
    await fill(people.management.visitor, `${hub}/entscheidung`, { ...departing, outcome })
  }
  if (at >= 4) await fill(people.clerk.visitor, `${hub}/ablegen`, { reassessOn: '31.05.2027' })
  expect((await stored(hub)).life?.stage ?? 'draft').toBe(stage)
  return hub
}
const departure = async (hub: string): Promise<string> =>
  (await stored(hub)).life?.submission?.outcome === 'reject' ? 'approve' : 'reject'

type Attempt = {
  readonly by: Name
  readonly at: Stage
  readonly editor?: Name
  readonly step: 'einreichen' | 'zurueckziehen' | 'stellungnahme' | 'entscheidung' | 'ablegen'
  readonly fields?: Fields
  readonly status: 403 | 409 | 422
  readonly reason: string
}
const opinion = { kind: 'object', text: 'Der Vertrag nach Art. 26 fehlt.' }

const attempts: readonly (readonly [string, Attempt])[] = [
  [
    'who answered decides',
    {
      ...{ by: 'clerkManagement', editor: 'clerkManagement', at: 'advised', step: 'entscheidung' },
      ...{ status: 403, reason: 'four-eyes' },
    },
  ],
  [
    'who answered gives the opinion',
    {
      ...{ by: 'clerkDpo', editor: 'clerkDpo', at: 'submitted', step: 'stellungnahme' },
      ...{ fields: opinion, status: 403, reason: 'four-eyes' },
    },
  ],
  ...(['clerk', 'dpo', 'reader', 'admin'] as const).map(
    (by) =>
      [
        `${by} decides without the right to`,
        { by, at: 'advised', step: 'entscheidung', status: 403, reason: 'role' },
      ] as const,
  ),
  ...(['clerk', 'management', 'reader', 'admin'] as const).map(
    (by) =>
      [
        `${by} gives an opinion without the right to`,
        {
          ...{ by, at: 'submitted', step: 'stellungnahme' },
          fields: opinion,
          status: 403,
          reason: 'role',
        },
      ] as const,
  ),
  [
    'management files what it does not hold the draft of',
    {
      by: 'management',
      at: 'advised',
      step: 'ablegen',
      fields: { reassessOn: '31.05.2027' },
      status: 409,
      reason: 'wrong-stage',
    },
  ],
  ...(
    [
      ['without a reason', { reason: '' }],
      ['with a made-up reason', { reason: 'weil-ich-es-sage' }],
      ['without a text', { text: '  ' }],
      ['without saying what is done instead', { outcome: '' }],
      ['without saying whether it follows', { kind: '' }],
    ] as const
  ).map(
    ([how, fields]) =>
      [
        `departing ${how}`,
        {
          ...{ by: 'management', at: 'advised', step: 'entscheidung' },
          fields,
          status: 422,
          reason: 'incomplete',
        },
      ] as const,
  ),
  ...(['draft', 'submitted', 'decided', 'filed'] as const).map(
    (at) =>
      [
        `deciding when it is ${at}`,
        { by: 'management', at, step: 'entscheidung', status: 409, reason: 'wrong-stage' },
      ] as const,
  ),
  ...(['draft', 'advised', 'decided', 'filed'] as const).map(
    (at) =>
      [
        `an opinion when it is ${at}`,
        {
          by: 'dpo',
          at,
          step: 'stellungnahme',
          fields: opinion,
          status: 409,
          reason: 'wrong-stage',
        },
      ] as const,
  ),
  ...(['submitted', 'advised', 'decided', 'filed'] as const).map(
    (at) =>
      [
        `submitting when it is ${at}`,
        { by: 'clerk', at, step: 'einreichen', status: 409, reason: 'wrong-stage' },
      ] as const,
  ),
  ...(['draft', 'decided', 'filed'] as const).map(
    (at) =>
      [
        `withdrawing when it is ${at}`,
        {
          by: 'clerk',
          at,
          step: 'zurueckziehen',
          fields: { text: 'Doch nicht.' },
          status: 409,
          reason: 'wrong-stage',
        },
      ] as const,
  ),
] as readonly (readonly [string, Attempt])[]

/** Sent by hand with everything a form would hold, refused, noted, and nothing has changed. */
const refused = async (
  hub: string,
  { by, step, fields = {}, status, reason }: Omit<Attempt, 'at'>,
  version?: string,
) => {
  const before = await stored(hub)
  const sent = {
    ...(step === 'entscheidung' && { ...departing, outcome: await departure(hub) }),
    ...fields,
    _version: version ?? String(before.version),
  }
  const [page, entries] = await auditOf(server).during(() =>
    people[by].visitor.send(`${hub}/${step}`, sent),
  )
  expect(page.status).toBe(status)
  expect(page.html).toMatch(/<html lang="de"[\s\S]*<h1/u)
  expect(page.html).not.toMatch(/\.(?:ts|js):\d|RatsamError|at async/u)
  expect(await stored(hub)).toEqual(before)
  const what = status === 403 ? 'access.refused' : 'change.refused'
  const actor = { kind: 'person', id: people[by].account.id }
  expect(entries).toMatchObject([{ actor, action: what, details: { reason } }])
  return page
}

describe('posted by hand, the server refuses it, changes nothing and notes it', () => {
  test.each(attempts)('%s', async (_name, { at, editor, ...attempt }) => {
    await refused(await comeTo(at, editor), attempt)
  })

  const decide = { step: 'entscheidung', fields: {} } as const
  const tooLate = { status: 409, reason: 'wrong-stage' } as const

  test('who gave the opinion, and is management since, decides', async () => {
    const turned = await signedInPerson(server, 'turned', ['dpo'])
    const hub = await comeTo('submitted')
    await fill(turned.visitor, `${hub}/stellungnahme`, { kind: 'agree' })
    const roles = `/verwaltung/konten/${turned.account.id}/rollen`
    await people.admin.visitor.send(roles, { roles: ['management'] })
    people.reader = turned
    await refused(hub, { by: 'reader', ...decide, status: 403, reason: 'four-eyes' })
  })

  test('who answered in a draft that was withdrawn and submitted by somebody else decides', async () => {
    const hub = await comeTo('submitted', 'clerkManagement')
    await fill(people.clerk.visitor, `${hub}/zurueckziehen`, { text: 'Ich reiche es ein.' })
    await fill(people.clerk.visitor, `${hub}/einreichen`, {})
    await fill(people.dpo.visitor, `${hub}/stellungnahme`, { kind: 'agree' })
    await refused(hub, { by: 'clerkManagement', ...decide, status: 403, reason: 'four-eyes' })
  })

  test('deciding on what was withdrawn, with the version seen before', async () => {
    const hub = await comeTo('advised')
    const seen = String((await stored(hub)).version)
    await fill(people.clerk.visitor, `${hub}/zurueckziehen`, { text: 'Ein Fehler.' })
    const page = await refused(hub, { by: 'management', ...decide, ...tooLate }, seen)
    // What was written is not lost with it.
    expect(page.html).toContain('Der Rat hat es so beschlossen.')
  })

  test('deciding on what was withdrawn and submitted anew, as if it were the same', async () => {
    const hub = await comeTo('advised')
    const seen = String((await stored(hub)).version)
    await fill(people.clerk.visitor, `${hub}/zurueckziehen`, { text: 'Ein Fehler.' })
    await fill(people.clerk.visitor, `${hub}/einreichen`, {})
    await fill(people.dpo.visitor, `${hub}/stellungnahme`, { kind: 'agree' })
    await refused(hub, { by: 'management', ...decide, status: 409, reason: 'conflict' }, seen)
  })

  test.each(['0', '-1', '1', '999', '1.5', 'x', ''])(
    'deciding on version “%s”',
    async (version) => {
      const hub = await comeTo('advised')
      await refused(hub, { by: 'management', ...decide, status: 409, reason: 'conflict' }, version)
    },
  )

  test('deciding on the new version with the form of the old one', async () => {
    const old = await comeTo('filed')
    const seen = { _version: String((await stored(old)).version) }
    const hub = (await people.clerk.visitor.send(`${old}/wiederaufnehmen`, seen)).url
    expect(hub).not.toBe(old)
    const version = String((await stored(old)).version)
    await refused(hub, { by: 'management', ...decide, ...tooLate }, version)
    await refused(old, { by: 'management', ...decide, ...tooLate }, version)
  })

  test('deciding on one that does not exist', async () => {
    for (const id of ['a'.repeat(16), '..%2f..%2fetc', '__proto__', '%00']) {
      const fields = { ...departing, outcome: 'reject', _version: '1' }
      const page = await people.management.visitor.send(`/bewertungen/${id}/entscheidung`, fields)
      expect([id, page.status]).toEqual([id, 404])
    }
  })

  test('changing what was submitted: answers, head, positions, deletion', async () => {
    const hub = await comeTo('submitted')
    const before = await stored(hub)
    const [statuses, entries] = await auditOf(server).during(async () => [
      (await people.clerk.visitor.send(`${hub}/loeschen`, {})).status,
      (await people.clerk.visitor.send(`${hub}/verlauf/1/antwort`, { fact: 'plan.comments' }))
        .status,
    ])
    expect(statuses).toEqual([409, 409])
    expect(entries.map(({ action }) => action)).toEqual(['change.refused', 'change.refused'])
    expect(await stored(hub)).toEqual(before)
  })
})

test('after all of this the log is whole and holds neither texts nor names', async () => {
  expect((await verifyRecords(server.records, server.parts.verify)).problems).toEqual([])
  const text = JSON.stringify(await server.records.audit.entries())
  for (const word of ['Der Rat hat', 'Art. 26', 'weil-ich', 'clerkDpo', '127.0.0.1']) {
    expect(text).not.toContain(word)
  }
})
