import type { Range } from '../../core/evaluation/result.js'
import { formatNumber, type Lang } from '../../i18n/translate.js'

export type ScoreBar = {
  readonly label: string
  readonly score: Range
  readonly bands: string
  readonly limits: { readonly medium: number; readonly high: number }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string): string => text.replace(/[&<>"']/gu, (char) => escapes[char] ?? '')

/** `40` or `20–60`. */
export const rangeText = ({ min, max }: Range, lang: Lang): string =>
  min === max ? formatNumber(lang, min) : `${formatNumber(lang, min)}–${formatNumber(lang, max)}`

// Narrow on purpose: at 320 px the words stay readable, on a desktop the picture grows by a third.
const width = 360
const row = 56
const x = (points: number): number => Math.round((points / 100) * width * 10) / 10

/** Scores as bars from 0 to 100 with the limits of the bands; an interval where a score is still open. Colours are tokens of the page. */
export const scoreChart = (
  bars: readonly ScoreBar[],
  words: { readonly id: string; readonly title: string; readonly lang: Lang },
): string => {
  const { id, title, lang } = words
  const describe = ({ label, score, bands }: ScoreBar): string =>
    `${label}: ${rangeText(score, lang)}, ${bands}`
  const height = bars.length * row + 4
  return [
    `<svg class="rs-chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" focusable="false">`,
    `<title id="${id}-title">${escape(title)}</title>`,
    `<desc id="${id}-desc">${escape(bars.map(describe).join('; '))}.</desc>`,
    ...bars.map((bar, index) => barSvg(bar, index * row, lang)),
    '</svg>',
  ].join('')
}

const barSvg = ({ label, score, bands, limits }: ScoreBar, top: number, lang: Lang): string => {
  const track = top + 20
  const start = x(score.min)
  const length = Math.max(x(score.max) - start, 0)
  const limit = (points: number) =>
    `<line class="rs-chart__limit" x1="${x(points)}" x2="${x(points)}" y1="${track - 3}" y2="${track + 19}"/>`
  const known =
    score.min === score.max
      ? `<rect class="rs-chart__mark" x="0" y="${track}" width="${start}" height="16"/>`
      : `<rect class="rs-chart__range" x="${start}" y="${track}" width="${length}" height="16"/>` +
        `<rect class="rs-chart__mark" x="${Math.max(start - 1.5, 0)}" y="${track}" width="3" height="16"/>` +
        `<rect class="rs-chart__mark" x="${Math.min(start + length - 1.5, width - 3)}" y="${track}" width="3" height="16"/>`
  return [
    '<g>',
    `<text x="0" y="${top + 14}">${escape(label)}</text>`,
    `<text x="${width}" y="${top + 14}" text-anchor="end">${escape(rangeText(score, lang))}</text>`,
    `<text class="rs-chart__tick" x="0" y="${track + 30}">${escape(bands)}</text>`,
    `<rect class="rs-chart__track" x="0" y="${track}" width="${width}" height="16"/>`,
    known,
    limit(limits.medium),
    limit(limits.high),
    '</g>',
  ].join('')
}
