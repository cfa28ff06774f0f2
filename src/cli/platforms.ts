import { lands } from '../core/assessment/case.js'
import type { Command } from './command.js'
import { badOption, choice, date, parseOptions, text } from './parseOptions.js'

/** `ratsam platforms list` */
export const platformsListCommand: Command = {
  name: 'platforms list',
  summary: 'cli.platformsList.summary',
  help: 'cli.platformsList.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, {}, 0)
    const format = choice(parsed, 'format', ['text', 'json'])
    const { platforms } = await parts.sheets()
    const width = Math.max(...platforms.map(({ id }) => id.length)) + 2
    io.out(
      format === 'json'
        ? `${JSON.stringify(platforms, null, 2)}\n`
        : platforms.map(({ id, name }) => `${id.padEnd(width)}${name}\n`).join(''),
    )
    return 0
  },
}

/** `ratsam platforms show ID` */
export const platformsShowCommand: Command = {
  name: 'platforms show',
  summary: 'cli.platformsShow.summary',
  help: 'cli.platformsShow.help',
  run: async (args, io, parts) => {
    const options = { 'as-of': { type: 'string' }, land: { type: 'string' } } as const
    const parsed = parseOptions(args, options, 1)
    const format = choice(parsed, 'format', ['text', 'md', 'html'])
    const [id] = parsed.positionals
    if (id === undefined) throw badOption('ID', 'issue.cli.platformMissing', {})
    const given = text(parsed, 'land')?.toUpperCase()
    const land = lands.find((candidate) => candidate === given)
    if (given !== undefined && land === undefined) {
      throw badOption('--land', 'issue.cli.notAllowed', { value: given, allowed: lands })
    }
    const sheets = await parts.sheets()
    const asOf = date(parsed, 'as-of') ?? sheets.today
    if (asOf > sheets.today) {
      throw badOption('--as-of', 'issue.case.future', { asOf, today: sheets.today })
    }
    const words = sheets.platform({ id, asOf, land }, format, io.lang)
    if (words === undefined) {
      const known = sheets.platforms.map((platform) => platform.id)
      throw badOption(id, 'issue.case.unknownPlatform', { value: id, known })
    }
    io.out(words)
    return 0
  },
}
