import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostAnHour } from '../../src/app/refusalCounts.js'
import { createRefusals } from '../../src/app/refusals.js'
import type { Actor } from '../../src/core/access/actor.js'
import type { AuditEvent } from '../../src/core/audit/entry.js'
import { RatsamError } from '../../src/core/errors.js'

const nobody: Actor = { kind: 'nobody' }
const person = (id: string): Actor => ({ kind: 'person', id, roles: [] })

const begin = (change?: () => Promise<void>) => {
  const time = { now: Date.parse('2026-11-23T08:00:00Z') }
  const events: AuditEvent[] = []
  const refusals = createRefusals({
    clock: { now: () => new Date(time.now).toISOString(), today: () => '2026-11-23' },
    records: {
      change: async (_changes, more) => {
        await change?.()
        events.push(...more)
      },
    },
  })
  return { time, events, refusals }
}
const link = { action: 'link.refused', object: { type: 'link', id: 'unknown' } } as const
const session = { action: 'session.refused', object: { type: 'session', id: 'unknown' } } as const

describe('the log of what was refused', () => {
  test('holds so many of each kind and person an hour; one flood does not hide another', async () => {
    const { refusals, events } = begin()
    for (let sent = 0; sent < 500; sent += 1) await refusals.note(nobody, session)
    await refusals.note(nobody, link)
    await refusals.note(person('a'), session)
    expect(events).toHaveLength(mostAnHour + 2)
    await refusals.settle()
    expect(events.slice(-1)).toMatchObject([
      { action: 'refusals.counted', details: { action: 'session.refused', count: 480 } },
    ])
    await refusals.settle()
    expect(events).toHaveLength(mostAnHour + 3)
  })

  test('tells of every attempt, one by one or counted, whoever it was and whenever', async () => {
    const attempt = fc.record({
      actor: fc.constantFrom(nobody, person('a'), person('b')),
      refused: fc.constantFrom(link, session),
      minutes: fc.integer({ min: -90, max: 90 }),
      times: fc.integer({ min: 1, max: 50 }),
      settles: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { maxLength: 20 }), async (attempts) => {
        const { refusals, events, time } = begin()
        for (const { actor, refused, minutes, times, settles } of attempts) {
          time.now += minutes * 60_000
          await Promise.all(Array.from({ length: times }, () => refusals.note(actor, refused)))
          if (settles) await refusals.settle()
        }
        await refusals.settle()
        const told = events.map(({ details }) => Number(details?.['count'] ?? 1))
        expect(told.reduce((sum, one) => sum + one, 0)).toBe(
          attempts.reduce((sum, { times }) => sum + times, 0),
        )
      }),
    )
  })

  test('holds an error once, however often it is caught', async () => {
    const { refusals, events } = begin()
    const error = new RatsamError('wrong-stage', { id: 'abcdefghijklmnop' })
    await refusals.noteError(person('a'), error, 'decide')
    await refusals.noteError(person('a'), error, 'bewertungen')
    expect(events).toMatchObject([
      { object: { type: 'page', id: 'abcdefghijklmnop' }, details: { reason: 'wrong-stage' } },
    ])
  })

  test.each([
    ['a secret or a name in place of an id', { id: 'Name Vorname' }, 'konto'],
    ['the path of a record', { id: '../../etc/passwd' }, 'konto'],
  ])('holds no %s', async (_name, params, place) => {
    const { refusals, events } = begin()
    await refusals.noteError(nobody, new RatsamError('conflict', params), place)
    expect(events[0]?.object.id).toBe(place)
    expect(JSON.stringify(events)).not.toContain(params.id)
  })

  test.each(['bad-input', 'not-found', 'internal', 'store-full', 'busy'] as const)(
    'holds nothing about %s, which is no attempt',
    async (code) => {
      const { refusals, events } = begin()
      await refusals.noteError(person('a'), new RatsamError(code), 'konto')
      await refusals.noteError(person('a'), new Error('any'), 'konto')
      expect(events).toEqual([])
    },
  )

  test('that cannot be written does not change what somebody is told', async () => {
    const { refusals, events } = begin(() => Promise.reject(new RatsamError('store-full')))
    await refusals.note(nobody, link)
    expect(events).toEqual([])
  })
})
