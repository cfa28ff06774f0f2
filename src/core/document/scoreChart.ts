import type { Range } from '../evaluation/result.js'
import type { Band } from '../rulebook/schema.js'
import type { Draft } from './draft.js'
import type { Chart, ChartRow } from './model.js'

type Scored = {
  readonly criterion: string
  readonly score: Range
  readonly bands: readonly Band[]
}

/** Scores with their intervals; the alternative text says the same numbers. */
export const scoreChart = (draft: Draft, scores: readonly Scored[]): Chart => {
  const { words } = draft
  const rows = scores.map((scored) => chartRow(draft, scored))
  const caption = words.say('document.annex.chartCaption')
  const described = rows.map(({ label, min, max, bands }) => {
    const score =
      min === max
        ? words.number(min)
        : words.say('document.interval', { from: words.number(min), to: words.number(max) })
    const named = bands.map((band) => words.say(`document.band.${band}`))
    const band = draft.list(named, 'document.list.or')
    return words.say('document.annex.chartRow', { label, score, band })
  })
  return {
    kind: 'chart',
    id: 'scores',
    caption,
    alt: described.join(' '),
    unit: words.say('document.annex.chartUnit'),
    max: 100,
    rows,
  }
}

const chartRow = (draft: Draft, { criterion: id, score, bands }: Scored): ChartRow => {
  const criterion = draft.situation.ruleset.criteria.find((entry) => entry.id === id)
  return {
    label: criterion?.title[draft.words.lang] ?? id,
    min: score.min,
    max: score.max,
    bands,
    limits: criterion?.bands ?? { medium: 100, high: 100 },
  }
}
