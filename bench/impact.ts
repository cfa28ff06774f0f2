import type { Ruleset } from '../src/core/rulebook/ruleset.js'
import type { Columns } from '../src/core/bulk/bulkColumns.js'
import { evaluateColumns, type BulkResult } from '../src/core/bulk/bulkEvaluate.js'
import { compareOutcomes } from '../src/core/bulk/bulkImpact.js'
import { compileBulk } from '../src/core/bulk/bulkProgram.js'
import { randomBases } from './cases.js'
import { spreadOf, timed, type Spread } from './measure.js'
import type { Size } from './size.js'
import { fillColumns, modelOf } from './subject.js'
import { syntheticRuleset } from './syntheticRuleset.js'

export type ImpactTimes = {
  readonly draft: string
  readonly rules: number
  readonly cases: number
  readonly newConditions: number
  readonly changed: number
  readonly milliseconds: Spread
}

/**
 * From the draft's text to the list of cases whose outcome it changes; the cases are in memory under the version in
 * force, with their outcomes under it.
 */
export const measureImpact = async (ruleset: Ruleset, size: Size): Promise<ImpactTimes[]> => {
  const model = modelOf(ruleset)
  const columns = fillColumns(model, randomBases(model, 20_000, 0.1), size.rows)
  const before = evaluateColumns(compileBulk(model, { scores: false }), columns)
  const isSynthetic = ruleset.id.startsWith('synthetic')
  const drafts: [string, Ruleset][] = [
    ['five rules changed, new thresholds', edited(ruleset)],
    ...(isSynthetic
      ? [['every rule new', syntheticRuleset(ruleset.rules.length, 4711)] as [string, Ruleset]]
      : []),
  ]
  const all: ImpactTimes[] = []
  for (const [draft, changed] of drafts) {
    const times: number[] = []
    let count = 0
    for (let round = 0; round < size.rounds + 2; round += 1) {
      times.push(
        await timed(() => {
          count = impact(columns, before, changed)
        }),
      )
    }
    const known = new Set(conditionsOf(ruleset))
    all.push({
      draft,
      rules: changed.rules.length,
      cases: size.rows,
      newConditions: conditionsOf(changed).filter((key) => !known.has(key)).length,
      changed: count,
      // The first runs are those of a cold program.
      milliseconds: spreadOf(times.slice(2)),
    })
  }
  return all
}

const impact = (columns: Columns, before: BulkResult, draft: Ruleset): number => {
  const model = modelOf(draft)
  const after = evaluateColumns(compileBulk(model, { scores: false }), columns.under(model))
  return compareOutcomes(before, after).changed.length
}

const conditionsOf = (ruleset: Ruleset): string[] =>
  compileBulk(modelOf(ruleset)).literals.map(({ fact, key }) => `${fact} ${key}`)

/** Points of five rules that count, and every number they compare with. */
const edited = (ruleset: Ruleset): Ruleset => {
  let left = 5
  return {
    ...ruleset,
    rules: ruleset.rules.map((rule) => {
      const { effect } = rule
      if (left === 0 || (effect.type !== 'raises' && effect.type !== 'lowers')) return rule
      left -= 1
      const conditions = JSON.parse(JSON.stringify(rule.conditions), (key, value: unknown) =>
        key === 'value' && typeof value === 'number' ? value + 1 : value,
      ) as typeof rule.conditions
      return { ...rule, conditions, effect: { ...effect, points: effect.points + 10 } }
    }),
  }
}
