import { type Cell, cellAt, type Coding, decode } from '../evaluation/cells.js'
import type { Ignoring } from '../evaluation/bounds.js'
import type { Fact, Model } from '../evaluation/model.js'
import { programOf } from '../evaluation/program.js'
import { knownValue, type Range } from '../evaluation/range.js'
import type { Change } from '../evaluation/result.js'
import type { Answer, Budget, Goal } from '../evaluation/search.js'
import {
  createSpace,
  infeasibleSeverity,
  mark,
  narrow,
  undo,
  weigh,
  type Space,
} from '../evaluation/space.js'
import type { FactValue } from '../rulebook/schema.js'
import { startOf } from '../evaluation/conflict.js'
import { force, type Game } from './force.js'
import { bitsOf, createKnownSets } from './knownSets.js'
import { settleNearest } from './nearest.js'
import { minimalSets, type MinimalSets, type SetLimits } from './minimalSets.js'

/**
 * Changes within the body's own power that keep something from happening in every completion of what is open.
 * A value is feasible only where that is certain; what the question already says may always stay.
 */
export type Aim = {
  readonly model: Model
  readonly base: readonly Range[]
  /** Positions of the facts that may change. */
  readonly facts: readonly number[]
  /** What must not be. */
  readonly bad: Goal
  readonly ignoring?: Ignoring
  /** Values that need the platform's consent may be chosen. */
  readonly withConsent: boolean
  readonly budget: Budget
}

export type Changer = {
  /** Does it suffice that these facts may change? */
  readonly suffices: (facts: readonly number[]) => Answer
  /** Of the facts outside a set that does not suffice: those because of which it does not, as far as that is known. */
  readonly missingFrom: (set: readonly number[]) => number[]
  /** All minimal sets of facts, least effort first. */
  readonly minimal: (limits: Partial<SetLimits>) => MinimalSets
  /** Values for facts that suffice: each as near to what it is as the ones before it allow; `undefined`: too costly. */
  readonly changesFor: (facts: readonly number[]) => Change[] | undefined
}

export const isChangeable = ({ question }: Fact): boolean =>
  question !== undefined && question.asked && (question.kind === 'plan' || question.kind === 'body')

/** Positions of the facts that may change, of the kinds given. */
export const changeableFacts = (
  model: Model,
  kinds: readonly ('plan' | 'body')[] = ['plan', 'body'],
): number[] =>
  model.facts.flatMap((fact, at) =>
    isChangeable(fact) && kinds.some((kind) => kind === fact.question?.kind) ? [at] : [],
  )

export const effortOf = (model: Model, fact: number): number =>
  model.facts[fact]?.question?.effort ?? 1

/** Steps the values of one set of changes may take. */
const settlingSteps = 100_000

export const createChanger = (aim: Aim): Changer => {
  const { model, facts } = aim
  const table = setTable(aim)
  const { suffices, missingFrom } = remembering(table, facts)
  return {
    suffices,
    missingFrom,
    minimal: (limits) =>
      minimalSets(suffices, facts, {
        cost: (fact) => effortOf(model, fact),
        maxSize: facts.length,
        maxSets: Infinity,
        missingFrom,
        ...limits,
      }),
    changesFor: (set) => valuesFor(table, set),
  }
}

/** The case as it is, the case with all facts free that may change, and a game played with some of them. */
type Table = {
  readonly present: Space
  readonly space: Space
  readonly play: <T>(chosen: readonly number[], use: (game: Game) => T) => T
}

const setTable = (aim: Aim): Table => {
  const { model, base, facts, bad, budget } = aim
  const present = createSpace(model, base)
  const space = freeSpace(aim, present)
  const start = startOf(space)
  const orders: Game['orders'] = new Map()
  const play: Table['play'] = (chosen, use) => {
    const limited = infeasibleClauses(space, present, chosen)
    for (const clause of limited) weigh(space, clause, infeasibleSeverity)
    const held = facts.filter((fact) => !chosen.includes(fact))
    const here = mark(space)
    for (const fact of held) narrow(space, fact, cellAt(present.base, fact))
    const result = use({ chosen: new Set(chosen), bad, budget, start, fixed: bitsOf(held), orders })
    undo(space, here)
    for (const clause of limited) weigh(space, clause, 0)
    return result
  }
  return { present, space, play }
}

/** A set that suffices without some of its facts, or fails because of some outside, tells about others too. */
const remembering = (
  { present, space, play }: Table,
  facts: readonly number[],
): Pick<Changer, 'suffices' | 'missingFrom'> => {
  const known = createKnownSets()
  return {
    suffices: (set) => {
      const remembered = known.answerFor(set)
      if (remembered) return remembered
      const played = play(set, (game) => force(space, game))
      if (played.answer === 'no')
        known.fails(facts.filter((fact) => (played.because & bitsOf([fact])) === 0n))
      if (played.answer === 'yes') {
        const stays = (fact: number): boolean =>
          allows(played.choice.get(fact) as Cell, cellAt(present.base, fact))
        known.suffices(set.filter((fact) => !stays(fact)))
      }
      return played.answer
    },
    missingFrom: (set) => {
      const grown = known.grown(set)
      return facts.filter((fact) => (grown & bitsOf([fact])) === 0n)
    },
  }
}

const valuesFor = ({ present, space, play }: Table, set: readonly number[]): Change[] | undefined =>
  play(set, (game) => {
    // Which facts is answered by now; with which values deserves steps of its own.
    const own = { ...game, budget: { steps: settlingSteps } }
    const passes = (): boolean => force(space, own).answer === 'yes'
    const isSettled = set.every((fact) =>
      settleNearest(space, { fact, wish: cellAt(present.base, fact), passes }),
    )
    return isSettled ? changesBetween(present, space, set) : undefined
  })

/** Is all of what a fact may be among these values? */
const allows = (cell: Cell, now: Cell): boolean =>
  (now.mask & ~cell.mask) === 0 &&
  (cell.must & ~now.must) === 0 &&
  (now.must & ~(cell.must | cell.mask)) === 0 &&
  cell.min <= now.min &&
  now.max <= cell.max

/** The case with the facts free to take any value the body may choose, and what they are now. */
const freeSpace = (aim: Aim, present: Space): Space => {
  const { model, facts, base, withConsent } = aim
  const program = programOf(model)
  const freed = base.map((range, at) => {
    const fact = model.facts[at] as Fact
    if (!facts.includes(at)) return range
    const refused = withConsent ? [] : consentValues(fact)
    if (refused.length === 0 || fact.domain.kind !== 'values') return fact.domain
    const coding = program.codings[at] as Coding
    const now = decode(coding, cellAt(present.base, at))
    const kept = now.kind === 'values' ? now.values : []
    return {
      kind: 'values' as const,
      values: fact.domain.values.filter((v) => !refused.includes(String(v)) || kept.includes(v)),
    }
  })
  return createSpace(model, freed, aim.ignoring ? { ignoring: aim.ignoring } : {})
}

/** Clauses that hold where a chosen fact has a value that is not feasible; what it is now may stay. */
export const infeasibleClauses = (
  space: Space,
  present: Space,
  chosen: readonly number[],
): number[] =>
  space.program.infeasible.flatMap(({ fact, bit }, at) =>
    chosen.includes(fact) && present.base.mask[fact] !== bit
      ? [space.program.model.rules.length + at]
      : [],
  )

/** Values of a choice that are possible only if the platform agrees. */
export const consentValues = ({ question }: Fact): string[] =>
  question?.type === 'choice'
    ? question.options.filter((o) => o.needsPlatformConsent === true).map(({ value }) => value)
    : []

/** A question that comes into view counts as a change: it has no value yet, so `from` is `null`. */
const changesBetween = (present: Space, space: Space, set: readonly number[]): Change[] =>
  set
    .map((index): Change => {
      const coding = space.program.codings[index] as Coding
      const from = knownValue(decode(coding, cellAt(present.base, index)))
      const to = knownValue(decode(coding, cellAt(space.base, index)))
      if (to === undefined) throw new RangeError('not settled')
      return {
        fact: (space.program.model.facts[index] as Fact).id,
        from: from === undefined ? null : copy(from),
        to: copy(to),
      }
    })
    .sort((a, b) => (a.fact < b.fact ? -1 : 1))

const copy = (value: FactValue): Change['to'] => (typeof value === 'object' ? [...value] : value)
