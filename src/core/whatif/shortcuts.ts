import { type Cell, cellAt, type Coding, decode, isSingle } from '../evaluation/cells.js'
import { severityGoal } from '../evaluation/goals.js'
import type { Possibilities } from '../evaluation/possibilities.js'
import { isKnown, knownValue, type Range } from '../evaluation/range.js'
import { exists } from '../evaluation/search.js'
import { copySpace, infeasibleSeverity, mark, narrow, undo } from '../evaluation/space.js'
import { divide } from '../evaluation/split.js'
import type { FactValue } from '../rulebook/schema.js'
import { createChanger } from './changes.js'
import { shrink } from './shrink.js'
import { spoiling } from './spoilers.js'
import type { Region, Regions, Witness } from './witnesses.js'

/** Steps per outcome; where they end there is no shortcut, never a wrong one. */
const stepBudget = 60_000

/**
 * Per severity a set of answers that makes it certain, whatever all other open facts turn out to be. One answer if
 * one suffices; otherwise, from the values of one completion, a set of which no answer can be spared. None where
 * facts nobody here can answer would still decide.
 */
export const shortcutsOf = (
  possibilities: Possibilities,
  regions: Regions,
): ReadonlyMap<number, Witness> => {
  const found = new Map<number, Witness>()
  if (possibilities.severities.length < 2) return found
  const facts = askableFacts(possibilities)
  for (const severity of possibilities.severities) {
    const region = regions.find((each) => each.severity === severity)
    const shortcut =
      singleAnswer(possibilities, { facts, regions, severity }) ??
      (region && fromRegion(possibilities, facts, region))
    if (shortcut) found.set(severity, shortcut)
  }
  return found
}

/** Positions of the open facts somebody can be asked about. */
export const askableFacts = ({ model, base }: Possibilities): number[] =>
  model.facts.flatMap(({ question }, at) =>
    question?.asked === true && !isKnown(base[at] as Range) ? [at] : [],
  )

type Sought = {
  readonly facts: readonly number[]
  readonly regions: Regions
  readonly severity: number
}

const othersThan = (severity: number): number => (1 << infeasibleSeverity) | (7 & ~(1 << severity))

const singleAnswer = (
  { model, base, space }: Possibilities,
  { facts, regions, severity }: Sought,
): Witness | undefined => {
  const bad = severityGoal(othersThan(severity))
  const budget = { steps: stepBudget }
  const changer = createChanger({ model, base, facts, bad, withConsent: true, budget })
  const spoilers = regions.flatMap((region) =>
    region.severity === severity ? [] : [region.space.base],
  )
  const isSpoiled = spoiling(copySpace(space), spoilers, { bad, budget })
  const fact = facts.find((each) => !isSpoiled(each) && changer.suffices([each]) === 'yes')
  const answers = fact === undefined ? undefined : changer.changesFor([fact])
  return answers && Object.fromEntries(answers.map(({ fact: id, to }) => [id, to]))
}

const fromRegion = (
  { model, space: all }: Possibilities,
  facts: readonly number[],
  { severity, space: region }: Region,
): Witness | undefined => {
  const space = copySpace(all)
  const budget = { steps: stepBudget }
  const bad = severityGoal(othersThan(severity))
  const values = new Map(facts.map((fact) => [fact, firstValue(region, fact)]))
  const suffices = (set: readonly number[]): boolean => {
    const start = mark(space)
    for (const fact of set) narrow(space, fact, values.get(fact) as Cell)
    const answer = exists(space, bad, budget)
    undo(space, start)
    return answer === 'no'
  }
  if (!suffices(facts)) return undefined
  const { codings } = space.program
  return Object.fromEntries(
    shrink(facts, suffices).map((fact) => {
      const range = decode(codings[fact] as Coding, values.get(fact) as Cell)
      return [model.facts[fact]?.id ?? '', knownValue(range) as FactValue]
    }),
  )
}

/** Any value of the region will do. */
const firstValue = ({ base, program }: Region['space'], fact: number): Cell => {
  const coding = program.codings[fact] as Coding
  let cell = cellAt(base, fact)
  while (!isSingle(coding, cell)) cell = divide(coding, cell)[0] as Cell
  return cell
}
