import type { Firmness } from '../../app/whatIf.js'
import { formatNumber, translate } from '../../i18n/translate.js'
import type { Answerable, WhatIfWords } from './whatIfWords.js'

export type FirmnessView = {
  readonly undecided: boolean
  readonly loadBearing: readonly {
    readonly label: string
    readonly from: string
    readonly to: string
    readonly outcomes: string
  }[]
  readonly margins: readonly {
    readonly criterion: string
    readonly up: string
    readonly down: string
  }[]
  /** More than one row only where a legal question is contested at the date. */
  readonly positions: readonly {
    readonly held: readonly string[]
    readonly followed: boolean
    readonly outcomes: string
  }[]
}

/** How firmly the outcome stands: single answers, points and legal positions. */
export const firmnessView = (
  evaluated: Answerable,
  { loadBearing, margins, positions }: Firmness,
  words: WhatIfWords,
): FirmnessView => ({
  undecided: evaluated.result.outcome === 'undecided',
  loadBearing: loadBearing.map(({ fact, from, to, possibleOutcomes }) => ({
    label: words.label(fact),
    from: words.value(fact, from),
    to: words.value(fact, to),
    outcomes: words.outcomes(possibleOutcomes),
  })),
  margins: margins.some(({ up, down }) => up !== null || down !== null)
    ? margins.map(({ criterion, up, down }) => ({
        criterion: criterionTitle(evaluated, criterion, words),
        up: pointsText(up, words),
        down: pointsText(down, words),
      }))
    : [],
  positions: positions.map((each) => ({
    held: each.positions.map(({ fact, position }) =>
      positionText(evaluated, { fact, position }, words),
    ),
    followed: each.followed,
    outcomes: words.outcomes(each.possibleOutcomes),
  })),
})

const pointsText = (points: number | null, { lang }: WhatIfWords): string =>
  points === null ? translate(lang, 'web.whatif.never') : formatNumber(lang, points)

const criterionTitle = ({ form }: Answerable, id: string, { lang }: WhatIfWords): string =>
  form.situation.ruleset.criteria.find((criterion) => criterion.id === id)?.title[lang] ?? id

const positionText = (
  { form }: Answerable,
  { fact, position }: { readonly fact: string; readonly position: string },
  { lang }: WhatIfWords,
): string => {
  const question = form.situation.registers.law.find((law) => law.fact === fact)
  const held = question?.positions.find(({ value }) => value === position)
  return translate(lang, 'web.result.position', {
    question: question?.title[lang] ?? fact,
    position: held?.title[lang] ?? position,
  })
}
