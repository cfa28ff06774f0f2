import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRecordedAssessments } from '../../src/app/recordedAssessments.js'
import { applyRetention } from '../../src/app/retention.js'
import type { Assessment } from '../../src/core/assessment/assessment.js'
import { isTombstone } from '../../src/core/audit/entry.js'
import type { RecordStore } from '../../src/core/ports.js'
import { createMemoryDatabase } from '../../src/store/memoryStore.js'
import { openStore } from '../../src/store/openStore.js'
import { createRecordStore } from '../../src/store/recordStore.js'
import { ratsam, tempFolder } from '../cli/shell.js'
import { anAssessment, idNumber } from '../store/anAssessment.js'

const clockAt = (now: string) => ({ now: () => now, today: () => now.slice(0, 10) })
const secret = (name: string) => `Notiz über ${name}, die niemand mehr lesen soll`

const filedAt = (id: string, at: string): Assessment =>
  anAssessment({
    id,
    answers: { 'plan.purpose': { state: 'answered', value: 'info', note: secret(id) } },
    life: { stage: 'filed', filing: { at, by: null, reassessOn: '2099-01-01' } },
  })

/** Stored as somebody would have at the time: with history and entry in the log. */
const store = async (records: RecordStore, assessment: Assessment, at: string): Promise<void> => {
  const assessments = createRecordedAssessments({
    records,
    clock: clockAt(at),
    actor: { kind: 'single-user' },
  })
  await assessments.put(assessment, 0)
}

const ids = { old: idNumber(1), young: idNumber(2), draft: idNumber(3), later: idNumber(4) }

/** So that the log does not fall silent for years. */
const workOn = (records: RecordStore, at: string): Promise<void> =>
  store(records, anAssessment({ id: ids.later }), at)

const fill = async (records: RecordStore): Promise<void> => {
  await store(records, filedAt(ids.old, '2010-03-01T08:00:00.000Z'), '2010-03-01T08:00:00.000Z')
  const draft = anAssessment({ id: ids.draft })
  await store(records, draft, '2010-04-01T08:00:00.000Z')
  await store(records, filedAt(ids.young, '2024-03-01T08:00:00.000Z'), '2024-03-01T08:00:00.000Z')
  await workOn(records, '2026-06-01T08:00:00.000Z')
}

describe('what is past its period, when the server starts', () => {
  const folder = tempFolder()
  afterAll(() => folder.remove())
  const dataDir = join(folder.path, 'store')
  const kept = join(folder.path, 'protokoll.jsonl')
  const bytes = (): string =>
    readdirSync(dataDir)
      .map((name) => readFileSync(join(dataDir, name), 'utf8'))
      .join('\n')

  beforeAll(async () => {
    const database = await openStore({ dir: dataDir, whenEmpty: 'initialise' })
    await fill(createRecordStore(database))
    await database.close()
    expect((await ratsam(['audit', 'export', '--out', kept], { dataDir })).exit).toBe(0)
    expect(bytes()).toContain(secret(ids.old))
    expect((await ratsam(['serve'], { dataDir })).exit).toBe(0)
  })

  test('is gone from every file of the store; what is younger, or was never filed, stays', async () => {
    expect(bytes()).not.toContain(secret(ids.old))
    expect(bytes()).toContain(secret(ids.young))
    const database = await openStore({ dir: dataDir, whenEmpty: 'refuse' })
    const records = createRecordStore(database)
    const left = (await records.list('assessments')).map(({ id }) => id)
    const history = await records.historyOf(ids.old)
    await database.close()
    expect([left.sort(), history]).toEqual([[ids.young, ids.draft, ids.later].sort(), []])
  })

  test('leaves entries of the log as places in the chain, and one entry that says what was deleted', async () => {
    const database = await openStore({ dir: dataDir, whenEmpty: 'refuse' })
    const entries = await createRecordStore(database).audit.entries()
    await database.close()
    expect(entries.slice(0, 3).map(isTombstone)).toEqual([true, true, false])
    expect(entries).toContainEqual(
      expect.objectContaining({
        action: 'retention.removed',
        actor: { kind: 'system' },
        object: { type: 'assessment', id: ids.old, version: 1 },
        details: {
          filedAt: '2010-03-01T08:00:00.000Z',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
        },
      }),
    )
  })

  test('leaves a log that can be verified, alone and against what was exported before', async () => {
    expect((await ratsam(['audit', 'verify'], { dataDir })).exit).toBe(0)
    const against = await ratsam(['audit', 'verify', '--against', kept], { dataDir })
    expect([against.exit, against.err]).toEqual([0, expect.anything()])
    expect((await ratsam(['store', 'verify'], { dataDir })).exit).toBe(0)
  })

  test('is not deleted twice: the next start changes nothing', async () => {
    const before = bytes()
    expect((await ratsam(['serve'], { dataDir })).exit).toBe(0)
    expect(bytes()).toBe(before)
  })

  test('still stands in a backup of before; restored, it is deleted again by the next start', async () => {
    const again = tempFolder()
    const source = join(again.path, 'source')
    const database = await openStore({ dir: source, whenEmpty: 'initialise' })
    await fill(createRecordStore(database))
    await database.close()
    const backup = join(again.path, 'sicherung')
    await ratsam(['store', 'backup', backup], { dataDir: source })
    const target = join(again.path, 'ziel')
    expect((await ratsam(['store', 'restore', backup], { dataDir: target })).exit).toBe(0)
    const all = () => readdirSync(target).map((name) => readFileSync(join(target, name), 'utf8'))
    expect(all().join()).toContain(secret(ids.old))
    expect((await ratsam(['serve'], { dataDir: target })).exit).toBe(0)
    expect(all().join()).not.toContain(secret(ids.old))
    again.remove()
  })

  test('stays for ever where the periods are 0', async () => {
    const forever = tempFolder()
    const dir = join(forever.path, 'store')
    const database = await openStore({ dir, whenEmpty: 'initialise' })
    await fill(createRecordStore(database))
    await database.close()
    const env = { RATSAM_RETENTION_YEARS: '0', RATSAM_AUDIT_YEARS: '0' }
    await ratsam(['serve'], { dataDir: dir, env })
    const reopened = await openStore({ dir, whenEmpty: 'refuse' })
    const records = createRecordStore(reopened)
    expect(await records.list('assessments')).toHaveLength(4)
    expect((await records.audit.entries()).some(isTombstone)).toBe(false)
    await reopened.close()
    forever.remove()
  })
})

describe('the day a period ends', () => {
  const filed = '2016-11-24T10:00:00.000Z'
  test.each([
    ['a second before', '2026-11-24T09:59:59.000Z', 0],
    ['on the very second', '2026-11-24T10:00:00.000Z', 1],
    ['with a leap day in between', '2027-02-28T00:00:00.000Z', 1],
    ['with a clock set back', '2016-01-01T00:00:00.000Z', 0],
  ])('%s', async (_case, now, removed) => {
    const records = createRecordStore(createMemoryDatabase())
    await store(records, filedAt(ids.old, filed), filed)
    await workOn(records, monthBefore(now))
    const periods = { assessmentYears: 10, auditYears: 0 }
    const done = await applyRetention({ records, clock: clockAt(now), periods })
    expect(done).toEqual({ removed, pruned: false })
    expect(await records.list('assessments')).toHaveLength(2 - removed)
  })
})

const day = 86_400_000
const daysAfter = (at: string, days: number): string =>
  new Date(Date.parse(at) + days * day).toISOString()
const monthBefore = (at: string): string => daysAfter(at, -30)

describe('a clock that jumps twenty years ahead', () => {
  const filed = '2026-03-01T08:00:00.000Z'
  const jumped = '2046-03-01T08:00:00.000Z'
  const periods = { assessmentYears: 10, auditYears: 10 }
  const prepare = async (): Promise<RecordStore> => {
    const records = createRecordStore(createMemoryDatabase())
    await store(records, filedAt(ids.old, filed), filed)
    return records
  }
  const actions = async (records: RecordStore) =>
    (await records.audit.entries()).map((entry) => (isTombstone(entry) ? '' : entry.action))

  test('deletes nothing, and the log says so once', async () => {
    const records = await prepare()
    for (const now of [jumped, daysAfter(jumped, 1)]) {
      const done = await applyRetention({ records, clock: clockAt(now), periods })
      expect(done).toEqual({ removed: 0, pruned: false })
    }
    expect(await records.list('assessments')).toHaveLength(1)
    expect(await actions(records)).toEqual(['assessment.created', 'retention.postponed'])
  })
  test('is believed after a week of which the log tells', async () => {
    const records = await prepare()
    await applyRetention({ records, clock: clockAt(jumped), periods })
    const clock = clockAt(daysAfter(jumped, 7))
    expect(await applyRetention({ records, clock, periods })).toEqual({ removed: 1, pruned: true })
  })
})
