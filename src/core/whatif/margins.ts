import { bandOf, type Model } from '../evaluation/model.js'
import type { Possibilities } from '../evaluation/possibilities.js'
import { TRUE } from '../evaluation/truth.js'

/** How far a criterion's score is from the nearest band limit that changes the outcome, in points. */
export type Margin = {
  readonly criterion: string
  /** More points that would change the outcome; `null`: none up to 100 would. */
  readonly up: number | null
  /** Fewer points that would; `null`: none down to 0 would. */
  readonly down: number | null
}

/**
 * Margins of a certain outcome, the other criteria left as they are. While scores are open, upwards counts from the
 * greatest and downwards from the least, so that a margin is never overstated. Empty for an undecided case.
 */
export const marginsOf = ({ model, severities, scores, truths }: Possibilities): Margin[] => {
  const [outcome] = severities
  if (severities.length !== 1 || outcome === undefined) return []
  const floor = model.rules.reduce(
    (most, { severity }, at) => (truths[at] === TRUE ? Math.max(most, severity) : most),
    0,
  )
  const at = (end: 'min' | 'max', criterion: number, score: number): number =>
    Math.max(
      floor,
      verdictWith(
        model,
        scores.map((each) => each[end]),
        criterion,
        score,
      ),
    )
  return model.criteria.map((criterion, index) => {
    const { min, max } = scores[index] ?? { min: 0, max: 0 }
    const limits = [criterion.bands.medium, criterion.bands.high]
    const up = limits.filter((limit) => limit > max && at('max', index, limit) !== outcome)
    const down = limits.filter((limit) => limit <= min && at('min', index, limit - 1) !== outcome)
    return {
      criterion: criterion.id,
      up: up.length === 0 ? null : Math.min(...up) - max,
      down: down.length === 0 ? null : min - Math.max(...down) + 1,
    }
  })
}

/** What the balancing table says if one criterion had this score. */
const verdictWith = (
  model: Model,
  scores: readonly number[],
  criterion: number,
  score: number,
): number => {
  const bands = model.criteria.map((each, at) =>
    bandOf(each, at === criterion ? score : (scores[at] as number)),
  )
  const risks = bands.filter((_, at) => at !== model.benefit)
  return model.verdict(Math.max(...risks), bands[model.benefit] as number)
}
