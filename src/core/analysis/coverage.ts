import { boundsOf } from '../evaluation/bounds.js'
import type { Situation } from '../evaluation/situation.js'
import { FALSE, TRUE, truthOf, type Node } from '../evaluation/truth.js'
import type { Ruleset } from '../rulebook/ruleset.js'
import type { Leaf, Rule } from '../rulebook/schema.js'

/** What the worked cases show of a rule set: which rules fire, and every condition both met and not met. */
export type Coverage = {
  readonly rules: Share & { readonly uncovered: readonly Rule[] }
  readonly branches: Share & { readonly uncovered: readonly UncoveredBranch[] }
}

export type Share = { readonly covered: number; readonly total: number }

/** A condition that no case shows with this truth. */
export type UncoveredBranch = {
  readonly rule: Rule
  readonly condition: Leaf
  /** Place among the conditions of the rule, counted in reading order from 0. */
  readonly at: number
  readonly truth: boolean
}

type LeafNode = Extract<Node, { kind: 'leaf' }>

/**
 * Counts only what is certain in a case: a condition over an open fact shows nothing.
 * Rules count at the dates they are in force.
 */
export const coverageOf = (
  { rules }: Pick<Ruleset, 'rules'>,
  situations: readonly Situation[],
): Coverage => {
  const fired = new Set<string>()
  const seen = new Set<string>()
  for (const { model, base } of situations) {
    const { truths, ranges } = boundsOf(model, base)
    model.rules.forEach(({ rule, node }, index) => {
      if (truths[index] === TRUE) fired.add(rule.id)
      leavesOf(node).forEach((leaf, at) => {
        const truth = truthOf(leaf, ranges)
        if (truth === TRUE || truth === FALSE) seen.add(branchName(rule, at, truth === TRUE))
      })
    })
  }
  const branches = rules.flatMap(branchesOf)
  const silent = rules.filter(({ id }) => !fired.has(id))
  const unseen = branches.filter(({ rule, at, truth }) => !seen.has(branchName(rule, at, truth)))
  return {
    rules: { ...share(rules, silent), uncovered: silent },
    branches: { ...share(branches, unseen), uncovered: unseen },
  }
}

const share = (all: readonly unknown[], uncovered: readonly unknown[]): Share => ({
  covered: all.length - uncovered.length,
  total: all.length,
})

const branchName = ({ id }: Rule, at: number, truth: boolean): string =>
  `${id} ${String(at)} ${String(truth)}`

const leavesOf = (node: Node): LeafNode[] => {
  if (node.kind === 'leaf') return [node]
  return node.kind === 'not' ? leavesOf(node.kid) : node.kids.flatMap(leavesOf)
}

const branchesOf = (rule: Rule): UncoveredBranch[] =>
  conditionLeaves(rule.conditions).flatMap((condition, at) =>
    [true, false].map((truth) => ({ rule, condition, at, truth })),
  )

const conditionLeaves = (condition: Rule['conditions']): Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(conditionLeaves)
  if ('any' in condition) return condition.any.flatMap(conditionLeaves)
  return 'not' in condition ? conditionLeaves(condition.not) : [condition]
}
