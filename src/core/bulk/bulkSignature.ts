import type { Fact, Model } from '../evaluation/model.js'
import { rangeKey } from './bulkColumn.js'
import type { Expression } from '../rulebook/schema.js'

/**
 * Per fact of a model what its effective range depends on, as text: two facts with the same signature have the same
 * effective range wherever the answers are the same. Words, help and order of questions do not count.
 */
export const factSignatures = (model: Model): readonly string[] => {
  const signatures: string[] = []
  for (const fact of model.facts) {
    const inputs = fact.dependsOn.map((index) => signatures[index])
    signatures.push(
      JSON.stringify([fact.id, domainSignature(fact), derivation(model, fact), inputs]),
    )
  }
  return signatures
}

/** Answers under equal domains mean the same. */
export const domainSignature = ({ domain, expression }: Fact): string =>
  expression ? 'derived' : rangeKey(domain)

const derivation = (model: Model, fact: Fact): unknown => [
  fact.question?.visibleIf,
  fact.hidden,
  fact.expression && withParameters(model, fact.expression),
]

/** Parameters are named in expressions; what counts is their value at the date. */
const withParameters = (model: Model, expression: Expression): unknown =>
  JSON.parse(JSON.stringify(expression), (_, part: unknown) =>
    typeof part === 'object' && part !== null && 'parameter' in part
      ? { parameter: model.parameter(String(part.parameter)) }
      : part,
  )
