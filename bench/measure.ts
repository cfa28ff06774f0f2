/** Times in milliseconds, rates per second. No garbage collection is forced: what allocates pays for it. */

export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
}

/** Middle, and the range of the middle half. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number }
export const spreadOf = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
})

export type Latency = { readonly p50: number; readonly p99: number; readonly max: number }
export const latencyOf = (milliseconds: readonly number[]): Latency => ({
  p50: quantile(milliseconds, 0.5),
  p99: quantile(milliseconds, 0.99),
  max: Math.max(...milliseconds),
})

/** Something that evaluates `cases` cases each time it is run. */
export type Sample = { readonly name: string; readonly cases: number; readonly run: () => unknown }
export type Paired = {
  readonly name: string
  readonly perSecond: Spread
  /** Rate divided by that of the reference, taken directly before in the same round. */
  readonly ratio: Spread
}

/** Interleaved rounds: all contestants in each, every sample paired with one of the reference just before it. */
export const measurePaired = async (
  reference: Sample,
  samples: readonly Sample[],
  rounds: number,
): Promise<Paired[]> => {
  for (const sample of [reference, ...samples]) await timed(sample.run)
  const rates = samples.map((): number[] => [])
  const ratios = samples.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, sample] of samples.entries()) {
      const base = reference.cases / (await timed(reference.run))
      const rate = sample.cases / (await timed(sample.run))
      rates[at]?.push(rate * 1000)
      ratios[at]?.push(rate / base)
    }
  }
  return samples.map(({ name }, at) => ({
    name,
    perSecond: spreadOf(rates[at] ?? []),
    ratio: spreadOf(ratios[at] ?? []),
  }))
}
