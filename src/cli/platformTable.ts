import type { Compared, PlatformComparison } from '../app/comparePlatforms.js'
import { platformName } from '../core/document/platformName.js'
import { number } from '../core/evaluation/renderText.js'
import type { Range, Result } from '../core/evaluation/result.js'
import { bandNames, type Band } from '../core/rulebook/schema.js'
import { formatDate } from '../i18n/translate.js'
import { factWordsOf } from './factWords.js'
import { say, type Io } from './io.js'

/** The results in brief, for programs. */
export const platformsInBrief = (comparison: PlatformComparison) => ({
  platforms: comparison.map(({ platform, assessed: { situation, result } }) => ({
    platform,
    asOf: situation.case.asOf,
    outcome: result.outcome,
    possibleOutcomes: result.possibleOutcomes,
    bounds: result.bounds,
    total: result.total,
    risk: result.stages.risk,
    benefit: result.stages.benefit,
  })),
})

/** Platforms by criteria; as text with short heads and a legend, so that it fits a terminal. */
export const platformTable = (
  comparison: PlatformComparison,
  format: 'text' | 'md',
  io: Io,
): string => {
  const [first] = comparison
  if (first === undefined) return ''
  const criteria = criteriaOf(first, io)
  const heads = format === 'md' ? criteria : criteria.map((_, at) => String(at + 1))
  const head = [
    say(io, 'cli.platforms.platform'),
    ...heads,
    say(io, 'cli.platforms.total'),
    say(io, 'cli.platforms.outcome'),
  ]
  const rows = comparison.map((compared) => rowOf(compared, format, io))
  const asOf = formatDate(io.lang, first.assessed.situation.case.asOf)
  const title = say(io, 'cli.platforms.title', { asOf })
  if (format === 'md') return `# ${title}\n\n${markdown([head, ...rows])}\n`
  const legend = criteria.map((criterion, at) => `  ${String(at + 1)}  ${criterion}`)
  return `${[title, '', ...columns([head, ...rows]), '', ...legend, '', bandLegend(io)].join('\n')}\n`
}

const criteriaOf = ({ assessed: { situation, result } }: Compared, io: Io): string[] => {
  const words = factWordsOf(situation, io)
  const benefit = situation.ruleset.criteria.find(({ scale }) => scale === 'benefit')?.id ?? ''
  return [
    ...result.stages.risk.map(({ criterion }) => words.criterion(criterion)),
    say(io, 'cli.platforms.benefit', { criterion: words.criterion(benefit) }),
  ]
}

const rowOf = ({ assessed: { situation, result } }: Compared, format: 'text' | 'md', io: Io) => {
  const { risk, benefit } = result.stages
  const cells = [...risk, benefit].map(({ score, bands }) => {
    const words = bands.map((band) => (format === 'md' ? bandWord(band, io) : bandMark(band, io)))
    return `${span(score, io)} ${[words[0], ...words.slice(1).slice(-1)].join('–')}`
  })
  return [
    platformName(situation),
    ...cells,
    span(result.total, io),
    outcomeOf(situation, result, io),
  ]
}

const outcomeOf = (
  situation: Compared['assessed']['situation'],
  { outcome, possibleOutcomes }: Result,
  io: Io,
): string => {
  const words = factWordsOf(situation, io)
  return outcome === 'undecided'
    ? say(io, 'cli.platforms.undecided', { outcomes: words.outcomes(possibleOutcomes) })
    : words.outcome(outcome)
}

const span = ({ min, max }: Range, { lang }: Io): string =>
  min === max ? number(min, lang) : `${number(min, lang)}–${number(max, lang)}`
const bandWord = (band: Band, io: Io): string => say(io, `document.band.${band}`)
const bandMark = (band: Band, io: Io): string => bandWord(band, io).charAt(0)

const bandLegend = (io: Io): string =>
  say(
    io,
    'cli.platforms.legend',
    Object.fromEntries(
      bandNames.flatMap((band) => [
        [band, bandMark(band, io)],
        [`${band}Word`, bandWord(band, io)],
      ]),
    ),
  )

const columns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

const markdown = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`)
    .join('\n')
