import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Signer, VerifySignature } from '../core/audit/checkpoint.js'
import { RatsamError } from '../core/errors.js'

/** What comes before the 32 bytes of an Ed25519 key in SPKI. */
const spki = '302a300506032b6570032100'

export const verifySignature: VerifySignature = (text, signature, publicKey) => {
  try {
    const key = createPublicKey({
      key: Buffer.from(spki + publicKey, 'hex'),
      format: 'der',
      type: 'spki',
    })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
  } catch {
    return false
  }
}

const signerOf = (key: KeyObject): Signer => ({
  publicKey: createPublicKey(key)
    .export({ type: 'spki', format: 'der' })
    .toString('hex')
    .slice(spki.length),
  sign: (text) => sign(null, Buffer.from(text), key).toString('hex'),
})

/**
 * The key that signs checkpoints, made on first use and readable only by the account of the server. It lies outside the
 * data folder, so that a copy of the data is not enough to sign. Throws `file-unreadable`, `file-unwritable`.
 */
export const openSigner = async (file: string): Promise<Signer> => {
  const known = await read(file)
  if (known !== undefined) return signerOf(known)
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
      flag: 'wx',
      mode: 0o600,
    })
    return signerOf(privateKey)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new RatsamError('file-unwritable', { path: file }, { cause })
    }
    // Somebody else was faster; theirs counts.
    const theirs = await read(file)
    if (theirs === undefined) throw new RatsamError('file-unreadable', { path: file }, { cause })
    return signerOf(theirs)
  }
}

const read = async (file: string): Promise<KeyObject | undefined> => {
  try {
    return createPrivateKey(await readFile(file))
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new RatsamError('file-unreadable', { path: file, reason: 'key' }, { cause })
  }
}
