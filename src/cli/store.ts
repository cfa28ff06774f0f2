import type { Command } from './command.js'
import { issueInWords, say } from './io.js'
import { badOption, choice, parseOptions } from './parseOptions.js'

const fileOf = (positionals: readonly string[]): string => {
  const [file] = positionals
  if (file === undefined) throw badOption('FILE', 'issue.cli.fileMissing', {})
  return file
}

/** `ratsam store backup FILE` */
export const storeBackupCommand: Command = {
  name: 'store backup',
  summary: 'cli.storeBackup.summary',
  help: 'cli.storeBackup.help',
  run: async (args, io, parts) => {
    const file = fileOf(parseOptions(args, {}, 1).positionals)
    const { documents } = await parts.store.backup(parts.dataDir, file)
    io.err(`${say(io, 'cli.storeBackup.done', { documents, file })}\n`)
    return 0
  },
}

/** `ratsam store restore FILE` */
export const storeRestoreCommand: Command = {
  name: 'store restore',
  summary: 'cli.storeRestore.summary',
  help: 'cli.storeRestore.help',
  run: async (args, io, parts) => {
    const file = fileOf(parseOptions(args, {}, 1).positionals)
    const { documents } = await parts.store.restore(file, parts.dataDir)
    io.err(`${say(io, 'cli.storeRestore.done', { documents, path: parts.dataDir })}\n`)
    return 0
  },
}

/** `ratsam store verify [FILE]` */
export const storeVerifyCommand: Command = {
  name: 'store verify',
  summary: 'cli.storeVerify.summary',
  help: 'cli.storeVerify.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, {}, 1)
    const format = choice(parsed, 'format', ['text', 'json'])
    const place = parsed.positionals[0] ?? parts.dataDir
    const report = await parts.store.verify(place)
    const problems = report.problems.map((issue) => issueInWords(io.lang, issue))
    if (format === 'json') {
      io.out(`${JSON.stringify({ place, ...report, problems }, null, 2)}\n`)
    } else {
      const { documents, transactions, tornBytes } = report
      io.out(`${say(io, 'cli.storeVerify.counts', { place, documents, transactions })}\n`)
      if (tornBytes > 0) io.out(`${say(io, 'cli.storeVerify.torn', { bytes: tornBytes })}\n`)
      for (const problem of problems) io.out(`  ${problem}\n`)
      io.out(
        `${say(io, problems.length > 0 ? 'cli.storeVerify.wanting' : 'cli.storeVerify.sound')}\n`,
      )
    }
    return problems.length > 0 ? 3 : 0
  },
}

/** `ratsam store migrate` */
export const storeMigrateCommand: Command = {
  name: 'store migrate',
  summary: 'cli.storeMigrate.summary',
  help: 'cli.storeMigrate.help',
  run: async (args, io, parts) => {
    parseOptions(args, {}, 0)
    const steps = await parts.store.migrate()
    const said = steps.length === 0 ? 'cli.storeMigrate.nothing' : 'cli.storeMigrate.done'
    io.err(`${say(io, said, { steps, place: parts.store.place })}\n`)
    return 0
  },
}
