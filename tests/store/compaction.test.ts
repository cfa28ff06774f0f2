import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { compactionSteps } from '../../src/store/compaction.js'
import { createStoreFiles } from '../../src/store/createStoreFiles.js'
import { encodeRecord } from '../../src/store/record.js'
import type { StoreEvent } from '../../src/store/storeAdapter.js'
import { aNote, openNotes, readNotes, textsOf } from './notes.js'
import { filesOf, temporaryFolder } from './temporaryFolder.js'

const initialising = encodeRecord({
  format: 'ratsam-store',
  formatVersion: 1,
  state: 'initialising',
}).toString()
const expected = { a: 'eins!', b: 'zwei' }
let base: string
let dir: string
beforeEach(async () => {
  base = temporaryFolder()
  dir = path.join(base, 'store')
  const store = await openNotes(dir)
  await store.commit([aNote('a', 1, 'eins'), aNote('b', 1, 'zwei')])
  await store.commit([aNote('a', 2, 'eins!')])
  await store.close()
})

/** Opens a folder as a crash left it: everything is there, the leftovers go, the next save is kept. */
const expectWholeAfterCrash = async (crashed: string, generation: number): Promise<void> => {
  const store = await openNotes(crashed)
  const names = [`journal-0000000${generation}.jsonl`, 'ratsam-store.jsonl']
  expect(Object.keys(filesOf(crashed))).toEqual([...names, `snapshot-0000000${generation}.jsonl`])
  await store.commit([aNote('a', 3, 'danach')])
  await store.close()
  expect(textsOf(await readNotes(crashed))).toEqual({ ...expected, a: 'danach' })
}

describe('a crash while compacting', () => {
  it('loses nothing, whichever step was the last', async () => {
    const { state, generation, sequence } = await readNotes(dir)
    const steps = compactionSteps(dir, state, generation, sequence)
    for (const [index, step] of steps.entries()) {
      await step()
      const crashed = path.join(base, `after-step-${index}`)
      cpSync(dir, crashed, { recursive: true })
      await expectWholeAfterCrash(crashed, index < steps.length - 1 ? 1 : 2)
    }
  })

  it('loses nothing when the new snapshot was only half written', async () => {
    const { state, generation, sequence } = await readNotes(dir)
    await compactionSteps(dir, state, generation, sequence)[0]?.()
    const unfinished = 'snapshot-00000002.jsonl.tmp'
    const size = readFileSync(path.join(dir, unfinished)).length
    for (let cut = 0; cut < size; cut += 37) {
      const crashed = path.join(base, `cut-${cut}`)
      cpSync(dir, crashed, { recursive: true })
      truncateSync(path.join(crashed, unfinished), cut)
      await expectWholeAfterCrash(crashed, 1)
    }
  })

  it.each([[['snapshot']], [['journal']], [['snapshot', 'journal']]])(
    'loses nothing when of the old generation only %j was deleted',
    async (deleted) => {
      const { state, generation, sequence } = await readNotes(dir)
      for (const step of compactionSteps(dir, state, generation, sequence)) await step()
      for (const kind of deleted) rmSync(path.join(dir, `${kind}-00000001.jsonl`))
      await expectWholeAfterCrash(dir, 2)
    },
  )
})

describe('a crash at the very first start', () => {
  it('is followed by a second first start, whatever was there already', async () => {
    const fresh = path.join(base, 'fresh')
    cpSync(dir, fresh, { recursive: true })
    for (const name of Object.keys(filesOf(fresh))) rmSync(path.join(fresh, name))
    await createStoreFiles(fresh, new Map(), 0)
    const files = filesOf(fresh)
    const ready = files['ratsam-store.jsonl'] ?? ''
    const stages: Record<string, string>[] = [
      { 'ratsam-store.jsonl.tmp': ready.slice(0, 30) },
      { 'ratsam-store.jsonl': initialising },
      { 'ratsam-store.jsonl': initialising, 'snapshot-00000001.jsonl': 'half' },
      { ...files, 'ratsam-store.jsonl': initialising },
      { ...files, 'ratsam-store.jsonl': initialising, 'ratsam-store.jsonl.tmp': ready },
    ]
    for (const [index, stage] of stages.entries()) {
      const crashed = temporaryFolder()
      for (const [name, text] of Object.entries(stage))
        writeFileSync(path.join(crashed, name), text)
      const events: StoreEvent[] = []
      await (await openNotes(crashed, { onEvent: (event) => events.push(event) })).close()
      expect([index, events]).toEqual([index, [{ type: 'initialised', path: crashed }]])
      expect(filesOf(crashed)).toEqual(files)
    }
  })
})
describe('compacting', () => {
  it('happens by itself when the journal has outgrown threshold and snapshot, and keeps everything', async () => {
    const events: StoreEvent[] = []
    const store = await openNotes(dir, { compactAt: 2000, onEvent: (event) => events.push(event) })
    for (let version = 3; version <= 60; version += 1) {
      await store.commit([aNote('a', version, `Fassung ${version}`)])
    }
    await store.close()
    expect(events.length).toBeGreaterThan(2)
    expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['compacted']))
    const contents = await readNotes(dir)
    expect(textsOf(contents)).toEqual({ ...expected, a: 'Fassung 60' })
    expect(contents.journalBytes).toBeLessThan(2200)
    expect(contents.sequence).toBe(60)
  })

  it('happens at opening when the journal is long', async () => {
    const events: StoreEvent[] = []
    await (await openNotes(dir, { compactAt: 10, onEvent: (event) => events.push(event) })).close()
    expect(events).toEqual([{ type: 'compacted', generation: 2, documents: 2 }])
    expect(textsOf(await readNotes(dir))).toEqual(expected)
  })
})
