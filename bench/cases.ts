import { knownFacts } from '../src/core/evaluation/foldTrace.js'
import type { Model } from '../src/core/evaluation/model.js'
import { rangeOfValue, type Range } from '../src/core/evaluation/range.js'
import type { FactValue, Question } from '../src/core/rulebook/schema.js'
import { createRandom, pick, whole, type Random } from './random.js'

/** Random answers to all questions; `open` is the share left open. */
export const randomBases = (model: Model, count: number, open: number): Range[][] => {
  const random = createRandom(7)
  return Array.from({ length: count }, () =>
    model.facts.map(({ question, domain }) => {
      if (question === undefined || random() < open) return domain
      return rangeOfValue(randomValue(random, question))
    }),
  )
}

const randomValue = (random: Random, question: Question): FactValue => {
  switch (question.type) {
    case 'boolean':
      return random() < 0.5
    case 'choice':
      return pick(random, question.options).value
    case 'choices':
      return question.options.flatMap(({ value }) => (random() < 0.35 ? [value] : []))
    case 'integer': {
      const steps = Math.floor((question.max - question.min) / question.step)
      return question.min + question.step * whole(random, 0, steps)
    }
  }
}

/**
 * Complete cases as every engine gets them: what rules see, under names without dots, gone through JSON as stored
 * cases do.
 */
export type Facts = Readonly<Record<string, FactValue>>
export const plainName = (fact: string): string => fact.replace('.', '_')
export const factsOf = (model: Model, bases: readonly (readonly Range[])[]): Facts[] =>
  JSON.parse(
    JSON.stringify(
      bases.map((base) =>
        Object.fromEntries(
          Object.entries(knownFacts(model, base)).map(([id, value]) => [plainName(id), value]),
        ),
      ),
    ),
  ) as Facts[]
