import { bandOf, effectiveRanges, type Model, type ModelRule } from './model.js'
import type { Range } from './range.js'
import { FALSE, TRUE, truthOf, type Kleene } from './truth.js'

/**
 * What is certain and what is possible while facts are open: a sound outer bound, exact on complete facts.
 * The plain definition, slow and simple; `Space` means the same and is what searches use.
 */
export type Bounds = {
  readonly base: readonly Range[]
  readonly ranges: readonly Range[]
  /** One truth per rule of the model. */
  readonly truths: readonly Kleene[]
  /** One score interval per criterion, clamped to 0–100. */
  readonly scores: readonly Interval[]
}
export type Interval = { readonly min: number; readonly max: number }

/** Parts of the case looked away from, to ask what the rest alone would bring about. */
export type Ignoring = {
  readonly rule?: (rule: ModelRule) => boolean
  /** Criteria taken as low. */
  readonly criterion?: (criterion: number) => boolean
}

export const boundsOf = (model: Model, base: readonly Range[]): Bounds => {
  const ranges = effectiveRanges(model, base)
  const truths = model.rules.map((rule) => truthOf(rule.node, ranges))
  return { base, ranges, truths, scores: scoresOf(model, truths) }
}

const clamp = (points: number): number => Math.min(100, Math.max(0, points))

export const scoresOf = (
  model: Model,
  truths: readonly Kleene[],
  ignoring: Ignoring = {},
): Interval[] => {
  const sums = model.criteria.map(() => ({ min: 0, max: 0 }))
  model.rules.forEach((rule, index) => {
    const truth = truths[index]
    const sum = sums[rule.criterion]
    if (sum === undefined || truth === FALSE || rule.points === 0 || ignoring.rule?.(rule)) return
    if (truth === TRUE || rule.points < 0) sum.min += rule.points
    if (truth === TRUE || rule.points > 0) sum.max += rule.points
  })
  return sums.map(({ min, max }) => ({ min: clamp(min), max: clamp(max) }))
}

/** Highest band of any risk criterion, as an interval: a low risk here does not dilute a high one there. */
export const riskBand = (
  model: Model,
  scores: readonly Interval[],
  ignoring: Ignoring = {},
): Interval => {
  let min = 0
  let max = 0
  model.criteria.forEach((criterion, index) => {
    const score = scores[index]
    if (index === model.benefit || score === undefined || ignoring.criterion?.(index)) return
    min = Math.max(min, bandOf(criterion, score.min))
    max = Math.max(max, bandOf(criterion, score.max))
  })
  return { min, max }
}

export const bandInterval = (
  model: Model,
  scores: readonly Interval[],
  index: number,
): Interval => {
  const criterion = model.criteria[index]
  const score = scores[index]
  if (criterion === undefined || score === undefined)
    throw new RangeError(`criterion ${String(index)}`)
  return { min: bandOf(criterion, score.min), max: bandOf(criterion, score.max) }
}

/**
 * Severities (0 approve, 1 conditional, 2 reject) the outcome may have: the strictest of what bars, what is required
 * and what the balancing table says.
 */
export const possibleSeverities = (
  model: Model,
  { truths, scores }: Pick<Bounds, 'truths' | 'scores'>,
  ignoring: Ignoring = {},
): number[] => {
  const admissibility = new Set([0])
  let floor = 0
  model.rules.forEach((rule, index) => {
    if (rule.severity === 0 || truths[index] === FALSE || ignoring.rule?.(rule)) return
    if (truths[index] === TRUE) floor = Math.max(floor, rule.severity)
    else admissibility.add(rule.severity)
  })
  const benefit = ignoring.criterion?.(model.benefit)
    ? { min: 0, max: 0 }
    : bandInterval(model, scores, model.benefit)
  const risk = riskBand(model, scores, ignoring)
  const reached = new Set<number>()
  for (let r = risk.min; r <= risk.max; r += 1) {
    for (let b = benefit.min; b <= benefit.max; b += 1) {
      const verdict = model.verdict(r, b)
      for (const severity of admissibility) reached.add(Math.max(floor, severity, verdict))
    }
  }
  return [...reached].sort()
}
