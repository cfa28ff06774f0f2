import { cellAt, isSingle, type Cell } from '../evaluation/cells.js'
import type { Clause, Coding } from '../evaluation/program.js'
import { exactScore } from '../evaluation/scoreRange.js'
import { FAILS, HOLDS, reach, type Answer, type Budget, type Goal } from '../evaluation/search.js'
import { copySpace, mark, narrow, undo, type Space } from '../evaluation/space.js'
import { divide, waitsFor } from '../evaluation/split.js'
import { OPEN } from '../evaluation/truth.js'

/** A game against what we do not know: we choose some facts, all others may turn out as they like. */
export type Game = {
  /** Facts we choose, by position. */
  readonly chosen: ReadonlySet<number>
  /** What must not be. */
  readonly bad: Goal
  readonly budget: Budget
}

/**
 * Is there a choice with which nothing bad happens in any completion? Leaves the space as it was.
 *
 * Guided by counterexamples: a choice is sought that holds against the completions known so far, at first the one
 * that looks worst; then a completion that spoils it; until there is no such choice, or no such completion.
 * (Janota, Klieber, Marques-Silva, Clarke: Solving QBF with Counterexample Guided Refinement, SAT 2012.)
 */
export const force = (space: Space, game: Game): Answer => {
  const { bad, budget } = game
  const verdict = bad(space)
  if (verdict === FAILS) return 'yes'
  if (verdict === HOLDS) return 'no'
  const worlds = [worstWorld(space, game)]
  while (budget.steps > 0) {
    const choice = choose(worlds, game)
    if (typeof choice === 'string') return choice
    const spoiler = spoilerOf(space, game, choice)
    if (typeof spoiler === 'string') return spoiler
    worlds.push(spoiler)
  }
  return 'unknown'
}

/** What is still possible of the chosen facts: any value left holds against all worlds. */
type Choice = ReadonlyMap<number, Cell>

/** Steps of the first look, in which most choices are found or ruled out; after it, exact scores are worth their price. */
const firstLook = 30

const choose = (worlds: readonly Space[], game: Game): Choice | 'no' | 'unknown' => {
  const look = { steps: Math.min(firstLook, game.budget.steps) }
  const first = choiceIn(worlds, { ...game, budget: look })
  game.budget.steps -= firstLook - look.steps
  if (first !== 'unknown') return first
  for (const world of worlds)
    world.limits ??= world.program.model.criteria.map((_, at) => exactScore(world, at, game.budget))
  return choiceIn(worlds, game)
}

const choiceIn = (worlds: readonly Space[], game: Game): Choice | 'no' | 'unknown' => {
  const starts = worlds.map(mark)
  const answer = play(worlds, game)
  const [{ base }] = worlds as [Space]
  const choice = new Map([...game.chosen].map((fact) => [fact, cellAt(base, fact)]))
  worlds.forEach((world, at) => {
    undo(world, starts[at] as number)
  })
  return answer === 'yes' ? choice : answer
}

/** After `yes` the worlds are narrowed to such choices. */
const play = (worlds: readonly Space[], game: Game): Answer => {
  if (game.budget.steps <= 0) return 'unknown'
  game.budget.steps -= 1
  const open = firstOpen(worlds, game.bad)
  if (typeof open === 'string') return open
  const { world, fact } = open
  const starts = worlds.map(mark)
  let unknown = false
  for (const part of partsByPromise(world, fact)) {
    for (const each of worlds) narrow(each, fact, part)
    const answer = play(worlds, game)
    if (answer === 'yes') return 'yes'
    if (answer === 'unknown') unknown = true
    worlds.forEach((each, at) => {
      undo(each, starts[at] as number)
    })
  }
  return unknown ? 'unknown' : 'no'
}

/** The first world whose end is open, and the chosen fact to decide there: all others are settled. */
const firstOpen = (
  worlds: readonly Space[],
  bad: Goal,
): 'yes' | 'no' | { readonly world: Space; readonly fact: number } => {
  let open: { world: Space; clause: number } | undefined
  for (const world of worlds) {
    const verdict = bad(world)
    if (verdict === HOLDS) return 'no'
    if (verdict !== FAILS) open ??= { world, clause: verdict }
  }
  if (open === undefined) return 'yes'
  const { world, clause } = open
  const [fact] = waitsFor(world, world.program.clauses[clause] as Clause)
  if (fact === undefined) throw new RangeError('nothing open')
  return { world, fact }
}

/** The completion of what we do not know that looks worst. */
const worstWorld = (space: Space, game: Game): Space => {
  const world = copySpace(space)
  for (const fact of unchosen(world, game)) settle(world, fact, 'worst')
  return world
}

/** A completion that spoils the choice; `yes` if there is none. */
const spoilerOf = (space: Space, game: Game, choice: Choice): Space | 'yes' | 'unknown' => {
  const start = mark(space)
  for (const [fact, cell] of choice) {
    narrow(space, fact, cell)
    settle(space, fact, 'best')
  }
  const answer = reach(space, game.bad, game.budget)
  const cells = unchosen(space, game).map((fact) => [fact, cellAt(space.base, fact)] as const)
  undo(space, start)
  if (answer !== 'yes') return answer === 'no' ? 'yes' : 'unknown'
  const world = copySpace(space)
  for (const [fact, cell] of cells) narrow(world, fact, cell)
  for (const [fact] of cells) settle(world, fact, 'worst')
  return world
}

const unchosen = ({ program }: Space, { chosen }: Game): number[] =>
  program.model.facts.flatMap(({ question }, fact) => (question && !chosen.has(fact) ? [fact] : []))

/** Settles a fact on the value that leaves least or most to fear, unless nothing that counts waits for it. */
const settle = (space: Space, fact: number, end: 'best' | 'worst'): void => {
  const { program, truths, points, severities, base } = space
  const coding = program.codings[fact] as Coding
  const counts = (clause: number): boolean =>
    truths[clause] === OPEN && (points[clause] !== 0 || severities[clause] !== 0)
  while (
    !isSingle(coding, cellAt(base, fact)) &&
    (program.bearsOn[fact] as readonly number[]).some(counts)
  )
    narrow(space, fact, partsByPromise(space, fact).at(end === 'best' ? 0 : -1) as Cell)
}

/** Parts of what a fact may be, the one that leaves least to fear first. */
const partsByPromise = (space: Space, fact: number): Cell[] => {
  const here = mark(space)
  return divide(space.program.codings[fact] as Coding, cellAt(space.base, fact))
    .map((part) => {
      narrow(space, fact, part)
      const fear = fearIn(space)
      undo(space, here)
      return { part, fear }
    })
    .sort((a, b) => a.fear - b.fear)
    .map(({ part }) => part)
}

/** How much may speak against: what bars or is required, and risk points less benefit. */
const fearIn = ({ program: { model }, holding, pending, greatest, least }: Space): number => {
  let fear = 0
  for (let severity = 1; severity < holding.length; severity += 1)
    fear += 100 * severity * (2 * (holding[severity] as number) + (pending[severity] as number))
  model.criteria.forEach((_, at) => {
    const points = (greatest[at] as number) + (least[at] as number)
    fear += at === model.benefit ? -points : points
  })
  return fear
}
