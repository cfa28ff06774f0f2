import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '../core/ports.js'
import { commonPasswords } from './commonPasswords.js'

/** Memory in KiB, passes: OWASP asks for at least 19 MiB and 2 passes of argon2id. */
const settings = { memoryCost: 65_536, timeCost: 3, parallelism: 1 }
const mark = `$m=${String(settings.memoryCost)},t=${String(settings.timeCost)},p=1$`

/** As many at once: each takes 64 MiB, so a flood of sign-ins waits instead of filling the memory. */
const atOnce = 2

export const createPasswords = (cost: typeof settings = settings): Passwords => {
  const inLine = createLine(atOnce)
  const hashNow = (password: string) => inLine(() => hash(normal(password), cost))
  // Computed against where there is no account, so that both take the same time.
  let decoy: Promise<string> | undefined
  return {
    hash: hashNow,
    isRight: async (known, password) => {
      const against = known ?? (await (decoy ??= hashNow('nobody has this password')))
      const right = await inLine(() => verify(against, normal(password)).catch(() => false))
      return known !== undefined && right
    },
    isOutdated: (known) => !known.startsWith('$argon2id$') || !known.includes(mark),
    isCommon: (password) => {
      const plain = normal(password)
        .toLowerCase()
        .replace(/[^a-z0-9äöüß]/gu, '')
      const stem = plain.replace(/\d+$/u, '')
      return commonPasswords.some((common) => plain === common || stem === common)
    },
  }
}

/** The same letters typed on another keyboard are the same password. */
const normal = (password: string): string => password.normalize('NFKC')

const createLine = (most: number) => {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    running += 1
    try {
      return await work()
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }
}
