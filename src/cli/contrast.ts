import { createContrastCases, type CaseContrast } from '../app/contrastCases.js'
import { compareAssessed } from '../app/compareDates.js'
import type { Assessed } from '../app/assess.js'
import { platformName } from '../core/document/platformName.js'
import type { Contrast, Difference } from '../core/whatif/contrast.js'
import { formatDate } from '../i18n/translate.js'
import type { Command } from './command.js'
import { comparisonLines } from './comparison.js'
import { refuse } from './deliver.js'
import { factWordsOf, type FactWords } from './factWords.js'
import { say, type Io } from './io.js'
import { badOption, choice, parseOptions } from './parseOptions.js'

/** `ratsam contrast A.json B.json` */
export const contrastCommand: Command = {
  name: 'contrast',
  summary: 'cli.contrast.summary',
  help: 'cli.contrast.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, {}, 2)
    const format = choice(parsed, 'format', ['text', 'json'])
    const [a, b] = parsed.positionals
    if (a === undefined || b === undefined) throw badOption('CASE.json', 'issue.cli.twoFiles', {})
    const before = await parts.readJson(a)
    if (!before.ok) return refuse(io, before.issues)
    const after = await parts.readJson(b)
    if (!after.ok) return refuse(io, after.issues)
    const found = await createContrastCases(await parts.assess())(before.value, after.value)
    if (!found.ok) return refuse(io, found.issues)
    io.out(
      format === 'json'
        ? `${JSON.stringify(asJson(found.value), null, 2)}\n`
        : `${contrastLines(found.value, io).join('\n')}\n`,
    )
    return 0
  },
}

const asJson = ({ before, after, contrast }: CaseContrast) => ({
  a: inBrief(before),
  b: inBrief(after),
  contrast: contrast ?? null,
  rules: contrast === undefined ? compareAssessed(before, after) : null,
})

const inBrief = ({ situation, result }: Assessed) => ({
  platform: situation.case.platform,
  asOf: situation.case.asOf,
  outcome: result.outcome,
  possibleOutcomes: result.possibleOutcomes,
  total: result.total,
})

const contrastLines = ({ before, after, contrast }: CaseContrast, io: Io): string[] => {
  const words = factWordsOf(after.situation, io)
  const head = [caseLine('A', before, io), caseLine('B', after, io), '']
  if (contrast === undefined) {
    const law = comparisonLines(compareAssessed(before, after), io).slice(1)
    return [...head, say(io, 'cli.contrast.rules'), ...law]
  }
  return [...head, ...differenceLines(contrast, words, io)]
}

const differenceLines = (contrast: Contrast, words: FactWords, io: Io): string[] => {
  const facts = contrast.others.map(words.label)
  const others = facts.length === 0 ? [] : [say(io, 'cli.contrast.others', { facts })]
  if (contrast.from.join() === contrast.to.join()) return [say(io, 'cli.contrast.same')]
  if (contrast.differences.length === 0) return [say(io, 'cli.contrast.notFound', { facts })]
  const sets = contrast.differences.flatMap((set, at) => [
    say(io, at === 0 ? 'cli.contrast.makes' : 'cli.contrast.or'),
    ...set.map((difference) => `  - ${differenceText(difference, words, io)}`),
  ])
  const more = contrast.complete ? [] : [say(io, 'cli.contrast.incomplete')]
  return [...sets, ...more, ...others]
}

const differenceText = ({ fact, from, to }: Difference, words: FactWords, io: Io): string =>
  say(io, 'cli.contrast.difference', {
    fact: words.label(fact),
    from: words.value(fact, from),
    to: words.value(fact, to),
  })

const caseLine = (name: string, { situation, result }: Assessed, io: Io): string =>
  say(io, 'cli.contrast.case', {
    name,
    platform: platformName(situation),
    asOf: formatDate(io.lang, situation.case.asOf),
    outcomes: factWordsOf(situation, io).outcomes(result.possibleOutcomes),
  })
