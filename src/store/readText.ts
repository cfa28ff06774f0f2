import { readFile } from 'node:fs/promises'
import { RatsamError } from '../core/errors.js'

/** A file somebody names, as strict UTF-8. Throws `file-unreadable`. */
export const readText = async (path: string): Promise<string> => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path))
  } catch (cause) {
    throw new RatsamError('file-unreadable', { path }, { cause })
  }
}
