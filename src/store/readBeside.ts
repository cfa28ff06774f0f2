import { setTimeout as wait } from 'node:timers/promises'
import { RatsamError } from '../core/errors.js'
import type { RecordStore } from '../core/ports.js'
import { collections } from './collections.js'
import { createMemoryDatabase } from './memoryStore.js'
import { emptyContents, readStore, refuseProblem } from './readStore.js'
import { kindOfPath, recogniseFolder } from './recogniseFolder.js'
import { createRecordStore } from './recordStore.js'
import { readLayout } from './storeFolder.js'

export type ReadRecords = Pick<RecordStore, 'get' | 'list' | 'historyOf'> & {
  readonly audit: Pick<RecordStore['audit'], 'entries' | 'checkpoints'>
}

const attempts = 8
const pause = 100

/**
 * What the folder holds at one moment, read without its lock and without changing anything, so also beside a running
 * server. Appended transactions are whole lines, and one that is half written counts as not there yet; a compaction
 * may take the files away while they are read, therefore several attempts before a problem counts as one.
 */
export const readBeside = async (dir: string): Promise<ReadRecords> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce(dir)
    } catch (error) {
      if (!mayPass(error) || attempt === attempts) throw error
      await wait(pause)
    }
  }
}

const mayPass = (error: unknown): boolean =>
  error instanceof RatsamError && ['store-corrupt', 'file-unreadable'].includes(error.code)

const readOnce = async (dir: string): Promise<ReadRecords> => {
  if ((await kindOfPath(dir)) !== 'folder') throw new RatsamError('store-missing', { path: dir })
  const layout = await readLayout(dir)
  if ((await recogniseFolder(dir, layout)) !== 'store') {
    throw new RatsamError('store-missing', { path: dir })
  }
  const contents = emptyContents()
  await readStore(dir, layout, { collections, onProblem: refuseProblem }, contents)
  return createRecordStore(createMemoryDatabase(collections, contents.state))
}
