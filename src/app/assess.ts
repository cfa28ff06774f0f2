import { RatsamError, type Outcome } from '../core/errors.js'
import { checkSituation } from '../core/evaluation/checkSituation.js'
import { evaluate } from '../core/evaluation/evaluate.js'
import { disagreements, knownFacts } from '../core/evaluation/foldTrace.js'
import type { Result } from '../core/evaluation/result.js'
import { situationOf, type Situation } from '../core/evaluation/situation.js'
import type { Clock, RuleEngine } from '../core/ports.js'
import { completeCase, parseCaseFile } from '../core/questionnaire/parseCase.js'
import { futureIssues } from '../core/rulebook/futureIssues.js'
import { chooseRuleset } from '../core/rulebook/chooseRuleset.js'
import type { Registers } from '../core/rulebook/registers.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'

/** Rule sets and registers as loaded and checked at start. */
export type Rulebook = {
  readonly rulesets: readonly Ruleset[]
  readonly registers: Registers
}

export type AssessParts = {
  readonly rulebook: Rulebook
  readonly engine: RuleEngine
  readonly clock: Clock
}

export type Assessed = { readonly situation: Situation; readonly result: Result }
export type Assess = (input: unknown, options?: AssessOptions) => Promise<Outcome<Assessed>>
export type AssessOptions = {
  /** Overrides the case's own date. */
  readonly asOf?: string | undefined
}

/** Assesses a case file. Whatever is wrong with it is a value; disagreeing engines are thrown. */
export const createAssess =
  ({ rulebook, engine, clock }: AssessParts): Assess =>
  async (input, options = {}) => {
    const file = parseCaseFile(input)
    if (!file.ok) return file
    const asOf = options.asOf ?? file.value.asOf ?? clock.today()
    const future = futureIssues(asOf, clock.today())
    if (future.length > 0) return { ok: false, issues: future }
    const chosen = chooseRuleset(rulebook.rulesets, asOf, file.value.ruleset)
    if (!chosen.ok) return chosen
    const { registers } = rulebook
    const { ruleset } = chosen.value
    const aCase = completeCase(file.value, asOf, { ruleset, registers })
    if (!aCase.ok) return aCase
    const situation = situationOf(aCase.value, ruleset, registers)
    const issues = checkSituation(situation)
    if (issues.length > 0) return { ok: false, issues }
    await confirmByEngine(engine, situation)
    return { ok: true, value: { situation, result: evaluate(situation) } }
  }

/** The reference decides: a result is given only where json-rules-engine and the three-valued evaluation agree. */
const confirmByEngine = async (engine: RuleEngine, { model, base }: Situation): Promise<void> => {
  const trace = await engine.trace(
    model.rules.map(({ rule }) => rule),
    knownFacts(model, base),
  )
  const rules = disagreements(model, base, trace)
  if (rules.length > 0) throw new RatsamError('engines-disagree', { rules })
}
