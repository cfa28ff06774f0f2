import { bandInterval, possibleSeverities, riskBand, type Bounds, type Ignoring } from './bounds.js'
import type { Model, ModelRule } from './model.js'
import { openRules, type Goal, type Verdict } from './search.js'
import { FALSE, OPEN, TRUE } from './truth.js'

/** Questions to put to `exists`. */

/** The outcome is one of these severities, looking away from what is ignored. */
export const severityGoal =
  (model: Model, wanted: readonly number[], ignoring: Ignoring = {}): Goal =>
  (bounds) => {
    const reached = possibleSeverities(model, bounds, ignoring)
    const hits = reached.filter((severity) => wanted.includes(severity))
    if (hits.length === 0) return false
    if (hits.length === reached.length) return true
    return focus(model, bounds, mattersForOutcome(model, bounds, ignoring, reached[0] ?? 0))
  }

/** A rule can still change the outcome: it is stricter than what is certain, or moves a band that is not decided. */
const mattersForOutcome = (model: Model, bounds: Bounds, ignoring: Ignoring, least: number) => {
  const risk = riskBand(model, bounds.scores, ignoring)
  return (rule: ModelRule): boolean => {
    if (ignoring.rule?.(rule)) return false
    if (rule.severity > least) return true
    if (rule.points === 0 || ignoring.criterion?.(rule.criterion)) return false
    const band = bandInterval(model, bounds.scores, rule.criterion)
    return band.min !== band.max && (rule.criterion === model.benefit || band.max > risk.min)
  }
}

const focus = (model: Model, bounds: Bounds, matters: (rule: ModelRule) => boolean): Verdict => {
  const open = openRules(model, bounds, matters)
  if (open.length > 0) return open
  return openRules(model, bounds, (rule) => rule.points !== 0 || rule.severity > 0)
}

/** The criterion's score lies in this band. */
export const bandGoal =
  (model: Model, criterion: number, band: number): Goal =>
  (bounds) => {
    const { min, max } = bandInterval(model, bounds.scores, criterion)
    if (band < min || band > max) return false
    if (min === max) return true
    return openRules(model, bounds, (rule) => rule.criterion === criterion && rule.points !== 0)
  }

/** The balancing table is entered at this cell. */
export const cellGoal =
  (model: Model, risk: number, benefit: number): Goal =>
  (bounds) => {
    const r = riskBand(model, bounds.scores)
    const b = bandInterval(model, bounds.scores, model.benefit)
    if (risk < r.min || risk > r.max || benefit < b.min || benefit > b.max) return false
    if (r.min === r.max && b.min === b.max) return true
    return openRules(model, bounds, (rule) => {
      if (rule.points === 0) return false
      const band = bandInterval(model, bounds.scores, rule.criterion)
      return band.min !== band.max
    })
  }

/** The rule fires, or does not. */
export const firesGoal =
  (rule: number, fires: boolean): Goal =>
  (bounds) => {
    const truth = bounds.truths[rule]
    if (truth === OPEN) return [rule]
    return (truth === TRUE) === fires && (truth === TRUE || truth === FALSE)
  }
