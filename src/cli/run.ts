import { RatsamError } from '../core/errors.js'
import type { Lang } from '../i18n/translate.js'
import { assessCommand } from './assess.js'
import { auditExportCommand, auditVerifyCommand } from './audit.js'
import type { Command } from './command.js'
import { compareCommand } from './compare.js'
import { contrastCommand } from './contrast.js'
import { exitCodeOf, type ExitCode } from './exitCode.js'
import { reportError, reportIssues, say, type Io } from './io.js'
import type { CliParts } from './parts.js'
import { platformsListCommand, platformsShowCommand } from './platforms.js'
import { reportCommand } from './report.js'
import { rulesCheckCommand } from './rulesCheck.js'
import { rulesAnalyseCommand } from './rulesAnalyse.js'
import { rulesCoverageCommand } from './rulesCoverage.js'
import { rulesExplainCommand, rulesListCommand } from './rulesRead.js'
import { serveCommand } from './serve.js'
import { timelineCommand } from './timeline.js'
import {
  storeBackupCommand,
  storeMigrateCommand,
  storeRestoreCommand,
  storeVerifyCommand,
} from './store.js'
import { verifyCommand } from './verify.js'
import { usersResetCommand } from './users.js'
import { whatIfCommand } from './whatIf.js'

const commands: readonly Command[] = [
  serveCommand,
  assessCommand,
  reportCommand,
  verifyCommand,
  timelineCommand,
  whatIfCommand,
  compareCommand,
  contrastCommand,
  rulesCheckCommand,
  rulesCoverageCommand,
  rulesAnalyseCommand,
  rulesListCommand,
  rulesExplainCommand,
  platformsListCommand,
  platformsShowCommand,
  storeBackupCommand,
  storeRestoreCommand,
  storeVerifyCommand,
  storeMigrateCommand,
  auditVerifyCommand,
  auditExportCommand,
  usersResetCommand,
]

type Shell = Pick<Io, 'out' | 'err' | 'debug'> & { readonly lang: Lang }

/** Runs one command line; every failure becomes a message and an exit code. */
export const runCli = async (
  argv: readonly string[],
  shell: Shell,
  parts: CliParts,
): Promise<ExitCode> => {
  const io: Io = { ...shell, lang: langOf(argv) ?? shell.lang, json: wantsJson(argv) }
  try {
    return await dispatch(argv, io, parts)
  } catch (error) {
    const known =
      error instanceof RatsamError ? error : new RatsamError('internal', {}, { cause: error })
    if (known.code === 'bad-input' && known.issues.length > 0) reportIssues(io, known.issues)
    else reportError(io, known)
    if (known.code === 'bad-input' && !io.json) io.err(`${say(io, 'cli.seeHelp')}\n`)
    return exitCodeOf(known.code)
  }
}

const dispatch = async (argv: readonly string[], io: Io, parts: CliParts): Promise<ExitCode> => {
  if (argv.includes('--version')) {
    io.out(`${parts.version}\n`)
    return 0
  }
  const command = commands.find(({ name }) => name.split(' ').every((word, i) => argv[i] === word))
  if (command === undefined) return withoutCommand(argv, io)
  const args = argv.slice(command.name.split(' ').length)
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`${say(io, command.help)}\n`)
    return 0
  }
  return command.run(args, io, parts)
}

const withoutCommand = (argv: readonly string[], io: Io): ExitCode => {
  const words = argv.filter((word) => !word.startsWith('-'))
  const group = commands.filter(({ name }) => name.split(' ')[0] === words[0])
  const wantsHelp = argv.length === 0 || argv.some((word) => word === '--help' || word === '-h')
  if (wantsHelp && (words.length === 0 || group.length > 0 || words[0] === io.lang)) {
    io.out(overview(io, group.length > 0 ? group : commands))
    return 0
  }
  reportIssues(io, [
    {
      path: words.join(' ') || (argv[0] ?? ''),
      code: 'issue.cli.unknownCommand',
      params: { known: commands.map(({ name }) => name) },
    },
  ])
  return 2
}

const overview = (io: Io, listed: readonly Command[]): string => {
  const width = Math.max(...listed.map(({ name }) => name.length)) + 2
  const lines = listed.map(({ name, summary }) => `  ${name.padEnd(width)}${say(io, summary)}`)
  return `${say(io, 'cli.help.intro')}\n\n${lines.join('\n')}\n\n${say(io, 'cli.help.outro')}\n`
}

const optionValue = (argv: readonly string[], name: string): string | undefined => {
  const at = argv.indexOf(name)
  const joined = argv.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1)
  return joined ?? (at === -1 ? undefined : argv[at + 1])
}
const langOf = (argv: readonly string[]): Lang | undefined => {
  const value = optionValue(argv, '--lang')
  return value === 'de' || value === 'en' ? value : undefined
}
const wantsJson = (argv: readonly string[]): boolean => optionValue(argv, '--format') === 'json'
