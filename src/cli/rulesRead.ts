import type { Command } from './command.js'
import { badOption, choice, parseOptions } from './parseOptions.js'

/** `ratsam rules list` */
export const rulesListCommand: Command = {
  name: 'rules list',
  summary: 'cli.rulesList.summary',
  help: 'cli.rulesList.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, {}, 0)
    const format = choice(parsed, 'format', ['text', 'md', 'html'])
    io.out((await parts.sheets()).ruleset(format, io.lang))
    return 0
  },
}

/** `ratsam rules explain RULE` */
export const rulesExplainCommand: Command = {
  name: 'rules explain',
  summary: 'cli.rulesExplain.summary',
  help: 'cli.rulesExplain.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, {}, 1)
    const format = choice(parsed, 'format', ['text', 'md', 'html'])
    const [id] = parsed.positionals
    if (id === undefined) throw badOption('RULE', 'issue.cli.ruleMissing', {})
    const sheets = await parts.sheets()
    const words = sheets.rule(id, format, io.lang)
    if (words === undefined) {
      throw badOption(id, 'issue.cli.unknownRule', { known: similar(id, sheets.ruleIds) })
    }
    io.out(words)
    return 0
  },
}

/** Ids that share a word with what was typed, or the first few. */
const similar = (typed: string, ids: readonly string[]): readonly string[] => {
  const words = typed.split(/[.-]/u).filter((word) => word.length > 2)
  const near = ids.filter((id) => words.some((word) => id.includes(word)))
  return (near.length > 0 ? near : ids).slice(0, 8)
}
