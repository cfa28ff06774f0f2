import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createRecordedAssessments } from '../../src/app/recordedAssessments.js'
import { createRecordStore } from '../../src/store/recordStore.js'
import { openStore } from '../../src/store/openStore.js'
import { anAssessment } from '../store/anAssessment.js'
import { ratsam, tempFolder } from './shell.js'

const folder = tempFolder()
afterAll(() => folder.remove())
const dataDir = join(folder.path, 'store')
const clock = { now: () => '2026-11-23T08:00:00.000Z', today: () => '2026-11-23' }

const change = async (): Promise<void> => {
  const database = await openStore({ dir: dataDir, whenEmpty: 'initialise' })
  const records = createRecordStore(database)
  const store = createRecordedAssessments({ records, clock, actor: { kind: 'single-user' } })
  const known = await store.get(anAssessment().id)
  const version = (known?.version ?? 0) + 1
  await store.put(anAssessment({ version, answers: {} }), version - 1)
  await database.close()
}

test('the log of a data folder is verified, exported, and verified against the export', async () => {
  await change()
  await change()
  expect((await ratsam(['audit', 'verify'], { dataDir })).exit).toBe(0)
  const file = join(folder.path, 'log.jsonl')
  const exported = await ratsam(['audit', 'export', '--out', file], { dataDir })
  expect(exported.exit).toBe(0)
  expect((await ratsam(['audit', 'verify', file], { dataDir })).exit).toBe(0)
  expect((await ratsam(['audit', 'verify', '--against', file], { dataDir })).exit).toBe(0)

  const text = readFileSync(file, 'utf8')
  const altered = join(folder.path, 'altered.jsonl')
  writeFileSync(altered, text.replace('assessment.changed', 'assessment.created'))
  const found = await ratsam(['audit', 'verify', altered], { dataDir })
  expect([found.exit, found.out]).toEqual([3, expect.stringContaining('wurde verändert')])
})

test('a log that began anew is found with the export of before', async () => {
  const file = join(folder.path, 'log.jsonl')
  const anew = join(folder.path, 'anew')
  const database = await openStore({ dir: anew, whenEmpty: 'initialise' })
  const store = createRecordedAssessments({
    records: createRecordStore(database),
    clock,
    actor: { kind: 'console' },
  })
  for (const version of [1, 2, 3, 4]) await store.put(anAssessment({ version }), version - 1)
  await database.close()
  expect((await ratsam(['audit', 'verify'], { dataDir: anew })).exit).toBe(0)
  const found = await ratsam(['audit', 'verify', '--against', file], { dataDir: anew })
  expect([found.exit, found.out]).toEqual([3, expect.stringContaining('neu berechnet')])
})

test('an assessment changed past the log is found', async () => {
  const database = await openStore({ dir: dataDir, whenEmpty: 'refuse' })
  const { id } = anAssessment()
  const document = { ...anAssessment({ version: 3 }), platform: 'mastodon' }
  await database.commit([{ collection: 'assessments', id, document, expectedVersion: 2 }])
  await database.close()
  const found = await ratsam(['audit', 'verify'], { dataDir })
  expect([found.exit, found.out]).toEqual([3, expect.stringContaining('am Protokoll vorbei')])
})

test('a byte changed in the data folder is found', async () => {
  const journal = readdirSync(dataDir).find((name) => name.startsWith('journal')) ?? ''
  const bytes = readFileSync(join(dataDir, journal))
  bytes[Math.floor(bytes.length / 3)] = (bytes[Math.floor(bytes.length / 3)] ?? 0) ^ 1
  writeFileSync(join(dataDir, journal), bytes)
  expect((await ratsam(['audit', 'verify'], { dataDir })).exit).toBe(3)
})

test('an account that does not exist is not reset', async () => {
  const dir = join(folder.path, 'anew')
  expect((await ratsam(['users', 'reset', 'niemand'], { dataDir: dir })).exit).toBe(2)
})
