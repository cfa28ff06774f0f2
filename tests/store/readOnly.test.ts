import { chmodSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { aNote, openNotes } from './notes.js'
import { bundledChild, runChild } from './startChild.js'
import { filesOf, temporaryFolder } from './temporaryFolder.js'

const script = bundledChild()

/** Opens the store as somebody without rights, also when the tests run as root. */
const openWithoutRights = async (dir: string): Promise<unknown[]> =>
  runChild(process.execPath, [script(), 'withoutRights', dir])

/** A folder others may look into, with a store in it. */
const aStore = async (): Promise<string> => {
  const above = temporaryFolder()
  chmodSync(above, 0o755)
  const dir = path.join(above, 'store')
  const store = await openNotes(dir)
  await store.commit([aNote('a', 1, 'eins')])
  await store.close()
  return dir
}

const withMode = (file: string, mode: number): void => {
  chmodSync(file, mode)
  onTestFinished(() => chmodSync(file, 0o755)) // So that the folder can be removed again.
}

describe('a folder that cannot be written to', () => {
  it('is refused at opening and stays as it was', async () => {
    const dir = await aStore()
    const before = filesOf(dir)
    withMode(dir, 0o555)
    expect(await openWithoutRights(dir)).toEqual(['store-read-only'])
    expect(filesOf(dir)).toEqual(before)
  })

  it('is refused when only the journal is write-protected', async () => {
    const dir = await aStore()
    const before = filesOf(dir)
    withMode(dir, 0o777)
    for (const name of Object.keys(before)) withMode(path.join(dir, name), 0o444)
    expect(await openWithoutRights(dir)).toEqual(['store-read-only'])
    expect(filesOf(dir)).toEqual(before)
  })

  it('is not mistaken for a missing one when a first start cannot create it', async () => {
    const above = temporaryFolder()
    withMode(above, 0o555)
    expect(await openWithoutRights(path.join(above, 'store'))).toEqual(['store-read-only'])
    expect(filesOf(above)).toEqual({})
  })

  it('or read is refused as unreadable when its files belong to somebody else', async () => {
    const dir = await aStore()
    withMode(dir, 0o777)
    for (const name of Object.keys(filesOf(dir))) withMode(path.join(dir, name), 0o000)
    expect(await openWithoutRights(dir)).toEqual(['file-unreadable'])
  })
})
