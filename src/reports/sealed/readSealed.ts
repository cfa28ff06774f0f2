import type { Sealed } from '../../core/verification/verifyEvidence.js'
import { isSealedJson, readSealedJson } from './jsonSeal.js'
import { readSealedPdf } from './pdfSeal.js'
import { readSealedZip } from './zipSeal.js'

/** Longest file looked into. */
export const longestSealedFile = 20_000_000

/** What a document holds for its verification, by the first bytes of the file; `undefined` for any other kind of file. */
export const readSealed = (bytes: Uint8Array): Sealed | undefined => {
  if (isSealedJson(bytes)) return readSealedJson(bytes)
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return readSealedPdf(bytes)
  return startsWith(bytes, [0x50, 0x4b]) ? readSealedZip(bytes) : undefined
}

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)
