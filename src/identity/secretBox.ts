import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { RatsamError } from '../core/errors.js'
import type { SecretBox } from '../core/ports.js'
import { openSigningKey, readSigningKey } from './signingKey.js'

// No secret of before begins so: Base32 knows neither small letters nor a full stop.
const prefix = 'aes256gcm.'
const [nonceBytes, tagBytes] = [12, 16]

/** One key to back up: that of the checkpoints. The purpose in `info` keeps the derived key apart from it (RFC 5869). */
const derived = (key: KeyObject): Buffer =>
  Buffer.from(
    hkdfSync('sha256', key.export({ type: 'pkcs8', format: 'der' }), '', 'ratsam secret box 1', 32),
  )

const encryptWith = (key: Buffer, owner: string, secret: string): string => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return prefix + Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url')
}

const decryptWith = (key: Buffer, owner: string, kept: string): string | undefined => {
  const bytes = Buffer.from(kept.slice(prefix.length), 'base64url')
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
    cipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-tagBytes))
    const text = bytes.subarray(nonceBytes, -tagBytes)
    return Buffer.concat([cipher.update(text), cipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/**
 * Secrets encrypted with a key that lies outside the data folder: AES-256-GCM, bound to their owner. To decrypt, no key
 * is ever made: one made now would open nothing.
 */
export const createSecretBox = (keyFile: string): SecretBox => {
  const isEncrypted = (kept: string): boolean => kept.startsWith(prefix)
  return {
    isEncrypted,
    encrypt: async (owner, secret) =>
      encryptWith(derived(await openSigningKey(keyFile)), owner, secret),
    decrypt: async (owner, kept) => {
      if (!isEncrypted(kept)) return kept
      const key = await readSigningKey(keyFile).catch((error: unknown) => {
        if (error instanceof RatsamError) return undefined
        throw error
      })
      return key === undefined ? undefined : decryptWith(derived(key), owner, kept)
    },
  }
}
