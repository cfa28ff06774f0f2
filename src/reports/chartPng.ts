import { Resvg } from '@resvg/resvg-js'
import type { Chart } from '../core/document/model.js'
import { chartSvg } from './chart.js'
import { chartFontFiles } from './fonts.js'

export const chartFonts = 'Source Sans 3, DejaVu Sans'

/** The chart as a picture, for programs that cannot show SVG; twice as fine as a screen. */
export const chartPng = (
  chart: Chart,
): { readonly bytes: Uint8Array; readonly width: number; readonly height: number } => {
  const rendered = new Resvg(chartSvg(chart, '', chartFonts), {
    fitTo: { mode: 'width', value: 1280 },
    background: '#ffffff',
    font: {
      loadSystemFonts: false,
      fontFiles: chartFontFiles(),
      defaultFontFamily: 'Source Sans 3',
    },
  }).render()
  return { bytes: rendered.asPng(), width: rendered.width, height: rendered.height }
}
