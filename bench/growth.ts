import { evaluateColumns } from '../src/core/bulk/bulkEvaluate.js'
import { compileBulk } from '../src/core/bulk/bulkProgram.js'
import { randomBases } from './cases.js'
import { spreadOf, timed, type Spread } from './measure.js'
import type { Size } from './size.js'
import { fillColumns, modelOf } from './subject.js'
import { syntheticRuleset } from './syntheticRuleset.js'

export type Growth = {
  readonly rules: number
  readonly cases: number
  readonly milliseconds: Spread
  readonly perSecond: number
  /** Filling the columns, once, per case. */
  readonly fillMicroseconds: number
}

export const measureGrowth = async (size: Size): Promise<Growth[]> => {
  const points: Growth[] = []
  for (const rules of size.rules) {
    const model = modelOf(syntheticRuleset(rules))
    const bases = randomBases(model, 20_000, 0.1)
    const program = compileBulk(model)
    for (const cases of size.growth) {
      const start = performance.now()
      const columns = fillColumns(model, bases, cases)
      const fill = performance.now() - start
      const times: number[] = []
      for (let round = 0; round < size.rounds; round += 1) {
        times.push(await timed(() => evaluateColumns(program, columns)))
      }
      const milliseconds = spreadOf(times)
      points.push({
        rules,
        cases,
        milliseconds,
        perSecond: (cases / milliseconds.median) * 1000,
        fillMicroseconds: (fill / cases) * 1000,
      })
    }
  }
  return points
}
