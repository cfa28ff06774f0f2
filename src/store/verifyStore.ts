import { RatsamError, type Issue } from '../core/errors.js'
import type { StoreReport } from '../core/ports.js'
import { collections } from './collections.js'
import { countDocuments } from './database.js'
import { readLockedStore } from './readLockedStore.js'
import { addDocuments, emptyContents, type Contents, type Judge } from './readStore.js'
import { kindOfPath } from './recogniseFolder.js'
import { readSnapshot } from './snapshot.js'

/**
 * Reads a store's folder (under its lock) or a backup file to the end and changes nothing. Throws only when there is
 * nothing to judge: `store-missing`, `store-locked`, `store-not-empty`, `file-unreadable`.
 */
export const verifyStore = async (place: string): Promise<StoreReport> => {
  const kind = await kindOfPath(place)
  if (kind === 'nothing') throw new RatsamError('store-missing', { path: place })
  const contents = emptyContents()
  const problems: Issue[] = []
  const judge = { collections, onProblem: note(problems) }
  try {
    if (kind === 'folder') await readLockedStore(place, judge, contents)
    else await readBackup(place, judge, contents)
  } catch (error) {
    if (!(error instanceof RatsamError) || error.code !== 'store-corrupt') throw error
    note(problems)(error)
  }
  return {
    kind: kind === 'folder' ? 'store' : 'backup',
    documents: countDocuments(contents.state),
    transactions: contents.sequence,
    generation: contents.generation,
    tornBytes: contents.tornBytes,
    problems,
  }
}

const note =
  (problems: Issue[]) =>
  (problem: RatsamError): void => {
    problems.push(...problem.issues)
  }

const readBackup = async (file: string, judge: Judge, contents: Contents): Promise<void> => {
  const onDocument = addDocuments(file, judge, contents.state)
  const { manifest } = await readSnapshot(file, 'backup', onDocument)
  contents.generation = manifest.generation
  contents.sequence = manifest.sequence
}
