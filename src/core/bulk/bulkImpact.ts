import type { BulkResult } from './bulkEvaluate.js'

/** How many cases move from one set of possible outcomes to another, as bits 0 approve, 1 conditional, 2 reject. */
export type Impact = {
  readonly moves: readonly { readonly from: number; readonly to: number; readonly cases: number }[]
  /** Rows whose possible outcomes differ, ascending. */
  readonly changed: readonly number[]
}

/** The same cases under two models, such as the rule set in force and a draft. */
export const compareOutcomes = (before: BulkResult, after: BulkResult): Impact => {
  const counts = new Uint32Array(64)
  const changed: number[] = []
  for (let row = 0; row < before.rows; row += 1) {
    const from = (before.outcomes[row] as number) & 7
    const to = (after.outcomes[row] as number) & 7
    const move = from * 8 + to
    counts[move] = (counts[move] as number) + 1
    if (from !== to) changed.push(row)
  }
  return {
    moves: [...counts].flatMap((cases, move) =>
      cases > 0 ? [{ from: move >>> 3, to: move & 7, cases }] : [],
    ),
    changed,
  }
}
