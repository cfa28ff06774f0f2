import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSecretBox } from '../../src/identity/secretBox.js'
import { openSigner } from '../../src/identity/signatures.js'

const keyFile = (): string => join(mkdtempSync(join(tmpdir(), 'ratsam-box-')), 'keys', 'audit.pem')
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

describe('secrets at rest', () => {
  it('are not in what is stored, and are read again with the same key', async () => {
    const file = keyFile()
    const box = createSecretBox(file)
    const kept = await box.encrypt('alma', secret)
    expect(kept).not.toContain(secret)
    expect(Buffer.from(kept.split('.')[1] ?? '', 'base64url').toString('latin1')).not.toContain(
      secret,
    )
    expect(box.isEncrypted(kept)).toBe(true)
    expect(await createSecretBox(file).decrypt('alma', kept)).toBe(secret)
  })

  it('differ although the secret is the same', async () => {
    const box = createSecretBox(keyFile())
    expect(await box.encrypt('alma', secret)).not.toBe(await box.encrypt('alma', secret))
  })

  it('open nothing in the record of somebody else', async () => {
    const box = createSecretBox(keyFile())
    expect(await box.decrypt('bert', await box.encrypt('alma', secret))).toBeUndefined()
  })

  it('are not read with another key, nor with one that is no key or cannot be read', async () => {
    const kept = await createSecretBox(keyFile()).encrypt('alma', secret)
    const other = keyFile()
    await openSigner(other)
    expect(await createSecretBox(other).decrypt('alma', kept)).toBeUndefined()
    writeFileSync(other, 'no key')
    expect(await createSecretBox(other).decrypt('alma', kept)).toBeUndefined()
    expect(await createSecretBox(dirname(other)).decrypt('alma', kept)).toBeUndefined()
  })

  it('without a key are not read, and no key is made that would open nothing', async () => {
    const kept = await createSecretBox(keyFile()).encrypt('alma', secret)
    const missing = keyFile()
    expect(await createSecretBox(missing).decrypt('alma', kept)).toBeUndefined()
    expect(readdirSync(dirname(dirname(missing)))).toEqual([])
  })

  it('use a key that only the account of the server reads', async () => {
    const file = keyFile()
    await createSecretBox(file).encrypt('alma', secret)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700)
  })

  it('of an earlier version, in plain text, are still read', async () => {
    const box = createSecretBox(keyFile())
    expect(box.isEncrypted(secret)).toBe(false)
    expect(await box.decrypt('alma', secret)).toBe(secret)
  })

  it('come back whole whatever they are, and never after any change of a character', async () => {
    const box = createSecretBox(keyFile())
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(),
        fc.constantFrom('A', 'b', '7', '_', ''),
        async (text, place, other) => {
          const kept = await box.encrypt('alma', text)
          expect(await box.decrypt('alma', kept)).toBe(text)
          const at = 'aes256gcm.'.length + (place % (kept.length - 'aes256gcm.'.length))
          const changed = kept.slice(0, at) + other + kept.slice(at + 1)
          const bytes = (one: string) => Buffer.from(one.slice(10), 'base64url').toString('hex')
          // The last character of Base64 holds bits that stand for nothing.
          if (bytes(changed) !== bytes(kept)) {
            expect(await box.decrypt('alma', changed)).toBeUndefined()
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
