import { expect, test } from 'vitest'
import { rangeText, scoreChart, type ScoreBar } from '../../../src/web/result/scoreChart.js'

const bar = (overrides: Partial<ScoreBar> = {}): ScoreBar => ({
  label: 'Datenschutzrisiko',
  score: { min: 40, max: 40 },
  bands: 'mittel',
  limits: { medium: 30, high: 60 },
  ...overrides,
})
const words = { id: 'scores', title: 'Punkte', lang: 'de' } as const

test('the chart says in words what it shows', () => {
  const svg = scoreChart(
    [bar(), bar({ label: 'Nutzen', score: { min: 10, max: 62.5 }, bands: 'gering bis hoch' })],
    words,
  )
  expect(svg).toContain('<title id="scores-title">Punkte</title>')
  expect(svg).toContain(
    '<desc id="scores-desc">Datenschutzrisiko: 40, mittel; Nutzen: 10–62,5, gering bis hoch.</desc>',
  )
  expect(svg).toContain('aria-labelledby="scores-title scores-desc"')
})

test('names from a rule set cannot become tags', () => {
  expect(scoreChart([bar({ label: '<script>"\'&' })], words)).not.toContain('<script>')
})

test('bars stay within 0 and 100', () => {
  const svg = scoreChart(
    [bar({ score: { min: 0, max: 100 } }), bar({ score: { min: 100, max: 100 } })],
    words,
  )
  for (const [, x = '', width = ''] of svg.matchAll(
    /<rect class="[^"]*" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/gu,
  )) {
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(360)
  }
})

test('an exact score is one number, an open one an interval', () => {
  expect(rangeText({ min: 40, max: 40 }, 'de')).toBe('40')
  expect(rangeText({ min: 12.25, max: 60 }, 'en')).toBe('12.3–60')
})
