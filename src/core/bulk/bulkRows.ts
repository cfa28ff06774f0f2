/**
 * Which bit of a plane belongs to which case. 32 cases share a word. Within it their order is chosen so that eight
 * planes, turned over as 8 × 8 bits in each byte, give the bytes of 32 cases in their own order, without shuffling.
 */

const littleEndian = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1

/** Position in its word of the bit of each of 32 neighbouring cases. */
export const bitOfRow: Uint8Array = Uint8Array.from({ length: 32 }, (_, row) => {
  const byte = row & 3
  return 8 * (littleEndian ? byte : 3 - byte) + (row >>> 2)
})

export const maskOf = (row: number): number => 1 << (bitOfRow[row & 31] as number)
export const wordsFor = (rows: number): number => (rows + 31) >>> 5
