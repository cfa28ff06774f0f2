/** How much is measured: the full run, and a short one that only shows that everything still works. */
export type Size = {
  readonly name: 'full' | 'short'
  readonly rounds: number
  /** Complete cases on which all must agree. */
  readonly identical: number
  /** Rules × cases of one sample of json-rules-engine. */
  readonly sample: number
  readonly rows: number
  readonly growth: readonly number[]
  readonly rules: readonly number[]
  /** Questions asked of the what-if part. */
  readonly questions: number
  /** Documents made one after the other, to watch the memory. */
  readonly documents: number
}

export const full: Size = {
  name: 'full',
  rounds: 9,
  identical: 2_000,
  sample: 6_000,
  rows: 100_000,
  growth: [10_000, 100_000, 1_000_000],
  rules: [60, 600],
  questions: 100,
  documents: 1_000,
}
export const short: Size = {
  name: 'short',
  rounds: 2,
  identical: 100,
  sample: 600,
  rows: 5_000,
  growth: [1_000, 5_000],
  rules: [60],
  questions: 4,
  documents: 4,
}
