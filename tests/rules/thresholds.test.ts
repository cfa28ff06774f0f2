import { describe, expect, it } from 'vitest'
import { effectiveRanges } from '../../src/core/evaluation/model.js'
import { knownValue } from '../../src/core/evaluation/range.js'
import type { Condition, Leaf } from '../../src/core/rulebook/schema.js'
import { shipped } from './shipped.js'

const { ruleset, situate } = await shipped()

/** One numeric comparison of the rule set: values up to `below` on one side, from `above` on the other. */
type Threshold = {
  readonly fact: string
  readonly where: readonly string[]
  /** The nearest reachable values on both sides. */
  readonly below: number
  readonly above: number
}

const leavesOf = (condition: Condition): readonly Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  return 'not' in condition ? leavesOf(condition.not) : [condition]
}

const parameter = (id: string): number => {
  const found = ruleset.parameters.find((entry) => entry.id === id)
  if (!found) throw new Error(`no parameter ${id}`)
  return found.value
}
const integer = (id: string) => {
  const question = ruleset.questions.find((entry) => entry.id === id)
  if (question?.type !== 'integer') throw new Error(`no number ${id}`)
  const { min, max, step } = question
  return Array.from({ length: Math.floor((max - min) / step) + 1 }, (_, at) => min + at * step)
}

/** Hours a year a plan of cover needs: every combination of days and hours, and none. */
const needed = (): readonly number[] => {
  const workdays = parameter('workingDays')
  const perDay = integer('plan.coverHours').flatMap((hours) => [
    workdays * hours,
    workdays * hours + parameter('onCallHours'),
    workdays * hours + parameter('otherDays') * parameter('checkHours'),
    parameter('daysPerYear') * hours,
  ])
  return [0, ...perDay]
}
/** Hours a week, as hours a year in sevenths, so that nothing is rounded. */
const sevenths = (perWeek: readonly number[]): readonly number[] =>
  perWeek.map((hours) => hours * parameter('daysPerYear'))

/** Every value a number can take, from the inputs it is computed from: none is missing, none is made up. */
const reachable: Readonly<Record<string, () => readonly number[]>> = {
  'derived.moderationGapHours': () => {
    const available = sevenths(integer('body.moderationHoursPerWeek'))
    return needed().flatMap((hours) =>
      available.map((seventh) => Math.max(0, 7 * hours - seventh) / 7),
    )
  },
  'derived.workHours': () => {
    const content = sevenths(integer('plan.contentHoursPerWeek'))
    return needed().flatMap((hours) => content.map((seventh) => (7 * hours + seventh) / 7))
  },
  'derived.moderationFte': () => {
    const work = [...new Set(reachable['derived.workHours']?.())]
    // Only the neighbours of one post matter here, so only those quotients are computed.
    const near = work.filter((hours) => hours > 0.9 * 1000 && hours < 1.1 * 2000)
    return integer('body.productiveHours').flatMap((year) =>
      near.map((hours) => hours / year).filter((posts) => posts > 0.999 && posts < 1.001),
    )
  },
}
const valuesOf = (fact: string): readonly number[] =>
  [...new Set(reachable[fact]?.() ?? integer(fact))].sort((a, b) => a - b)

const numericLeaves = [
  ...ruleset.rules.map(({ id, conditions }) => ({ id, conditions })),
  ...ruleset.questions.flatMap(({ id, visibleIf }) =>
    visibleIf ? [{ id: `${id} (sichtbar)`, conditions: visibleIf }] : [],
  ),
].flatMap(({ id, conditions }) =>
  leavesOf(conditions)
    .filter(({ value }) => typeof value === 'number')
    .map((leaf) => ({ id, leaf })),
)

const thresholdOf = ({ fact, operator, value }: Leaf): Omit<Threshold, 'where'>[] => {
  const values = valuesOf(fact)
  const limit = value as number
  const under = values.filter((one) => one < limit).at(-1)
  const over = values.find((one) => one > limit)
  const at = values.includes(limit) ? limit : undefined
  const pairs: readonly (readonly [number | undefined, number | undefined])[] =
    operator === 'equal' || operator === 'notEqual'
      ? [[under, at] as const, [at, over] as const]
      : operator === 'lessThan' || operator === 'greaterThanInclusive'
        ? [[under, at ?? over]]
        : [[at ?? under, over]]
  return pairs.flatMap(([below, above]) =>
    below === undefined || above === undefined ? [] : [{ fact, below, above }],
  )
}

const thresholds: Threshold[] = []
for (const { id, leaf } of numericLeaves) {
  for (const found of thresholdOf(leaf)) {
    const known = thresholds.findIndex(
      ({ fact, below, above }) =>
        fact === found.fact && below === found.below && above === found.above,
    )
    const where = [...(thresholds[known]?.where ?? []), id]
    thresholds.splice(known < 0 ? thresholds.length : known, known < 0 ? 0 : 1, { ...found, where })
  }
}

/** Worked cases by the certain value of a number in them. */
const casesAt = (fact: string, value: number): string[] =>
  ruleset.cases
    .filter(({ case: input }) => {
      const { model, base } = situate(input)
      const range = effectiveRanges(model, base)[model.indexOf(fact)]
      const known = range && knownValue(range)
      return typeof known === 'number' && Math.abs(known - value) < 1e-6
    })
    .map(({ id }) => id)

const table = thresholds.map((threshold) => ({
  ...threshold,
  casesBelow: casesAt(threshold.fact, threshold.below),
  casesAbove: casesAt(threshold.fact, threshold.above),
}))

describe('every threshold of the rules', () => {
  it('is found: the table below names them all', () => {
    expect(numericLeaves.length).toBeGreaterThan(8)
    for (const { fact, where, below, above, casesBelow, casesAbove } of table) {
      const side = (value: number, cases: readonly string[]): string =>
        `${value.toFixed(5)} (${cases[0] ?? 'kein Fall'})`
      process.stdout.write(
        `${fact}: ${side(below, casesBelow)} | ${side(above, casesAbove)}: ${where.join(', ')}\n`,
      )
    }
  })

  it.each(table)(
    '$fact has a worked case at the nearest reachable value below ($below) and above ($above)',
    ({ casesBelow, casesAbove }) => {
      expect(casesBelow).not.toEqual([])
      expect(casesAbove).not.toEqual([])
    },
  )
})
