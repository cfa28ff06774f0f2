import type { ExitCode } from './exitCode.js'
import { reportIssues, say, type Io } from './io.js'
import { text, type Parsed } from './parseOptions.js'
import type { CliParts } from './parts.js'

/** Issues of the input: exit code 2. */
export const refuse = (io: Io, issues: Parameters<typeof reportIssues>[1]): ExitCode => {
  // The loader's words for a missing file are about rule sets.
  reportIssues(
    io,
    issues.map((issue) =>
      issue.code === 'issue.file.missing' ? { ...issue, code: 'issue.cli.noSuchFile' } : issue,
    ),
  )
  return 2
}

/** The result to the named file, or to standard output. */
export const deliver = async (
  { io, parts }: { readonly io: Io; readonly parts: CliParts },
  words: string,
  parsed: Parsed,
): Promise<void> => {
  const out = text(parsed, 'out')
  if (out === undefined) {
    io.out(words)
    return
  }
  await parts.writeFile(out, words, parsed.values['force'] === true)
  io.err(`${say(io, 'cli.written', { path: out })}\n`)
}
