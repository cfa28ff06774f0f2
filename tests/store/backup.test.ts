import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { createAssessmentStore } from '../../src/store/assessmentStore.js'
import { backupStore } from '../../src/store/backupStore.js'
import { openStore } from '../../src/store/openStore.js'
import { encodeRecord } from '../../src/store/record.js'
import { restoreStore } from '../../src/store/restoreStore.js'
import { verifyStore } from '../../src/store/verifyStore.js'
import { anAssessment, idNumber } from './anAssessment.js'
import { reasonsOf, refusal } from './refusal.js'
import { bundledChild, runChild } from './startChild.js'
import { filesOf, temporaryFolder } from './temporaryFolder.js'

const script = bundledChild()
const createdAt = '2022-05-31T10:00:00Z'
const all = [1, 2, 3].map((number) => anAssessment({ id: idNumber(number) }))
let base: string
let dir: string
let file: string
beforeEach(async () => {
  base = temporaryFolder()
  dir = path.join(base, 'store')
  file = path.join(base, 'sicherung.ratsam')
  const database = await openStore({ dir, whenEmpty: 'initialise' })
  const store = createAssessmentStore(database)
  for (const assessment of all) await store.put(assessment, 0)
  await store.put(anAssessment({ id: idNumber(4) }), 0)
  await store.remove(idNumber(4), 1)
  await database.close()
})

const assessmentsIn = async (folder: string) => {
  const database = await openStore({ dir: folder, whenEmpty: 'refuse' })
  const assessments = await createAssessmentStore(database).list()
  await database.close()
  return assessments
}

describe('a backup', () => {
  it('restores to a store with the same assessments, which goes on counting', async () => {
    const before = filesOf(dir)
    const made = await backupStore(dir, file, createdAt)
    expect(made).toEqual({ documents: 3, transactions: 5 })
    expect(filesOf(dir)).toEqual(before)
    const target = path.join(base, 'new', 'place')
    expect(await restoreStore(file, target)).toEqual({ documents: 3, transactions: 5 })
    expect(await assessmentsIn(target)).toEqual(all)
    expect((await verifyStore(target)).transactions).toBe(5)
    expect(readdirSync(path.dirname(target))).toEqual(['place'])
  })

  it('says what it holds and can be read by its owner only', async () => {
    await backupStore(dir, file, createdAt)
    const manifest = readFileSync(file, 'utf8').split('\n')[0]?.slice(65) ?? ''
    expect(JSON.parse(manifest)).toEqual({
      kind: 'backup',
      generation: 1,
      sequence: 5,
      createdAt,
      format: 1,
      documents: 3,
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(path.join(dir, 'journal-00000001.jsonl')).mode & 0o777).toBe(0o600)
    expect(statSync(dir).mode & 0o777).toBe(0o700)
  })

  it('overwrites nothing and is not put into the store itself', async () => {
    writeFileSync(file, 'wichtig')
    const exists = await refusal(backupStore(dir, file))
    expect([exists.code, ...reasonsOf(exists)]).toEqual(['file-unwritable', 'issue.store.exists'])
    expect(readFileSync(file, 'utf8')).toBe('wichtig')
    const inside = await refusal(backupStore(dir, path.join(dir, 'b.ratsam')))
    expect(reasonsOf(inside)).toEqual(['issue.store.insideStore'])
    const nowhere = await refusal(backupStore(dir, path.join(base, 'nowhere', 'b.ratsam')))
    expect(reasonsOf(nowhere)).toEqual(['issue.store.noFolder'])
  })

  it('is refused while the store is in use, missing or damaged, and leaves no file', async () => {
    const database = await openStore({ dir, whenEmpty: 'refuse' })
    expect((await refusal(backupStore(dir, file))).code).toBe('store-locked')
    await database.close()
    const nowhere = path.join(base, 'nowhere')
    expect((await refusal(backupStore(nowhere, file))).code).toBe('store-missing')
    const empty = temporaryFolder()
    expect((await refusal(backupStore(empty, file))).code).toBe('store-missing')
    spoil(path.join(dir, 'journal-00000001.jsonl'), 100)
    expect((await refusal(backupStore(dir, file))).code).toBe('store-corrupt')
    expect(readdirSync(base)).toEqual(['store'])
  })
})

describe('restoring', () => {
  it('takes an empty folder, and refuses one with anything in it', async () => {
    await backupStore(dir, file)
    const empty = path.join(base, 'empty')
    mkdirSync(empty)
    await restoreStore(file, empty)
    expect(await assessmentsIn(empty)).toEqual(all)
    const before = filesOf(dir)
    expect((await refusal(restoreStore(file, dir))).code).toBe('store-not-empty')
    expect(filesOf(dir)).toEqual(before)
    expect((await refusal(restoreStore(file, file))).code).toBe('store-not-empty')
    expect(readdirSync(base).sort()).toEqual(['empty', 'sicherung.ratsam', 'store'])
  })

  it('refuses every single altered byte and every truncation before anything is written', async () => {
    await backupStore(dir, file)
    const whole = readFileSync(file)
    const target = path.join(base, 'target')
    for (let at = 0; at < whole.length; at += 1) {
      const altered = Buffer.from(whole)
      altered[at] = (whole[at] ?? 0) ^ 1
      for (const bytes of [altered, whole.subarray(0, at)]) {
        writeFileSync(file, bytes)
        expect((await refusal(restoreStore(file, target))).code).toBe('store-corrupt')
      }
    }
    expect(readdirSync(base).sort()).toEqual(['sicherung.ratsam', 'store'])
  })

  it('refuses what is not a backup, and a file that is not there', async () => {
    const target = path.join(base, 'target')
    const snapshot = path.join(dir, 'snapshot-00000001.jsonl')
    for (const other of [snapshot, path.join(dir, 'ratsam-store.jsonl')]) {
      expect(reasonsOf(await refusal(restoreStore(other, target)))).toEqual([
        'issue.store.manifest',
      ])
    }
    writeFileSync(file, '')
    expect(reasonsOf(await refusal(restoreStore(file, target)))).toEqual(['issue.store.cutOff'])
    const absent = await refusal(restoreStore(path.join(base, 'absent'), target))
    expect([absent.code, absent.params['path']]).toEqual(['file-unreadable', `${base}/absent`])
    expect((await refusal(restoreStore(dir, target))).code).toBe('file-unreadable')
  })

  it('names the folder above when nothing can be created there', async () => {
    await backupStore(dir, file)
    chmodSync(base, 0o555)
    chmodSync(file, 0o644)
    onTestFinished(() => chmodSync(base, 0o755))
    const args = ['restoreWithoutRights', path.join(base, 'target'), file]
    const said = await runChild(process.execPath, [script(), ...args])
    expect(said).toEqual(['file-unwritable issue.store.folderAbove'])
    expect(readdirSync(base).sort()).toEqual(['sicherung.ratsam', 'store'])
  })
})

describe('verifying', () => {
  it('reports what a store and a backup hold and finds no problem', async () => {
    await backupStore(dir, file)
    const report = { documents: 3, transactions: 5, generation: 1, tornBytes: 0, problems: [] }
    expect(await verifyStore(dir)).toEqual({ kind: 'store', ...report })
    expect(await verifyStore(file)).toEqual({ kind: 'backup', ...report })
  })

  it('counts a torn tail, repairs nothing and changes no file', async () => {
    writeFileSync(path.join(dir, 'journal-00000001.jsonl'), 'torn', { flag: 'a' })
    const before = filesOf(dir)
    expect(await verifyStore(dir)).toMatchObject({ documents: 3, tornBytes: 4, problems: [] })
    expect(filesOf(dir)).toEqual(before)
  })

  it('names file and byte of damage and how far it could read', async () => {
    const journal = path.join(dir, 'journal-00000001.jsonl')
    const second = readFileSync(journal).indexOf('\n') + 1
    spoil(journal, second + 70)
    const { documents, problems } = await verifyStore(dir)
    expect(documents).toBe(1)
    const params = { file: 'journal-00000001.jsonl', byte: second }
    expect(problems).toEqual([{ path: journal, code: 'issue.store.checksum', params }])
  })

  it('names every document that does not fit, and goes on', async () => {
    const wrong = [7, 8].map((number) => ({ ...anAssessment({ id: idNumber(number) }), asOf: 'x' }))
    const lines = wrong.map((document, index) =>
      encodeRecord({ seq: 6 + index, ops: [['assessments', document.id, document]] }),
    )
    writeFileSync(path.join(dir, 'journal-00000001.jsonl'), Buffer.concat(lines), { flag: 'a' })
    const { documents, problems } = await verifyStore(dir)
    expect(documents).toBe(3)
    expect(problems.map(({ path: place }) => place)).toEqual(
      wrong.map(({ id }) => `assessments/${id}/asOf`),
    )
    const error = await refusal(openStore({ dir, whenEmpty: 'refuse' }))
    expect(error.params).toMatchObject({ collection: 'assessments', id: idNumber(7) })
  })

  it('refuses a place where nothing is, and a folder of other files', async () => {
    expect((await refusal(verifyStore(path.join(base, 'nowhere')))).code).toBe('store-missing')
    expect((await refusal(verifyStore(base))).code).toBe('store-not-empty')
  })
})

const spoil = (place: string, at: number): void => {
  const bytes = readFileSync(place)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(place, bytes)
}
