import type { FormState } from '../../app/formState.js'
import type { AdmissibilityEntry, Range, Result } from '../../core/evaluation/result.js'
import { bandNames, type Band, type Criterion } from '../../core/rulebook/schema.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { factWords } from './findingsView.js'
import { rangeText, scoreChart, type ScoreBar } from './scoreChart.js'

export type ScoreRow = {
  readonly title: string
  readonly score: string
  readonly bands: string
  readonly limits: string
}
export type AdmissibilityView = {
  readonly rule: string
  readonly text: string
  readonly state: string
  readonly badge: 'danger' | 'warning' | 'info'
  readonly contested: boolean
}
export type StagesView = {
  /** Bars and requirements for the start that have fired, the gravest first. */
  readonly admissibility: readonly AdmissibilityView[]
  readonly undecided: readonly AdmissibilityView[]
  readonly untouched: number
  /** SVG made by this server. */
  readonly chart: string
  readonly risk: readonly ScoreRow[]
  readonly benefit: ScoreRow
  readonly balance: {
    readonly columns: readonly string[]
    readonly rows: readonly {
      readonly title: string
      readonly cells: readonly { readonly verdict: string; readonly reached: boolean }[]
    }[]
    readonly sentence: string | undefined
    /** More than one cell is possible. */
    readonly several: boolean
  }
}

/** The four stages, in the order in which an administration reasons. */
export const stagesView = (
  form: FormState,
  { stages, findings }: Result,
  lang: Lang,
): StagesView => {
  const { criteria } = form.situation.ruleset
  const rows = stages.risk.map(({ criterion, score, bands }) => ({ criterion, score, bands }))
  const benefit = criteria.find(({ scale }) => scale === 'benefit')?.id ?? ''
  const all = [...rows, { criterion: benefit, ...stages.benefit }]
  const forTheStart = stages.admissibility.filter(({ rule }) => !isOngoing(rule, form))
  const inState = (...states: readonly AdmissibilityEntry['state'][]) =>
    states
      .flatMap((state) => forTheStart.filter((entry) => entry.state === state))
      .map((entry) => ({
        rule: entry.rule,
        text: ruleText(entry, form, findings, lang),
        state: translate(lang, `document.admissibility.${entry.state}`),
        badge: badges[entry.state],
        contested: entry.contested,
      }))
  return {
    admissibility: inState('triggered', 'not-curable', 'curable'),
    undecided: inState('open'),
    untouched: inState('not-triggered').length,
    chart: scoreChart(
      all.map((row) => barOf(row, form, lang)),
      { id: 'scores', title: translate(lang, 'web.result.chart'), lang },
    ),
    risk: rows.map((row) => scoreRow(row, form, lang)),
    benefit: scoreRow({ criterion: benefit, ...stages.benefit }, form, lang),
    balance: balanceView(form, stages.balance, lang),
  }
}

/** Duties while operating never block; they stand among the requirements. */
const isOngoing = (rule: string, { situation }: FormState): boolean => {
  const effect = situation.ruleset.rules.find(({ id }) => id === rule)?.effect
  return effect?.type === 'requires' && effect.timing === 'ongoing'
}

const badges = {
  'not-triggered': 'info',
  open: 'info',
  triggered: 'danger',
  'not-curable': 'danger',
  curable: 'warning',
} as const

/** The reason where the rule has fired, else what it would demand. */
const ruleText = (
  { rule }: AdmissibilityEntry,
  form: FormState,
  findings: Result['findings'],
  lang: Lang,
): string => {
  const { situation } = form
  const finding = findings.find((one) => one.rule === rule)
  const known = situation.ruleset.rules.find(({ id }) => id === rule)
  const said = finding?.reason ?? known?.remedy
  if (said) return said[lang]
  return translate(lang, 'web.result.stage1.open', {
    criterion: criterionOf(known?.criterion, form)?.title[lang] ?? rule,
    facts: (finding?.waitsFor ?? []).map(factWords(form, lang).label),
  })
}

const criterionOf = (id: string | undefined, { situation }: FormState): Criterion | undefined =>
  situation.ruleset.criteria.find((criterion) => criterion.id === id)

type Scored = { readonly criterion: string; readonly score: Range; readonly bands: readonly Band[] }

const bandText = (bands: readonly Band[], lang: Lang): string => {
  const names = bands.map((band) => translate(lang, `document.band.${band}`))
  const [first = '', last = ''] = [names[0], names.at(-1)]
  return names.length > 2
    ? translate(lang, 'web.result.bandsFromTo', { first, last })
    : names.join(translate(lang, 'web.or'))
}

const barOf = ({ criterion, score, bands }: Scored, form: FormState, lang: Lang): ScoreBar => {
  const found = criterionOf(criterion, form)
  return {
    label: found?.title[lang] ?? criterion,
    score,
    bands: bandText(bands, lang),
    limits: found?.bands ?? { medium: 0, high: 0 },
  }
}

const scoreRow = (scored: Scored, form: FormState, lang: Lang): ScoreRow => {
  const { label, score, bands, limits } = barOf(scored, form, lang)
  return {
    title: label,
    score: rangeText(score, lang),
    bands,
    limits: translate(lang, 'web.result.limits', limits),
  }
}

const balanceView = (
  { situation }: FormState,
  { cells, sentence }: Result['stages']['balance'],
  lang: Lang,
): StagesView['balance'] => ({
  columns: bandNames.map((band) => translate(lang, `document.band.${band}`)),
  rows: bandNames.map((risk) => ({
    title: translate(lang, `document.band.${risk}`),
    cells: bandNames.map((benefit) => {
      const cell = situation.ruleset.balance.find(
        (one) => one.risk === risk && one.benefit === benefit,
      )
      return {
        verdict: cell ? translate(lang, `document.verdict.${cell.verdict}`) : '',
        reached: cells.some((one) => one.risk === risk && one.benefit === benefit),
      }
    }),
  })),
  sentence: sentence?.[lang],
  several: cells.length > 1,
})
