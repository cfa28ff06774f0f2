import { factsOf } from '../rulebook/conditionTree.js'
import { factsOfExpression } from '../rulebook/expressionTree.js'
import type { Ruleset } from '../rulebook/ruleset.js'
import {
  bandNames,
  verdicts,
  type Band,
  type Criterion,
  type Expression,
  type Question,
  type Rule,
} from '../rulebook/schema.js'
import { evaluateExpression } from './expression.js'
import { rangeOfQuestion, rangeOfValue, union, type Range } from './range.js'
import { compileCondition, FALSE, TRUE, truthOf, type Node } from './truth.js'

/** A rule set as of one date, prepared for evaluation: facts in dependency order, conditions over fact positions. */
export type Model = {
  readonly facts: readonly Fact[]
  readonly rules: readonly ModelRule[]
  /** Per fact: itself and the facts computed from it, in order. */
  readonly affects: readonly (readonly number[])[]
  /** Per fact: rules it bears on. */
  readonly bearsOn: readonly (readonly number[])[]
  readonly criteria: readonly Criterion[]
  /** Position of the one benefit criterion; all others are risk criteria. */
  readonly benefit: number
  readonly indexOf: (fact: string) => number
  readonly parameter: (id: string) => number
  /** Severity of the verdict in the balancing table: 0 approve, 1 conditional, 2 reject. */
  readonly verdict: (risk: number, benefit: number) => number
}

export type Fact = {
  readonly id: string
  readonly question: Question | undefined
  readonly domain: Range
  readonly visible: Node | undefined
  readonly hidden: Range | undefined
  readonly expression: Expression | undefined
  /** Positions of the facts this one's value depends on, itself excluded. */
  readonly dependsOn: readonly number[]
}

export type ModelRule = {
  readonly rule: Rule
  readonly node: Node
  readonly criterion: number
  /** Signed points for its criterion's score; 0 for bars, requirements and notes. */
  readonly points: number
  /** Severity the outcome has at least when the rule fires: bars and incurable requirements 2, unmet `before` 1. */
  readonly severity: number
  /** Positions of all facts that asking can settle and that bear on the rule, through visibility and derivation. */
  readonly inputs: ReadonlySet<number>
}

export const bandOf = (criterion: Criterion, score: number): number =>
  score >= criterion.bands.high ? 2 : score >= criterion.bands.medium ? 1 : 0
export const bandName = (band: number): Band => bandNames[band] as Band

/** Rules, parameters and positions count from `validFrom` up to and including `validUntil`. */
export const inForce = (
  entry: { readonly validFrom: string; readonly validUntil: string | null },
  asOf: string,
): boolean => entry.validFrom <= asOf && (entry.validUntil === null || asOf <= entry.validUntil)

export const compileModel = (ruleset: Ruleset, asOf: string): Model => {
  const facts = compileFacts(ruleset)
  const position = new Map(facts.map((fact, index) => [fact.id, index]))
  const indexOf = (id: string): number => {
    const index = position.get(id)
    if (index === undefined) throw new TypeError(`unknown fact ${id}`)
    return index
  }
  const parameters = new Map(
    ruleset.parameters.filter((p) => inForce(p, asOf)).map((p) => [p.id, p.value]),
  )
  const table = new Map(
    ruleset.balance.map((cell) => [
      bandNames.indexOf(cell.risk) * 3 + bandNames.indexOf(cell.benefit),
      verdicts.indexOf(cell.verdict),
    ]),
  )
  const rules = ruleset.rules
    .filter((rule) => inForce(rule, asOf))
    .map((rule) => compileRule(rule, ruleset.criteria, facts, indexOf))
  return {
    facts,
    rules,
    affects: facts.map((_, fact) => affectedBy(fact, facts)),
    bearsOn: facts.map((_, fact) =>
      rules.flatMap((rule, at) => (rule.inputs.has(fact) ? [at] : [])),
    ),
    criteria: ruleset.criteria,
    benefit: ruleset.criteria.findIndex((criterion) => criterion.scale === 'benefit'),
    indexOf,
    parameter: (id) => parameters.get(id) as number,
    verdict: (risk, benefit) => table.get(risk * 3 + benefit) as number,
  }
}

/** Facts in an order in which each comes after all it depends on. */
const compileFacts = (ruleset: Ruleset): Fact[] => {
  const questions = new Map(ruleset.questions.map((question) => [question.id, question]))
  const derived = new Map(ruleset.derived.map((entry) => [entry.id, entry]))
  const needs = (id: string): string[] => {
    const condition = questions.get(id)?.visibleIf
    const expression = derived.get(id)?.expression
    return [
      ...(condition ? factsOf(condition) : []),
      ...(expression ? factsOfExpression(expression) : []),
    ]
  }
  const order: string[] = []
  const visit = (id: string): void => {
    if (order.includes(id)) return
    needs(id).forEach(visit)
    order.push(id)
  }
  ;[...questions.keys(), ...derived.keys()].forEach(visit)
  const indexOf = (id: string): number => order.indexOf(id)
  return order.map((id) => {
    const question = questions.get(id)
    return {
      id,
      question,
      domain: question
        ? rangeOfQuestion(question)
        : { kind: 'span', min: -Infinity, max: Infinity, step: 0 },
      visible: question?.visibleIf && compileCondition(question.visibleIf, indexOf),
      hidden: question?.whenHidden === undefined ? undefined : rangeOfValue(question.whenHidden),
      expression: derived.get(id)?.expression,
      dependsOn: [...new Set(needs(id))].map(indexOf),
    }
  })
}

const compileRule = (
  rule: Rule,
  criteria: readonly Criterion[],
  facts: readonly Fact[],
  indexOf: (fact: string) => number,
): ModelRule => {
  const { effect } = rule
  return {
    rule,
    node: compileCondition(rule.conditions, indexOf),
    criterion: criteria.findIndex((criterion) => criterion.id === rule.criterion),
    points:
      effect.type === 'raises' ? effect.points : effect.type === 'lowers' ? -effect.points : 0,
    severity: severityOf(rule),
    inputs: closure(factsOf(rule.conditions).map(indexOf), facts),
  }
}

const severityOf = ({ effect }: Rule): number => {
  if (effect.type === 'bars') return 2
  if (effect.type !== 'requires') return 0
  return effect.curable ? (effect.timing === 'before' ? 1 : 0) : 2
}

const closure = (start: readonly number[], facts: readonly Fact[]): ReadonlySet<number> => {
  const found = new Set<number>()
  const visit = (index: number): void => {
    if (found.has(index)) return
    found.add(index)
    facts[index]?.dependsOn.forEach(visit)
  }
  start.forEach(visit)
  for (const index of found) if (facts[index]?.expression) found.delete(index)
  return found
}

const affectedBy = (start: number, facts: readonly Fact[]): number[] => {
  const affected = new Set([start])
  facts.forEach(({ dependsOn }, index) => {
    if (dependsOn.some((other) => affected.has(other))) affected.add(index)
  })
  return [...affected]
}

/**
 * What rules see: hidden questions give `whenHidden`, derived facts are computed. While visibility is open the fact
 * ranges over both; deciding the facts it depends on makes that exact.
 */
export const effectiveRanges = (model: Model, base: readonly Range[]): Range[] => {
  const ranges: Range[] = [...base]
  model.facts.forEach((_, index) => {
    ranges[index] = effectiveRange(model, index, base, ranges)
  })
  return ranges
}

/** One fact of `effectiveRanges`; those it depends on are already there. */
export const effectiveRange = (
  model: Model,
  index: number,
  base: readonly Range[],
  ranges: readonly Range[],
): Range => {
  const { expression, visible, hidden } = model.facts[index] as Fact
  const range = base[index] as Range
  if (expression) {
    return evaluateExpression(expression, {
      fact: (id) => ranges[model.indexOf(id)] as Range,
      parameter: model.parameter,
    })
  }
  if (visible === undefined || hidden === undefined) return range
  const truth = truthOf(visible, ranges)
  return truth === TRUE ? range : truth === FALSE ? hidden : union(range, hidden)
}
