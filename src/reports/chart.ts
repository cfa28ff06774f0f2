import type { Chart, ChartRow } from '../core/document/model.js'
import { escapeHtml } from './escapeHtml.js'

const width = 640
const labelWidth = 220
const rightMargin = 56
const rowHeight = 32
const top = 8
const axisHeight = 40

const plot = width - labelWidth - rightMargin

/**
 * Scores as bars with their intervals, as SVG. Colours are hexadecimal attributes, as paper and archives need them;
 * a page restyles them by class (`chart-bar`, `chart-range`, `chart-limit`, `chart-grid`, `chart-text`).
 * Nothing is told by colour alone, and a table with the same numbers always follows.
 */
export const chartSvg = (chart: Chart, idPrefix = '', fonts = 'sans-serif'): string => {
  const height = top + rowHeight * chart.rows.length + axisHeight
  const id = escapeHtml(`${idPrefix}chart-${chart.id}`)
  const x = (value: number): number => labelWidth + (plot * value) / chart.max
  const marks = [0, 25, 50, 75, 100].map((share) => (chart.max * share) / 100)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="${escapeHtml(fonts)}" font-size="13">`,
    `<title id="${id}-title">${escapeHtml(chart.caption)}</title>`,
    `<desc id="${id}-desc">${escapeHtml(chart.alt)}</desc>`,
    ...marks.map((mark) => gridLine(x(mark), height, mark)),
    ...chart.rows.map((row, at) => bar(row, top + at * rowHeight, x)),
    `<text class="chart-text" x="${round(x(chart.max / 2))}" y="${height - 4}" text-anchor="middle" fill="#333333">${escapeHtml(chart.unit)}</text>`,
    '</svg>',
  ].join('')
}

const gridLine = (x: number, height: number, mark: number): string =>
  `<line class="chart-grid" x1="${round(x)}" x2="${round(x)}" y1="${top}" y2="${height - axisHeight + 4}" stroke="#bbbbbb"/>` +
  `<text class="chart-text" x="${round(x)}" y="${height - axisHeight + 20}" text-anchor="middle" fill="#333333">${mark}</text>`

/** Solid up to the least score, hatched outline up to the highest; ticks where the bands begin. */
const bar = (
  { label, min, max, limits }: ChartRow,
  y: number,
  x: (v: number) => number,
): string => {
  const interval =
    min === max
      ? ''
      : `<rect class="chart-range" x="${round(x(min))}" y="${y + 9}" width="${round(x(max) - x(min))}" height="14" fill="#ffffff" stroke="#1f4e79" stroke-dasharray="4 2"/>`
  const score = min === max ? String(min) : `${min}–${max}`
  return [
    `<text class="chart-text" x="${labelWidth - 8}" y="${y + 20}" text-anchor="end" fill="#111111">${escapeHtml(label)}</text>`,
    `<rect class="chart-bar" x="${labelWidth}" y="${y + 9}" width="${round(x(min) - labelWidth)}" height="14" fill="#1f4e79"/>`,
    interval,
    ...[limits.medium, limits.high].map(
      (limit) =>
        `<line class="chart-limit" x1="${round(x(limit))}" x2="${round(x(limit))}" y1="${y + 4}" y2="${y + 28}" stroke="#b00020" stroke-width="2"/>`,
    ),
    `<text class="chart-text" x="${round(x(max) + 6)}" y="${y + 20}" fill="#111111">${score}</text>`,
  ].join('')
}

const round = (value: number): number => Math.round(value * 100) / 100
