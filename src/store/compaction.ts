import { rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { State } from './database.js'
import { syncFolder, writeDurably } from './durableFile.js'
import { writeSnapshot } from './snapshot.js'
import { journalName, snapshotName, type Layout } from './storeFolder.js'

/**
 * The steps from one generation to the next, in the only order in which a crash between any two of them loses
 * nothing: the new snapshot gets its name when it and an empty journal are durable. Then the folder is synced, and
 * only after that the old files go.
 */
export const compactionSteps = (
  dir: string,
  state: State,
  generation: number,
  sequence: number,
): readonly (() => Promise<void>)[] => {
  const next = generation + 1
  const snapshot = path.join(dir, snapshotName(next))
  return [
    () => writeSnapshot(`${snapshot}.tmp`, { kind: 'snapshot', generation: next, sequence }, state),
    () => writeDurably(path.join(dir, journalName(next)), [], 'wx'),
    () => syncFolder(dir),
    () => rename(`${snapshot}.tmp`, snapshot),
  ]
}

/** An attempt that failed before its snapshot got its name. */
export const undoCompaction = async (dir: string, generation: number): Promise<void> => {
  await rm(path.join(dir, `${snapshotName(generation + 1)}.tmp`), { force: true })
  await rm(path.join(dir, journalName(generation + 1)), { force: true })
  await syncFolder(dir)
}

/** Everything that is not of this generation: what a compaction replaced, or an interrupted one left behind. */
export const removeOtherGenerations = async (
  dir: string,
  layout: Layout,
  generation: number,
): Promise<void> => {
  const names = [
    ...layout.unfinished,
    ...layout.snapshots.filter((number) => number !== generation).map(snapshotName),
    ...layout.journals.filter((number) => number !== generation).map(journalName),
  ]
  for (const name of names) await rm(path.join(dir, name))
  if (names.length > 0) await syncFolder(dir)
}
