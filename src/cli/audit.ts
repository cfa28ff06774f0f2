import { readAuditFile, writeAuditFile } from '../core/audit/auditFile.js'
import type { Checkpoint } from '../core/audit/checkpoint.js'
import { verifyChain } from '../core/audit/verifyChain.js'
import { RatsamError, type Issue } from '../core/errors.js'
import type { Command } from './command.js'
import { issueInWords, say, type Io } from './io.js'
import { badOption, outputOptions, parseOptions, text } from './parseOptions.js'
import type { CliParts } from './parts.js'

type Verified = {
  readonly entries: number
  readonly checkpoints: number
  readonly problems: readonly Issue[]
}

const fileLog = async (file: string, { audit }: CliParts, kept: readonly Checkpoint[]) => {
  const read = readAuditFile(await audit.readText(file))
  if (!read.ok) return { entries: 0, checkpoints: 0, problems: read.issues }
  const checkpoints = [...read.value.checkpoints, ...kept]
  const problems = verifyChain(read.value.entries, checkpoints, audit.verify)
  return { entries: read.value.entries.length, checkpoints: checkpoints.length, problems }
}

/** Checkpoints out of an earlier export that was kept elsewhere. */
const keptCheckpoints = async (
  file: string,
  { audit }: CliParts,
): Promise<readonly Checkpoint[]> => {
  const read = readAuditFile(await audit.readText(file))
  if (read.ok) return read.value.checkpoints
  throw new RatsamError('bad-input', {}, { issues: read.issues })
}

const tell = (io: Io, place: string, { entries, checkpoints, problems }: Verified): void => {
  io.out(`${say(io, 'cli.auditVerify.counts', { place, entries, checkpoints })}\n`)
  for (const problem of problems) io.out(`  ${issueInWords(io.lang, { ...problem, path: '' })}\n`)
  if (problems.length > 0) io.out(`${say(io, 'cli.auditVerify.wanting')}\n`)
  else if (checkpoints === 0) io.out(`${say(io, 'cli.auditVerify.soundAlone')}\n`)
  else io.out(`${say(io, 'cli.auditVerify.sound')}\n`)
}

/** `ratsam audit verify [FILE] [--against FILE]` */
export const auditVerifyCommand: Command = {
  name: 'audit verify',
  summary: 'cli.auditVerify.summary',
  help: 'cli.auditVerify.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, { against: { type: 'string' } }, 1)
    const against = text(parsed, 'against')
    const kept = against === undefined ? [] : await keptCheckpoints(against, parts)
    const [file] = parsed.positionals
    const verified =
      file === undefined ? await parts.audit.verifyStore(kept) : await fileLog(file, parts, kept)
    tell(io, file ?? parts.store.place, verified)
    return verified.problems.length > 0 ? 3 : 0
  },
}

/** `ratsam audit export --out FILE` */
export const auditExportCommand: Command = {
  name: 'audit export',
  summary: 'cli.auditExport.summary',
  help: 'cli.auditExport.help',
  run: async (args, io, parts) => {
    const parsed = parseOptions(args, outputOptions, 0)
    const file = text(parsed, 'out')
    if (file === undefined) throw badOption('--out', 'issue.cli.fileMissing', {})
    const log = await parts.audit.exportLog()
    await parts.writeFile(file, writeAuditFile(log), parsed.values['force'] === true)
    const { entries, checkpoints } = log
    const counts = { file, entries: entries.length, checkpoints: checkpoints.length }
    io.err(`${say(io, 'cli.auditExport.done', counts)}\n`)
    return 0
  },
}
