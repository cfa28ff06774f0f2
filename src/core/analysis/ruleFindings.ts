import { cellGoal, severityGoal } from '../evaluation/goals.js'
import type { Fact, Model, ModelRule } from '../evaluation/model.js'
import { clauseOfCondition, type Clause } from '../evaluation/program.js'
import { exists, type Budget } from '../evaluation/search.js'
import { createSpace, mark, truthIn, undo, type Space } from '../evaluation/space.js'
import { FALSE, TRUE } from '../evaluation/truth.js'
import {
  bandNames,
  verdicts,
  type Band,
  type Condition,
  type Rule,
  type Verdict,
} from '../rulebook/schema.js'
import { conditionDrops } from './conditionDrops.js'
import { meet, type Demand } from './meeting.js'

/** What is wrong with a rule set over all cases there can be; each is certain. */
export type RuleFinding =
  /** Fires in no case, or in every one. */
  | { readonly kind: 'dead' | 'always'; readonly rule: Rule }
  /** Without this part of its condition the rule fires in the same cases. */
  | { readonly kind: 'droppable'; readonly rule: Rule; readonly part: Condition }
  /** Fires only where another rule fires that already does the same. */
  | { readonly kind: 'subsumed'; readonly rule: Rule; readonly by: Rule }
  | { readonly kind: 'outcome'; readonly outcome: Verdict }
  | { readonly kind: 'cell'; readonly risk: Band; readonly benefit: Band }

export type RuleFindings = {
  readonly findings: readonly RuleFinding[]
  /** Nothing was left open because steps ended. */
  readonly complete: boolean
}

/** Steps one question may take. */
const stepBudget = 50_000

/** Looks at every rule, every part of its condition, every outcome and every cell of the balancing table. */
export const findInRules = (model: Model): RuleFindings => {
  const asking = createAsking(model)
  const shown = createAsking({ ...model, facts: model.facts.map(alwaysShown) })
  const rules = model.rules.flatMap((rule, at) => ruleFindings(rule, at, { model, asking, shown }))
  const outcomes = verdicts.flatMap((outcome, severity): RuleFinding[] =>
    asking.reaches(severityGoal(1 << severity)) ? [] : [{ kind: 'outcome', outcome }],
  )
  const cells = bandNames.flatMap((risk, r) =>
    bandNames.flatMap((benefit, b): RuleFinding[] =>
      asking.reaches(cellGoal(r, b)) ? [] : [{ kind: 'cell', risk, benefit }],
    ),
  )
  return {
    findings: [...rules, ...outcomes, ...cells],
    complete: asking.isComplete() && shown.isComplete(),
  }
}

type Asking = ReturnType<typeof createAsking>

const createAsking = (model: Model) => {
  const space = createSpace(
    model,
    model.facts.map(({ domain }) => domain),
  )
  let complete = true
  const ask = (question: (budget: Budget) => string): boolean => {
    const answer = question({ steps: stepBudget })
    if (answer === 'unknown') complete = false
    return answer !== 'no'
  }
  return {
    space,
    isComplete: () => complete,
    /** Is there, or may there be, such a case? */
    meets: (demands: readonly Demand[]): boolean =>
      ask((budget) => {
        const here = mark(space)
        const answer = meet(space, demands, { budget })
        undo(space, here)
        return answer
      }),
    reaches: (goal: Parameters<typeof exists>[1]): boolean =>
      ask((budget) => exists(space, goal, budget)),
  }
}

type Context = {
  readonly model: Model
  readonly asking: Asking
  /** As if every question were always asked: what a condition repeats of that is said for the reader. */
  readonly shown: Asking
}

const alwaysShown = (fact: Fact): Fact => ({ ...fact, visible: undefined, hidden: undefined })

const ruleFindings = ({ rule }: ModelRule, at: number, context: Context): RuleFinding[] => {
  const { model, asking, shown } = context
  const clause = clauseAt(asking.space, at)
  if (!asking.meets([{ clause, truth: TRUE }])) return [{ kind: 'dead', rule }]
  if (!asking.meets([{ clause, truth: FALSE }])) return [{ kind: 'always', rule }]
  const parts = conditionDrops(rule.conditions).flatMap(({ part, without }): RuleFinding[] => {
    const isNeeded = [asking, shown].some((each) => differ(each, at, without))
    return isNeeded ? [] : [{ kind: 'droppable', rule, part }]
  })
  const by = model.rules.find((_, index) => isCovered(at, index, context))
  return by ? [...parts, { kind: 'subsumed', rule, by: by.rule }] : parts
}

const clauseAt = ({ program }: Space, rule: number): Clause => program.clauses[rule] as Clause

const differ = (asking: Asking, at: number, without: Condition): boolean => {
  const rule = clauseAt(asking.space, at)
  const other = clauseOfCondition(without, asking.space.program)
  return !implies(asking, rule, other) || !implies(asking, other, rule)
}

const implies = (asking: Asking, one: Clause, other: Clause): boolean =>
  !asking.meets([
    { clause: one, truth: TRUE },
    { clause: other, truth: FALSE },
  ])

/** Points add up and notes only tell; what bars or is required twice says nothing new. Of two alike the second counts. */
const isCovered = (at: number, by: number, { model, asking }: Context): boolean => {
  const [rule, other] = [model.rules[at], model.rules[by]]
  if (at === by || rule === undefined || other === undefined || !doesTheSame(rule, other))
    return false
  const [clause, wider] = [clauseAt(asking.space, at), clauseAt(asking.space, by)]
  if (truthIn(asking.space, wider) === FALSE) return false
  return implies(asking, clause, wider) && (by < at || !implies(asking, wider, clause))
}

const doesTheSame = (a: ModelRule, b: ModelRule): boolean =>
  a.severity > 0 &&
  a.criterion === b.criterion &&
  JSON.stringify(a.rule.effect) === JSON.stringify(b.rule.effect) &&
  JSON.stringify(a.rule.remedy) === JSON.stringify(b.rule.remedy)
