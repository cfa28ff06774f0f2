import type { Trace, TraceNode } from '../ports.js'
import { effectiveRanges, type Model } from './model.js'
import { isKnown, knownValue, type Range } from './range.js'
import { FALSE, leafTruth, negate, OPEN, TRUE, truthOf, type Kleene, type Node } from './truth.js'
import type { FactValue } from '../rulebook/schema.js'

/**
 * json-rules-engine is the reference but has no "undecided": over a missing fact `notEqual`, `notIn` and `not` come out
 * true. So its trace is taken leaf by leaf where the fact is known, and folded in strong Kleene logic where it is not.
 */

/** Facts to hand to the engine: those with exactly one value left. */
export const knownFacts = (model: Model, base: readonly Range[]): Record<string, FactValue> =>
  Object.fromEntries(
    effectiveRanges(model, base).flatMap((range, index): [string, FactValue][] => {
      const value = knownValue(range)
      return value === undefined ? [] : [[model.facts[index]?.id ?? '', value]]
    }),
  )

/** Ids of rules on which the engine's trace and our own evaluation differ; empty unless one of the two is wrong. */
export const disagreements = (model: Model, base: readonly Range[], trace: Trace): string[] => {
  const ranges = effectiveRanges(model, base)
  return model.rules.flatMap(({ rule, node }) => {
    const traced = trace.get(rule.id)
    const folded = traced === undefined ? undefined : fold(traced, node, ranges)
    return folded === truthOf(node, ranges) ? [] : [rule.id]
  })
}

export const fold = (trace: TraceNode, node: Node, ranges: readonly Range[]): Kleene => {
  if (node.kind === 'leaf') {
    const range = ranges[node.fact] as Range
    return isKnown(range) ? (trace.result ? TRUE : FALSE) : leafTruth(node.leaf, range)
  }
  if (node.kind === 'not') return 'not' in trace ? negate(fold(trace.not, node.kid, ranges)) : OPEN
  const parts = partsOf(trace)
  const truths = node.kids.map((kid, index) => fold(parts[index] as TraceNode, kid, ranges))
  const decisive = node.kind === 'all' ? FALSE : TRUE
  if (truths.includes(decisive)) return decisive
  return truths.includes(OPEN) ? OPEN : negate(decisive)
}

const partsOf = (trace: TraceNode): readonly TraceNode[] =>
  'all' in trace ? trace.all : 'any' in trace ? trace.any : []
