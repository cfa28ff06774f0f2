import type { Growth } from './growth.js'

/** Time over number of cases, both axes logarithmic: a straight line at 45° is linear growth. */
export const growthPlot = (points: readonly Growth[]): string => {
  const decades = (values: readonly number[]): [number, number] => [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ]
  const times = points.map(({ milliseconds }) => milliseconds.median)
  const [x0, x1] = decades(points.map(({ cases }) => cases))
  const [y0, y1] = decades(times)
  const x = (cases: number): string =>
    (70 + ((Math.log10(cases) - x0) / (x1 - x0)) * 400).toFixed(1)
  const y = (time: number): string => (290 - ((Math.log10(time) - y0) / (y1 - y0)) * 250).toFixed(1)
  const powers = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at))
  const lines = [...new Set(points.map(({ rules }) => rules))].map((rules) => {
    const own = points.filter((point) => point.rules === rules)
    const path = own.map(({ cases, milliseconds }) => `${x(cases)},${y(milliseconds.median)}`)
    const [endX, endY] = (path.at(-1) ?? '0,0').split(',')
    return `<polyline points="${path.join(' ')}" fill="none" stroke="#171a2b" stroke-width="2"/>
<text x="${endX}" y="${endY}" dx="6" dy="4">${rules} rules</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 340" font-family="sans-serif" font-size="12">
<title>Evaluation time by number of cases and rules</title>
<rect width="560" height="340" fill="#fff"/>
${powers(x0, x1)
  .map(
    (cases) => `<line x1="${x(cases)}" x2="${x(cases)}" y1="40" y2="290" stroke="#ccd"/>
<text x="${x(cases)}" y="308" text-anchor="middle">${cases.toLocaleString('en')}</text>`,
  )
  .join('\n')}
${powers(y0, y1)
  .map(
    (time) => `<line x1="70" x2="470" y1="${y(time)}" y2="${y(time)}" stroke="#ccd"/>
<text x="62" y="${y(time)}" dy="4" text-anchor="end">${time.toLocaleString('en')} ms</text>`,
  )
  .join('\n')}
<text x="270" y="328" text-anchor="middle">cases</text>
${lines.join('\n')}
</svg>
`
}
