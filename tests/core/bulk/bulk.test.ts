import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, possibleSeverities } from '../../../src/core/evaluation/bounds.js'
import { compileModel, type Model } from '../../../src/core/evaluation/model.js'
import { explore } from '../../../src/core/evaluation/possibilities.js'
import { rangeOfValue, type Range } from '../../../src/core/evaluation/range.js'
import { OPEN } from '../../../src/core/evaluation/truth.js'
import type { BulkCases } from '../../../src/core/bulk/bulkCases.js'
import { createColumns, type Columns } from '../../../src/core/bulk/bulkColumns.js'
import {
  boundsAt,
  evaluateColumns,
  scoreAt,
  severitiesAt,
  truthsOf,
} from '../../../src/core/bulk/bulkEvaluate.js'
import { compileBulk } from '../../../src/core/bulk/bulkProgram.js'
import type { Ruleset } from '../../../src/core/rulebook/ruleset.js'
import { valuesOf } from '../evaluation/enumerate.js'
import { randomRuleset } from '../evaluation/randomRuleset.js'

const asOf = '2022-05-31'
const allRules = (model: Model): number[] => model.rules.map((_, rule) => rule)

/** Answered, open, or narrowed to a part of the domain. */
const rangeFrom = (domain: Range, choice: number): Range => {
  const values = valuesOf(domain)
  const value = values[(choice >>> 2) % values.length]
  if (choice % 4 === 0) return domain
  if (choice % 4 > 1) return rangeOfValue(value as never)
  if (domain.kind === 'values') {
    const rest = domain.values.filter((other) => other !== value)
    return { kind: 'values', values: rest }
  }
  if (domain.kind === 'span') return { ...domain, max: domain.max - domain.step }
  return { kind: 'subsets', must: domain.may.slice(0, 1), may: domain.may.slice(1) }
}
const caseFrom = (model: Model, choices: readonly number[]): Range[] =>
  model.facts.map(({ question, domain }, index) =>
    question === undefined ? domain : rangeFrom(domain, choices[index % choices.length] ?? 0),
  )

/** More cases than one word holds. */
const manyChoices = fc
  .tuple(fc.integer({ min: 1, max: 75 }), fc.array(fc.nat(9999), { minLength: 97, maxLength: 97 }))
  .map(([count, stream]) =>
    Array.from({ length: count }, (_, row) =>
      Array.from({ length: 12 }, (_, fact) => stream[(row * 13 + fact * 7) % 97] ?? 0),
    ),
  )

const filled = (model: Model, cases: readonly (readonly Range[])[]): Columns => {
  const columns = createColumns(model, 32)
  cases.forEach((base, row) => {
    columns.set(row, base)
  })
  return columns
}

const expectAsOneByOne = (cases: BulkCases, bases: readonly (readonly Range[])[]): void => {
  const { model } = cases
  const result = evaluateColumns(compileBulk(model), cases)
  const truths = truthsOf(cases, allRules(model))
  expect(result.rows).toBe(bases.length)
  bases.forEach((base, row) => {
    const bounds = boundsOf(model, base)
    expect(allRules(model).map((rule) => truths(rule, row))).toEqual(bounds.truths)
    expect(model.criteria.map((_, index) => scoreAt(result, index, row))).toEqual(bounds.scores)
    expect(severitiesAt(result, row)).toEqual(possibleSeverities(model, bounds))
    const open = model.rules.some(
      ({ points, severity }, rule) =>
        (points !== 0 || severity !== 0) && bounds.truths[rule] === OPEN,
    )
    expect(boundsAt(result, row)).toBe(open ? 'outer' : 'exact')
  })
}

const many = fc.tuple(randomRuleset({ questions: 6, rules: 14 }), manyChoices)

describe('many cases evaluated together', () => {
  it('come out as each would alone: rules, score intervals, possible outcomes', () => {
    fc.assert(
      fc.property(many, ([ruleset, choices]) => {
        const model = compileModel(ruleset, asOf)
        const bases = choices.map((choice) => caseFrom(model, choice))
        expectAsOneByOne(filled(model, bases), bases)
      }),
      { numRuns: 400 },
    )
  })

  it('never miss an outcome some completion reaches, and are right where they say exact', () => {
    fc.assert(
      fc.property(randomRuleset(), manyChoices, (ruleset, choices) => {
        const model = compileModel(ruleset, asOf)
        const bases = choices.slice(0, 4).map((choice) => caseFrom(model, choice))
        const result = evaluateColumns(compileBulk(model), filled(model, bases))
        bases.forEach((base, row) => {
          const exact = explore(model, base)
          expect(severitiesAt(result, row)).toEqual(expect.arrayContaining([...exact.severities]))
          if (boundsAt(result, row) === 'outer') return
          expect(severitiesAt(result, row)).toEqual(exact.severities)
          expect(model.criteria.map((_, at) => scoreAt(result, at, row))).toEqual(exact.scores)
        })
      }),
      { numRuns: 300 },
    )
  })

  it('stay right while cases are answered, added and taken out one by one', () => {
    const edits = fc.array(fc.tuple(fc.nat(2), fc.nat(99), fc.nat(11), fc.nat(9999)), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(many, edits, ([ruleset, choices], steps) => {
        const model = compileModel(ruleset, asOf)
        const bases = choices.map((choice) => caseFrom(model, choice))
        const columns = filled(model, bases)
        for (const [kind, where, which, what] of steps) {
          const row = where % (bases.length + (kind === 0 ? 1 : 0))
          if (kind === 0) {
            bases[row] = caseFrom(model, [what, what + which, what * 3])
            columns.set(row, bases[row])
          } else if (kind === 1) {
            const fact = which % model.facts.length
            if (model.facts[fact]?.question === undefined) continue
            const range = rangeFrom(model.facts[fact].domain, what)
            bases[row] = bases[row]!.map((old, at) => (at === fact ? range : old))
            columns.update(row, fact, range)
          } else if (bases.length > 1) {
            const moved = columns.remove(row)
            const last = bases.pop()!
            expect(moved).toBe(row < bases.length ? bases.length : undefined)
            if (row < bases.length) bases[row] = last
          }
        }
        expectAsOneByOne(columns, bases)
      }),
      { numRuns: 200 },
    )
  })

  it('can leave the scores out', () => {
    const [[ruleset, choices]] = fc.sample(many, { numRuns: 1, seed: 5 }) as never as [
      [Ruleset, number[][]],
    ]
    const model = compileModel(ruleset, asOf)
    const columns = filled(
      model,
      choices.map((choice) => caseFrom(model, choice)),
    )
    const short = evaluateColumns(compileBulk(model, { scores: false }), columns)
    expect(short.least).toEqual([])
    expect(short.outcomes).toEqual(evaluateColumns(compileBulk(model), columns).outcomes)
  })

  it('keep hundreds of different values of one number apart', () => {
    const [ruleset] = fc.sample(randomRuleset(), { numRuns: 1, seed: 3 }) as [Ruleset]
    const number = (id: string): Ruleset['questions'][number] => ({
      ...ruleset.questions[0]!,
      id,
      kind: 'given',
      type: 'integer',
      min: 0,
      max: 100_000,
      step: 1,
      unit: { de: 'x', en: 'x' },
    })
    const model = compileModel(
      {
        ...ruleset,
        questions: [number('given.n')],
        derived: [],
        rules: ruleset.rules.map((rule, at) => ({
          ...rule,
          conditions: {
            all: [{ fact: 'given.n', operator: 'greaterThan', value: 7_000 * at + 11 }],
          },
        })),
      },
      asOf,
    )
    const bases = Array.from({ length: 70_000 }, (_, row) => [rangeOfValue(row)])
    const columns = filled(model, bases)
    expect(columns.base(69_999)).toEqual([rangeOfValue(69_999)])
    const truths = truthsOf(columns, allRules(model))
    for (const row of [0, 11, 12, 255, 256, 7_011, 7_012, 65_535, 65_536, 69_999]) {
      expect(allRules(model).map((rule) => truths(rule, row))).toEqual(
        boundsOf(model, bases[row]!).truths,
      )
    }
  })
})

describe('the same cases under a draft', () => {
  it('come out as if they had been filled in under it', () => {
    fc.assert(
      fc.property(many, fc.nat(9999), ([ruleset, choices], seed) => {
        const model = compileModel(ruleset, asOf)
        const bases = choices.map((choice) => caseFrom(model, choice))
        const columns = filled(model, bases)
        const draft = compileModel(changed(ruleset, seed), asOf)
        const carried = bases.map((base) => carryOver(model, draft, base))
        expectAsOneByOne(columns.under(draft), carried)
        expectAsOneByOne(columns, bases)
      }),
      { numRuns: 300 },
    )
  })

  it('take from elsewhere the answers the caller names', () => {
    fc.assert(
      fc.property(many, fc.nat(5), ([ruleset, choices], which) => {
        const model = compileModel(ruleset, asOf)
        const questions = model.facts.filter(({ question }) => question)
        const at = model.facts.indexOf(questions[which % questions.length]!)
        const { id, domain } = model.facts[at]!
        const bases = choices.map((choice) => caseFrom(model, choice))
        const other = (row: number): Range => rangeFrom(domain, row * 4 + 2)
        const cases = filled(model, bases).under(model, { facts: [id], range: other })
        expectAsOneByOne(
          cases,
          bases.map((base, row) => base.map((old, fact) => (fact === at ? other(row) : old))),
        )
      }),
      { numRuns: 100 },
    )
  })
})

/** Points, conditions, questions, visibility and derivations changed here and there. */
const changed = (ruleset: Ruleset, seed: number): Ruleset => {
  const [other] = fc.sample(randomRuleset({ questions: 6, rules: 14 }), { numRuns: 1, seed }) as [
    Ruleset,
  ]
  const question = ruleset.questions.map((own, at) => {
    if ((seed >>> at) % 3 !== 0) return own
    if (own.type === 'integer') return { ...own, max: own.max + 2 }
    if (own.type === 'choice') return { ...own, options: own.options.slice(0, 2) }
    const { visibleIf, whenHidden, ...visible } = own
    return visible
  })
  const asked = new Set(question.map(({ id }) => id))
  const usable = (conditions: unknown): boolean =>
    [...JSON.stringify(conditions).matchAll(/"fact":"([^"]+)"/gu)].every(
      ([, id]) => asked.has(id!) || ruleset.derived.some((one) => one.id === id),
    )
  return {
    ...ruleset,
    balance: other.balance,
    questions: question,
    derived: ruleset.derived.map((own) =>
      seed % 2 ? own : { ...own, expression: { max: [{ number: 1 }, own.expression] } },
    ),
    rules: [
      ...ruleset.rules.slice(1),
      ...other.rules.filter(({ conditions }) => usable(conditions)),
    ],
  }
}

const carryOver = (model: Model, draft: Model, base: readonly Range[]): Range[] =>
  draft.facts.map((fact) => {
    const at = model.facts.findIndex(({ id }) => id === fact.id)
    const old = base[at]
    if (fact.question === undefined || old === undefined) return fact.domain
    const open = JSON.stringify(old) === JSON.stringify(model.facts[at]?.domain)
    if (open || old.kind !== fact.domain.kind) return fact.domain
    if (old.kind !== 'values' || fact.domain.kind !== 'values') return old
    const offered = fact.domain.values
    const values = old.values.filter((value) => offered.includes(value))
    return values.length > 0 ? { kind: 'values', values } : fact.domain
  })
