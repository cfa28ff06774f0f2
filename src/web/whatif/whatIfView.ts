import { wanted, type Asked } from '../../app/askWhatIf.js'
import { defaultMaxChanges } from '../../app/whatIf.js'
import { changesText } from '../../core/whatif/changeText.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { headView, type HeadView } from '../assessments/hubView.js'
import { groundsView } from '../result/groundsView.js'
import { settlingView } from '../result/settlingView.js'
import { firmnessView, type FirmnessView } from './firmnessView.js'
import { whatIfWords, type Answerable, type WhatIfWords } from './whatIfWords.js'

export type WayView = {
  readonly changes: string
  readonly effort: string
  readonly needsConsent: boolean
}
export type ObstacleView = {
  readonly facts: readonly string[]
  readonly reasons: readonly string[]
}
export type WhatIfView = FirmnessView & {
  readonly head: HeadView
  readonly now: string
  readonly possible: string | undefined
  /** Undefined: the outcome is the mildest already. */
  readonly wish:
    | {
        readonly want: string
        readonly choices: readonly { readonly value: string; readonly label: string }[]
      }
    | undefined
  readonly heading: string | undefined
  readonly ways: readonly WayView[]
  /** What is to be said about the ways as a whole. */
  readonly remark: string | undefined
  readonly obstacles: readonly ObstacleView[]
  readonly milder: string | undefined
  readonly grounds: readonly {
    readonly title: string
    readonly kind: string
    readonly firmness: string
  }[]
}

/** What would have to change for the wanted outcome, and how firmly the present one stands. */
export const whatIfView = (evaluated: Answerable, asked: Asked, lang: Lang): WhatIfView => {
  const { form, result } = evaluated
  const words = whatIfWords(evaluated, lang)
  return {
    head: headView(form, lang),
    now: translate(lang, 'web.whatif.now', { outcome: words.outcome(result.outcome) }),
    possible:
      result.outcome === 'undecided'
        ? translate(lang, 'web.whatif.possible', {
            outcomes: words.outcomes(result.possibleOutcomes),
          })
        : undefined,
    wish: asked.want && {
      want: asked.want,
      choices: wanted.map((value) => ({ value, label: words.outcome(value) })),
    },
    heading:
      asked.want && translate(lang, 'web.whatif.ways', { outcome: words.outcome(asked.want) }),
    ways: waysOf(asked, words),
    remark: remarkOf(asked, lang),
    obstacles: obstaclesOf(evaluated, asked, words),
    milder: settlingView(form, result, lang).milder,
    grounds: groundRows(evaluated, words),
    ...firmnessView(evaluated, asked.firmness, words),
  }
}

const waysOf = ({ answer }: Asked, { lang, questions }: WhatIfWords): readonly WayView[] =>
  (answer?.solutions ?? [])
    .filter(({ changes }) => changes.length > 0)
    .map(({ changes, effort }) => ({
      changes: upperFirst(changesText(questions, changes)[lang]),
      effort: translate(lang, 'web.whatif.effort', {
        effort,
        word: translate(lang, effortWord(effort)),
      }),
      needsConsent: changes.some(({ needsConsent }) => needsConsent === true),
    }))

/** Questions declare 1–5 for one change; words for the sum of a few. */
const effortWord = (effort: number) => {
  if (effort <= 2) return 'web.whatif.effort.little'
  return effort <= 5 ? 'web.whatif.effort.some' : 'web.whatif.effort.much'
}

const remarkOf = ({ answer }: Asked, lang: Lang): string | undefined => {
  if (answer === undefined) return translate(lang, 'web.whatif.mildest')
  const { solutions, impossible, complete } = answer
  const count = defaultMaxChanges
  if (impossible) return translate(lang, 'web.whatif.impossible')
  if (solutions.some(({ changes }) => changes.length === 0)) {
    return translate(lang, 'web.whatif.reached')
  }
  if (solutions.length === 0) return translate(lang, 'web.whatif.noneSoFew', { count })
  return translate(lang, complete ? 'web.whatif.complete' : 'web.whatif.incomplete', { count })
}

/** Obstacles share rules: each reason is given once, where it comes up first. */
const obstaclesOf = (
  { result }: Answerable,
  { answer }: Asked,
  { lang, fact }: WhatIfWords,
): readonly ObstacleView[] => {
  const told = new Set<string>()
  return (answer?.obstacles ?? []).map(({ facts, rules }) => ({
    facts: facts.map((each) => fact(each.fact, each.value)),
    reasons: rules.flatMap((rule) => {
      const reason = result.findings.find((finding) => finding.rule === rule)?.reason?.[lang]
      if (reason === undefined || told.has(reason)) return []
      told.add(reason)
      return [reason]
    }),
  }))
}

const groundRows = ({ form, result }: Answerable, { lang, questions }: WhatIfWords) => {
  const views = groundsView(form, result, lang)
  return [...result.grounds]
    .sort((a, b) => Number(b.carries) - Number(a.carries))
    .map(({ robust, change = [] }, at) => ({
      title: views[at]?.title ?? '',
      kind: views[at]?.kind ?? '',
      firmness: robust
        ? translate(lang, 'web.whatif.robust')
        : translate(lang, 'web.whatif.planRelated', {
            changes: changesText(questions, change)[lang],
          }),
    }))
}

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
