import { caseSchemaId } from '../assessment/case.js'
import { RatsamError } from '../errors.js'
import { situationOf, type Situation } from '../evaluation/situation.js'
import { completeCase, parseCaseFile } from '../questionnaire/parseCase.js'
import type { Registers } from '../rulebook/registers.js'
import type { Ruleset, WorkedCase } from '../rulebook/ruleset.js'

/** A worked case laid over its own rule set: what analysis looks at. */
export type WorkedSituation = { readonly worked: WorkedCase; readonly situation: Situation }

/** Throws `ruleset-faulty` where a worked case cannot be read; `rules check` says why. */
export const workedSituations = (ruleset: Ruleset, registers: Registers): WorkedSituation[] =>
  ruleset.cases.map((worked) => ({ worked, situation: situate(worked.case, ruleset, registers) }))

/** The case of a worked example as a situation. Throws `ruleset-faulty`. */
export const situate = (
  input: WorkedCase['case'],
  ruleset: Ruleset,
  registers: Registers,
): Situation => {
  const file = parseCaseFile({ schema: caseSchemaId, ...input })
  const complete = file.ok ? completeCase(file.value, input.asOf, { ruleset, registers }) : file
  if (complete.ok) return situationOf(complete.value, ruleset, registers)
  throw new RatsamError(
    'ruleset-faulty',
    { count: complete.issues.length },
    { issues: complete.issues },
  )
}
