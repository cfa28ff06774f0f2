import type { Model } from '../evaluation/model.js'
import type { Circuit, Wire } from './bulkCircuit.js'
import type { BandWires } from './bulkScore.js'

export type Admissibility = {
  /** Per severity 1 and 2: some rule certainly fires; certainly none does. */
  readonly certain: readonly [Wire, Wire]
  readonly none: readonly [Wire, Wire]
  /** Every rule with an effect on scores or outcome is decided. */
  readonly decided: Wire
}

/** Per severity (approve, conditional, reject) the cases in which it is possible; as `possibleSeverities`. */
export const balanceOutcomes = (
  circuit: Circuit,
  model: Model,
  bands: readonly BandWires[],
  { certain, none }: Admissibility,
): [Wire, Wire, Wire] => {
  const { and, or, not } = circuit
  const benefit = bands[model.benefit]
  if (benefit === undefined) throw new RangeError(`criterion ${model.benefit}`)
  const risks = bands.filter((_, index) => index !== model.benefit)
  const risk: BandWires = {
    least: bothLimits((at) => or(...risks.map(({ least }) => least[at]))),
    greatestBelow: bothLimits((at) => and(...risks.map((one) => one.greatestBelow[at]))),
  }
  const riskBands = possibleBands(circuit, risk)
  const benefitBands = possibleBands(circuit, benefit)
  const verdict = (severity: number): Wire =>
    or(
      ...riskBands.flatMap((r, atRisk) =>
        benefitBands.flatMap((b, atBenefit) =>
          model.verdict(atRisk, atBenefit) === severity ? [and(r, b)] : [],
        ),
      ),
    )
  const [mild, middle, strict] = [verdict(0), verdict(1), verdict(2)]
  const [needs, bars] = certain
  const [needsNone, barsNone] = none
  return [
    and(not(or(needs, bars)), mild),
    and(not(bars), or(middle, and(not(needsNone), mild))),
    or(not(barsNone), strict),
  ]
}

const bothLimits = (wire: (limit: 0 | 1) => Wire): [Wire, Wire] => [wire(0), wire(1)]

const possibleBands = (
  { and, not }: Circuit,
  { least, greatestBelow }: BandWires,
): [Wire, Wire, Wire] => [
  not(least[0]),
  and(not(least[1]), not(greatestBelow[0])),
  not(greatestBelow[1]),
]
