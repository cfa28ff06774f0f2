import type { Ignoring, Interval } from './bounds.js'
import {
  cellAt,
  copyCells,
  createCells,
  encode,
  isCell,
  putCell,
  type Cell,
  type Cells,
} from './cells.js'
import type { Fact, Model, ModelRule } from './model.js'
import type { Clause, Program, Test } from './program.js'
import { programOf } from './program.js'
import type { Range } from './range.js'
import { FALSE, leafTruth, OPEN, TRUE, type Kleene } from './truth.js'

/**
 * All completions of one case that are still looked at, narrowed in place and restored by `undo`. Truths, sums and
 * counts are kept up to date: a search makes thousands of steps, and each must cost microseconds.
 */
export type Space = {
  readonly program: Program
  /** What each fact may be, before hidden questions are taken out. */
  readonly base: Cells
  /** What rules see. */
  readonly seen: Cells
  /** One per clause of the program. */
  readonly truths: Uint8Array
  /** Per clause: signed points and severity that count here; 0 for what is looked away from. */
  readonly points: Int32Array
  readonly severities: Uint8Array
  /** Clauses in the order a search takes them up: what is not feasible, what bars or is required, then by points. */
  readonly weightiest: readonly number[]
  /** Per criterion: sum of points certain or possible, not clamped. */
  readonly least: Int32Array
  readonly greatest: Int32Array
  /** Clauses by severity 0–3 that hold, and that are open. */
  readonly holding: Int32Array
  readonly pending: Int32Array
  /** Exact score intervals of the completions looked at, once known; they tighten every bound. */
  limits: readonly Interval[] | undefined
  readonly trail: number[]
}

export type SpaceOptions = {
  readonly ignoring?: Ignoring
  readonly limits?: readonly Interval[]
}

/** Severity of a value that is not feasible: worse than any outcome. */
export const infeasibleSeverity = 3

export const createSpace = (
  model: Model,
  base: readonly Range[],
  { ignoring = {}, limits }: SpaceOptions = {},
): Space => {
  const program = programOf(model)
  const points = Int32Array.from(program.clauses, (_, at) => pointsOf(model, at, ignoring))
  const severities = Uint8Array.from(program.clauses, (_, at) =>
    severityOf(model.rules[at], ignoring),
  )
  const space: Space = {
    program,
    base: createCells(model.facts.length),
    seen: createCells(model.facts.length),
    truths: new Uint8Array(program.clauses.length).fill(OPEN),
    points,
    severities,
    weightiest: byWeight(model.rules.length, { points, severities }),
    least: new Int32Array(model.criteria.length),
    greatest: new Int32Array(model.criteria.length),
    holding: new Int32Array(4),
    pending: new Int32Array(4),
    limits,
    trail: [],
  }
  base.forEach((range, fact) => {
    putCell(space.base, fact, encode(program.codings[fact] as Program['codings'][number], range))
    see(space, fact)
  })
  program.clauses.forEach((_, at) => {
    count(space, at, OPEN, 1)
    judge(space, at)
  })
  space.trail.length = 0
  return space
}

/** The same completions once more, to be narrowed apart. */
export const copySpace = (space: Space): Space => ({
  ...space,
  base: copyCells(space.base),
  seen: copyCells(space.seen),
  truths: space.truths.slice(),
  least: space.least.slice(),
  greatest: space.greatest.slice(),
  holding: space.holding.slice(),
  pending: space.pending.slice(),
  trail: [],
})

/** Values not feasible come first: they count, if at all, more than any rule (`weigh`). */
const byWeight = (
  rules: number,
  { points, severities }: Pick<Space, 'points' | 'severities'>,
): number[] => {
  const weight = (clause: number): number =>
    clause < rules
      ? (severities[clause] as number) * 1000 + Math.abs(points[clause] as number)
      : Infinity
  return Array.from(points.keys())
    .filter((clause) => weight(clause) > 0)
    .sort((a, b) => (weight(a) === weight(b) ? a - b : weight(b) - weight(a)))
}

const pointsOf = (model: Model, at: number, ignoring: Ignoring): number => {
  const rule = model.rules[at]
  if (rule === undefined || ignoring.rule?.(rule) || ignoring.criterion?.(rule.criterion)) return 0
  return rule.points
}
/** Infeasible values count only where a search says so: see `weigh`. */
const severityOf = (rule: ModelRule | undefined, ignoring: Ignoring): number =>
  rule === undefined || ignoring.rule?.(rule) ? 0 : rule.severity

/** Gives a clause another severity from now on; never while something narrowed before is still to be taken back. */
export const weigh = (space: Space, clause: number, severity: number): void => {
  const truth = space.truths[clause] as Kleene
  count(space, clause, truth, -1)
  space.severities[clause] = severity
  count(space, clause, truth, 1)
}

/** Narrows one fact. What was decided stays so; only what the fact bears on is looked at. */
export const narrow = (space: Space, fact: number, part: Cell): void => {
  const { program, trail, base } = space
  if (isCell(base, fact, part)) return
  save(trail, BASE, fact, base)
  putCell(base, fact, part)
  for (const affected of program.model.affects[fact] as readonly number[]) {
    if (program.computed[affected] && space.seen.min[affected] === space.seen.max[affected])
      continue
    save(trail, SEEN, affected, space.seen)
    see(space, affected)
  }
  for (const clause of program.bearsOn[fact] as readonly number[]) {
    if (space.truths[clause] === OPEN) judge(space, clause)
  }
}

/** A place to come back to. */
export const mark = (space: Space): number => space.trail.length

/** Takes back everything narrowed since the mark. */
export const undo = (space: Space, to: number): void => {
  const { trail } = space
  while (trail.length > to) {
    const kind = trail.pop() as number
    const at = trail.pop() as number
    if (kind === TRUTH) {
      count(space, at, space.truths[at] as Kleene, -1)
      space.truths[at] = OPEN
      count(space, at, OPEN, 1)
    } else restore(trail, kind === BASE ? space.base : space.seen, at)
  }
}

const BASE = 0
const SEEN = 1
const TRUTH = 2

const save = (trail: number[], kind: number, fact: number, cells: Cells): void => {
  trail.push(
    cells.mask[fact] as number,
    cells.must[fact] as number,
    cells.min[fact] as number,
    cells.max[fact] as number,
    cells.step[fact] as number,
    fact,
    kind,
  )
}

const restore = (trail: number[], cells: Cells, fact: number): void => {
  cells.step[fact] = trail.pop() as number
  cells.max[fact] = trail.pop() as number
  cells.min[fact] = trail.pop() as number
  cells.must[fact] = trail.pop() as number
  cells.mask[fact] = trail.pop() as number
}

const judge = (space: Space, clause: number): void => {
  const truth = truthIn(space, space.program.clauses[clause] as Clause)
  if (truth === OPEN) return
  count(space, clause, OPEN, -1)
  space.truths[clause] = truth
  count(space, clause, truth, 1)
  space.trail.push(clause, TRUTH)
}

/** Adds (1) or takes away (-1) what a clause contributes while it has this truth. */
const count = (space: Space, clause: number, truth: Kleene, sign: 1 | -1): void => {
  if (truth === FALSE) return
  const severity = space.severities[clause] as number
  const tally = truth === TRUE ? space.holding : space.pending
  tally[severity] = (tally[severity] as number) + sign
  const points = space.points[clause] as number
  if (points === 0) return
  const { criterion } = space.program.model.rules[clause] as ModelRule
  if (truth === TRUE || points < 0)
    space.least[criterion] = (space.least[criterion] as number) + sign * points
  if (truth === TRUE || points > 0)
    space.greatest[criterion] = (space.greatest[criterion] as number) + sign * points
}

/** Works out what rules see of one fact; those it depends on are done. */
const see = (space: Space, index: number): void => {
  const { program, base, seen } = space
  const computed = program.computed[index]
  if (computed) {
    seen.min[index] = computed.min(seen)
    seen.max[index] = computed.max(seen)
    return
  }
  const { hidden } = program.model.facts[index] as Fact
  const visible = program.visible[index]
  const truth = visible === undefined || hidden === undefined ? TRUE : truthIn(space, visible)
  if (truth === TRUE) putCell(seen, index, cellAt(base, index))
  else if (hidden) {
    const cell = encode(program.codings[index] as Program['codings'][number], hidden)
    putCell(seen, index, truth === FALSE ? cell : hull(cellAt(base, index), cell))
  }
}

/** The smallest cell holding both; for numbers and sets it may hold more (sound, not exact), as `union` of ranges. */
const hull = (a: Cell, b: Cell): Cell => {
  const must = a.must & b.must
  const min = Math.min(a.min, b.min)
  const max = Math.max(a.max, b.max)
  return { mask: (a.mask | b.mask | a.must | b.must) & ~must, must, min, max, step: hullStep(a, b) }
}
const hullStep = (a: Cell, b: Cell): number => {
  if (a.min === b.min && a.max === b.max) return a.step
  const whole = (cell: Cell): boolean =>
    Number.isInteger(cell.min) && (cell.step > 0 || cell.min === cell.max)
  return whole(a) && whole(b) ? 1 : 0
}

/** Strong Kleene truth of a clause, as `truthOf`. */
export const truthIn = (space: Space, clause: Clause): Kleene => {
  if ('fact' in clause) return truthOfTest(space.seen, clause)
  const decisive = clause.kind === 'all' ? FALSE : TRUE
  let open = false
  for (const kid of clause.kids) {
    const truth = truthIn(space, kid)
    if (truth === decisive) return decisive
    if (truth === OPEN) open = true
  }
  return open ? OPEN : decisive === FALSE ? TRUE : FALSE
}

const truthOfTest = (seen: Cells, test: Test): Kleene => {
  if (test.kind === 'values') {
    const mask = seen.mask[test.fact] as number
    const inside = mask & test.mask
    return inside === 0 ? FALSE : inside === mask ? TRUE : OPEN
  }
  if (test.kind === 'member') return negateIf(test.negated, memberTruth(seen, test))
  return negateIf(
    test.negated,
    leafTruth(test.leaf, {
      kind: 'span',
      min: seen.min[test.fact] as number,
      max: seen.max[test.fact] as number,
      step: seen.step[test.fact] as number,
    }),
  )
}

const memberTruth = (seen: Cells, { fact, bit }: Extract<Test, { kind: 'member' }>): Kleene => {
  if (((seen.must[fact] as number) & bit) !== 0) return TRUE
  return ((seen.mask[fact] as number) & bit) !== 0 ? OPEN : FALSE
}

const negateIf = (negated: boolean, truth: Kleene): Kleene =>
  !negated || truth === OPEN ? truth : truth === TRUE ? FALSE : TRUE
