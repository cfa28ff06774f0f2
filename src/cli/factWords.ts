import type { Situation } from '../core/evaluation/situation.js'
import { rangeOfValue } from '../core/evaluation/range.js'
import { rangeInWords } from '../core/evaluation/renderText.js'
import type { Result } from '../core/evaluation/result.js'
import type { FactValue, Verdict } from '../core/rulebook/schema.js'
import { say, type Io } from './io.js'

/** Facts, values and outcomes of one case in the words of its rule set. */
export type FactWords = {
  readonly label: (fact: string) => string
  readonly value: (fact: string, value: FactValue | null) => string
  readonly criterion: (id: string) => string
  readonly outcome: (outcome: Result['outcome']) => string
  readonly outcomes: (outcomes: readonly Verdict[]) => string
}

export const factWordsOf = ({ ruleset }: Pick<Situation, 'ruleset'>, io: Io): FactWords => {
  const questionOf = (fact: string) => ruleset.questions.find(({ id }) => id === fact)
  const outcome: FactWords['outcome'] = (one) => say(io, `document.outcome.${one}`)
  return {
    label: (fact) => questionOf(fact)?.label[io.lang] ?? fact,
    value: (fact, value) => {
      if (value === null) return say(io, 'cli.whatif.notKnown')
      const question = questionOf(fact)
      const words = rangeInWords(rangeOfValue(value), io.lang, question)
      return question?.type === 'integer' ? `${words} ${question.unit[io.lang]}` : words
    },
    criterion: (id) => ruleset.criteria.find((one) => one.id === id)?.title[io.lang] ?? id,
    outcome,
    outcomes: (some) => some.map(outcome).join(say(io, 'cli.whatif.or')),
  }
}
