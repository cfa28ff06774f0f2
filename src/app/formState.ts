import type { Assessment } from '../core/assessment/assessment.js'
import type { Answer } from '../core/assessment/case.js'
import type { Issue } from '../core/errors.js'
import { checkSituation } from '../core/evaluation/checkSituation.js'
import { effectiveRanges } from '../core/evaluation/model.js'
import { knownValue } from '../core/evaluation/range.js'
import { situationOf, type Origin, type Situation } from '../core/evaluation/situation.js'
import { FALSE, truthOf } from '../core/evaluation/truth.js'
import { checkAnswer } from '../core/questionnaire/typedAnswer.js'
import { platformFactsAt } from '../core/rulebook/asOf.js'
import type { PlatformFact } from '../core/rulebook/registers.js'
import type { FactValue, Localized, Question, Section } from '../core/rulebook/schema.js'
import type { Rulebook } from './assess.js'
import { caseOf } from './caseOf.js'
import { pinnedRuleset } from './pinnedRuleset.js'
import { positionStates, soundPositions, type PositionState } from './positionStates.js'

/** How a question stands: `pre-filled` by a register, `open` (not answered, or put off), or answered in some way. */
export type QuestionStatus = 'open' | 'pre-filled' | 'answered' | 'faulty'

export type QuestionState = {
  readonly question: Question
  readonly answer: Answer | undefined
  readonly origin: Origin
  /** What the catalogue documents for the date and the answer replaces. */
  readonly overridden: PlatformFact | undefined
  /** The value rules see, while there is only one. */
  readonly value: FactValue | undefined
  /** Certainly hidden questions are kept, neither shown nor counted. */
  readonly hidden: boolean
  readonly status: QuestionStatus
  readonly issues: readonly Issue[]
}

export type TopicStatus = 'not-begun' | 'in-progress' | 'done' | 'faulty'
export type TopicState = {
  readonly id: string
  readonly title: Localized
  readonly section: Section
  /** Asked and not hidden, in the order of the rule set. */
  readonly questions: readonly QuestionState[]
  readonly done: number
  readonly status: TopicStatus
  /** About the platform: for the catalogue, or the DPO, to answer; staff can leave it open. */
  readonly aboutPlatform: boolean
}

/** A stored assessment laid over its rule set: all that the pages of the form show. */
export type FormState = {
  readonly assessment: Assessment
  /** `false`: the rule set is a draft, and every page about the result says so. */
  readonly released: boolean
  readonly situation: Situation
  /** All questions in the order of the rule set, hidden and never asked ones too. */
  readonly questions: readonly QuestionState[]
  /** Topics with at least one question to show. */
  readonly topics: readonly TopicState[]
  /** Contested questions of law, and the positions followed on them. */
  readonly positions: readonly PositionState[]
  /** Questions to staff; what the catalogue knows about the platform stands apart and is not counted. */
  readonly done: number
  readonly total: number
  readonly faulty: number
}

/**
 * Everything the form knows about an assessment. Answers that do not fit their question are kept and reported, and
 * left out of visibility: a draft may hold errors.
 * @throws RatsamError `bad-input` if its rule set is not installed
 */
export const formStateOf = (assessment: Assessment, rulebook: Rulebook): FormState => {
  const { ruleset, released } = pinnedRuleset(rulebook, assessment)
  const issues = answerIssues(assessment, ruleset.questions)
  const sound = Object.fromEntries(
    Object.entries(assessment.answers).filter(([fact]) => !issues.has(fact)),
  )
  const { schema: _schema, positions: _positions, ...file } = caseOf(assessment)
  const law = { ruleset, registers: rulebook.registers }
  const situation = situationOf(
    { ...file, ...soundPositions(assessment, law), asOf: assessment.asOf, answers: sound },
    ruleset,
    rulebook.registers,
  )
  for (const issue of checkSituation(situation)) addIssue(issues, issue)

  const states = questionStates(assessment, situation, issues)
  const topics = ruleset.sections.flatMap((section) =>
    section.topics.map((topic) => topicState(topic, section, states)),
  )
  const shown = topics.filter(({ questions }) => questions.length > 0)
  const staff = shown.filter(({ aboutPlatform }) => !aboutPlatform)
  const positions = positionStates(assessment, law)
  return {
    assessment,
    released,
    situation,
    questions: states,
    topics: shown,
    positions,
    done: staff.reduce((sum, { done }) => sum + done, 0),
    total: staff.reduce((sum, { questions }) => sum + questions.length, 0),
    faulty:
      shown.reduce((sum, topic) => sum + topic.questions.filter(isFaulty).length, 0) +
      positions.filter(({ issues }) => issues.length > 0).length,
  }
}

type IssuesByFact = Map<string, Issue[]>

const addIssue = (issues: IssuesByFact, issue: Issue): void => {
  const fact = issue.path.replace(/^answers\./u, '')
  issues.set(fact, [...(issues.get(fact) ?? []), issue])
}

const answerIssues = ({ answers }: Assessment, questions: readonly Question[]): IssuesByFact => {
  const issues: IssuesByFact = new Map()
  for (const question of questions) {
    const answer = answers[question.id]
    if (answer === undefined) continue
    for (const issue of checkAnswer(question, answer, `answers.${question.id}`)) {
      addIssue(issues, issue)
    }
  }
  return issues
}

const questionStates = (
  { answers }: Assessment,
  situation: Situation,
  issues: IssuesByFact,
): QuestionState[] => {
  const { ruleset, model, base, origins } = situation
  const ranges = effectiveRanges(model, base)
  const documented = documentedFacts(situation)
  return ruleset.questions.flatMap((question) => {
    const index = model.indexOf(question.id)
    const visible = model.facts[index]?.visible
    const range = ranges[index]
    const origin = origins[index]
    if (range === undefined || origin === undefined) return []
    const answer = answers[question.id]
    const found = issues.get(question.id) ?? []
    return [
      {
        question,
        answer,
        origin,
        overridden: origin.from === 'register' ? undefined : documented.get(question.id),
        value: knownValue(range),
        hidden: visible !== undefined && truthOf(visible, ranges) === FALSE,
        status: found.length > 0 ? 'faulty' : statusOf(origin, answer),
        issues: found,
      } satisfies QuestionState,
    ]
  })
}

const documentedFacts = ({
  registers,
  case: { platform, body, asOf },
}: Situation): ReadonlyMap<string, PlatformFact> => {
  const entry = registers.platforms.find(({ id }) => id === platform)
  const facts = entry ? platformFactsAt(entry, body.land, asOf) : []
  return new Map(
    facts.filter(({ use }) => use === 'prefilled').map(({ fact, entry: known }) => [fact, known]),
  )
}

const statusOf = (origin: Origin, answer: Answer | undefined): QuestionStatus => {
  if (origin.from === 'register') return 'pre-filled'
  if (answer === undefined || answer.state === 'later') return 'open'
  return 'answered'
}

const isFaulty = ({ status }: QuestionState): boolean => status === 'faulty'

const topicState = (
  { id, title }: Section['topics'][number],
  section: Section,
  states: readonly QuestionState[],
): TopicState => {
  const questions = states.filter(
    ({ question, hidden }) => question.topic === id && question.asked && !hidden,
  )
  const done = questions.filter(({ status }) => status === 'answered' || status === 'pre-filled')
  return {
    id,
    title,
    section,
    questions,
    done: done.length,
    status: topicStatus(questions, done.length),
    aboutPlatform: questions.every(({ question }) => question.kind === 'platform'),
  }
}

const topicStatus = (questions: readonly QuestionState[], done: number): TopicStatus => {
  if (questions.some(isFaulty)) return 'faulty'
  if (done === questions.length) return 'done'
  const touched = questions.some(({ answer }) => answer !== undefined)
  return touched ? 'in-progress' : 'not-begun'
}
