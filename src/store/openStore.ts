import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { Low } from 'lowdb'
import { RatsamError } from '../core/errors.js'
import { collections as allCollections, type Collections } from './collections.js'
import { createFolder, createStoreFiles } from './createStoreFiles.js'
import { isFullError } from './createGuard.js'
import type { State } from './database.js'
import { lockFolder } from './folderLock.js'
import { createLowDatabase, type LowDatabase } from './lowDatabase.js'
import { refuseProblem } from './readStore.js'
import { kindOfPath, recogniseFolder } from './recogniseFolder.js'
import { createStoreAdapter, type StoreEvent } from './storeAdapter.js'
import { writeFailure } from './storeErrors.js'
import { readLayout } from './storeFolder.js'

export type StoreOptions = {
  readonly dir: string
  /** What a missing or empty folder means: a first start, or a wrong path. */
  readonly whenEmpty: 'initialise' | 'refuse'
  readonly onEvent?: (event: StoreEvent) => void
  readonly collections?: Collections
  /** Bytes of journal from which compacting is worth its while. */
  readonly compactAt?: number
}

const defaultCompactAt = 4 * 1024 * 1024

/**
 * Opens the embedded store and keeps its folder locked until `close`. Throws `store-locked`, `store-corrupt`,
 * `store-read-only`, `store-missing`, `store-not-empty`, `store-full`; a refused opening leaves the folder as it was.
 */
export const openStore = async (options: StoreOptions): Promise<LowDatabase> => {
  const { dir, whenEmpty } = options
  await prepareFolder(dir, whenEmpty)
  const release = await lockFolder(dir)
  try {
    return await openLocked(options, release)
  } catch (error) {
    release()
    throw error
  }
}

const openLocked = async (options: StoreOptions, release: () => void): Promise<LowDatabase> => {
  const { dir, whenEmpty, compactAt = defaultCompactAt, collections = allCollections } = options
  const onEvent = options.onEvent ?? (() => undefined)
  const kind = await recogniseFolder(dir, await readLayout(dir))
  if (kind !== 'store') {
    if (whenEmpty === 'refuse') throw new RatsamError('store-missing', { path: dir })
    await initialise(dir)
    onEvent({ type: 'initialised', path: dir })
  }
  const judge = { collections, onProblem: refuseProblem }
  const adapter = createStoreAdapter({ dir, judge, compactAt, onEvent })
  const low = new Low<State>(adapter, new Map())
  await low.read()
  const database = createLowDatabase(low, adapter, { collections, onEvent, release })
  await compactAtOpening(database, adapter.isCompactionDue(), onEvent)
  return database
}

const prepareFolder = async (dir: string, whenEmpty: StoreOptions['whenEmpty']): Promise<void> => {
  const kind = await kindOfPath(dir)
  if (kind === 'file') {
    const issues = [{ path: dir, code: 'issue.store.notAFolder' }]
    throw new RatsamError('store-missing', { path: dir }, { issues })
  }
  if (kind === 'nothing' && whenEmpty === 'refuse') {
    throw new RatsamError('store-missing', { path: dir })
  }
  try {
    if (kind === 'nothing') await createFolder(dir)
    await access(dir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw writeFailure(dir, error)
  }
}

const initialise = async (dir: string): Promise<void> => {
  try {
    await createStoreFiles(dir, new Map(), 0)
  } catch (error) {
    throw writeFailure(dir, error)
  }
}

/** A full disk is no reason not to open: everything saved can be read, and room may be made meanwhile. */
const compactAtOpening = async (
  database: LowDatabase,
  isDue: boolean,
  onEvent: (event: StoreEvent) => void,
): Promise<void> => {
  if (!isDue) return
  try {
    await database.compact()
  } catch (error) {
    if (!isFullError(error)) {
      await database.close()
      throw error
    }
    onEvent({ type: 'compaction-postponed', error })
  }
}
