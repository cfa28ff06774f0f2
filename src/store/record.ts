import { hash } from 'node:crypto'

/** One line of a store file: SHA-256 of the JSON text in hex, a blank, the JSON text, a line feed. */

const sumLength = 64
const blank = 0x20
export const lineFeed = 0x0a
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export const encodeRecord = (value: unknown): Buffer => {
  const json = JSON.stringify(value)
  return Buffer.from(`${hash('sha256', json)} ${json}\n`)
}

/** `undefined` when the line (without its line feed) is not exactly what was written. */
export const decodeRecord = (line: Buffer): { readonly value: unknown } | undefined => {
  const json = line.subarray(sumLength + 1)
  if (line[sumLength] !== blank) return undefined
  if (hash('sha256', json) !== line.toString('latin1', 0, sumLength)) return undefined
  try {
    return { value: JSON.parse(decoder.decode(json)) as unknown }
  } catch {
    return undefined
  }
}
