import type { Scalar } from '../rulebook/schema.js'
import type { Range } from './range.js'

/** How the values of a fact stand in a word: option i, or member i of a set, is bit i. */
export type Coding =
  | { readonly kind: 'values'; readonly values: readonly Scalar[] }
  | { readonly kind: 'subsets'; readonly members: readonly string[] }
  | { readonly kind: 'span' }

/** What facts may still be, by position: bits for choices and sets, bounds for numbers. A range, packed. */
export type Cells = {
  /** Bits of the values, or of the members that may belong. */
  readonly mask: Int32Array
  /** Bits of the members that certainly belong. */
  readonly must: Int32Array
  readonly min: Float64Array
  readonly max: Float64Array
  /** 0: any number between (computed facts). */
  readonly step: Float64Array
}

/** What one fact may be. */
export type Cell = {
  readonly mask: number
  readonly must: number
  readonly min: number
  readonly max: number
  readonly step: number
}

export const createCells = (length: number): Cells => ({
  mask: new Int32Array(length),
  must: new Int32Array(length),
  min: new Float64Array(length),
  max: new Float64Array(length),
  step: new Float64Array(length),
})

export const copyCells = (cells: Cells): Cells => ({
  mask: cells.mask.slice(),
  must: cells.must.slice(),
  min: cells.min.slice(),
  max: cells.max.slice(),
  step: cells.step.slice(),
})

export const cellAt = (cells: Cells, fact: number): Cell => ({
  mask: cells.mask[fact] as number,
  must: cells.must[fact] as number,
  min: cells.min[fact] as number,
  max: cells.max[fact] as number,
  step: cells.step[fact] as number,
})

export const putCell = (cells: Cells, fact: number, cell: Cell): void => {
  cells.mask[fact] = cell.mask
  cells.must[fact] = cell.must
  cells.min[fact] = cell.min
  cells.max[fact] = cell.max
  cells.step[fact] = cell.step
}

export const isCell = (cells: Cells, fact: number, cell: Cell): boolean =>
  cells.mask[fact] === cell.mask &&
  cells.must[fact] === cell.must &&
  cells.min[fact] === cell.min &&
  cells.max[fact] === cell.max &&
  cells.step[fact] === cell.step

const blank: Cell = { mask: 0, must: 0, min: 0, max: 0, step: 0 }
const bitsOf = (all: readonly unknown[], some: readonly unknown[]): number =>
  some.reduce<number>((bits, one) => {
    const at = all.indexOf(one)
    if (at === -1) throw new RangeError('a value outside its domain')
    return bits | (1 << at)
  }, 0)

export const encode = (coding: Coding, range: Range): Cell => {
  if (range.kind === 'span') return { ...blank, min: range.min, max: range.max, step: range.step }
  if (coding.kind === 'values' && range.kind === 'values')
    return { ...blank, mask: bitsOf(coding.values, range.values) }
  if (coding.kind === 'subsets' && range.kind === 'subsets') {
    return {
      ...blank,
      mask: bitsOf(coding.members, range.may),
      must: bitsOf(coding.members, range.must),
    }
  }
  throw new TypeError(`a range of another kind: ${range.kind}`)
}

export const decode = (coding: Coding, cell: Cell): Range => {
  const chosen = <T>(all: readonly T[], bits: number): T[] =>
    all.filter((_, at) => (bits & (1 << at)) !== 0)
  switch (coding.kind) {
    case 'span':
      return { kind: 'span', min: cell.min, max: cell.max, step: cell.step }
    case 'values':
      return { kind: 'values', values: chosen(coding.values, cell.mask) }
    case 'subsets':
      return {
        kind: 'subsets',
        must: chosen(coding.members, cell.must),
        may: chosen(coding.members, cell.mask),
      }
  }
}

export const isSingle = (coding: Coding, cell: Cell): boolean => {
  if (coding.kind === 'span') return cell.min === cell.max
  return coding.kind === 'values' ? (cell.mask & (cell.mask - 1)) === 0 : cell.mask === 0
}

/** How far a part is from what is preferred: difference of numbers, steps in the list of options, members to add. */
export const distance = (coding: Coding, part: Cell, wish: Cell): number => {
  switch (coding.kind) {
    case 'span':
      return Math.max(0, part.min - wish.max, wish.min - part.max)
    case 'values':
      return Math.abs(firstBit(part.mask) - firstBit(wish.mask))
    case 'subsets':
      return bits(part.must & ~wish.must)
  }
}
const bits = (mask: number): number => {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}

const firstBit = (mask: number): number => 31 - Math.clz32(mask & -mask)
