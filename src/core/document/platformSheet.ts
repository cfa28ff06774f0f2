import { rangeInWords } from '../evaluation/renderText.js'
import { rangeOfValue } from '../evaluation/range.js'
import type { Land } from '../assessment/case.js'
import { dskLine, platformFactsAt, platformNameAt, type PlatformFactAt } from '../rulebook/asOf.js'
import type { Platform } from '../rulebook/registers.js'
import type { Question } from '../rulebook/schema.js'
import { link, text } from './inlines.js'
import type { Block, Inlines, RatsamDocument } from './model.js'
import { safeHref } from './normalise.js'
import { heading, label, own, paragraph, type SheetInput } from './ruleSheet.js'
import { sheet } from './rulesetSheet.js'

/**
 * What the catalogue knows about a platform at a date: each fact with its value, whether it is documented for that
 * date, and the evidence. Unknown is a value of its own.
 */
export const buildPlatformSheet = (
  platformId: string,
  land: Land | undefined,
  input: SheetInput,
): RatsamDocument | undefined => {
  const { registers, words, asOf } = input
  const platform = registers.platforms.find(({ id }) => id === platformId)
  if (!platform) return undefined
  const name = platformNameAt(platform, asOf)
  return sheet(input, 'platform', name, [
    heading(1, [text(name, `register:platforms/${platform.id}`)]),
    paragraph([
      ...label(words, 'document.sheet.operator'),
      text(`: ${platform.operator}`, `register:platforms/${platform.id}`),
    ]),
    ...(platform.analogousTo ? [paragraph(label(words, 'document.sheet.analogous'))] : []),
    factTable(platform, land, input),
    ...dskBlocks(platform, input),
  ])
}

const factTable = (platform: Platform, land: Land | undefined, input: SheetInput): Block => {
  const { ruleset, words, asOf } = input
  const known = new Map(
    // Without a Land only what holds everywhere is shown.
    platformFactsAt(platform, land ?? 'BUND', asOf).map((fact) => [fact.fact, fact]),
  )
  const head = (['fact', 'value', 'evidence'] as const).map((key) =>
    label(words, `document.sheet.${key}`),
  )
  return {
    kind: 'table',
    caption: [text(words.date(asOf), 'result:asOf')],
    head,
    rows: ruleset.questions
      .filter(({ kind }) => kind === 'platform')
      .map((question): Inlines[] => [
        own(words, question.label, `questions/${question.id}`),
        ...factCells(known.get(question.id), question, input),
      ]),
  }
}

const factCells = (
  known: PlatformFactAt | undefined,
  question: Question,
  { words }: SheetInput,
): [Inlines, Inlines] => {
  if (!known) return [label(words, 'document.sheet.nothing'), []]
  const { entry, use, value } = known
  const from = `register:platforms`
  const inWords = rangeInWords(rangeOfValue(value), words.lang, question)
  const stand = words.say(
    use === 'prefilled' ? 'document.sheet.documented' : 'document.sheet.offered',
  )
  const date = entry.evidenceDate === null ? '' : `, ${words.date(entry.evidenceDate)}`
  const evidence = entry.evidence.text?.[words.lang] ?? ''
  const href = entry.evidence.url === undefined ? undefined : safeHref(entry.evidence.url)
  const cited = [text(evidence === '' ? (entry.evidence.url ?? '') : evidence, from)]
  return [
    [text(`${inWords} (${stand}${date})`, from)],
    href === undefined ? cited : [link(href, cited)],
  ]
}

const dskBlocks = (platform: Platform, { registers, words, asOf }: SheetInput): Block[] => {
  const { line, value } = dskLine(registers, platform.id, asOf)
  const summary = line?.summary[words.lang]
  const content =
    summary === undefined || value === 'none-known'
      ? label(words, 'document.sheet.noLine')
      : [text(summary, `register:authorities/${line?.id ?? ''}`)]
  return [heading(2, label(words, 'document.sheet.dskLine')), paragraph(content)]
}
