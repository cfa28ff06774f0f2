import type { ExitCode } from './exitCode.js'
import { reportIssues, say, type Io } from './io.js'
import type { CliParts } from './parts.js'

/** Issues of the input: exit code 2. */
export const refuse = (io: Io, issues: Parameters<typeof reportIssues>[1]): ExitCode => {
  reportIssues(io, issues)
  return 2
}

/** The result to the named file, or to standard output. */
export const deliver = async (
  { io, parts }: { readonly io: Io; readonly parts: CliParts },
  words: string,
  out: string | undefined,
): Promise<void> => {
  if (out === undefined) {
    io.out(words)
    return
  }
  await parts.writeFile(out, words)
  io.err(`${say(io, 'cli.written', { path: out })}\n`)
}
