import { defaultMaxChanges, whatIf } from '../app/whatIf.js'
import type { Command } from './command.js'
import { refuse } from './deliver.js'
import { badOption, choice, date, parseOptions, text, type Parsed } from './parseOptions.js'
import { whatIfLines } from './whatIfLines.js'

/** `ratsam whatif CASE.json --want …` */
export const whatIfCommand: Command = {
  name: 'whatif',
  summary: 'cli.whatif.summary',
  help: 'cli.whatif.help',
  run: async (args, io, parts) => {
    const options = {
      want: { type: 'string' },
      'max-changes': { type: 'string' },
      'as-of': { type: 'string' },
    } as const
    const parsed = parseOptions(args, options, 1)
    const format = choice(parsed, 'format', ['text', 'json'])
    const [file] = parsed.positionals
    if (file === undefined) throw badOption('CASE.json', 'issue.cli.fileMissing', {})
    if (text(parsed, 'want') === undefined) throw badOption('--want', 'issue.cli.wantMissing', {})
    const want = choice(parsed, 'want', ['approve', 'conditional'])
    const maxChanges = countOf(parsed)
    const asOf = date(parsed, 'as-of')
    const input = await parts.readJson(file)
    if (!input.ok) return refuse(io, input.issues)
    const assess = await parts.assess()
    const assessed = await assess(input.value, { asOf })
    if (!assessed.ok) {
      const issues = assessed.issues.map((one) => ({ ...one, path: `${file} › ${one.path}` }))
      return refuse(io, issues)
    }
    const answer = whatIf(assessed.value, { want, maxChanges })
    io.out(
      format === 'json'
        ? `${JSON.stringify(answer, null, 2)}\n`
        : `${whatIfLines({ answer, assessed: assessed.value, maxChanges }, io).join('\n')}\n`,
    )
    return 0
  },
}

const countOf = (parsed: Parsed): number => {
  const value = text(parsed, 'max-changes')
  if (value === undefined) return defaultMaxChanges
  if (/^[1-8]$/u.test(value)) return Number(value)
  throw badOption('--max-changes', 'issue.cli.notACount', { value })
}
