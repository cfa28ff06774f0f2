import { realpath, rm } from 'node:fs/promises'
import path from 'node:path'
import { RatsamError, type Params } from '../core/errors.js'
import { collections } from './collections.js'
import type { State } from './database.js'
import { syncFolder } from './durableFile.js'
import { readLockedStore } from './readLockedStore.js'
import { refuseProblem } from './readStore.js'
import { kindOfPath } from './recogniseFolder.js'
import { readSnapshot, writeSnapshot } from './snapshot.js'
import { errnoOf, isFull } from './storeErrors.js'

export type BackedUp = { readonly documents: number; readonly transactions: number }

/**
 * Writes everything a store holds into one new file, under the store's lock and without changing the store.
 * `createdAt` is noted in the file. Throws `store-missing`, `store-locked`, `store-corrupt`, `file-unwritable`.
 */
export const backupStore = async (
  dataDir: string,
  targetFile: string,
  createdAt?: string,
): Promise<BackedUp> => {
  await refuseTarget(dataDir, targetFile)
  const judge = { collections, onProblem: refuseProblem }
  const { generation, sequence, state } = await readLockedStore(dataDir, judge)
  const date = createdAt === undefined ? {} : { createdAt }
  await writeBackup(targetFile, { kind: 'backup', generation, sequence, ...date }, state)
  // Read back what the disk has, not what was meant.
  const { manifest } = await readSnapshot(targetFile, 'backup', () => undefined)
  return { documents: manifest.documents, transactions: sequence }
}

/** An existing file is never overwritten, and a backup inside the store would go down with it. */
const refuseTarget = async (dataDir: string, targetFile: string): Promise<void> => {
  if ((await kindOfPath(targetFile)) !== 'nothing') throw unwritable(targetFile, 'exists')
  const above = path.dirname(path.resolve(targetFile))
  if ((await kindOfPath(above)) !== 'folder')
    throw unwritable(targetFile, 'noFolder', { folder: above })
  if ((await kindOfPath(dataDir)) !== 'folder') {
    throw new RatsamError('store-missing', { path: dataDir })
  }
  if ((await realpath(above)) === (await realpath(dataDir)))
    throw unwritable(targetFile, 'insideStore')
}

const unwritable = (
  file: string,
  reason: string,
  params: Params = {},
  cause?: unknown,
): RatsamError => {
  const issues = [{ path: file, code: `issue.store.${reason}`, params: { path: file, ...params } }]
  return new RatsamError('file-unwritable', { path: file }, { cause, issues })
}

const writeBackup = async (
  file: string,
  about: Parameters<typeof writeSnapshot>[1],
  state: State,
): Promise<void> => {
  try {
    await writeSnapshot(file, about, state)
    await syncFolder(path.dirname(path.resolve(file)))
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') throw unwritable(file, 'exists', {}, error)
    await rm(file, { force: true })
    const reason = isFull(error) ? 'diskFull' : 'osError'
    throw unwritable(file, reason, { reason: errnoOf(error) }, error)
  }
}
