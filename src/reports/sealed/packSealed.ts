import { zipSync, type Zippable } from 'fflate'
import { emptyZipSeal, sealZip } from './zipSeal.js'

// The earliest time a zip archive can hold; a local time, so that no time zone changes it.
const mtime = new Date(1980, 0, 1)

export type SealedParts = {
  /** Stored uncompressed before all others, as ODF asks for its media type. */
  readonly first?: { readonly path: string; readonly bytes: Uint8Array }
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly sealPath: string
}

/** A zip archive with the seal as its last part; equal parts give equal bytes. */
export const packSealed = ({ first, parts, sealPath }: SealedParts): Uint8Array => {
  const files: Zippable = {}
  if (first) files[first.path] = [first.bytes, { level: 0, mtime }]
  for (const [path, bytes] of Object.entries(parts)) {
    files[path] = [bytes, { level: path.endsWith('.png') ? 0 : 6, mtime }]
  }
  files[sealPath] = [emptyZipSeal, { level: 0, mtime }]
  return sealZip(zipSync(files))
}
