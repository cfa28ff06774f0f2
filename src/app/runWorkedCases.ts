import { caseSchemaId } from '../core/assessment/case.js'
import type { Issue } from '../core/errors.js'
import { compareWithExpectation } from '../core/evaluation/compareWithExpectation.js'
import type { Result } from '../core/evaluation/result.js'
import { boundsOf } from '../core/evaluation/bounds.js'
import type { Situation } from '../core/evaluation/situation.js'
import { FALSE, OPEN, TRUE } from '../core/evaluation/truth.js'
import type { RuleEngine } from '../core/ports.js'
import { factsOf } from '../core/rulebook/conditionTree.js'
import type { Registers } from '../core/rulebook/registers.js'
import type { Ruleset, WorkedCase } from '../core/rulebook/ruleset.js'
import type { Rule } from '../core/rulebook/schema.js'
import { createAssess } from './assess.js'

/** Runs every worked case of a rule set, and looks for rules that no case shows firing, silent or undecided. */
export const runWorkedCases = async (
  ruleset: Ruleset,
  registers: Registers,
  engine: RuleEngine,
): Promise<Issue[]> => {
  // Every worked case has its own date, and it holds on every day it is run.
  const clock = { now: () => '', today: () => '9999-12-31' }
  const assess = createAssess({ rulebook: { rulesets: [ruleset], registers }, engine, clock })
  const issues: Issue[] = []
  const seen = new Map<string, Set<Shown>>()
  for (const worked of ruleset.cases) {
    const path = `cases.json › ${worked.id}`
    const assessed = await assess({ schema: caseSchemaId, ...worked.case })
    if (!assessed.ok) {
      issues.push(
        ...assessed.issues.map((issue) => ({ ...issue, path: `${path} › ${issue.path}` })),
      )
      continue
    }
    note(seen, assessed.value.situation)
    issues.push(...differences(worked, assessed.value.result, path))
  }
  return [
    ...issues,
    ...ruleset.rules.flatMap((rule) => uncovered(rule, seen.get(rule.id), ruleset)),
  ]
}

type Shown = 'fires' | 'silent' | 'undecided'
const shownAs = { [TRUE]: 'fires', [FALSE]: 'silent', [OPEN]: 'undecided' } as const

const note = (seen: Map<string, Set<Shown>>, { model, base }: Situation): void => {
  const { truths } = boundsOf(model, base)
  model.rules.forEach(({ rule }, index) => {
    const shown = seen.get(rule.id) ?? new Set<Shown>()
    shown.add(shownAs[truths[index] ?? OPEN])
    seen.set(rule.id, shown)
  })
}

const differences = (worked: WorkedCase, result: Result, path: string): Issue[] =>
  compareWithExpectation(worked.expect, result).map(({ what, expected, actual }) => ({
    path: `${path} › expect.${what}`,
    code: 'issue.rules.caseDiffers',
    params: { expected, actual },
  }))

const uncovered = (
  rule: Rule,
  shown: ReadonlySet<Shown> | undefined,
  ruleset: Ruleset,
): Issue[] => {
  const path = `criteria/${rule.criterion}.json › ${rule.id}`
  const wanted: Shown[] = canBeOpen(rule, ruleset)
    ? ['fires', 'silent', 'undecided']
    : ['fires', 'silent']
  const missing = wanted.filter((kind) => shown?.has(kind) !== true)
  return missing.map((kind) => ({ path, code: `issue.rules.noCase.${kind}` }))
}

/** Facts nobody is asked (Land, register lines, positions followed) are never open. */
const canBeOpen = (rule: Rule, { questions }: Ruleset): boolean =>
  factsOf(rule.conditions).some((fact) => questions.find(({ id }) => id === fact)?.asked !== false)
