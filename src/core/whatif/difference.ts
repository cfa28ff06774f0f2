import type { Interval } from '../evaluation/bounds.js'
import {
  becauseOfSeverities,
  scoreBelow,
  scoreFrom,
  startOf,
  type Branch,
  type Start,
} from '../evaluation/conflict.js'
import { severityBits } from '../evaluation/goals.js'
import { bandsIn, severitiesIn } from '../evaluation/outcome.js'
import type { Possibilities } from '../evaluation/possibilities.js'
import type { Clause } from '../evaluation/program.js'
import { blamed, openClause, type Answer, type Budget } from '../evaluation/search.js'
import { copySpace, mark, narrow, undo, type Space } from '../evaluation/space.js'
import { splitClause, type Split } from '../evaluation/split.js'
import { OPEN } from '../evaluation/truth.js'

const stepBudget = 300

/**
 * Is there a completion of all other facts in which two values of this one lead to two outcomes? Two copies of the
 * case are narrowed together, alike in everything but the fact. `unknown` where the steps end.
 */
export const makesDifference = ({ space, severities }: Possibilities, fact: number): Answer => {
  const floor = severities[0] ?? 0
  const clauses = clausesOf(space, fact, floor)
  return search({
    a: copySpace(space),
    b: copySpace(space),
    fact,
    floor,
    possible: severityBits(severities),
    clauses,
    criteria: criteriaOf(space, clauses),
    budget: { steps: stepBudget },
    start: startOf(space),
    path: 0n,
    conflict: 0n,
  })
}

type Pair = {
  readonly a: Space
  readonly b: Space
  readonly fact: number
  /** No completion of the case is milder; what is not stricter decides nothing. */
  readonly floor: number
  /** Severities some completion of the case reaches, as bits. */
  readonly possible: number
  /** Clauses that count and on which the fact bears: all the copies can differ in. */
  readonly clauses: readonly number[]
  /** Criteria for which they count. */
  readonly criteria: ReadonlySet<number>
  readonly budget: Budget
  readonly start: Start
  /** As in a search of one space: facts narrowed, and those of which another value is needed, as bits. */
  path: bigint
  conflict: bigint
}

const clausesOf = ({ program, points, severities }: Space, fact: number, floor: number): number[] =>
  (program.bearsOn[fact] as readonly number[]).filter(
    (clause) => points[clause] !== 0 || (severities[clause] as number) > floor,
  )

const criteriaOf = ({ program, points }: Space, clauses: readonly number[]): Set<number> =>
  new Set(
    clauses.flatMap((clause) =>
      points[clause] === 0 ? [] : [program.model.rules[clause]?.criterion ?? -1],
    ),
  )

const search = (pair: Pair): Answer => {
  const { a, b, budget } = pair
  if (budget.steps <= 0) return 'unknown'
  budget.steps -= 1
  if ((severitiesIn(a) & severitiesIn(b) & pair.possible) === 0) return 'yes'
  const equal = whyEqual(pair)
  if (equal === undefined) return branch(pair, nextSplit(pair))
  pair.conflict = pair.path & equal
  return 'no'
}

/** Facts because of which the copies end alike in every completion; `undefined` if they may differ. */
const whyEqual = (pair: Pair): bigint | undefined => {
  const { a, b, start, clauses, criteria, floor, possible } = pair
  const reached = (severitiesIn(a) | severitiesIn(b)) & possible
  if (isOne(reached))
    return because(a, start, possible & ~reached) | because(b, start, possible & ~reached)
  if (clauses.every((at) => isEqual(pair, at))) return blamed(a, clauses)
  const strict = clauses.filter((at) => (a.severities[at] as number) > floor)
  if (!strict.every((at) => isEqual(pair, at))) return undefined
  if (mayDiffer(pair)) return undefined
  return blamed(a, [
    ...strict,
    ...[...criteria].flatMap((criterion) => [
      ...whyBands({ space: a, start }, criterion),
      ...whyBands({ space: b, start }, criterion),
    ]),
  ])
}

const isEqual = ({ a, b }: Pair, clause: number): boolean =>
  a.truths[clause] === b.truths[clause] && a.truths[clause] !== OPEN

const because = (space: Space, start: Start, missed: number): bigint =>
  blamed(space, becauseOfSeverities(space, start, missed))

const whyBands = (branch: Branch, criterion: number): number[] => {
  const { min, max } = bandsIn(branch.space, criterion)
  return [...scoreFrom(branch, criterion, min), ...scoreBelow(branch, criterion, max + 1)]
}

/** Can bands in which the copies may differ lead to two outcomes, whatever the rest is that both share? */
const mayDiffer = ({ a, b, criteria, floor }: Pair): boolean => {
  const { model } = a.program
  const risks = [...criteria].filter((criterion) => criterion !== model.benefit)
  const riskA = bandsOf(highest(risks.map((criterion) => bandsIn(a, criterion))))
  const riskB = bandsOf(highest(risks.map((criterion) => bandsIn(b, criterion))))
  const isShared = !criteria.has(model.benefit)
  const benefitA = isShared ? anyBand : bandsOf(bandsIn(a, model.benefit))
  const benefitB = isShared ? anyBand : bandsOf(bandsIn(b, model.benefit))
  const end = (risk: number, gain: number): number => Math.max(floor, model.verdict(risk, gain))
  return anyBand.some((other) =>
    benefitA.some((gainA) =>
      (isShared ? [gainA] : benefitB).some((gainB) =>
        riskA.some((a) =>
          riskB.some((b) => end(Math.max(other, a), gainA) !== end(Math.max(other, b), gainB)),
        ),
      ),
    ),
  )
}

const anyBand = [0, 1, 2]
const highest = (intervals: readonly Interval[]): Interval => ({
  min: Math.max(0, ...intervals.map(({ min }) => min)),
  max: Math.max(0, ...intervals.map(({ max }) => max)),
})
const bandsOf = ({ min, max }: Interval): number[] => anyBand.filter((b) => min <= b && b <= max)

/** First what the copies can differ in, then what moves a score they can differ in, then what decides. */
const nextSplit = (pair: Pair): { space: Space; split: Split } => {
  const { a, b, clauses, criteria } = pair
  const rules = a.program.model.rules
  const isMoved = (clause: number): boolean =>
    criteria.has(rules[clause]?.criterion ?? -1) && a.points[clause] !== 0
  const tests = [(clause: number): boolean => clauses.includes(clause), isMoved, () => true]
  for (const test of tests) {
    for (const space of [a, b]) {
      const clause = openClause(space, test)
      if (clause === undefined) continue
      return { space, split: splitClause(space, space.program.clauses[clause] as Clause) }
    }
  }
  throw new RangeError('nothing open')
}

/** With backjumping, as `reach`. */
const branch = (pair: Pair, { space, split }: ReturnType<typeof nextSplit>): Answer => {
  const { fact, parts } = split
  const narrowed = fact === pair.fact ? [space] : [pair.a, pair.b]
  const starts = narrowed.map(mark)
  const { path } = pair
  const bit = 1n << BigInt(fact)
  let unknown = false
  let conflict = 0n
  pair.path = path | bit
  for (const part of parts) {
    for (const each of narrowed) narrow(each, fact, part)
    const answer = search(pair)
    narrowed.forEach((each, at) => {
      undo(each, starts[at] as number)
    })
    if (answer === 'yes') return 'yes'
    if (answer === 'unknown') unknown = true
    else if ((pair.conflict & bit) === 0n) {
      pair.path = path
      return 'no'
    } else conflict |= pair.conflict
  }
  pair.path = path
  pair.conflict = conflict & (path | ~bit)
  return unknown ? 'unknown' : 'no'
}

const isOne = (bits: number): boolean => (bits & (bits - 1)) === 0
