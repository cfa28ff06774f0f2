import { readFile, stat } from 'node:fs/promises'
import { RatsamError } from '../core/errors.js'
import { longestSealedFile } from './sealed/readSealed.js'

/** The bytes of a document. Throws `file-unreadable`, also for what is far too long to be one. */
export const readDocument = async (path: string): Promise<Uint8Array> => {
  const bytes = await readWithin(path).catch((cause: unknown) => {
    throw new RatsamError('file-unreadable', { path }, { cause })
  })
  if (bytes === undefined) throw new RatsamError('file-unreadable', { path })
  return bytes
}

const readWithin = async (path: string): Promise<Uint8Array | undefined> => {
  const { size } = await stat(path)
  return size > longestSealedFile ? undefined : readFile(path)
}
