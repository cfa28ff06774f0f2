import { stat } from 'node:fs/promises'
import path from 'node:path'
import { RatsamError } from '../core/errors.js'
import { readMarker } from './marker.js'
import { corrupt, errnoOf, readFailure } from './storeErrors.js'
import { holdsNothing, markerName, type Layout } from './storeFolder.js'

/** `unfinished`: a first start that was interrupted before anything could be saved. */
export type FolderKind = 'store' | 'empty' | 'unfinished'

/** Throws `store-not-empty` for a folder with other people's files, `store-corrupt` for a store without its marker. */
export const recogniseFolder = async (dir: string, layout: Layout): Promise<FolderKind> => {
  if (holdsNothing(layout)) return 'empty'
  if (layout.marker) return (await readMarker(dir)) === 'ready' ? 'store' : 'unfinished'
  if (layout.snapshots.length > 0 || layout.journals.length > 0) {
    throw corrupt(path.join(dir, markerName), 0, 'missing')
  }
  const issues = [{ path: dir, code: 'issue.store.noMarker', params: { file: markerName } }]
  throw new RatsamError('store-not-empty', { path: dir }, { issues })
}

export type PathKind = 'folder' | 'file' | 'nothing'

export const kindOfPath = async (place: string): Promise<PathKind> => {
  try {
    return (await stat(place)).isDirectory() ? 'folder' : 'file'
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 'nothing'
    throw readFailure(place, error)
  }
}
