import { boundsOf, possibleSeverities } from '../src/core/evaluation/bounds.js'
import type { Model } from '../src/core/evaluation/model.js'
import type { Range } from '../src/core/evaluation/range.js'
import { evaluateColumns, severitiesAt, truthsOf } from '../src/core/bulk/bulkEvaluate.js'
import { compileBulk } from '../src/core/bulk/bulkProgram.js'
import { factsOf, randomBases } from './cases.js'
import { createContestants, jsonRulesEngine, type Answers, type Contestant } from './contestants.js'
import { measurePaired, type Paired, type Sample } from './measure.js'
import { fillColumns, modelOf } from './subject.js'
import type { Ruleset } from '../src/core/rulebook/ruleset.js'
import type { Size } from './size.js'

export type Throughput = {
  readonly ruleset: string
  readonly rules: number
  readonly conditions: number
  /** Complete cases on which all gave the same answers. */
  readonly identical: number
  readonly outcomes: Readonly<Record<'approve' | 'conditional' | 'reject', number>>
  readonly contestants: readonly Paired[]
}
export const bulkName = 'Ratsam, many cases: three-valued, score intervals, outcomes'

/** Everyone loads the same rules and must give the same answers; then they are timed. */
export const measureThroughput = async (ruleset: Ruleset, size: Size): Promise<Throughput> => {
  const model = modelOf(ruleset)
  const reference = jsonRulesEngine(model)
  const contestants = createContestants(model)
  const complete = randomBases(model, size.identical, 0)
  const facts = factsOf(model, complete)
  const expected = await reference.run(facts)
  const severities = bulkAnswers(model, complete, expected)
  for (const contestant of contestants) {
    const byOutcome = contestant.name.endsWith('outcome')
    requireSame(contestant.name, await contestant.run(facts), byOutcome ? severities : expected)
  }
  const own = ownSample(model, size)
  const perSample = (contestant: Contestant, cases: number): Sample => {
    const chosen = Array.from({ length: cases }, (_, at) => facts[at % facts.length] ?? {})
    return { name: contestant.name, cases, run: () => contestant.run(chosen) }
  }
  const few = Math.max(5, Math.round(size.sample / model.rules.length))
  const paired = await measurePaired(
    perSample(reference, few),
    [perSample(reference, few), ...contestants.map((one) => perSample(one, few * one.faster)), own],
    size.rounds,
  )
  const count = (severity: number): number => severities.filter((one) => one === severity).length
  return {
    ruleset: `${ruleset.id} ${ruleset.version}`,
    rules: model.rules.length,
    conditions: compileBulk(model).literals.length,
    identical: facts.length,
    outcomes: { approve: count(0), conditional: count(1), reject: count(2) },
    contestants: paired,
  }
}

/** One case in ten answers left open. */
const ownSample = (model: Model, { rows }: Size): Sample => {
  const columns = fillColumns(model, randomBases(model, Math.min(rows, 20_000), 0.1), rows)
  const program = compileBulk(model)
  const run = (): void => {
    for (let time = 0; time < 5; time += 1) evaluateColumns(program, columns)
  }
  return { name: bulkName, cases: 5 * rows, run }
}

/** Our answers for complete cases, rule by rule as the reference gives them; returns the outcomes. */
const bulkAnswers = (
  model: Model,
  complete: readonly (readonly Range[])[],
  expected: Answers,
): number[] => {
  const columns = fillColumns(model, complete, complete.length)
  const every = model.rules.map((_, rule) => rule)
  const truth = truthsOf(columns, every)
  const fires = complete.map((_, row) => every.filter((rule) => truth(rule, row) === 1))
  requireSame(bulkName, fires, expected)
  const result = evaluateColumns(compileBulk(model), columns)
  const outcomes = complete.map((_, row) => severitiesAt(result, row))
  const alone = complete.map((base) => possibleSeverities(model, boundsOf(model, base)))
  requireSame('outcomes one by one', outcomes, alone)
  return outcomes.map(([severity]) => severity ?? NaN)
}

const requireSame = (name: string, answers: Answers, expected: Answers): void => {
  const at = answers.findIndex((one, row) => JSON.stringify(one) !== JSON.stringify(expected[row]))
  if (at >= 0 || answers.length !== expected.length) {
    throw new Error(`${name}: another answer than json-rules-engine for case ${at}`)
  }
}
