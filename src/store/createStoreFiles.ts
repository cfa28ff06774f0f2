import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { State } from './database.js'
import { folderMode, syncFolder, writeDurably } from './durableFile.js'
import { writeMarker } from './marker.js'
import { writeSnapshot } from './snapshot.js'
import { journalName, snapshotName } from './storeFolder.js'

/**
 * First generation of a store. Its folder is marked `initialising` until everything is there, so that an interrupted
 * start is told from a store whose files were lost.
 */
export const createStoreFiles = async (
  dir: string,
  state: State,
  sequence: number,
): Promise<void> => {
  await writeMarker(dir, 'initialising')
  await writeSnapshot(
    path.join(dir, snapshotName(1)),
    { kind: 'snapshot', generation: 1, sequence },
    state,
  )
  await rm(path.join(dir, journalName(1)), { force: true })
  await writeDurably(path.join(dir, journalName(1)), [], 'wx')
  await syncFolder(dir)
  await writeMarker(dir, 'ready')
}

/** Creates the folder and whatever is missing above it, each durable in the one above. */
export const createFolder = async (dir: string): Promise<void> => {
  const first = await mkdir(dir, { recursive: true, mode: folderMode })
  if (first === undefined) return
  for (
    let at = path.resolve(dir);
    at !== path.dirname(path.resolve(first));
    at = path.dirname(at)
  ) {
    await syncFolder(path.dirname(at))
  }
}
