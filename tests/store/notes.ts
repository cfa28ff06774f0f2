import { z } from 'zod'
import type { Operation } from '../../src/store/database.js'
import { openStore, type StoreOptions } from '../../src/store/openStore.js'
import {
  emptyContents,
  readStore,
  refuseProblem,
  type Contents,
} from '../../src/store/readStore.js'
import { recogniseFolder } from '../../src/store/recogniseFolder.js'
import { readLayout } from '../../src/store/storeFolder.js'

/** The smallest collection that makes sense, for tests that look at single bytes. */
export const noteCollections = { notes: z.looseObject({ text: z.string() }) }

export const aNote = (id: string, version: number, text: string): Operation => ({
  collection: 'notes',
  id,
  document: { id, version, text },
  expectedVersion: version - 1,
})

export const openNotes = (dir: string, more: Partial<StoreOptions> = {}) =>
  openStore({ dir, whenEmpty: 'initialise', collections: noteCollections, ...more })

/** What a folder says without locking or repairing it. */
export const readNotes = async (dir: string): Promise<Contents> => {
  const layout = await readLayout(dir)
  await recogniseFolder(dir, layout)
  const contents = emptyContents()
  const judge = { collections: noteCollections, onProblem: refuseProblem }
  await readStore(dir, layout, judge, contents)
  return contents
}

export const textsOf = (contents: Contents): Record<string, unknown> =>
  Object.fromEntries(
    [...(contents.state.get('notes')?.values() ?? [])].map(({ id, text }) => [id, text]),
  )

/** Of different lengths, so that writes are torn in different places. */
export const pairText = (name: string, version: number): string =>
  `${name} ${version} ${'ä'.repeat((version * 37) % 700)}`
