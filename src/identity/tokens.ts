import { createHash, randomBytes } from 'node:crypto'
import type { Tokens } from '../core/ports.js'

export const tokens: Tokens = {
  secret: () => randomBytes(32).toString('base64url'),
  hash: (secret) => createHash('sha256').update(secret).digest('hex'),
  id: () =>
    BigInt(`0x${randomBytes(16).toString('hex')}`)
      .toString(36)
      .padStart(16, '0')
      .slice(-16),
}
