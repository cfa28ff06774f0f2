import type { Interval } from './bounds.js'
import { bandOf } from './model.js'
import { infeasibleSeverity, type Space } from './space.js'

/** What may still come out of a space: scores, bands and severities, as bounds that are sound. */

const clamp = (points: number): number => Math.min(100, Math.max(0, points))

export const scoreIn = (space: Space, criterion: number): Interval => {
  const limit = space.limits?.[criterion]
  const min = clamp(space.least[criterion] as number)
  const max = clamp(space.greatest[criterion] as number)
  return limit ? { min: Math.max(min, limit.min), max: Math.min(max, limit.max) } : { min, max }
}

export const bandsIn = (space: Space, index: number): Interval => {
  const criterion = space.program.model.criteria[index]
  if (criterion === undefined) throw new RangeError(`criterion ${String(index)}`)
  const { min, max } = scoreIn(space, index)
  return { min: bandOf(criterion, min), max: bandOf(criterion, max) }
}

/** Highest band of any risk criterion, as an interval. */
export const riskIn = (space: Space): Interval => {
  const { model } = space.program
  let min = 0
  let max = 0
  for (let index = 0; index < model.criteria.length; index += 1) {
    if (index === model.benefit) continue
    const band = bandsIn(space, index)
    min = Math.max(min, band.min)
    max = Math.max(max, band.max)
  }
  return { min, max }
}

/** Severities the outcome may have, as bits: sound, and exact once nothing that matters is open. */
export const severitiesIn = (space: Space): number => {
  const { model } = space.program
  const { holding, pending } = space
  let floor = 0
  for (let severity = 1; severity <= infeasibleSeverity; severity += 1)
    if ((holding[severity] as number) > 0) floor = severity
  const admissible = [floor]
  for (let severity = floor + 1; severity <= infeasibleSeverity; severity += 1)
    if ((pending[severity] as number) > 0) admissible.push(severity)
  const risk = riskIn(space)
  const benefit = bandsIn(space, model.benefit)
  let reached = 0
  for (let r = risk.min; r <= risk.max; r += 1) {
    for (let b = benefit.min; b <= benefit.max; b += 1) {
      const verdict = model.verdict(r, b)
      for (const severity of admissible) reached |= 1 << Math.max(severity, verdict)
    }
  }
  return reached
}
