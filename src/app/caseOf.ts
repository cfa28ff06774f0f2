import type { Assessment } from '../core/assessment/assessment.js'
import { caseSchemaId, type CaseFile } from '../core/assessment/case.js'

/** `social-media@1.0.0`: how a case names the version it is pinned to. */
export const rulesetName = ({ id, version }: { readonly id: string; readonly version: string }) =>
  `${id}@${version}`

/** The case file of a stored assessment: what the form saved, as if it had come from a file. */
export const caseOf = (assessment: Assessment): CaseFile => {
  const { body, platform, asOf, ruleset, inquiry, positions, answers } = assessment
  return {
    schema: caseSchemaId,
    body,
    platform,
    asOf,
    ruleset: rulesetName(ruleset),
    ...(inquiry && { inquiry }),
    ...(positions && { positions }),
    answers,
  }
}
