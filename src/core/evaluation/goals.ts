import { becauseOfSeverities } from './conflict.js'
import { bandsIn, riskIn, severitiesIn } from './outcome.js'
import { FAILS, HOLDS, openClause, type Goal, type Verdict } from './search.js'
import { infeasibleSeverity, type Space } from './space.js'
import { OPEN, TRUE } from './truth.js'

/** Questions to put to `exists`. Sets of severities are bits: 1 approve, 2 conditional, 4 reject, 8 not feasible. */

export const severityBits = (severities: readonly number[]): number =>
  severities.reduce((bits, severity) => bits | (1 << severity), 0)

/** The outcome is one of these severities (bits). */
export const severityGoal = (wanted: number): Goal => {
  const goal = (space: Space): Verdict => {
    const reached = severitiesIn(space)
    if ((reached & wanted) === 0) return FAILS
    if ((reached & ~wanted) === 0) return HOLDS
    return decisiveClause(space, reached)
  }
  const because: Goal['because'] = (space, start, verdict) =>
    becauseOfSeverities(space, start, verdict === FAILS ? wanted : 15 & ~wanted)
  return Object.assign(goal, { because })
}

/** A clause can still change the outcome: it is stricter than what is certain, or moves a band that is not decided. */
const decisiveClause = (space: Space, reached: number): Verdict => {
  const { model } = space.program
  const least = 31 - Math.clz32(reached & -reached)
  const risk = riskIn(space)
  const found = openClause(space, (clause) => {
    if ((space.severities[clause] as number) > least) return true
    if (space.points[clause] === 0) return false
    const criterion = (model.rules[clause] as (typeof model.rules)[number]).criterion
    const band = bandsIn(space, criterion)
    return band.min !== band.max && (criterion === model.benefit || band.max > risk.min)
  })
  return found ?? needed(openClause(space))
}

/** Severities differ only if something that counts is open. */
const needed = (clause: number | undefined): Verdict => {
  if (clause === undefined) throw new RangeError('nothing open')
  return clause
}

/** The criterion's score lies in this band. */
export const bandGoal =
  (criterion: number, band: number): Goal =>
  (space) => {
    const { min, max } = bandsIn(space, criterion)
    if (band < min || band > max) return FAILS
    if (min === max) return HOLDS
    return needed(openClause(space, (clause) => scores(space, clause, criterion)))
  }

/** The criterion's score lies above its low band, or something infeasible is chosen. */
export const raisedGoal =
  (criterion: number): Goal =>
  (space) => {
    if ((space.holding[infeasibleSeverity] as number) > 0) return HOLDS
    const { min, max } = bandsIn(space, criterion)
    if (min > 0) return HOLDS
    const pending = (space.pending[infeasibleSeverity] as number) > 0
    if (max === 0 && !pending) return FAILS
    return needed(
      openClause(
        space,
        (clause) =>
          space.severities[clause] === infeasibleSeverity ||
          (max > 0 && scores(space, clause, criterion)),
      ),
    )
  }

const scores = (space: Space, clause: number, criterion: number): boolean =>
  space.points[clause] !== 0 && space.program.model.rules[clause]?.criterion === criterion

/** The balancing table is entered at this cell. */
export const cellGoal =
  (risk: number, benefit: number): Goal =>
  (space) => {
    const r = riskIn(space)
    const b = bandsIn(space, space.program.model.benefit)
    if (risk < r.min || risk > r.max || benefit < b.min || benefit > b.max) return FAILS
    if (r.min === r.max && b.min === b.max) return HOLDS
    return needed(
      openClause(space, (clause) => {
        if (space.points[clause] === 0) return false
        const band = bandsIn(space, space.program.model.rules[clause]?.criterion ?? -1)
        return band.min !== band.max
      }),
    )
  }

/** The rule fires, or does not. */
export const firesGoal =
  (rule: number, fires: boolean): Goal =>
  (space) => {
    const truth = space.truths[rule]
    if (truth === OPEN) return rule
    return (truth === TRUE) === fires ? HOLDS : FAILS
  }

/** One of these rules fires, or something infeasible is chosen. */
export const anyFiresGoal =
  (rules: readonly number[]): Goal =>
  (space) => {
    if ((space.holding[infeasibleSeverity] as number) > 0) return HOLDS
    if (rules.some((rule) => space.truths[rule] === TRUE)) return HOLDS
    const open = rules.find((rule) => space.truths[rule] === OPEN)
    if (open !== undefined) return open
    if (space.pending[infeasibleSeverity] === 0) return FAILS
    return needed(openClause(space, (clause) => space.severities[clause] === infeasibleSeverity))
  }
