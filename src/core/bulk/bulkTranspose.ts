import type { Kernel } from './bulkKernels.js'

/**
 * Turns planes into one byte per case; the output has eight words per word of the inputs, which are all registers.
 * Inputs: seven bits, lowest first; the plane "not negative"; the plane "more than 100". The byte is clamped to 0–100.
 * `invert` is -1 where all these planes come inverted. Written out as one loop, since most time would go here.
 */
const toScores =
  (invert: number): Kernel =>
  ([to, registers], offsets, words) => {
    const [start, p, q, r, s, u, v, w, x, y] = offsets as Ten<number>
    const out = to as Uint32Array
    const from = registers as Uint32Array
    for (let i = 0, at = start * 8; i < words; i += 1, at += 8) {
      // The score 100 is 1100100.
      const full = (from[y + i] as number) ^ invert
      const within = ((from[x + i] as number) ^ invert) & ~full
      let a = ((from[p + i] as number) ^ invert) & within
      let b = ((from[q + i] as number) ^ invert) & within
      let c = (((from[r + i] as number) ^ invert) & within) | full
      let d = ((from[s + i] as number) ^ invert) & within
      let e = ((from[u + i] as number) ^ invert) & within
      let f = (((from[v + i] as number) ^ invert) & within) | full
      let g = (((from[w + i] as number) ^ invert) & within) | full
      // 8 × 8 bits turned over in every byte: halves, quarters, neighbours change places. The eighth plane is empty.
      let t = ((a >>> 4) ^ e) & 0x0f0f0f0f
      e ^= t
      a ^= t << 4
      f ^= t = ((b >>> 4) ^ f) & 0x0f0f0f0f
      b ^= t << 4
      g ^= t = ((c >>> 4) ^ g) & 0x0f0f0f0f
      c ^= t << 4
      let h = (d >>> 4) & 0x0f0f0f0f
      d &= 0x0f0f0f0f
      c ^= t = ((a >>> 2) ^ c) & 0x33333333
      a ^= t << 2
      d ^= t = ((b >>> 2) ^ d) & 0x33333333
      b ^= t << 2
      g ^= t = ((e >>> 2) ^ g) & 0x33333333
      e ^= t << 2
      h ^= t = ((f >>> 2) ^ h) & 0x33333333
      f ^= t << 2
      out[at + 1] = b ^ (t = ((a >>> 1) ^ b) & 0x55555555)
      out[at] = a ^ (t << 1)
      out[at + 3] = d ^ (t = ((c >>> 1) ^ d) & 0x55555555)
      out[at + 2] = c ^ (t << 1)
      out[at + 5] = f ^ (t = ((e >>> 1) ^ f) & 0x55555555)
      out[at + 4] = e ^ (t << 1)
      out[at + 7] = h ^ (t = ((g >>> 1) ^ h) & 0x55555555)
      out[at + 6] = g ^ (t << 1)
    }
  }
type Ten<Item> = [Item, Item, Item, Item, Item, Item, Item, Item, Item, Item]

export const toScore = toScores(0)
export const toInvertedScore = toScores(-1)
