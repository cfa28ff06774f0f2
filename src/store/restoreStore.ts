import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { RatsamError } from '../core/errors.js'
import { collections } from './collections.js'
import { createFolder, createStoreFiles } from './createStoreFiles.js'
import { countDocuments, type State } from './database.js'
import { folderMode, syncFolder } from './durableFile.js'
import { lockFolder } from './folderLock.js'
import { addDocuments, refuseProblem } from './readStore.js'
import { kindOfPath } from './recogniseFolder.js'
import { readSnapshot } from './snapshot.js'
import { errnoOf, isFull, readFailure } from './storeErrors.js'

export type Restored = { readonly documents: number; readonly transactions: number }

/**
 * Makes a store of a backup, in a folder that is empty or does not exist yet. The backup is read to its end first;
 * the new store is built beside the folder and takes its name in one step.
 */
export const restoreStore = async (file: string, dataDir: string): Promise<Restored> => {
  const dir = path.resolve(dataDir)
  const state: State = new Map()
  const onDocument = addDocuments(file, { collections, onProblem: refuseProblem }, state)
  const { manifest } = await readSnapshot(file, 'backup', onDocument)
  await withEmptyFolder(dir, () => buildBeside(dir, state, manifest.sequence))
  return { documents: countDocuments(state), transactions: manifest.sequence }
}

const withEmptyFolder = async (dir: string, build: () => Promise<void>): Promise<void> => {
  const kind = await kindOfPath(dir)
  if (kind === 'nothing') return build()
  if (kind === 'file') throw new RatsamError('store-not-empty', { path: dir })
  const release = await lockFolder(dir)
  try {
    const names = await readdir(dir).catch((error: unknown) => {
      throw readFailure(dir, error)
    })
    if (names.length > 0) throw new RatsamError('store-not-empty', { path: dir })
    await build()
  } finally {
    release()
  }
}

const buildBeside = async (dir: string, state: State, sequence: number): Promise<void> => {
  const beside = `${dir}.restore-${randomBytes(4).toString('hex')}`
  try {
    await createFolder(path.dirname(dir))
    await mkdir(beside, { mode: folderMode })
    await createStoreFiles(beside, state, sequence)
    await rename(beside, dir)
    await syncFolder(path.dirname(dir))
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    throw restoreFailure(dir, error)
  }
}

/** The folder itself may be writable and the one above not (a mount point): then the name cannot change hands. */
const restoreFailure = (dir: string, error: unknown): RatsamError => {
  if (error instanceof RatsamError) return error
  if (isFull(error)) return new RatsamError('store-full', { path: dir }, { cause: error })
  const above = path.dirname(dir)
  const reason = errnoOf(error)
  const issues = [{ path: above, code: 'issue.store.folderAbove', params: { path: above, reason } }]
  return new RatsamError('file-unwritable', { path: dir, reason }, { cause: error, issues })
}
