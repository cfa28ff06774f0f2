import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluate } from '../src/core/evaluation/evaluate.js'
import { explore } from '../src/core/evaluation/possibilities.js'
import { isKnown, type Range } from '../src/core/evaluation/range.js'
import { situationOf, type Situation } from '../src/core/evaluation/situation.js'
import { completeCase, parseCaseFile } from '../src/core/questionnaire/parseCase.js'
import { latencyOf, type Latency } from './measure.js'
import { createRandom, some } from './random.js'
import type { Size } from './size.js'
import { asOf, type Shipped } from './subject.js'

export type QuestionTimes = {
  readonly question: string
  readonly asked: number
  /** Answers that were exact, not ended by the budget of steps. */
  readonly exact: number
  readonly milliseconds: Latency
}
const openQuestions = 15

/** The questions a person asks about one case, over the shipped examples with other answers taken back each time. */
export const measureWhatIf = (root: string, shipped: Shipped, size: Size): QuestionTimes[] => {
  const situations = readExamples(root, shipped)
  const random = createRandom(3)
  const asked = situations.flatMap((situation) =>
    Array.from({ length: size.questions }, () => withOpen(situation, random)),
  )
  return [
    ask('possible outcomes, 15 open questions', asked, ({ model, base }) => explore(model, base)),
    ask('the whole result with its explanation, 15 open questions', asked, (situation) => ({
      exact: evaluate(situation).bounds === 'exact',
    })),
  ]
}

const ask = (
  question: string,
  situations: readonly Situation[],
  answer: (situation: Situation) => { readonly exact: boolean },
): QuestionTimes => {
  situations.slice(0, 50).forEach(answer)
  let exact = 0
  const times = situations.map((situation) => {
    const start = performance.now()
    if (answer(situation).exact) exact += 1
    return performance.now() - start
  })
  return { question, asked: situations.length, exact, milliseconds: latencyOf(times) }
}

const readExamples = (root: string, { ruleset, registers }: Shipped): Situation[] => {
  const folder = join(root, 'data', 'examples')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const file = parseCaseFile(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      if (!file.ok) throw new Error(`${name} is not a case`)
      const complete = completeCase(file.value, file.value.asOf ?? asOf, { ruleset, registers })
      if (!complete.ok) throw new Error(`${name} does not fit the rule set`)
      return situationOf(complete.value, ruleset, registers)
    })
}

/** So many questions open: those that are, and answers taken back. */
const withOpen = (situation: Situation, random: () => number): Situation => {
  const { model, base } = situation
  const questions = model.facts.flatMap(({ question }, fact) => (question ? [fact] : []))
  const open = questions.filter((fact) => !isKnown(base[fact] as Range))
  const answered = questions.filter((fact) => situation.origins[fact]?.from === 'answer')
  const missing = Math.min(answered.length, Math.max(0, openQuestions - open.length))
  const taken = new Set(some(random, answered, missing))
  return {
    ...situation,
    base: base.map((range, fact) =>
      taken.has(fact) ? (model.facts[fact]?.domain ?? range) : range,
    ),
    origins: situation.origins.map((origin, fact) =>
      taken.has(fact) ? { from: 'open', state: 'unanswered' } : origin,
    ),
  }
}
