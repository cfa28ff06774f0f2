import type { Issue } from '../core/errors.js'
import type { Clock, ReadRulebook } from '../core/ports.js'
import type { Registers } from '../core/rulebook/registers.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import { runWorkedCases } from './runWorkedCases.js'
import type { RuleEngine } from '../core/ports.js'

export type RulesReport = {
  readonly rules: number
  readonly facts: number
  readonly criteria: number
  readonly cases: number
  readonly sources: number
  /** Rules per criterion and effect, in the rule set's order. */
  readonly perCriterion: readonly {
    readonly criterion: string
    readonly effects: Readonly<Record<string, number>>
  }[]
  readonly errors: readonly Issue[]
  readonly warnings: readonly Issue[]
}

type Parts = {
  readonly readRulebook: ReadRulebook
  readonly engine: RuleEngine
  readonly clock: Clock
}

/** Everything `ratsam rules check` says: shape, traps, references, and every worked case run. */
export const createCheckRules =
  ({ readRulebook, engine, clock }: Parts) =>
  async (): Promise<RulesReport> => {
    const reading = await readRulebook(clock.today())
    const sound = reading.rulesets.flatMap(({ ruleset }) => (ruleset ? [ruleset] : []))
    const { registers } = reading
    const caseErrors = registers ? await casesOf(sound, registers, engine) : []
    const counts = reading.rulesets.map(({ counts: c }) => c)
    const total = (key: 'rules' | 'questions' | 'derived' | 'criteria' | 'cases'): number =>
      counts.reduce((sum, count) => sum + count[key], 0)
    return {
      rules: total('rules'),
      facts: total('questions') + total('derived'),
      criteria: total('criteria'),
      cases: total('cases'),
      sources: registers?.sources.length ?? 0,
      perCriterion: sound.flatMap(effectCounts),
      errors: [
        ...reading.registerErrors,
        ...reading.releaseErrors,
        ...reading.rulesets.flatMap(({ errors }) => errors),
        ...caseErrors,
      ],
      warnings: reading.rulesets.flatMap(({ warnings }) => warnings),
    }
  }

const casesOf = async (
  rulesets: readonly Ruleset[],
  registers: Registers,
  engine: RuleEngine,
): Promise<Issue[]> => {
  const issues: Issue[] = []
  for (const ruleset of rulesets) issues.push(...(await runWorkedCases(ruleset, registers, engine)))
  return issues
}

const effectCounts = (ruleset: Ruleset): RulesReport['perCriterion'] =>
  ruleset.criteria.map(({ id }) => {
    const effects: Record<string, number> = {}
    for (const rule of ruleset.rules) {
      if (rule.criterion === id) effects[rule.effect.type] = (effects[rule.effect.type] ?? 0) + 1
    }
    return { criterion: id, effects }
  })
