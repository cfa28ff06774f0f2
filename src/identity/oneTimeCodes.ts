import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { OneTimeCodes } from '../core/ports.js'

/** RFC 6238 with what every program on a phone can do: SHA-1, six digits, 30 seconds. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const

const totpOf = (secret: string, login = ''): TOTP =>
  new TOTP({ ...settings, issuer: 'Ratsam', label: login, secret: Secret.fromBase32(secret) })

export const oneTimeCodes: OneTimeCodes = {
  newSecret: () => new Secret({ size: 20 }).base32,
  address: (secret, login) => totpOf(secret, login).toString(),
  stepOf: (secret, code, at) => {
    const digits = code.replace(/\s/gu, '')
    if (!/^\d{6}$/u.test(digits)) return undefined
    const timestamp = Date.parse(at)
    const delta = totpOf(secret).validate({ token: digits, timestamp, window: 1 })
    return delta === null ? undefined : Math.floor(timestamp / 1000 / settings.period) + delta
  },
  newRecoveryCodes: () =>
    Array.from({ length: 10 }, () => {
      const letters = BigInt(`0x${randomBytes(10).toString('hex')}`)
        .toString(32)
        .padStart(16, '0')
      return letters.replace(/(.{4})(?=.)/gu, '$1-')
    }),
}
