import { appendFileSync, rmSync, truncateSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { LowDatabase } from '../../src/store/lowDatabase.js'
import type { StoreEvent } from '../../src/store/storeAdapter.js'
import { aNote, openNotes, readNotes, textsOf } from './notes.js'
import { reasonsOf, refusal } from './refusal.js'
import { temporaryFolder } from './temporaryFolder.js'

let dir: string
let journal: string
let store: LowDatabase
let events: StoreEvent[]
beforeEach(async () => {
  dir = temporaryFolder()
  journal = path.join(dir, 'journal-00000001.jsonl')
  events = []
  store = await openNotes(dir, { onEvent: (event) => events.push(event) })
  onTestFinished(() => store.close().catch(() => undefined))
  await store.commit([aNote('a', 1, 'bestätigt')])
})

/** The store refuses everything from now on, says so once, and a new start has what was acknowledged. */
const expectStopped = async (reason: string): Promise<void> => {
  const first = await refusal(store.commit([aNote('b', 1, 'zu spät')]))
  expect([first.code, ...reasonsOf(first)]).toEqual(['store-stopped', `issue.store.${reason}`])
  expect(await refusal(store.commit([aNote('c', 1, 'noch später')]))).toBe(first)
  expect(await refusal(store.get('notes', 'a'))).toBe(first)
  expect(await refusal(store.compact())).toBe(first)
  expect(store.failure()).toBe(first)
  expect(events.at(-1)).toEqual({ type: 'stopped', error: first })
  expect(events.filter(({ type }) => type === 'stopped')).toHaveLength(1)
}

describe('the store stops for good', () => {
  it('when another program has written to the journal', async () => {
    appendFileSync(journal, 'x')
    await expectStopped('foreignChange')
  })

  it('when another program has shortened the journal', async () => {
    truncateSync(journal, 10)
    await expectStopped('foreignChange')
  })

  it('when somebody has deleted the files underneath it', async () => {
    rmSync(dir, { recursive: true })
    await expectStopped('foreignChange')
  })

  it('when the disk cannot confirm a write; a second try would be believed wrongly', async () => {
    // No disk at hand fails fsync on demand, so this one call is replaced.
    const handle = await open(path.join(dir, 'ratsam-store.jsonl'))
    const methods = Object.getPrototypeOf(handle) as typeof handle
    await handle.close()
    const spy = vi
      .spyOn(methods, 'datasync')
      .mockRejectedValueOnce(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))
    onTestFinished(() => spy.mockRestore())
    await expectStopped('osError')
    expect(spy).toHaveBeenCalledTimes(1)
    await store.close()
    const reopened = await openNotes(dir)
    expect(await reopened.get('notes', 'a')).toMatchObject({ text: 'bestätigt' })
    await reopened.close()
  })
})

describe('a closed store', () => {
  it('refuses everything and can be closed twice', async () => {
    await store.close()
    await store.close()
    expect(reasonsOf(await refusal(store.get('notes', 'a')))).toEqual(['issue.store.closed'])
    expect((await refusal(store.commit([aNote('b', 1, 'x')]))).code).toBe('store-stopped')
  })

  it('has first finished what was asked of it', async () => {
    const saved = store.commit([aNote('b', 1, 'gerade noch')])
    await store.close()
    await saved
    expect(textsOf(await readNotes(dir))).toEqual({ a: 'bestätigt', b: 'gerade noch' })
  })
})

describe('under load', () => {
  it('many changes share one flush to disk', async () => {
    const handle = await open(journal)
    const methods = Object.getPrototypeOf(handle) as typeof handle
    await handle.close()
    const spy = vi.spyOn(methods, 'datasync')
    onTestFinished(() => spy.mockRestore())
    const many = Array.from({ length: 2000 }, (_, index) => aNote(`n${index}`, 1, 'x'))
    await Promise.all(many.map((note) => store.commit([note])))
    expect(spy.mock.calls.length).toBeGreaterThan(0)
    expect(spy.mock.calls.length).toBeLessThan(10)
    expect((await readNotes(dir)).sequence).toBe(2001)
  })
})
