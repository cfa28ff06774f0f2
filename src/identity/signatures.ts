import { createPublicKey, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Signer, VerifySignature } from '../core/audit/checkpoint.js'
import { openSigningKey } from './signingKey.js'

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
 * The key that signs checkpoints, made on first use. It lies outside the data folder, so that a copy of the data is not
 * enough to sign. Throws `file-unreadable`, `file-unwritable`.
 */
export const openSigner = async (file: string): Promise<Signer> =>
  signerOf(await openSigningKey(file))
