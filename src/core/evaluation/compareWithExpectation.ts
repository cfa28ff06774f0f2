import type { WorkedCase } from '../rulebook/ruleset.js'
import type { Result } from './result.js'

export type Difference = {
  /** Place in the expectation, e.g. `grounds.moderation.robust`. */
  readonly what: string
  readonly expected: string
  readonly actual: string
}
type Expect = WorkedCase['expect']

/** Where a result is not what a worked case says it must be. */
export const compareWithExpectation = (expect: Expect, result: Result): Difference[] => [
  ...compareOutcome(expect, result),
  ...compareGrounds(expect, result),
  ...compareBands(expect, result),
  ...compareRules(expect, result),
]

const differ = (what: string, expected: unknown, actual: unknown): Difference[] => {
  const [a, b] = [JSON.stringify(expected), JSON.stringify(actual)]
  return a === b ? [] : [{ what, expected: a, actual: b }]
}
const whenGiven = <T>(value: T | undefined, compare: (value: T) => Difference[]): Difference[] =>
  value === undefined ? [] : compare(value)

const compareOutcome = (expect: Expect, result: Result): Difference[] => [
  ...whenGiven(expect.outcome, (outcome) => differ('outcome', outcome, result.outcome)),
  ...whenGiven(expect.possibleOutcomes, (outcomes) =>
    differ('possibleOutcomes', [...outcomes].sort(), [...result.possibleOutcomes].sort()),
  ),
  ...whenGiven(expect.notOutcome, (outcomes) =>
    (outcomes as readonly string[]).includes(result.outcome)
      ? [{ what: 'notOutcome', expected: `not ${outcomes.join(', ')}`, actual: result.outcome }]
      : [],
  ),
  ...whenGiven(expect.explanation, (kind) => differ('explanation', kind, result.explanation)),
  ...whenGiven(expect.hingesOn, (facts) =>
    differ(
      'hingesOn',
      [...facts].sort(),
      [
        ...new Set(result.hingesOn.flatMap(({ positions }) => positions.map(({ fact }) => fact))),
      ].sort(),
    ),
  ),
]

const flags = ['carries', 'necessary', 'robust'] as const
const compareGrounds = (expect: Expect, result: Result): Difference[] => [
  ...(expect.grounds ?? []).flatMap((wanted): Difference[] => {
    const ground = result.grounds.find(({ id }) => id === wanted.id)
    if (ground === undefined) return differ(`grounds.${wanted.id}`, 'present', 'absent')
    return flags.flatMap((flag) =>
      whenGiven(wanted[flag], (value) =>
        differ(`grounds.${wanted.id}.${flag}`, value, ground[flag]),
      ),
    )
  }),
  ...(expect.notGrounds ?? []).flatMap((id) =>
    result.grounds.some(
      (ground) => ground.id === id && ground.kind !== 'mitigation' && ground.kind !== 'benefit',
    )
      ? differ(`notGrounds.${id}`, 'absent', 'present')
      : [],
  ),
]

const compareBands = (expect: Expect, result: Result): Difference[] =>
  Object.entries(expect.bands ?? {}).flatMap(([criterion, bands]) => {
    const risk = result.stages.risk.find((entry) => entry.criterion === criterion)
    return differ(`bands.${criterion}`, bands, (risk ?? result.stages.benefit).bands)
  })

const compareRules = (expect: Expect, result: Result): Difference[] => {
  const state = (id: string): string => {
    const finding = result.findings.find(({ rule }) => rule === id)
    return finding === undefined ? 'silent' : finding.role === 'undecided' ? 'undecided' : 'fires'
  }
  return (['fires', 'silent', 'undecided'] as const).flatMap((wanted) =>
    (expect[wanted] ?? []).flatMap((id) => differ(`${wanted}.${id}`, wanted, state(id))),
  )
}
