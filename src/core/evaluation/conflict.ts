import { bandsIn, riskIn, severitiesIn } from './outcome.js'
import type { Model } from './model.js'
import { OPEN, TRUE } from './truth.js'
import type { Space } from './space.js'

/** What a search started from: only what it decided itself can be to blame for a branch that fails. */
export type Start = Pick<Space, 'truths' | 'least' | 'greatest'>

export const startOf = ({ truths, least, greatest }: Space): Start => ({
  truths: truths.slice(),
  least: least.slice(),
  greatest: greatest.slice(),
})

/**
 * Clauses decided since the start that alone keep the outcome away from these severities (bits), in all that is left
 * of the space; `undefined`: not known, any decision may be to blame.
 */
export const becauseOfSeverities = (
  space: Space,
  start: Start,
  missed: number,
): number[] | undefined => {
  const reached = severitiesIn(space)
  const mildest = reached & -reached
  const milder = missed & (mildest - 1)
  const stricter = missed & ~((2 << highestBit(reached)) - 1)
  if ((milder | stricter) !== missed) return undefined
  const strict = milder === 0 ? [] : tooStrict({ space, start }, highestBit(milder))
  const mild = stricter === 0 ? [] : tooMild({ space, start }, highestBit(stricter & -stricter))
  return strict && mild && [...strict, ...mild]
}

const highestBit = (bits: number): number => 31 - Math.clz32(bits)

export type Branch = { readonly space: Space; readonly start: Start }

/** Why every outcome is stricter than this. */
const tooStrict = (branch: Branch, most: number): number[] | undefined => {
  const barring = barringClause(branch, most)
  if (barring) return barring
  const { model } = branch.space.program
  const isStrict = (risk: number, benefit: number): boolean =>
    every(model, [risk, 2], [0, benefit], (severity) => severity > most)
  const risk = riskIn(branch.space).min
  const benefit = bandsIn(branch.space, model.benefit).max
  if (isStrict(risk, 2)) return riskAtLeast(branch, risk)
  if (isStrict(0, benefit)) return scoreBelow(branch, model.benefit, benefit + 1)
  if (!isStrict(risk, benefit)) return undefined
  return [...riskAtLeast(branch, risk), ...scoreBelow(branch, model.benefit, benefit + 1)]
}

/** Why every outcome is milder than this. */
const tooMild = (branch: Branch, least: number): number[] | undefined => {
  const { model } = branch.space.program
  const gone = goneClauses(branch, least)
  const isMild = (risk: number, benefit: number): boolean =>
    every(model, [0, risk], [benefit, 2], (severity) => severity < least)
  if (isMild(2, 0)) return gone
  const risk = riskIn(branch.space).max
  const benefit = bandsIn(branch.space, model.benefit).min
  if (isMild(2, benefit)) return [...gone, ...scoreFrom(branch, model.benefit, benefit)]
  if (isMild(risk, 0)) return [...gone, ...riskBelow(branch, risk + 1)]
  if (!isMild(risk, benefit)) return undefined
  return [...gone, ...riskBelow(branch, risk + 1), ...scoreFrom(branch, model.benefit, benefit)]
}

/** One clause that holds and is stricter than this by itself; none to blame where it held from the start. */
const barringClause = ({ space, start }: Branch, most: number): number[] | undefined => {
  let found: number[] | undefined
  for (let clause = 0; clause < space.truths.length; clause += 1) {
    if (space.truths[clause] !== TRUE || (space.severities[clause] as number) <= most) continue
    if (start.truths[clause] === TRUE) return []
    found ??= [clause]
  }
  return found
}

/** Clauses this strict that no longer can hold. */
const goneClauses = ({ space, start }: Branch, least: number): number[] => {
  const found: number[] = []
  for (let clause = 0; clause < space.truths.length; clause += 1)
    if (start.truths[clause] === OPEN && (space.severities[clause] as number) >= least)
      found.push(clause)
  return found
}

type Bands = readonly [from: number, to: number]
const every = (
  model: Model,
  [lowRisk, highRisk]: Bands,
  [lowBenefit, highBenefit]: Bands,
  test: (severity: number) => boolean,
): boolean => {
  for (let risk = lowRisk; risk <= highRisk; risk += 1)
    for (let benefit = lowBenefit; benefit <= highBenefit; benefit += 1)
      if (!test(model.verdict(risk, benefit))) return false
  return true
}

/** Why the overall risk is at least in this band: one criterion suffices, the one with the fewest reasons. */
const riskAtLeast = (branch: Branch, band: number): number[] => {
  let fewest: number[] | undefined
  branch.space.program.model.criteria.forEach((_, at) => {
    if (at === branch.space.program.model.benefit || bandsIn(branch.space, at).min < band) return
    const found = scoreFrom(branch, at, band)
    if (fewest === undefined || found.length < fewest.length) fewest = found
  })
  return fewest ?? []
}

const riskBelow = (branch: Branch, band: number): number[] =>
  branch.space.program.model.criteria.flatMap((_, at) =>
    at === branch.space.program.model.benefit ? [] : scoreBelow(branch, at, band),
  )

/** Clauses because of which a criterion's score lies at least in this band. */
export const scoreFrom = (branch: Branch, criterion: number, band: number): number[] => {
  const limit = bandLimit(branch.space, criterion, band)
  if (limit <= (branch.space.limits?.[criterion]?.min ?? 0)) return []
  return decisive(branch, criterion, {
    sign: 1,
    missing: limit - (branch.start.least[criterion] as number),
  })
}

/** Clauses because of which a criterion's score lies below this band. */
export const scoreBelow = (branch: Branch, criterion: number, band: number): number[] => {
  if (band > 2) return []
  const most = bandLimit(branch.space, criterion, band) - 1
  if (most >= (branch.space.limits?.[criterion]?.max ?? 100)) return []
  return decisive(branch, criterion, {
    sign: -1,
    missing: (branch.start.greatest[criterion] as number) - most,
  })
}

const bandLimit = ({ program }: Space, criterion: number, band: number): number => {
  const { bands } = program.model.criteria[criterion] as Model['criteria'][number]
  return band === 0 ? 0 : band === 1 ? bands.medium : bands.high
}

/** Clauses whose decision moved the bound by so many points, the weightiest first until it is enough. */
const decisive = (
  { space, start }: Branch,
  criterion: number,
  { sign, missing }: { readonly sign: 1 | -1; readonly missing: number },
): number[] => {
  const { rules } = space.program.model
  const moved: number[] = []
  for (let rule = 0; rule < rules.length; rule += 1) {
    const points = sign * (space.points[rule] as number)
    if (points === 0 || rules[rule]?.criterion !== criterion) continue
    if (start.truths[rule] !== OPEN || space.truths[rule] === OPEN) continue
    if (points > 0 === (space.truths[rule] === TRUE)) moved.push(rule)
  }
  moved.sort((a, b) => Math.abs(space.points[b] as number) - Math.abs(space.points[a] as number))
  let left = missing
  return moved.filter((rule) => {
    if (left <= 0) return false
    left -= Math.abs(space.points[rule] as number)
    return true
  })
}
