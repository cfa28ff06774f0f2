import type { Ruleset } from '../src/core/rulebook/ruleset.js'
import {
  bandNames,
  verdicts,
  type Condition,
  type Criterion,
  type Leaf,
  type Question,
  type Rule,
} from '../src/core/rulebook/schema.js'
import { createRandom, pick, some, whole, type Random } from './random.js'

/** 50 facts, 4–8 comparisons a rule, nested 2–3 deep, a few bars and requirements; all outcomes occur. */
export const syntheticRuleset = (rules: number, seed = 42): Ruleset => {
  const questions = makeQuestions()
  const random = createRandom(seed)
  return {
    id: `synthetic-${rules}`,
    version: '1.0.0',
    title: text,
    status: 'draft',
    coversFrom: '2018-05-25',
    authors: [],
    changes: [],
    criteria: makeCriteria(rules),
    balance: bandNames.flatMap((risk, r) =>
      bandNames.map((benefit, b) => ({
        risk,
        benefit,
        verdict: verdicts[r === 0 ? 0 : Math.max(0, r - (b === 2 ? 1 : 0))] ?? 'approve',
        sentence: text,
      })),
    ),
    parameters: [],
    positions: [],
    guarantees: [],
    sections: [],
    questions,
    derived: [],
    rules: Array.from({ length: rules }, (_, at) => makeRule(random, at, questions)),
    texts: [],
    cases: [],
    sha256: '0'.repeat(64),
  }
}

const text = { de: 'x', en: 'x' }
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

const makeQuestions = (): Question[] => {
  const random = createRandom(11)
  const base = (id: string) => ({
    ...{ id: `plan.${id}`, kind: 'plan' as const, section: 's', topic: 't', asked: true },
    ...{ label: text, question: text, why: text },
  })
  const options = (count: number): { value: string; label: typeof text }[] =>
    letters.slice(0, count).map((value) => ({ value, label: text }))
  const several = <Item>(count: number, make: (at: number) => Item): Item[] =>
    Array.from({ length: count }, (_, at) => make(at))
  return [
    ...several(16, (at): Question => ({ ...base(`b${at}`), type: 'boolean' })),
    ...several(12, (at): Question => ({
      ...base(`e${at}`),
      type: 'choice',
      options: options(whole(random, 3, 6)),
    })),
    ...several(16, (at): Question => {
      const max = [10, 20, 100, 1000][at % 4] ?? 10
      return { ...base(`n${at}`), type: 'integer', min: 0, max, step: 1, unit: text }
    }),
    ...several(6, (at): Question => ({
      ...base(`s${at}`),
      type: 'choices',
      options: options(whole(random, 5, 8)),
    })),
  ]
}

/** Bands grow with the scores, and these with the root of the number of rules. */
const makeCriteria = (rules: number): Criterion[] =>
  Array.from({ length: 8 }, (_, at) => ({
    id: `c${at}`,
    scale: at === 7 ? 'benefit' : 'risk',
    title: text,
    description: text,
    weight: 10,
    bands: rules > 100 ? { medium: 60, high: 95 } : { medium: 20, high: 35 },
    bandsExplained: text,
  }))

const makeRule = (random: Random, at: number, questions: readonly Question[]): Rule => {
  const conditions = makeGroup(random, at < 8 || random() < 0.7 ? 'all' : 'any', {
    leaves: whole(random, 4, 8),
    depth: whole(random, 2, 3),
    questions,
  })
  const points = whole(random, 1, 15)
  return {
    id: `r${at}`,
    criterion: `c${whole(random, 0, 7)}`,
    conditions,
    effect:
      at < 3
        ? { type: 'bars', ground: 'statutory-bar' }
        : at < 8
          ? { type: 'requires', timing: 'before', curable: true }
          : { type: random() < 0.5 ? 'raises' : 'lowers', points },
    reason: text,
    sources: [],
    validFrom: '2018-05-25',
    validUntil: null,
    reviewBy: '2030-01-01',
  }
}

type Shape = {
  readonly leaves: number
  readonly depth: number
  readonly questions: readonly Question[]
}
const makeGroup = (random: Random, kind: 'all' | 'any', shape: Shape): Condition => {
  const kids: Condition[] = []
  for (let left = shape.leaves; left > 0;) {
    if (shape.depth > 1 && left >= 2 && random() < 0.45) {
      const leaves = Math.min(left, whole(random, 2, 3))
      const inner = { ...shape, leaves, depth: shape.depth - 1 }
      const group = makeGroup(random, kind === 'all' ? 'any' : 'all', inner)
      kids.push(random() < 0.18 ? { not: group } : group)
      left -= leaves
    } else {
      kids.push(makeLeaf(random, pick(random, shape.questions)))
      left -= 1
    }
  }
  return kind === 'all' ? { all: kids } : { any: kids }
}

const orders = [
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'equal',
] as const
const makeLeaf = (random: Random, question: Question): Leaf => {
  const fact = question.id
  switch (question.type) {
    case 'boolean':
      return {
        fact,
        operator: random() < 0.85 ? 'equal' : 'notEqual',
        value: random() < 0.6,
      }
    case 'integer':
      return {
        fact,
        operator: pick(random, orders),
        value: Math.floor(question.max * (0.1 + 0.8 * random())),
      }
    case 'choices':
      return {
        fact,
        operator: random() < 0.7 ? 'contains' : 'doesNotContain',
        value: pick(random, question.options).value,
      }
    case 'choice': {
      const values = question.options.map(({ value }) => value)
      const list = random() < 0.5
      const operator = pick(random, list ? (['in', 'notIn'] as const) : (['equal', 'notEqual'] as const)) // prettier-ignore
      return { fact, operator, value: list ? some(random, values, 2) : pick(random, values) }
    }
  }
}
