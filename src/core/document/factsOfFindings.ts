import type { ExplainedCondition, Finding } from '../evaluation/result.js'

/** Ids of the facts whose values made these findings what they are, each once. */
export const factsOfFindings = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(findings.flatMap(({ conditions }) => factsOf(conditions))),
]

const factsOf = (condition: ExplainedCondition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(factsOf)
  if ('any' in condition) return condition.any.flatMap(factsOf)
  return 'not' in condition ? factsOf(condition.not) : [condition.fact]
}
