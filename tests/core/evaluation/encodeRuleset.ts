import Logic, { type Formula, type Solver } from 'logic-solver'
import { evaluateExpression } from '../../../src/core/evaluation/expression.js'
import type { Fact, Model } from '../../../src/core/evaluation/model.js'
import { rangeOfValue } from '../../../src/core/evaluation/range.js'
import type { Condition, FactValue, Leaf, Operator } from '../../../src/core/rulebook/schema.js'
import { valuesOf } from './enumerate.js'

/**
 * A whole rule set over all values of its facts as one formula, for a SAT solver. Nothing of our own three-valued logic
 * or search is used: a second opinion from another method.
 */
export type Encoded = {
  readonly solver: Solver
  readonly rules: readonly Formula[]
  /** Per criterion and band (low, medium, high). */
  readonly bands: readonly (readonly Formula[])[]
  /** approve, conditional, reject */
  readonly outcomes: readonly [Formula, Formula, Formula]
}
/** A fact as rules see it: its possible values, and when it has each. */
type Effective = readonly { readonly value: FactValue; readonly when: Formula }[]

export const encodeRuleset = (model: Model): Encoded => {
  const solver = new Logic.Solver()
  const effective: Effective[] = []
  const about = (id: string): Effective => effective[model.indexOf(id)] ?? []
  model.facts.forEach((fact, index) => {
    effective.push(
      fact.question
        ? encodeQuestion(fact, index, { solver, about })
        : encodeDerived(model, fact, about),
    )
  })
  const rules = model.rules.map(({ rule }) => encodeCondition(rule.conditions, about))
  const bands = model.criteria.map((_, index) => encodeBands(model, index, rules))
  return { solver, rules, bands, outcomes: encodeOutcomes(model, rules, bands) }
}

type About = (id: string) => Effective

const encodeQuestion = (
  { question, domain }: Fact,
  index: number,
  { solver, about }: { readonly solver: Solver; readonly about: About },
): Effective => {
  const values = valuesOf(domain)
  const answers = values.map((value, at) => ({ value, when: `f${index}v${at}` }))
  solver.require(Logic.exactlyOne(...answers.map(({ when }) => when)))
  if (question?.visibleIf === undefined || question.whenHidden === undefined) return answers
  const visible = encodeCondition(question.visibleIf, about)
  return [
    ...answers.map(({ value, when }) => ({ value, when: Logic.and(visible, when) })),
    { value: question.whenHidden, when: Logic.not(visible) },
  ]
}

/** One value for every combination of what it is computed from. */
const encodeDerived = (model: Model, fact: Fact, about: About): Effective => {
  const inputs = fact.dependsOn.map((at) => model.facts[at]!.id)
  const combinations = inputs.reduce<{ values: Record<string, FactValue>; when: Formula }[]>(
    (before, id) =>
      before.flatMap(({ values, when }) =>
        about(id).map((one) => ({
          values: { ...values, [id]: one.value },
          when: Logic.and(when, one.when),
        })),
      ),
    [{ values: {}, when: Logic.TRUE }],
  )
  return combinations.map(({ values, when }) => {
    const range = evaluateExpression(fact.expression!, {
      fact: (id) => rangeOfValue(values[id]!),
      parameter: model.parameter,
    })
    if (range.kind !== 'span' || range.min !== range.max) throw new Error('not one number')
    return { value: range.min, when }
  })
}

const encodeCondition = (condition: Condition, about: About): Formula => {
  const each = (kids: readonly Condition[]): Formula[] =>
    kids.map((kid) => encodeCondition(kid, about))
  if ('all' in condition) return Logic.and(...each(condition.all))
  if ('any' in condition) return Logic.or(...each(condition.any))
  if ('not' in condition) return Logic.not(encodeCondition(condition.not, about))
  const holding = about(condition.fact).filter(({ value }) =>
    meanings[condition.operator](value, condition.value),
  )
  return Logic.or(...holding.map(({ when }) => when))
}

const meanings: Readonly<Record<Operator, (fact: FactValue, value: Leaf['value']) => boolean>> = {
  equal: (fact, value) => fact === value,
  notEqual: (fact, value) => fact !== value,
  in: (fact, value) => (value as readonly unknown[]).includes(fact),
  notIn: (fact, value) => !(value as readonly unknown[]).includes(fact),
  contains: (fact, value) => (fact as readonly unknown[]).includes(value),
  doesNotContain: (fact, value) => !(fact as readonly unknown[]).includes(value),
  lessThan: (fact, value) => fact < value,
  lessThanInclusive: (fact, value) => fact <= value,
  greaterThan: (fact, value) => fact > value,
  greaterThanInclusive: (fact, value) => fact >= value,
}

/** What lowers counts where it does not fire, so that the solver never sees a negative number. */
const encodeBands = (model: Model, criterion: number, rules: readonly Formula[]): Formula[] => {
  const scoring = model.rules.flatMap(({ points, criterion: own }, at) =>
    own === criterion && points !== 0 ? [{ points, fires: rules[at]! }] : [],
  )
  const lowering = scoring.reduce((sum, { points }) => sum + Math.max(0, -points), 0)
  const sum = Logic.weightedSum(
    scoring.map(({ points, fires }) => (points > 0 ? fires : Logic.not(fires))),
    scoring.map(({ points }) => Math.abs(points)),
  )
  const reaches = (limit: number): Formula =>
    Logic.greaterThanOrEqual(sum, Logic.constantBits(limit + lowering))
  const { medium, high } = model.criteria[criterion]!.bands
  return [
    Logic.not(reaches(medium)),
    Logic.and(reaches(medium), Logic.not(reaches(high))),
    reaches(high),
  ]
}

const encodeOutcomes = (
  model: Model,
  rules: readonly Formula[],
  bands: readonly (readonly Formula[])[],
): [Formula, Formula, Formula] => {
  const risks = bands.filter((_, index) => index !== model.benefit)
  const someHigh = Logic.or(...risks.map((risk) => risk[2]!))
  const someMedium = Logic.or(...risks.map((risk) => risk[1]!))
  const highest = [
    Logic.and(Logic.not(someHigh), Logic.not(someMedium)),
    Logic.and(Logic.not(someHigh), someMedium),
    someHigh,
  ]
  const table = (severity: number): Formula =>
    Logic.or(
      ...highest.flatMap((risk, r) =>
        bands[model.benefit]!.flatMap((benefit, b) =>
          model.verdict(r, b) === severity ? [Logic.and(risk, benefit)] : [],
        ),
      ),
    )
  const effect = (severity: number): Formula =>
    Logic.or(...rules.filter((_, at) => model.rules[at]?.severity === severity))
  const reject = Logic.or(effect(2), table(2))
  const conditional = Logic.and(Logic.not(reject), Logic.or(effect(1), table(1)))
  return [Logic.and(Logic.not(reject), Logic.not(conditional)), conditional, reject]
}
