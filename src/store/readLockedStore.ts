import { RatsamError } from '../core/errors.js'
import { lockFolder } from './folderLock.js'
import { emptyContents, readStore, type Contents, type Judge } from './readStore.js'
import { kindOfPath, recogniseFolder } from './recogniseFolder.js'
import { readLayout } from './storeFolder.js'

/** Reads a store's folder while nobody can change it, and changes nothing itself. */
export const readLockedStore = async (
  dir: string,
  judge: Judge,
  contents: Contents = emptyContents(),
): Promise<Contents> => {
  if ((await kindOfPath(dir)) !== 'folder') throw new RatsamError('store-missing', { path: dir })
  const release = await lockFolder(dir)
  try {
    const layout = await readLayout(dir)
    if ((await recogniseFolder(dir, layout)) !== 'store') {
      throw new RatsamError('store-missing', { path: dir })
    }
    await readStore(dir, layout, judge, contents)
    return contents
  } finally {
    release()
  }
}
