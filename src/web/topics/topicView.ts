import type { FormState, QuestionState, TopicState } from '../../app/formState.js'
import type { Lang } from '../../i18n/translate.js'
import type { RegisterContext } from '../facts/registerView.js'
import { whyView } from '../facts/whyView.js'
import { headingOf, headView, platformPage } from '../assessments/hubView.js'
import { inputFromAnswer, type AnswerInput } from './answerInput.js'
import { baseOf, writeBase, type Base } from './base.js'
import { issueText } from './issueText.js'
import { questionView, type QuestionView } from './questionView.js'

export type ErrorLink = { readonly href: string; readonly text: string }

export type TopicView = {
  readonly id: string
  readonly assessment: string
  readonly topic: string
  readonly heading: string
  readonly section: string
  readonly intro: string | undefined
  readonly place: { readonly at: number; readonly of: number }
  /** For the pages about the platform: what the catalogue knows. */
  readonly platformPage: string | undefined
  readonly platform: string
  readonly progress: { readonly done: number; readonly total: number }
  readonly questions: readonly QuestionView[]
  readonly lock: string | undefined
  readonly errors: readonly ErrorLink[]
  readonly failed: boolean
  readonly base: string
  readonly returnTo: string
  /** Set after saving, where the answers made new questions appear. */
  readonly added: boolean
  /** The errors are in what was stored; otherwise nothing was stored. */
  readonly stored: boolean
}

export type TopicViewInput = {
  readonly form: FormState
  readonly topic: TopicState
  readonly lang: Lang
  /** What was sent, where the page comes back with errors. */
  readonly inputs?: ReadonlyMap<string, AnswerInput>
  readonly problems?: ReadonlyMap<string, string>
  readonly base?: Base
  readonly showIssues: boolean
  readonly returnTo: string
  readonly added: boolean
}

/** The page of one topic, from what is stored or, after errors, from what was sent. */
export const topicView = (input: TopicViewInput): TopicView => {
  const { form, topic, lang, problems = new Map<string, string>() } = input
  const questions = topic.questions.map((state) => viewOf(state, input))
  const head = headView(form, lang)
  const facts = topic.questions.map(({ question }) => question.id)
  return {
    id: form.assessment.id,
    assessment: headingOf(form, lang),
    topic: topic.id,
    heading: topic.title[lang],
    section: topic.section.title[lang],
    intro: topic.section.topics[0]?.id === topic.id ? topic.section.intro?.[lang] : undefined,
    place: placeOf(topic, form),
    platformPage: topic.aboutPlatform ? `/plattformen/${platformPage(form)}` : undefined,
    platform: head.platform,
    lock: head.lock,
    progress: { done: form.done, total: form.total },
    questions,
    errors: questions.flatMap(({ errors, target }) =>
      errors.map((text) => ({ href: `#${target}`, text })),
    ),
    failed: questions.some(({ errors }) => errors.length > 0),
    base: writeBase(input.base ?? baseOf(facts, form.assessment.answers)),
    returnTo: input.returnTo,
    added: input.added,
    stored: problems.size === 0,
  }
}

/** Staff's own pages and those about the platform are counted apart. */
const placeOf = (topic: TopicState, { topics }: FormState): TopicView['place'] => {
  const journey = topics.filter(({ aboutPlatform }) => aboutPlatform === topic.aboutPlatform)
  return { at: journey.indexOf(topic) + 1, of: journey.length }
}

const viewOf = (state: QuestionState, input: TopicViewInput): QuestionView => {
  const { form, lang } = input
  const { question, issues } = state
  const { registers, ruleset, case: aCase } = form.situation
  const context: RegisterContext = { registers, asOf: aCase.asOf, lang }
  const preFilled = state.origin.from === 'register' || state.overridden !== undefined
  const problem = input.problems?.get(question.id)
  const stored = input.showIssues ? issues.map((issue) => issueText(issue, question, lang)) : []
  return questionView(
    {
      state,
      input:
        input.inputs?.get(question.id) ??
        inputFromAnswer(question, state.answer, { lang, preFilled }),
      errors: problem === undefined ? stored : [problem],
      why: whyView(question, ruleset, context),
    },
    context,
  )
}
