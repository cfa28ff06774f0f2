import { stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { RatsamError } from '../core/errors.js'
import { checkDocument, type Collections } from './collections.js'
import { applyTransaction, type Operation, type State, type StoredDocument } from './database.js'
import { scanRecords } from './scanRecords.js'
import { readSnapshot, type OnDocument } from './snapshot.js'
import { corrupt } from './storeErrors.js'
import { journalName, snapshotName, type Layout } from './storeFolder.js'

/** What a store's folder holds. Filled while reading, so that a report can say how far it got. */
export type Contents = {
  readonly state: State
  generation: number
  /** Number of the last transaction. */
  sequence: number
  snapshotBytes: number
  /** Up to the end of the last whole transaction. */
  journalBytes: number
  /** After it: a transaction whose writing was cut off and that nobody was told is saved. */
  tornBytes: number
}

export const emptyContents = (): Contents => ({
  state: new Map(),
  generation: 0,
  sequence: 0,
  snapshotBytes: 0,
  journalBytes: 0,
  tornBytes: 0,
})

/** How documents are judged while reading: `onProblem` decides whether one that does not fit ends the reading. */
export type Judge = {
  readonly collections: Collections
  readonly onProblem: (problem: RatsamError) => void
}

export const refuseProblem = (problem: RatsamError): never => {
  throw problem
}

const journalRecord = z.strictObject({
  seq: z.int(),
  ops: z.array(z.tuple([z.string(), z.string(), z.unknown()])).min(1),
})

/** Reads the newest generation; changes nothing in the folder. */
export const readStore = async (
  dir: string,
  layout: Layout,
  judge: Judge,
  contents: Contents,
): Promise<void> => {
  const generation = await newestGeneration(dir, layout)
  contents.generation = generation
  const snapshotFile = path.join(dir, snapshotName(generation))
  const { manifest, bytes } = await readSnapshot(
    snapshotFile,
    'snapshot',
    addDocuments(snapshotFile, judge, contents.state),
  )
  if (manifest.generation !== generation) throw corrupt(snapshotFile, 0, 'manifest')
  contents.snapshotBytes = bytes
  contents.sequence = manifest.sequence
  await readJournal(path.join(dir, journalName(generation)), judge, contents)
}

/** A journal without its snapshot means that the snapshot is lost; never "start empty", never "start with an old one". */
const newestGeneration = async (dir: string, { snapshots, journals }: Layout): Promise<number> => {
  const newest = snapshots.at(-1)
  if (newest === undefined) {
    throw corrupt(path.join(dir, snapshotName(journals.at(-1) ?? 1)), 0, 'missing')
  }
  for (const later of journals.filter((generation) => generation > newest)) {
    // Empty, it is what a compaction interrupted before its snapshot got its name leaves behind.
    const { size } = await stat(path.join(dir, journalName(later)))
    if (size > 0) throw corrupt(path.join(dir, snapshotName(later)), 0, 'missing')
  }
  if (!journals.includes(newest)) throw corrupt(path.join(dir, journalName(newest)), 0, 'missing')
  return newest
}

/** Puts checked documents into memory as they are read; also for backups. */
export const addDocuments =
  (file: string, judge: Judge, state: State): OnDocument =>
  (collection, id, document, byte) => {
    const operation = judged(file, judge, [collection, id, document], byte)
    if (operation === undefined) return
    if (state.get(collection)?.has(id) === true)
      throw corrupt(file, byte, 'twice', { collection, id })
    applyTransaction(state, [operation])
  }

const readJournal = async (file: string, judge: Judge, contents: Contents): Promise<void> => {
  const { good, torn } = await scanRecords(file, (record, byte) => {
    const parsed = journalRecord.safeParse(record)
    if (!parsed.success || parsed.data.seq !== contents.sequence + 1)
      throw corrupt(file, byte, 'gap')
    const operations = parsed.data.ops.map((op) => judged(file, judge, op, byte))
    applyTransaction(
      contents.state,
      operations.filter((operation) => operation !== undefined),
    )
    contents.sequence += 1
  })
  contents.journalBytes = good
  contents.tornBytes = torn
}

const judged = (
  file: string,
  { collections, onProblem }: Judge,
  [collection, id, document]: readonly [string, string, unknown],
  byte: number,
): Operation | undefined => {
  const operation = { collection, id, expectedVersion: 0 }
  if (document === null) return { ...operation, document: null }
  const checked = checkDocument(collections, collection, id, document)
  if (checked.ok) return { ...operation, document: checked.document satisfies StoredDocument }
  const at = { path: path.dirname(file), file: path.basename(file), byte, collection, id }
  onProblem(new RatsamError('store-corrupt', at, { issues: checked.issues }))
  return undefined
}
