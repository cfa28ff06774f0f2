import fc from 'fast-check'
import type { Ruleset } from '../../../src/core/rulebook/ruleset.js'
import {
  bandNames,
  type BalanceCell,
  type Condition,
  type Criterion,
  type Derived,
  type Effect,
  type Leaf,
  type Operator,
  type Question,
  type Rule,
} from '../../../src/core/rulebook/schema.js'

/** Random admitted rule sets, small enough that every completion can be tried. */

const text = { de: 'x', en: 'x' }
/** Draws the next number of a stream; the stream is what fast-check shrinks. */
type Choice = () => number
const int = (g: Choice, min: number, max: number): number => min + (g() % (max - min + 1))
const pick = <T>(g: Choice, items: readonly T[]): T => items[int(g, 0, items.length - 1)] as T

export type Size = {
  readonly questions: number
  readonly rules: number
  /** Some values of plans are feasible only under a condition, or need the platform's consent. */
  readonly limited?: boolean
}

export const randomRuleset = (size: Size = { questions: 5, rules: 8 }): fc.Arbitrary<Ruleset> =>
  fc.array(fc.nat(9999), { minLength: 60, maxLength: 200 }).map((stream) => {
    let at = 0
    return makeRuleset(() => stream[at++ % stream.length] ?? 0, size)
  })

const makeRuleset = (g: Choice, size: Size): Ruleset => {
  const questions: Question[] = []
  const count = int(g, 2, size.questions)
  for (let i = 0; i < count; i += 1) {
    const question = makeQuestion(g, i, questions)
    questions.push(size.limited === true ? limit(g, question, questions) : question)
  }
  const derived = makeDerived(g, questions)
  const names = [...questions.map(({ id }) => id), ...derived.map(({ id }) => id)]
  const criteria = makeCriteria(g)
  const rules = Array.from({ length: int(g, 2, size.rules) }, (_, i): Rule => {
    const criterion = pick(g, criteria).id
    const root = makeCondition(g, questions, names, 2)
    const conditions: Condition = 'fact' in root ? { all: [root] } : root
    return {
      id: `r${String(i)}`,
      criterion,
      conditions,
      effect: makeEffect(g),
      reason: text,
      remedy: text,
      sources: [],
      validFrom: '2018-05-25',
      validUntil: null,
      reviewBy: '2030-01-01',
    }
  })
  return {
    id: 'random',
    version: '1.0.0',
    title: text,
    status: 'draft',
    coversFrom: '2018-05-25',
    authors: [],
    changes: [],
    criteria,
    balance: makeBalance(g),
    parameters: [],
    positions: [],
    guarantees: [],
    sections: [],
    questions,
    derived,
    rules,
    texts: [],
    cases: [],
    sha256: '0'.repeat(64),
  }
}

const kinds = ['given', 'plan', 'body', 'platform'] as const
const makeQuestion = (g: Choice, index: number, before: readonly Question[]): Question => {
  const kind = pick(g, kinds)
  const type = pick(g, ['boolean', 'choice', 'choices', 'integer'] as const)
  const options = ['a', 'b', 'c'].map((value) => ({ value, label: text }))
  const base = {
    id: `${kind}.f${String(index)}`,
    kind,
    section: 's',
    topic: 't',
    label: text,
    question: text,
    why: text,
    asked: true,
    ...((kind === 'plan' || kind === 'body') && { effort: int(g, 1, 5) }),
  }
  const visibleIf =
    before.length > 0 && int(g, 0, 2) === 0 ? { all: [makeLeaf(g, before, [], before)] } : undefined
  const hiding = <T>(draw: () => T): { visibleIf?: Condition; whenHidden?: T } =>
    visibleIf ? { visibleIf, whenHidden: draw() } : {}
  switch (type) {
    case 'boolean':
      return { ...base, type, ...hiding(() => int(g, 0, 1) === 0) }
    case 'choice':
      return { ...base, type, options, ...hiding(() => pick(g, ['a', 'b', 'c'])) }
    case 'choices':
      return {
        ...base,
        type,
        options: options.slice(0, 2),
        ...hiding(() => pick(g, [[], ['a'], ['a', 'b']])),
      }
    case 'integer':
      return {
        ...base,
        type,
        min: 0,
        max: 4,
        step: pick(g, [1, 2]),
        unit: text,
        ...hiding(() => 0),
      }
  }
}

/** Only plans can be limited, and only by questions before them. */
const limit = (g: Choice, question: Question, before: readonly Question[]): Question => {
  if (question.type !== 'choice' || question.kind !== 'plan') return question
  const [a, b, c] = question.options
  if (a === undefined || b === undefined || c === undefined || before.length === 0) return question
  const feasibleIf = { all: [makeLeaf(g, before, [], before)] }
  return { ...question, options: [a, { ...b, feasibleIf }, { ...c, needsPlatformConsent: true }] }
}

const makeDerived = (g: Choice, questions: readonly Question[]): Derived[] => {
  const numbers = questions.filter(({ type }) => type === 'integer').map(({ id }) => id)
  const choices = questions.filter(({ type }) => type === 'choice').map(({ id }) => id)
  if (numbers.length === 0) return []
  const fact = pick(g, numbers)
  const factor =
    choices.length > 0
      ? {
          choose: {
            fact: pick(g, choices),
            values: { a: { number: 0 }, b: { number: 2 }, c: { number: 3 } },
          },
        }
      : { number: 2 }
  const expression = pick(g, [
    { subtract: [{ multiply: [{ fact }, factor] }, { fact: pick(g, numbers) }] as const },
    { max: [{ number: 0 }, { subtract: [{ fact }, factor] as const }] },
    { divide: [{ fact }, { add: [{ number: 1 }, { fact: pick(g, numbers) }] }] as const },
  ])
  return [{ id: 'derived.d', label: text, unit: text, expression, explanation: text, sources: [] }]
}

const makeCondition = (
  g: Choice,
  questions: readonly Question[],
  names: readonly string[],
  depth: number,
): Condition => {
  const shape = depth === 0 ? 'leaf' : pick(g, ['all', 'any', 'not', 'leaf'] as const)
  const kids = (): Condition[] =>
    Array.from({ length: int(g, 1, 3) }, () => makeCondition(g, questions, names, depth - 1))
  if (shape === 'all') return { all: kids() }
  if (shape === 'any') return { any: kids() }
  if (shape === 'not') return { not: makeCondition(g, questions, names, depth - 1) }
  return makeLeaf(g, questions, names, questions)
}

const numeric: readonly Operator[] = [
  'equal', 'notEqual', 'in', 'notIn', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive',
] // prettier-ignore
const makeLeaf = (
  g: Choice,
  questions: readonly Question[],
  names: readonly string[],
  pool: readonly Question[],
): Leaf => {
  const fact = pick(g, [
    ...pool.map(({ id }) => id),
    ...names.filter((name) => name === 'derived.d'),
  ])
  const question = questions.find(({ id }) => id === fact)
  if (question === undefined) {
    const operator = pick(g, [
      'lessThan',
      'lessThanInclusive',
      'greaterThan',
      'greaterThanInclusive',
    ] as const)
    return { fact, operator, value: int(g, -3, 8) }
  }
  if (question.type === 'boolean') {
    return { fact, operator: pick(g, ['equal', 'notEqual'] as const), value: int(g, 0, 1) === 0 }
  }
  if (question.type === 'choices') {
    return {
      fact,
      operator: pick(g, ['contains', 'doesNotContain'] as const),
      value: pick(g, ['a', 'b']),
    }
  }
  if (question.type === 'integer') {
    const operator = pick(g, numeric)
    const list = operator === 'in' || operator === 'notIn'
    return { fact, operator, value: list ? [int(g, 0, 4), int(g, 0, 4)] : int(g, 0, 4) }
  }
  const operator = pick(g, ['equal', 'notEqual', 'in', 'notIn'] as const)
  const list = operator === 'in' || operator === 'notIn'
  return {
    fact,
    operator,
    value: list ? pick(g, [['a'], ['a', 'b'], ['b', 'c']]) : pick(g, ['a', 'b', 'c']),
  }
}

const makeEffect = (g: Choice): Effect =>
  pick(g, [
    () => ({ type: 'raises' as const, points: int(g, 1, 50) }),
    () => ({ type: 'raises' as const, points: int(g, 1, 50) }),
    () => ({ type: 'lowers' as const, points: int(g, 1, 40) }),
    () => ({ type: 'bars' as const, ground: 'statutory-bar' as const }),
    () => ({ type: 'requires' as const, timing: 'before' as const, curable: int(g, 0, 1) === 0 }),
    () => ({ type: 'requires' as const, timing: 'ongoing' as const, curable: true }),
    () => ({ type: 'notes' as const }),
  ])()

const makeCriteria = (g: Choice): Criterion[] =>
  (['risk', 'risk', 'benefit'] as const).map((scale, index) => {
    const medium = int(g, 10, 40)
    return {
      id: `c${String(index)}`,
      scale,
      title: text,
      description: text,
      weight: int(g, 1, 50),
      bands: { medium, high: medium + int(g, 1, 40) },
      bandsExplained: text,
    }
  })

/** Monotone, with `approve` throughout where the risk is low. */
const makeBalance = (g: Choice): BalanceCell[] => {
  const order = ['approve', 'conditional', 'reject'] as const
  const table = [[0, 0, 0], [0, 0, 0], [0, 0, 0]] // prettier-ignore
  for (let risk = 1; risk < 3; risk += 1) {
    for (let benefit = 2; benefit >= 0; benefit -= 1) {
      const least = Math.max(table[risk - 1]?.[benefit] ?? 0, table[risk]?.[benefit + 1] ?? 0)
      ;(table[risk] as number[])[benefit] = int(g, least, 2)
    }
  }
  return table.flatMap((row, risk) =>
    row.map((verdict, benefit) => ({
      risk: bandNames[risk] as (typeof bandNames)[number],
      benefit: bandNames[benefit] as (typeof bandNames)[number],
      verdict: order[verdict] as (typeof order)[number],
      sentence: text,
    })),
  )
}
