import type { LifeState } from '../../app/life/viewLife.js'
import { departureReasons, decidedOutcomes, opinions, stages } from '../../core/assessment/life.js'
import { formatDate, isMessageKey, translate, type Lang } from '../../i18n/translate.js'
import { personText } from '../administration/personText.js'
import { headView, headingOf, type HeadView } from '../assessments/hubView.js'
import { instantText } from '../forms/frame.js'
import { noProblems, type FormProblems } from '../forms/issueWords.js'

const badges = {
  approve: 'success',
  conditional: 'warning',
  reject: 'danger',
  undecided: 'info',
} as const
const opinionBadges = { agree: 'success', conditions: 'warning', object: 'danger' } as const

type Signed = { readonly at: string; readonly by: string | null }

export type LifeView = FormProblems & {
  readonly head: HeadView
  readonly heading: string
  readonly version: number
  readonly [more: string]: unknown
}

/** The stage of an assessment, what was said and decided, and what this person can do now. */
export const lifeView = (state: LifeState, lang: Lang): LifeView => {
  const { form, life, people, deadline } = state
  const words = (key: string): string => (isMessageKey(key) ? translate(lang, key) : key)
  const signed = ({ at, by }: Signed): string =>
    translate(lang, 'web.life.signed', {
      person: personText(people(by), lang),
      at: instantText(at, lang),
    })
  return {
    ...noProblems,
    head: headView(form, lang),
    heading: headingOf(form, lang),
    version: form.assessment.version,
    stage: life.stage,
    stages: stages.map((stage, index) => ({
      text: words(`web.stage.${stage}`),
      current: stage === life.stage,
      done: index < stages.indexOf(life.stage),
    })),
    isArchived: life.archivedAt !== undefined,
    isSingleUser: state.isSingleUser,
    can: Object.fromEntries(state.steps.map((step) => [step, true])),
    barred: state.barred.map(({ code }) => words(code)),
    deadline: deadline && formatDate(lang, deadline),
    ...state.related,
    withdrawn: life.withdrawn && { text: life.withdrawn.text, signed: signed(life.withdrawn) },
    ...submissionView(state, lang, signed),
    ...verdictsView(state, words, signed),
    filing: life.filing && {
      signed: signed(life.filing),
      reassessOn: formatDate(lang, life.filing.reassessOn),
    },
    departures: state.departures.map(({ rule, decided, departed }) =>
      translate(lang, 'web.departures.count', { rule, decided, departed }),
    ),
    suggestedDate: formatDate('de', yearAfter(form.assessment.asOf, life.decision?.at)),
    opinionChoices: opinions.map((value) => ({ value, label: words(`web.opinion.${value}`) })),
    outcomeChoices: decidedOutcomes
      .filter((value) => value !== life.submission?.outcome)
      .map((value) => ({ value, label: words(`web.outcome.${value}`) })),
    reasonChoices: departureReasons.map((value) => ({
      value,
      label: words(`web.departureReason.${value}`),
    })),
  }
}

const yearAfter = (asOf: string, decidedAt: string | undefined): string => {
  const day = (decidedAt ?? asOf).slice(0, 10)
  return `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`.replace('-02-29', '-02-28')
}

const submissionView = (
  { life: { submission } }: LifeState,
  lang: Lang,
  signed: (signed: Signed) => string,
) => ({
  submission: submission && {
    signed: signed(submission),
    outcome: translate(lang, `web.outcome.${submission.outcome}`),
    isUndecided: submission.outcome === 'undecided',
    badge: badges[submission.outcome],
    ruleset: submission.case.ruleset ?? '',
    sha256: submission.receipt.resultSha256.slice(0, 16),
  },
})

const verdictsView = (
  { life: { opinion, decision } }: LifeState,
  words: (key: string) => string,
  signed: (signed: Signed) => string,
) => ({
  opinion: opinion && {
    kind: words(`web.opinion.${opinion.kind}`),
    badge: opinionBadges[opinion.kind],
    text: opinion.text,
    signed: signed(opinion),
  },
  decision: decision && {
    kind: words(`web.decision.${decision.kind}`),
    departs: decision.kind === 'depart',
    outcome: words(`web.outcome.${decision.outcome}`),
    badge: badges[decision.outcome],
    reason: decision.reason && words(`web.departureReason.${decision.reason}`),
    text: decision.text,
    signed: signed(decision),
  },
})
