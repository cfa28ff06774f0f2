import { severityBits, severityGoal } from '../evaluation/goals.js'
import type { Fact, Model, ModelRule } from '../evaluation/model.js'
import { clauseOfCondition } from '../evaluation/program.js'
import { copySpace, createSpace } from '../evaluation/space.js'
import { TRUE } from '../evaluation/truth.js'
import { verdicts, type Guarantee } from '../rulebook/schema.js'
import { witnessOf, type Witness } from '../whatif/witnesses.js'
import { createDirections, type Direction } from './direction.js'
import { meet, type Demand } from './meeting.js'
import { findStricter } from './stricter.js'

/** What became of a promise a rule set makes about all cases. */
export type Proof =
  | { readonly answer: 'proved' }
  | { readonly answer: 'refuted'; readonly counterexample: Counterexample }
  /** The steps ended before it was certain. */
  | { readonly answer: 'unproven' }

/** Answers that break the promise; of a number that was to do no harm also the value that does. */
export type Counterexample = {
  readonly facts: Witness
  readonly raised?: { readonly fact: string; readonly to: number }
}

const stepBudget = 200_000

/** Proves a guarantee for every case, whatever platform, body and legal position, or gives a case that breaks it. */
export const proveGuarantee = (model: Model, guarantee: Guarantee): Proof => {
  const never = guarantee.when ? proveNever(model, guarantee) : proved
  if (never.answer !== 'proved' || guarantee.increasing === undefined) return never
  return proveHarmless(model, model.indexOf(guarantee.increasing))
}

const proved: Proof = { answer: 'proved' }

const domainsOf = (model: Model) => model.facts.map(({ domain }) => domain)

const proveNever = (model: Model, { when, never = [] }: Guarantee): Proof => {
  if (when === undefined) return proved
  const base = domainsOf(model)
  const space = createSpace(model, base)
  const budget = { steps: stepBudget }
  const goal = severityGoal(severityBits(never.map((verdict) => verdicts.indexOf(verdict))))
  const demand: Demand = { clause: clauseOfCondition(when, space.program), truth: TRUE }
  const answer = meet(space, [demand], { goal, budget })
  if (answer === 'no') return proved
  if (answer === 'unknown') return { answer: 'unproven' }
  const region = { severity: 0, space: copySpace(space) }
  return { answer: 'refuted', counterexample: { facts: witnessOf(region, base) } }
}

/**
 * Certain where each rule alone can only become milder and the balancing table never turns round; otherwise pairs of
 * neighbouring values are searched.
 */
const proveHarmless = (model: Model, fact: number): Proof => {
  const { ofNode } = createDirections(model, fact)
  const harms = (rule: ModelRule): boolean => !isHarmless(rule, ofNode(rule.node), model)
  if (isMonotone(model) && !model.rules.some(harms)) return proved
  const found = findStricter(model, domainsOf(model), { fact, budget: { steps: stepBudget } })
  if (found === 'none') return proved
  if (found === 'unknown') return { answer: 'unproven' }
  const { id } = model.facts[fact] as Fact
  const raised = { fact: id, to: found.to }
  return { answer: 'refuted', counterexample: { facts: found.facts, raised } }
}

const isHarmless = (
  { severity, points, criterion }: ModelRule,
  direction: Direction,
  model: Model,
): boolean => {
  if (direction === 'still' || (severity === 0 && points === 0)) return true
  const speaksAgainst = severity > 0 || points > 0 !== (criterion === model.benefit)
  return direction === (speaksAgainst ? 'down' : 'up')
}

const bands = [0, 1, 2]
/** More risk is never milder, more benefit never stricter. */
const isMonotone = ({ verdict }: Model): boolean =>
  bands.every((risk) =>
    bands.every(
      (benefit) =>
        (risk === 0 || verdict(risk - 1, benefit) <= verdict(risk, benefit)) &&
        (benefit === 0 || verdict(risk, benefit - 1) >= verdict(risk, benefit)),
    ),
  )
