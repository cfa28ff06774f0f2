import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createCoverage, type Coverage } from './fontCoverage.js'

/** Fonts inside PDF and charts, from npm packages: the same bytes on every machine. */

const require = createRequire(import.meta.url)
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`))

const source = (style: string): string =>
  join(folderOf('@expo-google-fonts/source-sans-3'), style, `SourceSans3_${style}.ttf`)
const dejaVu = (style: string): string =>
  join(folderOf('dejavu-fonts-ttf'), 'ttf', `DejaVuSans${style}.ttf`)

export type Fonts = {
  readonly files: readonly Buffer[]
  /** Whether every face of a text can show a character. */
  readonly covers: (codePoint: number) => boolean
}

export const chartFontFiles = (): string[] => [source('400Regular'), dejaVu('')]

/** Source Sans 3, and DejaVu Sans for characters it lacks; regular, bold and italic. */
export const loadFonts = (): Fonts => {
  const faces = [
    [source('400Regular'), dejaVu('')],
    [source('700Bold'), dejaVu('-Bold')],
    [source('400Regular_Italic'), dejaVu('-Oblique')],
  ].map((pair) => pair.map((path) => readFileSync(path)))
  const covered = faces.map((pair) => pair.map(createCoverage))
  const hasGlyph = (face: readonly Coverage[], codePoint: number): boolean =>
    face.some((covers) => covers(codePoint))
  return {
    files: faces.flat(),
    covers: (codePoint) => covered.every((face) => hasGlyph(face, codePoint)),
  }
}
