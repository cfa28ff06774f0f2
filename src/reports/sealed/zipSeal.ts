import { unzipSync, zipSync } from 'fflate'
import type { Sealed } from '../../core/verification/verifyEvidence.js'
import { ascii, binaryText, hexSum, utf8 } from './bytes.js'
import { evidenceName, rulebookName, sealName } from './names.js'

const opening = '{"schema":"urn:ratsam:seal:1","sha256":"'
const sumLength = 64
const blank = '0'.repeat(sumLength)

/** The part that holds the sum; packed without compression, so that the sum lies in the open. */
export const emptyZipSeal = ascii(`${opening}${blank}"}`)

/**
 * Fills in the SHA-256 over the whole archive with the digits of the sum, and their CRC-32, as zeros. So every byte
 * counts: contents, names, headers and directory.
 */
export const sealZip = (zip: Uint8Array): Uint8Array => {
  const places = placesOf(zip)
  if (places === undefined) throw new TypeError('archive without a seal')
  const blanked = blankedZip(zip, places)
  const sum = ascii(hexSum(blanked))
  const sealed = Uint8Array.from(zip)
  sealed.set(sum, places.sum)
  const crc = crcOf(ascii(`${opening}${String.fromCharCode(...sum)}"}`))
  for (const at of places.crcs) sealed.set(crc, at)
  return sealed
}

export const readSealedZip = (bytes: Uint8Array): Sealed => {
  const entries = unzip(bytes)
  const part = (name: string): string | undefined => {
    const path = Object.keys(entries ?? {}).find((one) => one.endsWith(`/${name}`))
    const entry = path === undefined ? undefined : entries?.[path]
    return entry && utf8(entry)
  }
  return {
    intact: isIntact(bytes),
    evidence: part(evidenceName),
    rulebook: part(rulebookName),
    format: entries?.['mimetype'] ? 'odt' : 'docx',
  }
}

const unzip = (bytes: Uint8Array): Record<string, Uint8Array> | undefined => {
  try {
    return unzipSync(bytes)
  } catch {
    return undefined
  }
}

const isIntact = (bytes: Uint8Array): boolean => {
  const places = placesOf(bytes)
  if (places === undefined) return false
  const sum = bytes.slice(places.sum, places.sum + sumLength)
  const crc = crcOf(ascii(`${opening}${binaryText(sum)}"}`))
  const hasCrc = places.crcs.every((at) => crc.every((byte, i) => bytes[at + i] === byte))
  return hasCrc && hexSum(blankedZip(bytes, places)) === binaryText(sum)
}

type Places = { readonly sum: number; readonly crcs: readonly [local: number, central: number] }

/** Where the sum lies, and its CRC-32 in the local header and in the directory. */
const placesOf = (bytes: Uint8Array): Places | undefined => {
  const text = binaryText(bytes)
  const content = text.lastIndexOf(opening)
  const local = text.lastIndexOf('PK\u0003\u0004', content)
  const name = text.lastIndexOf(sealName)
  const central = text.lastIndexOf('PK\u0001\u0002', name)
  if (content < 0 || local < 0 || central < content) return undefined
  const sum = content + opening.length
  if (sum + sumLength > local + 400 || central + 20 > bytes.length) return undefined
  return { sum, crcs: [local + 14, central + 16] }
}

const blankedZip = (bytes: Uint8Array, { sum, crcs }: Places): Uint8Array => {
  const copy = Uint8Array.from(bytes)
  copy.set(ascii(blank), sum)
  for (const at of crcs) copy.set(new Uint8Array(4), at)
  return copy
}

/** CRC-32 as an archive holds it; the library computes it while packing. */
const crcOf = (content: Uint8Array): Uint8Array =>
  zipSync({ a: [content, { level: 0 }] }).slice(14, 18)
