import type { Leaf, Scalar } from '../rulebook/schema.js'
import { FALSE, leafTruth, TRUE } from '../evaluation/truth.js'
import type { Range } from '../evaluation/range.js'
import { bitOfRow, maskOf, wordsFor } from './bulkRows.js'

/** For every case whether a condition is certainly true, and whether it is certainly false; neither bit means open. */
export type Planes = { readonly t: Uint32Array; readonly f: Uint32Array }

/** One fact over many cases: per case a code into the few ranges that occur at all. */
export type Column = {
  readonly get: (row: number) => Range
  /** Sets a case, at most one behind the last; the planes of kept conditions follow. */
  readonly put: (row: number, range: Range) => void
  /** Planes of a condition that stay up to date. */
  readonly keep: (key: string, leaf: Leaf) => Planes
  readonly kept: (key: string) => Planes | undefined
  /** Planes of a condition as of now, for `rows` cases. */
  readonly planesOf: (leaf: Leaf, rows: number) => Planes
  /** The same cases with every occurring range replaced. */
  readonly mapped: (replace: (range: Range) => Range, rows: number) => Column
}

type Kept = { readonly leaf: Leaf; readonly truths: number[]; planes: Planes }
/** Bit 0: true; bit 1: false. */
const bitsOf = (leaf: Leaf, range: Range): number => {
  const truth = leafTruth(leaf, range)
  return truth === TRUE ? 1 : truth === FALSE ? 2 : 0
}

export const createColumn = (capacity = 1024): Column => {
  const dictionary = createDictionary()
  const kept = new Map<string, Kept>()
  const conditions: Kept[] = []
  let filled = 0
  let codes: Codes = new Uint8Array(32 * wordsFor(capacity))

  const planesOf = (leaf: Leaf, rows: number): Planes => {
    const truths = Uint8Array.from(dictionary.ranges, (range) => bitsOf(leaf, range))
    return buildPlanes(codes, truths, { rows, words: wordsFor(codes.length) })
  }
  const fit = (row: number, code: number): void => {
    const enough = row < codes.length
    codes = resized(codes, enough ? codes.length : codes.length * 2, code)
    if (enough) return
    for (const entry of conditions) entry.planes = grown(entry.planes, wordsFor(codes.length))
  }
  const put = (row: number, range: Range): void => {
    const code = dictionary.codeOf(range)
    if (row >= codes.length || code > (largest[codes.BYTES_PER_ELEMENT] as number)) fit(row, code)
    if (row < filled && codes[row] === code) return
    codes[row] = code
    filled = Math.max(filled, row + 1)
    for (const { leaf, truths, planes } of conditions) {
      setBits(planes, row, (truths[code] ??= bitsOf(leaf, dictionary.ranges[code] as Range)))
    }
  }
  return {
    get: (row) => dictionary.ranges[codes[row] as number] as Range,
    put,
    keep: (key, leaf) => {
      const known = kept.get(key)
      if (known) return known.planes
      const planes = planesOf(leaf, codes.length)
      const condition = { leaf, truths: [], planes }
      kept.set(key, condition)
      conditions.push(condition)
      return planes
    },
    kept: (key) => kept.get(key)?.planes,
    planesOf,
    mapped: (replace, rows) => {
      const replaced = dictionary.ranges.map(replace)
      return columnOfRows(rows, (row) => replaced[codes[row] as number] as Range)
    },
  }
}

/** A column filled at once. */
export const columnOfRows = (rows: number, range: (row: number) => Range): Column => {
  const column = createColumn(rows + 1)
  for (let row = 0; row < rows; row += 1) column.put(row, range(row))
  return column
}

type Codes = Uint8Array | Uint16Array | Uint32Array
const largest: Readonly<Record<number, number>> = { 1: 0xff, 2: 0xffff, 4: 0xffffffff }

const resized = (codes: Codes, length: number, code: number): Codes => {
  const bytes = code > 0xffff ? 4 : code > 0xff ? 2 : 1
  const width = Math.max(bytes, codes.BYTES_PER_ELEMENT)
  const larger =
    width === 1
      ? new Uint8Array(length)
      : width === 2
        ? new Uint16Array(length)
        : new Uint32Array(length)
  larger.set(codes)
  return larger
}

const grown = ({ t, f }: Planes, words: number): Planes => {
  const larger = { t: new Uint32Array(words), f: new Uint32Array(words) }
  larger.t.set(t)
  larger.f.set(f)
  return larger
}

const setBits = ({ t, f }: Planes, row: number, bits: number): void => {
  const word = row >>> 5
  const mask = maskOf(row)
  const rest = ~mask
  t[word] = ((t[word] as number) & rest) | (bits & 1 ? mask : 0)
  f[word] = ((f[word] as number) & rest) | (bits & 2 ? mask : 0)
}

/** Whole words, also behind the last case; four neighbouring cases have the same bit in the four bytes of a word. */
const buildPlanes = (
  codes: Codes,
  truths: Uint8Array,
  { rows, words }: { readonly rows: number; readonly words: number },
): Planes => {
  const t = new Uint32Array(words)
  const f = new Uint32Array(words)
  const last = wordsFor(rows)
  const [first, second, third, fourth] = bitOfRow as unknown as [number, number, number, number]
  const bits = (row: number): number => truths[codes[row] as number] as number
  for (let word = 0, row = 0; word < last; word += 1) {
    let yes = 0
    let no = 0
    for (let shift = 0; shift < 8; shift += 1, row += 4) {
      const near = (bits(row) << first) | (bits(row + 1) << second)
      const four = near | (bits(row + 2) << third) | (bits(row + 3) << fourth)
      yes |= (four & 0x01010101) << shift
      no |= ((four >>> 1) & 0x01010101) << shift
    }
    t[word] = yes
    f[word] = no
  }
  return { t, f }
}

type Dictionary = {
  readonly ranges: readonly Range[]
  readonly codeOf: (range: Range) => number
}

const createDictionary = (): Dictionary => {
  const ranges: Range[] = []
  const known = new Map<Scalar, number>()
  const wider = new Map<string, number>()
  const objects = new Map<Range, number>()
  const add = (range: Range): number => ranges.push(range) - 1
  const lookUp = <Key>(codes: Map<Key, number>, key: Key, range: Range): number => {
    const found = codes.get(key)
    if (found !== undefined) return found
    const code = add(range)
    codes.set(key, code)
    return code
  }
  return {
    ranges,
    codeOf: (range) => {
      if (range.kind === 'values' && range.values.length === 1) {
        return lookUp(known, range.values[0] as Scalar, range)
      }
      if (range.kind === 'span' && range.min === range.max) return lookUp(known, range.min, range)
      // Open facts mostly come as their domain, the very object.
      const seen = objects.get(range)
      if (seen !== undefined) return seen
      const code = lookUp(wider, rangeKey(range), range)
      if (ranges[code] === range) objects.set(range, code)
      return code
    },
  }
}

/** Equal for ranges that hold the same. */
export const rangeKey = (range: Range): string => {
  switch (range.kind) {
    case 'values':
      return JSON.stringify([...range.values].sort())
    case 'span':
      return `${range.min} ${range.max} ${range.step}`
    case 'subsets':
      return JSON.stringify([[...range.must].sort(), [...range.may].sort()])
  }
}
