import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { RatsamError } from '../core/errors.js'

/** The instance's own key, if there is one. Throws `file-unreadable`. */
export const readSigningKey = async (file: string): Promise<KeyObject | undefined> => {
  try {
    return createPrivateKey(await readFile(file))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new RatsamError('file-unreadable', { path: file, reason: 'key' }, { cause })
  }
}

/** Made on first use and readable only by the account of the server. Throws `file-unreadable`, `file-unwritable`. */
export const openSigningKey = async (file: string): Promise<KeyObject> => {
  const known = await readSigningKey(file)
  if (known !== undefined) return known
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      flag: 'wx',
      mode: 0o600,
    })
    return privateKey
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new RatsamError('file-unwritable', { path: file }, { cause })
    }
    // Somebody else was faster; theirs counts.
    const theirs = await readSigningKey(file)
    if (theirs === undefined) throw new RatsamError('file-unreadable', { path: file }, { cause })
    return theirs
  }
}
