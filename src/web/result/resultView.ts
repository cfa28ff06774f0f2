import type { FormState } from '../../app/formState.js'
import type { Result, ResultOutcome } from '../../core/evaluation/result.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { headView, type HeadView } from '../assessments/hubView.js'
import { factWords, findingsView, type CriterionFindings } from './findingsView.js'
import { groundsView, type GroundView } from './groundsView.js'
import { settlingView, type SettlingView } from './settlingView.js'
import { stagesView, type StagesView } from './stagesView.js'

export type OpenView = {
  readonly label: string
  readonly state: string
  readonly href: string | undefined
}
export type DepartureView = {
  readonly text: string
  readonly reason: string
  readonly heard: string
}
export type ResultView = {
  readonly head: HeadView
  readonly outcome: ResultOutcome
  readonly outcomeText: string
  readonly sentence: string
  readonly possible: readonly string[]
  readonly byCases: boolean
  readonly outerBounds: boolean
  readonly past: boolean
  readonly settling: SettlingView
  readonly grounds: readonly GroundView[]
  readonly stages: StagesView
  readonly findings: readonly CriterionFindings[]
  readonly before: readonly string[]
  readonly ongoing: readonly string[]
  readonly hinges: readonly {
    readonly positions: readonly string[]
    readonly outcomes: string
    readonly pending: string | undefined
  }[]
  /** Positions the management follows instead of the default. */
  readonly departures: readonly DepartureView[]
  readonly open: readonly OpenView[]
  readonly receipt: readonly { readonly label: string; readonly value: string }[]
}

/** The result, outcome first. `today` decides only whether the page speaks of the past. */
export const resultView = (
  form: FormState,
  result: Result,
  { lang, today }: { readonly lang: Lang; readonly today: string },
): ResultView => {
  const head = headView(form, lang)
  const remedies = (timing: 'before' | 'ongoing') =>
    result.requirements
      .filter((one) => one.timing === timing)
      .map(({ rule, remedy }) => remedy?.[lang] ?? reasonOf(result, rule, lang))
  return {
    head,
    outcome: result.outcome,
    outcomeText: translate(lang, `web.outcome.${result.outcome}`),
    sentence: translate(lang, `web.outcome.${result.outcome}.sentence`, {
      platform: head.platform,
    }),
    possible:
      result.outcome === 'undecided'
        ? result.possibleOutcomes.map((one) => translate(lang, `web.outcome.${one}`))
        : [],
    byCases: result.explanation === 'by-cases',
    outerBounds: result.bounds === 'outer',
    past: form.assessment.asOf < today,
    settling: settlingView(form, result, lang),
    grounds: groundsView(form, result, lang),
    stages: stagesView(form, result, lang),
    findings: findingsView(form, result, lang),
    before: remedies('before'),
    ongoing: remedies('ongoing'),
    hinges: hingesView(form, result, lang),
    departures: departuresView(form, lang),
    open: openView(form, result, lang),
    receipt: receiptView(result, lang),
  }
}

const reasonOf = ({ findings }: Result, rule: string, lang: Lang): string =>
  findings.find((finding) => finding.rule === rule)?.reason?.[lang] ?? rule

const hingesView = (form: FormState, { hingesOn }: Result, lang: Lang): ResultView['hinges'] =>
  hingesOn.map(({ positions, possibleOutcomes, pending }) => ({
    positions: positions.map(({ fact, position }) => {
      const question = form.situation.registers.law.find((law) => law.fact === fact)
      const held = question?.positions.find(({ value }) => value === position)
      return translate(lang, 'web.result.position', {
        question: question?.title[lang] ?? fact,
        position: held?.title[lang] ?? position,
      })
    }),
    outcomes: possibleOutcomes
      .map((one) => translate(lang, `web.outcome.${one}`))
      .join(translate(lang, 'web.or')),
    pending: pending?.[lang],
  }))

const departuresView = ({ positions }: FormState, lang: Lang): readonly DepartureView[] =>
  positions
    .filter(({ departs }) => departs)
    .map(({ law, held, stored, expected, chosen }) => {
      const title = (value: string | undefined): string =>
        held.find((position) => position.value === value)?.title[lang] ?? value ?? ''
      const heard = chosen?.dpoHeard === true ? 'heard' : 'notHeard'
      return {
        text: translate(lang, 'web.law.departure', {
          question: law.title[lang],
          expected: title(expected),
          position: title(stored),
        }),
        reason: translate(lang, 'web.law.departure.reason', { reason: chosen?.reason ?? '' }),
        heard: translate(lang, `web.law.departure.${heard}`),
      }
    })

const openView = (form: FormState, { open }: Result, lang: Lang): readonly OpenView[] => {
  const words = factWords(form, lang)
  const home = `/bewertungen/${form.assessment.id}`
  return open.map(({ fact, state, askable }) => {
    const topic = words.question(fact)?.topic
    return {
      label: words.label(fact),
      state: translate(lang, `document.state.${state}`),
      href:
        askable && topic !== undefined
          ? `${home}/themen/${topic}#f-${fact.replaceAll('.', '-')}`
          : undefined,
    }
  })
}

const receiptView = ({ receipt }: Result, lang: Lang): ResultView['receipt'] => [
  {
    label: translate(lang, 'document.receipt.ruleset'),
    value: `${receipt.ruleset.id} ${receipt.ruleset.version}`,
  },
  { label: translate(lang, 'document.receipt.rulesetHash'), value: receipt.ruleset.sha256 },
  { label: translate(lang, 'document.receipt.registersHash'), value: receipt.registers.sha256 },
  { label: translate(lang, 'document.receipt.semantics'), value: String(receipt.semantics) },
  { label: translate(lang, 'document.receipt.resultHash'), value: receipt.resultSha256 },
]
