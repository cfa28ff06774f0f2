import type { Assess, Assessed } from '../app/assess.js'
import { compareWithOwnDate } from '../app/compareDates.js'
import type { Command } from './command.js'
import { comparisonLines } from './comparison.js'
import { deliver, refuse } from './deliver.js'
import type { Io } from './io.js'
import { badOption, choice, date, outputOptions, parseOptions } from './parseOptions.js'

/** `ratsam assess CASE.json` */
export const assessCommand: Command = {
  name: 'assess',
  summary: 'cli.assess.summary',
  help: 'cli.assess.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, { 'as-of': { type: 'string' }, ...outputOptions }, 1)
    const format = choice(parsed, 'format', ['text', 'json', 'html'])
    const [file] = parsed.positionals
    if (file === undefined) throw badOption('CASE.json', 'issue.cli.fileMissing', {})
    const asOf = date(parsed, 'as-of')
    const input = await parts.readJson(file)
    if (!input.ok) return refuse(io, input.issues)
    const assess = await parts.assess()
    const assessed = await assess(input.value, { asOf })
    if (!assessed.ok) {
      return refuse(
        io,
        assessed.issues.map((issue) => ({ ...issue, path: `${file} › ${issue.path}` })),
      )
    }
    const words =
      format === 'json'
        ? `${JSON.stringify(assessed.value.result, null, 2)}\n`
        : parts.render(assessed.value, format, io.lang)
    await deliver({ io, parts }, words, parsed)
    if (asOf !== undefined && !io.json)
      await tellDifferences(io, assess, input.value, assessed.value)
    return 0
  },
}

/** Another date than the case's own: say where the law makes a difference. */
const tellDifferences = async (
  io: Io,
  assess: Assess,
  input: unknown,
  assessed: Assessed,
): Promise<void> => {
  const comparison = await compareWithOwnDate(assess, input, assessed)
  if (comparison) io.err(`\n${comparisonLines(comparison, io).join('\n')}\n`)
}
