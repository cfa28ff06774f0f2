import type { Interval } from '../evaluation/bounds.js'
import type { Kleene } from '../evaluation/truth.js'
import type { BulkCases } from './bulkCases.js'
import type { Kernel } from './bulkKernels.js'
import { compileTruths, type BulkProgram } from './bulkProgram.js'
import { maskOf, wordsFor } from './bulkRows.js'
import { oneRegister } from './bulkSchedule.js'

/**
 * What `boundsOf` and `possibleSeverities` say, for every case at once: a sound outer bound, exact where all rules that
 * count are decided.
 */
export type BulkResult = {
  readonly rows: number
  /** Per case bits 0 approve, 1 conditional, 2 reject: possible; bit 3: exact. */
  readonly outcomes: Uint8Array
  /** Per criterion and case, 0–100; empty if compiled without scores. */
  readonly least: readonly Uint8Array[]
  readonly greatest: readonly Uint8Array[]
}
const exactBit = 8

/** Words worked on at a time; all registers of a rule set of usual size then fit the second-level cache. */
const blockWords = 256

export const evaluateColumns = (program: BulkProgram, cases: BulkCases): BulkResult => {
  const rows = cases.rows()
  const bytes = (): Uint8Array => new Uint8Array(wordsFor(rows) * 32)
  const outcomes = bytes()
  const counted = program.withScores ? program.criteria : 0
  const least = Array.from({ length: counted }, bytes)
  const greatest = Array.from({ length: counted }, bytes)
  const scores = least.flatMap((plane, at) => [plane, greatest[at] as Uint8Array])
  run(
    program,
    cases,
    [outcomes, ...scores].map(({ buffer }) => new Uint32Array(buffer)),
  )
  return { rows, outcomes, least, greatest }
}

/** Severities (0 approve, 1 conditional, 2 reject) the outcome of a case may have. */
export const severitiesAt = ({ outcomes }: BulkResult, row: number): number[] =>
  [0, 1, 2].filter((severity) => ((outcomes[row] as number) >>> severity) & 1)

export const boundsAt = ({ outcomes }: BulkResult, row: number): 'exact' | 'outer' =>
  (outcomes[row] as number) & exactBit ? 'exact' : 'outer'

export const scoreAt = (
  { least, greatest }: BulkResult,
  criterion: number,
  row: number,
): Interval => ({
  min: least[criterion]?.[row] as number,
  max: greatest[criterion]?.[row] as number,
})

/** Truth of some rules in every case, looked up by rule (in the order asked for) and row. */
export const truthsOf = (
  cases: BulkCases,
  rules: readonly number[],
): ((rule: number, row: number) => Kleene) => {
  const words = wordsFor(cases.rows())
  const planes = Array.from({ length: 2 * rules.length }, () => new Uint32Array(words))
  run(compileTruths(cases.model, rules), cases, planes)
  const at = (plane: number, row: number): boolean =>
    ((planes[plane]?.[row >>> 5] as number) & maskOf(row)) !== 0
  return (rule, row) => (at(2 * rule, row) ? 1 : at(2 * rule + 1, row) ? 0 : 2)
}

/** All steps for one block, then all for the next: a block's planes are read from memory once. */
const run = (program: BulkProgram, cases: BulkCases, results: readonly Uint32Array[]): void => {
  const bound = bind(program, cases, results)
  const words = wordsFor(cases.rows())
  for (let start = 0; start < words; start += blockWords) {
    const count = Math.min(blockWords, words - start)
    for (const { kernel, planes, offsets, moving } of bound) {
      for (const at of moving) offsets[at] = start
      kernel(planes, offsets, count)
    }
  }
}

type Bound = {
  readonly kernel: Kernel
  readonly planes: readonly Uint32Array[]
  readonly offsets: number[]
  /** Operands that are whole planes, read or written where the block is; registers stay where they are. */
  readonly moving: readonly number[]
}

const bind = (
  { steps, registers, literals }: BulkProgram,
  cases: BulkCases,
  results: readonly Uint32Array[],
): Bound[] => {
  const inputs = literals.flatMap((literal) => {
    const { t, f } = cases.planes(literal)
    return [t, f]
  })
  const scratch = new Uint32Array(registers * blockWords)
  scratch.fill(-1, oneRegister * blockWords, (oneRegister + 1) * blockWords)
  const isRegister = (place: number): boolean => place >= 0 && place < registers
  const planeOf = (place: number): Uint32Array =>
    isRegister(place)
      ? scratch
      : ((place < 0 ? results[-1 - place] : inputs[place - registers]) as Uint32Array)
  return steps.map(({ kernel, operands }) => ({
    kernel,
    planes: operands.map(planeOf),
    offsets: operands.map((place) => (isRegister(place) ? place * blockWords : 0)),
    moving: operands.flatMap((place, at) => (isRegister(place) ? [] : [at])),
  }))
}
