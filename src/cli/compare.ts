import { createComparePlatforms } from '../app/comparePlatforms.js'
import type { Command } from './command.js'
import { refuse } from './deliver.js'
import { badOption, choice, parseOptions, text } from './parseOptions.js'
import type { CliParts } from './parts.js'
import { platformsInBrief, platformTable } from './platformTable.js'

/** `ratsam compare CASE.json --platforms …` */
export const compareCommand: Command = {
  name: 'compare',
  summary: 'cli.platforms.summary',
  help: 'cli.platforms.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, { platforms: { type: 'string' } }, 1)
    const format = choice(parsed, 'format', ['text', 'json', 'md'])
    const [file] = parsed.positionals
    if (file === undefined) throw badOption('CASE.json', 'issue.cli.fileMissing', {})
    const platforms = await platformsOf(text(parsed, 'platforms'), parts)
    const input = await parts.readJson(file)
    if (!input.ok) return refuse(io, input.issues)
    const compared = await createComparePlatforms(await parts.assess())(input.value, platforms)
    if (!compared.ok) {
      return refuse(
        io,
        compared.issues.map((one) => ({ ...one, path: `${file} › ${one.path}` })),
      )
    }
    io.out(
      format === 'json'
        ? `${JSON.stringify(platformsInBrief(compared.value), null, 2)}\n`
        : platformTable(compared.value, format, io),
    )
    return 0
  },
}

const platformsOf = async (
  value: string | undefined,
  parts: CliParts,
): Promise<readonly string[]> => {
  const named = (value ?? '').split(',').filter((one) => one !== '')
  if (named.length === 0) throw badOption('--platforms', 'issue.cli.platformsMissing', {})
  if (value !== 'all') return named
  return (await parts.sheets()).platforms.map(({ id }) => id)
}
