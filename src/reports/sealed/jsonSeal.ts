import type { Sealed } from '../../core/verification/verifyEvidence.js'
import { ascii, binaryText, hexSum, utf8 } from './bytes.js'

const opening = '{"schema":"urn:ratsam:sealed:1","sha256":"'
const blank = '0'.repeat(64)
const before = '","evidence":'
const between = ',"rulebook":'

/** Evidence and rule book in one JSON file; the sum counts every byte, its own digits as zeros. */
export const sealedJson = (evidence: string, rulebook: string): string => {
  const text = `${opening}${blank}${before}${evidence}${between}${rulebook}}\n`
  const sum = hexSum(new TextEncoder().encode(text))
  return text.replace(blank, sum)
}

export const isSealedJson = (bytes: Uint8Array): boolean => bytes[0] === 0x7b

export const readSealedJson = (bytes: Uint8Array): Sealed => {
  const sum = binaryText(bytes.subarray(opening.length, opening.length + blank.length))
  const blanked = Uint8Array.from(bytes)
  if (bytes.length > opening.length + blank.length) blanked.set(ascii(blank), opening.length)
  const { evidence, rulebook } = parts(bytes)
  return { intact: hexSum(blanked) === sum, evidence, rulebook, format: 'json' }
}

const parts = (
  bytes: Uint8Array,
): { evidence: string | undefined; rulebook: string | undefined } => {
  const nothing = { evidence: undefined, rulebook: undefined }
  try {
    const whole: unknown = JSON.parse(utf8(bytes) ?? '')
    if (typeof whole !== 'object' || whole === null) return nothing
    const part = (name: 'evidence' | 'rulebook'): string | undefined => {
      const value = (whole as Readonly<Record<string, unknown>>)[name]
      return value === undefined ? undefined : JSON.stringify(value)
    }
    return { evidence: part('evidence'), rulebook: part('rulebook') }
  } catch {
    return nothing
  }
}
