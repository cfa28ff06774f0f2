import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { workedSituations } from '../src/core/analysis/workedSituations.js'
import { evaluate } from '../src/core/evaluation/evaluate.js'
import { groundsOf } from '../src/core/evaluation/grounds.js'
import {
  explore,
  newBudget,
  severitiesOf,
  type Possibilities,
} from '../src/core/evaluation/possibilities.js'
import { isKnown, type Range } from '../src/core/evaluation/range.js'
import { situationOf, type Situation } from '../src/core/evaluation/situation.js'
import { createSpace } from '../src/core/evaluation/space.js'
import { completeCase, parseCaseFile } from '../src/core/questionnaire/parseCase.js'
import { changeableFacts, createChanger } from '../src/core/whatif/changes.js'
import { counterfactuals, stricterThan } from '../src/core/whatif/counterfactuals.js'
import { loadBearingAnswers } from '../src/core/whatif/loadBearing.js'
import { milderPlan } from '../src/core/whatif/milder.js'
import { nextQuestion } from '../src/core/whatif/nextQuestion.js'
import { relevanceOf } from '../src/core/whatif/relevance.js'
import { shortcutsOf } from '../src/core/whatif/shortcuts.js'
import { regionsOf } from '../src/core/whatif/witnesses.js'
import { latencyOf, type Latency } from './measure.js'
import { createRandom, some } from './random.js'
import type { Size } from './size.js'
import { asOf, type Shipped } from './subject.js'

export type QuestionTimes = {
  readonly question: string
  /** `examples`: answers taken back until 15 questions are open; `worked`: the worked cases as they are. */
  readonly cases: 'examples' | 'worked'
  readonly asked: number
  /** Answers that were exact, not ended by the budget of steps; `null`: the question does not tell. */
  readonly exact: number | null
  readonly milliseconds: Latency
}
const openQuestions = 15
/** Facts that may change at once. */
const maxChanges = 5

/** The question, put to a case of which all is prepared that a page has at hand; `true`: the answer was exact. */
type Question = (situation: Situation) => () => boolean | undefined

const ofCase =
  (use: (situation: Situation) => boolean): Question =>
  (situation) =>
  () =>
    use(situation)

/** A question about what is possible, which is known by then. */
const ofPossibilities =
  (use: (possibilities: Possibilities) => unknown): Question =>
  ({ model, base }) => {
    const known = explore(model, base)
    return () => {
      use({ ...known, budget: newBudget() })
      return undefined
    }
  }

const outcomes = ofCase(({ model, base }) => {
  const budget = newBudget()
  severitiesOf(createSpace(model, base), budget)
  return budget.steps > 0
})

const waysTo = (want: number): Question =>
  ofCase(({ model, base }) => counterfactuals(model, base, { want, maxChanges }).complete)

const proofFor = (want: number): Question =>
  ofCase(({ model, base }) => {
    const facts = changeableFacts(model)
    const aim = { model, base, facts, bad: stricterThan(want), withConsent: true }
    return createChanger({ ...aim, budget: newBudget() }).suffices(facts) !== 'unknown'
  })

const openIn = (base: readonly Range[]): number[] =>
  base.flatMap((range, fact) => (isKnown(range) ? [] : [fact]))

const questions: Readonly<Record<string, Question>> = {
  'possible outcomes': outcomes,
  'all that is possible: rules, scores, bands, cells': ofCase(
    ({ model, base }) => explore(model, base).exact,
  ),
  'next question': ofPossibilities((all) => nextQuestion(all, new Set(), regionsOf(all))),
  'shortest ways to certainty': ofPossibilities((all) => shortcutsOf(all, regionsOf(all))),
  'questions that no longer matter': ofPossibilities((all) =>
    relevanceOf(all, openIn(all.base), regionsOf(all)),
  ),
  'grounds, and which are robust': ofPossibilities(groundsOf),
  'load-bearing answers': ofPossibilities(loadBearingAnswers),
  'milder plan': ofPossibilities(milderPlan),
  'ways to "conditional", up to 5 changes': waysTo(1),
  'ways to "approve", up to 5 changes': waysTo(0),
  'can anything lead to "conditional"': proofFor(1),
  'can anything lead to "approve"': proofFor(0),
  'the whole result with its explanation': ofCase(
    (situation) => evaluate(situation).bounds === 'exact',
  ),
}

/** The questions a person asks about one case: over the shipped examples, and over the worked cases of the rules. */
export const measureWhatIf = (root: string, shipped: Shipped, size: Size): QuestionTimes[] => {
  const random = createRandom(3)
  const examples = readExamples(root, shipped).flatMap((situation) =>
    Array.from({ length: size.questions }, () => withOpen(situation, random)),
  )
  const all = workedSituations(shipped.ruleset, shipped.registers).map((each) => each.situation)
  const worked = size.name === 'full' ? all : all.slice(0, size.questions)
  return Object.entries(questions).flatMap(([question, put]) => [
    ask({ question, cases: 'examples' }, examples.map(put)),
    ask({ question, cases: 'worked' }, worked.map(put)),
  ])
}

const ask = (
  what: Pick<QuestionTimes, 'question' | 'cases'>,
  asked: readonly (() => boolean | undefined)[],
): QuestionTimes => {
  asked.slice(0, 50).forEach((each) => each())
  const answers = asked.map((each) => {
    const start = performance.now()
    const exact = each()
    return { exact, took: performance.now() - start }
  })
  return {
    ...what,
    asked: asked.length,
    exact: answers.some(({ exact }) => exact === undefined)
      ? null
      : answers.filter(({ exact }) => exact).length,
    milliseconds: latencyOf(answers.map(({ took }) => took)),
  }
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
