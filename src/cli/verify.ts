import type { Verification } from '../core/verification/verifyEvidence.js'
import { formatDate } from '../i18n/translate.js'
import type { Command } from './command.js'
import type { ExitCode } from './exitCode.js'
import { say, type Io } from './io.js'
import { badOption, choice, parseOptions } from './parseOptions.js'

/** `ratsam verify FILE` */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'cli.verify.summary',
  help: 'cli.verify.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, {}, 1)
    const format = choice(parsed, 'format', ['text', 'json'])
    const [file] = parsed.positionals
    if (file === undefined) throw badOption('FILE', 'issue.cli.fileMissing', {})
    const verification = await parts.verify(file)
    if (verification === undefined) throw badOption(file, 'issue.cli.noDocument', {})
    io.out(
      format === 'json'
        ? `${JSON.stringify({ file, ...verification }, null, 2)}\n`
        : `${linesOf(verification, io).join('\n')}\n`,
    )
    return exitOf(verification)
  },
}

/** Partly verified counts as verified: nothing is wrong with the file. */
const exitOf = ({ verdict }: Verification): ExitCode => {
  if (verdict === 'empty') return 2
  return verdict === 'confirmed' || verdict === 'partial' ? 0 : 3
}

const linesOf = ({ verdict, checks, claim }: Verification, io: Io): string[] => [
  say(io, `verify.verdict.${verdict}`),
  say(io, `verify.verdict.${verdict}.text`),
  '',
  ...checks.map(
    ({ check, state }) =>
      `  ${say(io, `verify.check.${check}`)}: ${say(io, `verify.state.${state}`)}`,
  ),
  ...(claim === undefined
    ? []
    : [
        '',
        say(io, 'verify.claim', {
          body: claim.body,
          platform: claim.platform,
          asOf: formatDate(io.lang, claim.asOf),
          outcome: say(io, `document.outcome.${claim.outcome}`),
          code: claim.code,
          ruleset: `${claim.ruleset.id} ${claim.ruleset.version}`,
          program: claim.program,
        }),
      ]),
]
