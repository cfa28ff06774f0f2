import type { Replacement } from './model.js'

/**
 * Longest text a document takes from one field. Longer ones are cut with an ellipsis, and the cut is reported.
 */
export const longestText = 10_000
/** Longest run without a place to break a line; a longer one overflows its column and stalls the PDF typesetter. */
export const longestRun = 80

const zeroWidthSpace = '\u200B'

// C0 and C1 but tab and newline, interlinear annotation, byte order mark, tag characters, noncharacters:
// invisible, and each of them breaks one of the file formats.
const control =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFF9-\uFFFB\uFEFF\uFDD0-\uFDEF\u{E0000}-\u{E007F}]|[\uFFFE\uFFFF\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{10FFFE}\u{10FFFF}]/gu // eslint-disable-line no-control-regex -- finding them is the point
// Overrides, isolates and marks: they let a text read differently from what is stored.
const bidi = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

type Counts = Readonly<Record<Replacement['what'], number>>
export const noReplacements: Counts = {
  control: 0,
  bidi: 0,
  surrogate: 0,
  'too-long': 0,
  'long-run': 0,
  link: 0,
  glyph: 0,
}

/** Makes a text safe for every renderer and says what it had to change. Applying it again changes nothing. */
export const normaliseText = (raw: string): { text: string; counts: Counts } => {
  const counts: Record<Replacement['what'], number> = { ...noReplacements }
  const drop = (what: 'control' | 'bidi', text: string, pattern: RegExp) =>
    text.replace(pattern, () => {
      counts[what] += 1
      return ''
    })
  const wellFormed = raw.toWellFormed()
  if (wellFormed !== raw) counts.surrogate += 1
  const unixLines = wellFormed.replace(/\r\n?|[\u2028\u2029]/gu, '\n').replace(/\t/gu, ' ')
  const visible = drop('bidi', drop('control', unixLines, control), bidi).normalize('NFC')
  const short = cut(visible)
  if (short !== visible) counts['too-long'] += 1
  const broken = breakRuns(short)
  if (broken !== short) counts['long-run'] += 1
  return { text: broken, counts }
}

// The limit counts what is read, not the break points put in below: otherwise a second pass would cut again.
const cut = (text: string): string => {
  const characters = [...text]
  const read = characters.filter((character) => character !== zeroWidthSpace).length
  return read <= longestText ? text : `${characters.slice(0, longestText - 1).join('')}…`
}

const breakRuns = (text: string): string =>
  text.replace(new RegExp(`[^\\s${zeroWidthSpace}]{${longestRun + 1},}`, 'gu'), (run) => {
    const characters = [...run]
    const pieces: string[] = []
    for (let at = 0; at < characters.length; at += longestRun) {
      pieces.push(characters.slice(at, at + longestRun).join(''))
    }
    return pieces.join(zeroWidthSpace)
  })
