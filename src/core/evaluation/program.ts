import type { Condition, Leaf, Scalar } from '../rulebook/schema.js'
import type { Coding } from './cells.js'
import { compileExpression, type Computed } from './computed.js'
import type { Model } from './model.js'
import { rangeOfValue, type Range } from './range.js'
import { compileCondition, leafTruth, TRUE, type Node } from './truth.js'

/**
 * The rules of a model compiled for search: choices as bits of a word, negation pushed down to the tests
 * (De Morgan holds in strong Kleene logic). Means the same as `truthOf` over ranges.
 */
export type Program = {
  readonly model: Model
  readonly codings: readonly Coding[]
  /** The rules of the model; after them, one clause per value that is not always feasible: it holds where it is not. */
  readonly clauses: readonly Clause[]
  readonly infeasible: readonly Infeasible[]
  /** Per fact: clauses it bears on, through visibility and derivation. */
  readonly bearsOn: readonly (readonly number[])[]
  /** The same the other way round: per clause the facts that bear on it, as bits. */
  readonly inputs: readonly bigint[]
  readonly visible: readonly (Clause | undefined)[]
  /** Per fact: how it is computed from others. */
  readonly computed: readonly (Computed | undefined)[]
}

export type Clause = { readonly kind: 'all' | 'any'; readonly kids: readonly Clause[] } | Test

export type Test =
  | { readonly kind: 'values'; readonly fact: number; readonly mask: number; readonly leaf: Leaf }
  | {
      readonly kind: 'member'
      readonly fact: number
      readonly bit: number
      readonly negated: boolean
      readonly leaf: Leaf
    }
  | {
      readonly kind: 'number'
      readonly fact: number
      readonly leaf: Leaf
      readonly negated: boolean
    }

/** A value of a choice that is possible only under a condition, or only if the platform agrees. */
export type Infeasible = {
  readonly fact: number
  /** Bit of the value. */
  readonly bit: number
}

const known = new WeakMap<Model, Program>()

/** Compiled once per model; pure, so that remembering it changes nothing. */
export const programOf = (model: Model): Program => {
  const before = known.get(model)
  if (before) return before
  const program = compile(model)
  known.set(model, program)
  return program
}

const compile = (model: Model): Program => {
  const codings = model.facts.map(({ domain }) => codingOf(domain))
  const clause = (node: Node): Clause => clauseOf(node, codings, false)
  const limits = feasibilityLimits(model, codings)
  const clauses = [...model.rules.map(({ node }) => clause(node)), ...limits.map((l) => l.holds)]
  const bearsOn = model.facts.map((_, fact) => [
    ...(model.bearsOn[fact] ?? []),
    ...limits.flatMap(({ inputs }, at) => (inputs.has(fact) ? [model.rules.length + at] : [])),
  ])
  return {
    model,
    codings,
    clauses,
    infeasible: limits.map(({ fact, bit }) => ({ fact, bit })),
    bearsOn,
    inputs: clauses.map((_, at) => bitsOf(bearsOn, at)),
    visible: model.facts.map(({ visible }) => visible && clause(visible)),
    computed: model.facts.map(
      ({ expression }) => expression && compileExpression(expression, { model, codings }),
    ),
  }
}

const bitsOf = (bearsOn: readonly (readonly number[])[], clause: number): bigint =>
  bearsOn.reduce(
    (bits, all, fact) => (all.includes(clause) ? bits | (1n << BigInt(fact)) : bits),
    0n,
  )

const codingOf = (domain: Range): Coding => {
  if (domain.kind === 'values') return { kind: 'values', values: domain.values }
  if (domain.kind === 'subsets')
    return { kind: 'subsets', members: [...domain.must, ...domain.may] }
  return { kind: 'span' }
}

type Limit = Infeasible & { readonly holds: Clause; readonly inputs: ReadonlySet<number> }
const feasibilityLimits = (model: Model, codings: readonly Coding[]): Limit[] =>
  model.facts.flatMap(({ question, visible }, fact) => {
    if (question?.type !== 'choice') return []
    // a hidden answer never counts, so it need not be feasible
    const shown = visible ? [clauseOf(visible, codings, false)] : []
    return question.options.flatMap(({ feasibleIf }, at): Limit[] => {
      if (feasibleIf === undefined) return []
      const condition = compileCondition(feasibleIf, model.indexOf)
      const bit = 1 << at
      const chosen: Clause = {
        kind: 'values',
        fact,
        mask: bit,
        leaf: { fact: question.id, operator: 'equal', value: question.options[at]?.value ?? '' },
      }
      const inputs = inputsOf(model, [fact, ...factsOfNode(condition)])
      const holds: Clause = {
        kind: 'all',
        kids: [...shown, chosen, clauseOf(condition, codings, true)],
      }
      return [{ fact, bit, holds, inputs }]
    })
  })

const factsOfNode = (node: Node): number[] =>
  node.kind === 'leaf'
    ? [node.fact]
    : (node.kind === 'not' ? [node.kid] : node.kids).flatMap(factsOfNode)

const inputsOf = (model: Model, facts: readonly number[]): ReadonlySet<number> =>
  new Set(
    model.facts.flatMap((_, at) => (model.affects[at]?.some((f) => facts.includes(f)) ? [at] : [])),
  )

/** A condition that is no rule of the model, for questions about it. */
export const clauseOfCondition = (condition: Condition, { model, codings }: Program): Clause =>
  clauseOf(compileCondition(condition, model.indexOf), codings, false)

const clauseOf = (node: Node, codings: readonly Coding[], negated: boolean): Clause => {
  if (node.kind === 'not') return clauseOf(node.kid, codings, !negated)
  if (node.kind === 'leaf')
    return testOf(node.fact, node.leaf, codings[node.fact] as Coding, negated)
  const kids = node.kids.map((kid) => clauseOf(kid, codings, negated))
  const kind = (node.kind === 'all') === negated ? 'any' : 'all'
  return { kind, kids }
}

const testOf = (fact: number, leaf: Leaf, coding: Coding, negated: boolean): Test => {
  if (coding.kind === 'span') return { kind: 'number', fact, leaf, negated }
  if (coding.kind === 'values') {
    const fits = (value: Scalar): boolean => leafTruth(leaf, rangeOfValue(value)) === TRUE
    const mask = coding.values.reduce<number>(
      (bits, value, at) => (fits(value) === negated ? bits : bits | (1 << at)),
      0,
    )
    return { kind: 'values', fact, mask, leaf }
  }
  const member = coding.members.indexOf(String(leaf.value))
  const isNegative = leaf.operator === 'doesNotContain'
  const bit = member === -1 ? 0 : 1 << member
  return { kind: 'member', fact, bit, negated: negated !== isNegative, leaf }
}
