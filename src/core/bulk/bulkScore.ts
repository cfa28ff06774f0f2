import { ONE, ZERO, type Circuit, type Wire } from './bulkCircuit.js'
import { atLeast, createPlaneSum } from './bulkSum.js'
import { toInvertedScore, toScore } from './bulkTranspose.js'

/** One rule of a criterion: signed points, and where it certainly fires and certainly does not. */
export type ScoreWires = { readonly points: number; readonly t: Wire; readonly f: Wire }

/** Per limit (medium, high): the least score certainly reaches it; the greatest certainly does not. */
export type BandWires = {
  readonly least: readonly [Wire, Wire]
  readonly greatestBelow: readonly [Wire, Wire]
}
type Target = {
  readonly bands: { readonly medium: number; readonly high: number }
  /** Where the scores go, if they are wanted. */
  readonly results: { readonly min: number; readonly max: number } | undefined
}

const highest = 100

/**
 * Both ends of a criterion's score. So that nothing is ever negative, points that lower are counted where the rule does
 * *not* fire, and the greatest score is the sum of all that raises less what certainly falls away from it. Starting
 * values put the score 0 at `half`, so that the top bit says "not negative" and the seven lowest bits are the score.
 */
export const scoreOf = (
  circuit: Circuit,
  rules: readonly ScoreWires[],
  { bands, results }: Target,
): BandWires => {
  const raising = rules.reduce((sum, { points }) => sum + Math.max(0, points), 0)
  const lowering = rules.reduce((sum, { points }) => sum + Math.max(0, -points), 0)
  const half = 2 ** Math.max(7, Math.ceil(Math.log2(Math.max(raising, lowering) + 1)))
  const width = Math.log2(half) + 1
  const least = createPlaneSum(circuit, width, half - lowering)
  const lost = createPlaneSum(circuit, width, half - 1 - raising)
  for (const { points, t, f } of rules) {
    least.add(Math.abs(points), points > 0 ? t : f)
    lost.add(Math.abs(points), points > 0 ? f : t)
  }
  const min = least.bits()
  const max = lost.bits()
  // Limits no score can reach cost nothing; a score of just 100 needs no cutting down.
  const limits = [bands.medium, bands.high, highest + 1] as const
  const minLimits = limits.map((limit) =>
    limit > raising ? ZERO : atLeast(circuit, min, half + limit),
  )
  const maxLimits = limits.map((limit) =>
    limit > raising ? ONE : atLeast(circuit, max, half - limit),
  )
  if (results) {
    const top = width - 1
    const wires = (bits: readonly Wire[], limit: readonly Wire[]): Wire[] =>
      ([...bits.slice(0, 7), bits[top], limit[2]] as Wire[]).map(circuit.own)
    circuit.sink(toScore, wires(min, minLimits), results.min)
    circuit.sink(toInvertedScore, wires(max, maxLimits), results.max)
  }
  return {
    least: [minLimits[0], minLimits[1]] as [Wire, Wire],
    greatestBelow: [maxLimits[0], maxLimits[1]] as [Wire, Wire],
  }
}
