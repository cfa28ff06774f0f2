import { randomBytes } from 'node:crypto'
import { lstat, rename, rm, writeFile } from 'node:fs/promises'
import { RatsamError } from '../core/errors.js'

/**
 * Writes a file whole or not at all: beside the target, then renamed. What is there is replaced only if asked for, and
 * only if it is a plain file; a rename would put a file in the place of a device or a link.
 * Throws `file-exists` or `file-unwritable`.
 */
export const writeReport = async (
  path: string,
  content: string | Uint8Array,
  replace: boolean,
): Promise<void> => {
  const there = await lstat(path).catch(() => undefined)
  if (there && !(replace && there.isFile())) throw new RatsamError('file-exists', { path })
  const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await writeFile(beside, content, { flag: 'wx', ...(there && { mode: there.mode & 0o777 }) })
    await rename(beside, path)
  } catch (cause) {
    await rm(beside, { force: true })
    throw new RatsamError('file-unwritable', { path }, { cause })
  }
}
