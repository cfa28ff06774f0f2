import { expect, it } from 'vitest'
import type { BulkResult } from '../../../src/core/bulk/bulkEvaluate.js'
import { compareOutcomes } from '../../../src/core/bulk/bulkImpact.js'

const approve = 1
const conditional = 2
const reject = 4
const exact = 8
const result = (...outcomes: number[]): BulkResult => ({
  rows: outcomes.length,
  outcomes: Uint8Array.from([...outcomes, reject, reject]),
  least: [],
  greatest: [],
})

it('the impact of a draft names the cases whose possible outcomes change, and from what to what', () => {
  const before = result(approve | exact, reject | exact, approve | conditional, reject | exact)
  const after = result(conditional | exact, reject | exact, conditional, reject)
  expect(compareOutcomes(before, after)).toEqual({
    changed: [0, 2],
    moves: [
      { from: approve, to: conditional, cases: 1 },
      { from: approve | conditional, to: conditional, cases: 1 },
      { from: reject, to: reject, cases: 2 },
    ],
  })
})
