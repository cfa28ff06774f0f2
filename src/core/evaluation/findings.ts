import type { Condition, Leaf, Rule } from '../rulebook/schema.js'
import { bandOf, type ModelRule } from './model.js'
import type { Possibilities } from './possibilities.js'
import { knownValue, type Range } from './range.js'
import type { Clause } from './program.js'
import { renderText, type TextValues } from './renderText.js'
import type { CitedSource, ExplainedCondition, Finding, Truth } from './result.js'
import { waitsFor } from './split.js'
import { FALSE, OPEN, TRUE, truthOf, type Kleene, type Node } from './truth.js'

/** What the findings need besides the possibilities: words, sources as of the date. */
export type FindingContext = {
  readonly possibilities: Possibilities
  readonly text: TextValues
  readonly sources: (rule: Rule) => CitedSource[]
}

/** Every rule that fires or may still fire, in the rule set's order. Those that cannot fire say nothing. */
export const findingsOf = (context: FindingContext): Finding[] => {
  const { model } = context.possibilities
  const decisive = decisiveRules(context.possibilities)
  return model.rules.flatMap((rule, index): Finding[] =>
    context.possibilities.truths[index] === FALSE
      ? []
      : [describe(context, rule, index, decisive.has(index))],
  )
}

const describe = (
  { possibilities, text, sources }: FindingContext,
  rule: ModelRule,
  index: number,
  isDecisive: boolean,
): Finding => {
  const { model, ranges, truths, space } = possibilities
  const fires = truths[index] === TRUE
  const open = waitsFor(space, space.program.clauses[index] as Clause).map(
    (at) => model.facts[at]?.id ?? '',
  )
  return {
    rule: rule.rule.id,
    criterion: rule.rule.criterion,
    effect: rule.rule.effect.type,
    points: Math.abs(rule.points),
    role: fires ? roleOf(possibilities, rule, isDecisive) : 'undecided',
    reason: fires ? renderText(rule.rule.reason, text) : null,
    waitsFor: fires ? [] : open,
    conditions: explain(rule.rule.conditions, rule.node, ranges),
    sources: sources(rule.rule),
  }
}

const roleOf = (
  { severities, model }: Possibilities,
  rule: ModelRule,
  isDecisive: boolean,
): Finding['role'] => {
  if (rule.points === 0) return roleOfUnscored(rule, severities.at(-1) ?? 2)
  if (isDecisive) return 'decisive'
  // In the benefit criterion it is the lowering effect that pulls towards the stricter outcome.
  const pullsStricter = rule.criterion === model.benefit ? rule.points < 0 : rule.points > 0
  const approves = severities.join() === '0'
  return pullsStricter === approves ? 'opposing' : 'supporting'
}

/** Notes and ongoing duties decide nothing; a bar or unmet requirement decides if nothing stricter is possible. */
const roleOfUnscored = (rule: ModelRule, strictest: number): Finding['role'] => {
  if (rule.severity === 0) return 'note'
  return rule.severity >= strictest ? 'decisive' : 'supporting'
}

/**
 * Within a risk criterion: the fewest that reach its band with all lowering effects left in place, then those with
 * most points, then by id.
 */
const decisiveRules = ({ model, truths, scores }: Possibilities): ReadonlySet<number> => {
  const chosen = new Set<number>()
  model.criteria.forEach((criterion, index) => {
    const band = bandOf(criterion, scores[index]?.min ?? 0)
    if (index === model.benefit || band === 0) return
    const limit = band === 2 ? criterion.bands.high : criterion.bands.medium
    const mine = model.rules
      .map((rule, at) => ({ rule, at }))
      .filter(({ rule }) => rule.criterion === index)
    const lowered = mine
      .filter(({ rule, at }) => rule.points < 0 && truths[at] !== FALSE)
      .reduce((sum, { rule }) => sum + rule.points, 0)
    const raising = mine
      .filter(({ rule, at }) => rule.points > 0 && truths[at] === TRUE)
      .sort((a, b) => b.rule.points - a.rule.points || (a.rule.rule.id < b.rule.rule.id ? -1 : 1))
    let sum = lowered
    for (const { rule, at } of raising) {
      if (sum >= limit) break
      sum += rule.points
      chosen.add(at)
    }
  })
  return chosen
}

const truthName: Readonly<Record<Kleene, Truth>> = {
  [FALSE]: 'false',
  [TRUE]: 'true',
  [OPEN]: 'open',
}

/** The condition tree with the fact values that made it true, false or left it open. */
export const explain = (
  condition: Condition,
  node: Node,
  ranges: readonly Range[],
): ExplainedCondition => {
  const result = truthName[truthOf(node, ranges)]
  if (node.kind === 'leaf') return { ...explainLeaf(node.leaf, ranges[node.fact] as Range), result }
  if (node.kind === 'not') {
    if (!('not' in condition)) throw new TypeError('condition and node differ')
    return { not: explain(condition.not, node.kid, ranges), result }
  }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  const kids = node.kids.map((kid, at) => explain(parts[at] as Condition, kid, ranges))
  return node.kind === 'all' ? { all: kids, result } : { any: kids, result }
}

type ExplainedLeaf = Omit<Extract<ExplainedCondition, { fact: string }>, 'result'>
const explainLeaf = ({ fact, operator, value }: Leaf, range: Range): ExplainedLeaf => {
  const actual = knownValue(range)
  return {
    fact,
    operator,
    value: isList(value) ? [...value] : value,
    actual: actual === undefined ? null : isList(actual) ? [...actual] : actual,
  }
}

const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value)
