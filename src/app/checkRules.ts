import type { Issue } from '../core/errors.js'
import type { Clock, ReadRulebook } from '../core/ports.js'
import type { Registers } from '../core/rulebook/registers.js'
import type { RulesFolder } from '../core/rulebook/rulesFolder.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import { runWorkedCases } from './runWorkedCases.js'
import type { RuleEngine } from '../core/ports.js'

export type RulesFinding = {
  readonly level: 'error' | 'warning'
  /** Where its file lies. */
  readonly folder: RulesFolder
  readonly issue: Issue
}

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
  /** Errors, then warnings, each with the folder of its file. */
  readonly findings: readonly RulesFinding[]
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
    const findings: RulesFinding[] = [
      ...inFolder(reading.registerErrors, { kind: 'registers' }),
      ...inFolder(reading.releaseErrors, { kind: 'rules' }),
      ...reading.rulesets.flatMap((ruleset) => inFolder(ruleset.errors, folderOf(ruleset))),
      ...caseErrors,
      ...reading.rulesets.flatMap((ruleset) =>
        inFolder(ruleset.warnings, folderOf(ruleset), 'warning'),
      ),
    ]
    const issuesOf = (wanted: RulesFinding['level']): Issue[] =>
      findings.flatMap(({ level, issue }) => (level === wanted ? [issue] : []))
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
      errors: issuesOf('error'),
      warnings: issuesOf('warning'),
      findings,
    }
  }

const folderOf = ({ id, version }: { id: string; version: string }): RulesFolder => ({
  kind: 'ruleset',
  id,
  version,
})

const inFolder = (
  issues: readonly Issue[],
  folder: RulesFolder,
  level: RulesFinding['level'] = 'error',
): RulesFinding[] => issues.map((issue) => ({ level, folder, issue }))

const casesOf = async (
  rulesets: readonly Ruleset[],
  registers: Registers,
  engine: RuleEngine,
): Promise<RulesFinding[]> => {
  const found: RulesFinding[] = []
  for (const ruleset of rulesets) {
    const issues = await runWorkedCases(ruleset, registers, engine)
    found.push(...inFolder(issues, folderOf(ruleset)))
  }
  return found
}

const effectCounts = (ruleset: Ruleset): RulesReport['perCriterion'] =>
  ruleset.criteria.map(({ id }) => {
    const effects: Record<string, number> = {}
    for (const rule of ruleset.rules) {
      if (rule.criterion === id) effects[rule.effect.type] = (effects[rule.effect.type] ?? 0) + 1
    }
    return { criterion: id, effects }
  })
