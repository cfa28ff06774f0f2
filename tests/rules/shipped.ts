import { join } from 'node:path'
import { createAssess, type Assess } from '../../src/app/assess.js'
import { caseSchemaId } from '../../src/core/assessment/case.js'
import type { Result } from '../../src/core/evaluation/result.js'
import { situationOf, type Situation } from '../../src/core/evaluation/situation.js'
import { completeCase, parseCaseFile } from '../../src/core/questionnaire/parseCase.js'
import type { Registers } from '../../src/core/rulebook/registers.js'
import type { Ruleset, WorkedCase } from '../../src/core/rulebook/ruleset.js'
import { createJsonRulesEngine } from '../../src/engine/jsonRulesEngine.js'
import { createReadRulebook } from '../../src/engine/readRulebook.js'

export const today = '2026-11-23'
const root = join(import.meta.dirname, '..', '..')

export type Shipped = {
  readonly ruleset: Ruleset
  readonly registers: Registers
  readonly run: (input: WorkedCase['case']) => Promise<Result>
  /** What the form knows before anything is evaluated. */
  readonly situate: (input: WorkedCase['case']) => Situation
}

/** The rule set and registers as shipped, and the real evaluator over them. */
export const shipped = async (): Promise<Shipped> => {
  const read = createReadRulebook({
    rules: join(root, 'rules'),
    registers: join(root, 'data', 'registers'),
  })
  const { registers, rulesets } = await read(today)
  const ruleset = rulesets.find(({ id }) => id === 'social-media')?.ruleset
  if (registers === undefined || ruleset === undefined) throw new Error('rule set has errors')
  const assess: Assess = createAssess({
    rulebook: { rulesets: [ruleset], registers },
    engine: createJsonRulesEngine(),
    clock: { now: () => `${today}T12:00:00.000Z`, today: () => today },
  })
  const run: Shipped['run'] = async (input) => {
    const assessed = await assess({ schema: caseSchemaId, ...input })
    if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues))
    return assessed.value.result
  }
  const situate: Shipped['situate'] = (input) => {
    const file = parseCaseFile({ schema: caseSchemaId, ...input })
    if (!file.ok) throw new Error(JSON.stringify(file.issues))
    const complete = completeCase(file.value, input.asOf, { ruleset, registers })
    if (!complete.ok) throw new Error(JSON.stringify(complete.issues))
    return situationOf(complete.value, ruleset, registers)
  }
  return { ruleset, registers, run, situate }
}

/** The one score of a criterion, or `undefined` while it is open. */
export const certainScore = ({ stages }: Result, criterion: string): number | undefined => {
  const risk = stages.risk.find((entry) => entry.criterion === criterion)
  const { min, max } = (risk ?? stages.benefit).score
  return min === max ? min : undefined
}
