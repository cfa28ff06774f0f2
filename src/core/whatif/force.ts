import { type Cell, cellAt, type Coding, isSingle } from '../evaluation/cells.js'
import type { Clause } from '../evaluation/program.js'
import type { Start } from '../evaluation/conflict.js'
import {
  blamed,
  FAILS,
  HOLDS,
  reach,
  type Answer,
  type Budget,
  type Goal,
} from '../evaluation/search.js'
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
  /** Before the facts held fast were narrowed, and those facts as bits: a failure names the ones to blame. */
  readonly start: Start
  readonly fixed: bigint
  /** Parts of facts in the order in which they were most promising when first met, shared by games of one kind. */
  readonly orders: Map<string, readonly Cell[]>
}

/** `no` with the facts held fast because of which there is no choice, as bits. */
export type Played =
  | { readonly answer: 'yes'; readonly choice: Choice }
  | { readonly answer: 'no'; readonly because: bigint }
  | { readonly answer: 'unknown' }

/** What is left of the chosen facts; whatever values are taken from it, nothing bad happens. */
export type Choice = ReadonlyMap<number, Cell>

/**
 * Is there a choice with which nothing bad happens in any completion? Leaves the space as it was.
 *
 * Guided by counterexamples: a choice is sought that holds against the completions known so far, at first the one
 * that looks worst; then a completion that spoils it; until there is no such choice, or no such completion.
 * (Janota, Klieber, Marques-Silva, Clarke: Solving QBF with Counterexample Guided Refinement, SAT 2012.)
 */
export const force = (space: Space, game: Game): Played => {
  const { bad, budget } = game
  const verdict = bad(space)
  if (verdict === FAILS) return { answer: 'yes', choice: choiceOf(space, game) }
  if (verdict === HOLDS) return { answer: 'no', because: game.fixed & blamedIn(space, game) }
  // where nothing is left to chance, the case is the only world there is
  const isCertain = unchosen(space, game).length === 0
  const worlds = [isCertain ? space : worstWorld(space, game)]
  while (budget.steps > 0) {
    const played = choiceIn(worlds, game)
    if (played.answer !== 'yes' || isCertain) return played
    const found = tryOut(space, game, played.choice)
    if ('answer' in found) return found
    worlds.push(found.spoiler)
  }
  return { answer: 'unknown' }
}

const choiceOf = ({ base }: Space, { chosen }: Game): Choice =>
  new Map([...chosen].map((fact) => [fact, cellAt(base, fact)]))

/** A choice that holds against all worlds. */
const choiceIn = (worlds: readonly Space[], game: Game): Played => {
  const starts = worlds.map(mark)
  const search: Play = { ...game, worlds, path: game.fixed, conflict: 0n }
  const answer = play(search)
  const choice = choiceOf(worlds[0] as Space, game)
  worlds.forEach((world, at) => {
    undo(world, starts[at] as number)
  })
  if (answer === 'yes') return { answer, choice }
  return answer === 'no' ? { answer, because: search.conflict & game.fixed } : { answer }
}

type Play = Game & {
  readonly worlds: readonly Space[]
  /** As in a search of one space: facts narrowed, and those of which another value is needed, as bits. */
  path: bigint
  conflict: bigint
}

/** After `yes` the worlds are narrowed to such choices. Depth first with backjumping, as `reach`. */
const play = (search: Play): Answer => {
  const { worlds, budget, path } = search
  if (budget.steps <= 0) return 'unknown'
  budget.steps -= 1
  const open = firstOpen(search)
  if (typeof open === 'string') return open
  const { world, fact } = open
  const bit = 1n << BigInt(fact)
  const starts = worlds.map(mark)
  let unknown = false
  let conflict = 0n
  search.path = path | bit
  for (const part of partsInOrder(world, fact, search)) {
    for (const each of worlds) narrow(each, fact, part)
    const answer = play(search)
    if (answer === 'yes') return 'yes'
    worlds.forEach((each, at) => {
      undo(each, starts[at] as number)
    })
    if (answer === 'unknown') unknown = true
    else if ((search.conflict & bit) === 0n) {
      search.path = path
      return 'no'
    } else conflict |= search.conflict
  }
  search.path = path
  search.conflict = conflict & (path | ~bit)
  return unknown ? 'unknown' : 'no'
}

/** The first world whose end is open, and the chosen fact to decide there: all others are settled. */
const firstOpen = (
  search: Play,
): 'yes' | 'no' | { readonly world: Space; readonly fact: number } => {
  let open: { world: Space; clause: number } | undefined
  for (const world of search.worlds) {
    const verdict = search.bad(world)
    if (verdict === HOLDS) {
      search.conflict = search.path & blamedIn(world, search)
      return 'no'
    }
    if (verdict !== FAILS) open ??= { world, clause: verdict }
  }
  if (open === undefined) return 'yes'
  const { world, clause } = open
  const [fact] = waitsFor(world, world.program.clauses[clause] as Clause)
  if (fact === undefined) throw new RangeError('nothing open')
  return { world, fact }
}

/** Facts because of which what must not be is certain here. */
const blamedIn = (space: Space, { bad, start }: Game): bigint =>
  blamed(space, bad.because?.(space, start, HOLDS))

/** The completion of what we do not know that looks worst. */
const worstWorld = (space: Space, game: Game): Space => {
  const world = copySpace(space)
  for (const fact of unchosen(world, game)) settle(world, fact, { end: 'worst', game })
  return world
}

/** A completion that spoils the choice, or the choice if there is none. */
const tryOut = (space: Space, game: Game, wanted: Choice): { readonly spoiler: Space } | Played => {
  const start = mark(space)
  const open = unchosen(space, game)
  for (const [fact, cell] of wanted) narrow(space, fact, cell)
  if (game.bad(space) !== FAILS)
    for (const fact of game.chosen) settle(space, fact, { end: 'best', game })
  const choice = choiceOf(space, game)
  const answer = reach(space, game.bad, game.budget)
  const cells = open.map((fact) => [fact, cellAt(space.base, fact)] as const)
  undo(space, start)
  if (answer === 'no') return { answer: 'yes', choice }
  if (answer === 'unknown') return { answer }
  const spoiler = copySpace(space)
  for (const [fact, cell] of cells) narrow(spoiler, fact, cell)
  for (const [fact] of cells) settle(spoiler, fact, { end: 'worst', game })
  return { spoiler }
}

/** Open facts we do not choose. */
const unchosen = ({ program, base }: Space, { chosen }: Game): number[] => {
  const { facts } = program.model
  const found: number[] = []
  for (let fact = 0; fact < facts.length; fact += 1) {
    if (facts[fact]?.question === undefined || chosen.has(fact)) continue
    if (!isSingle(program.codings[fact] as Coding, cellAt(base, fact))) found.push(fact)
  }
  return found
}

/** Settles a fact on the value that leaves least or most to fear, unless nothing that counts waits for it. */
const settle = (
  space: Space,
  fact: number,
  { end, game }: { readonly end: 'best' | 'worst'; readonly game: Game },
): void => {
  const { program, truths, points, severities, base } = space
  const coding = program.codings[fact] as Coding
  const counts = (clause: number): boolean =>
    truths[clause] === OPEN && (points[clause] !== 0 || severities[clause] !== 0)
  while (
    !isSingle(coding, cellAt(base, fact)) &&
    (program.bearsOn[fact] as readonly number[]).some(counts)
  )
    narrow(space, fact, partsInOrder(space, fact, game).at(end === 'best' ? 0 : -1) as Cell)
}

/** The order only saves time; working it out anew at every step would cost more than it saves. */
const partsInOrder = (space: Space, fact: number, { orders }: Game): readonly Cell[] => {
  const { mask, must, min, max } = cellAt(space.base, fact)
  const key = [fact, mask, must, min, max].join()
  const before = orders.get(key)
  if (before) return before
  const parts = partsByPromise(space, fact)
  orders.set(key, parts)
  return parts
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
