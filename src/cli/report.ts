import { join } from 'node:path'
import type { DocumentInput } from '../core/document/documentInput.js'
import { parseLetterFile } from '../core/document/letterFile.js'
import type { Outcome } from '../core/errors.js'
import { cuts } from '../core/document/cut.js'
import { reportFormats, type ReportFile, type ReportFormat } from '../core/document/reportFile.js'
import { reportKinds, type ReportChoice } from '../core/verification/evidence.js'
import { isMessageKey } from '../i18n/translate.js'
import type { Command } from './command.js'
import { refuse } from './deliver.js'
import type { ExitCode } from './exitCode.js'
import { say, type Io } from './io.js'
import {
  badOption,
  choice,
  outputOptions,
  parseOptions,
  text,
  type Parsed,
} from './parseOptions.js'
import type { CliParts } from './parts.js'

const mostCases = 10_000
const readable: readonly ReportFormat[] = ['html', 'md', 'text', 'json', 'csv']

type Order = ReportChoice & {
  readonly format: ReportFormat
  /** Undefined: to standard output. */
  readonly out: string | undefined
  readonly force: boolean
}

/** `ratsam report CASE.json …` */
export const reportCommand: Command = {
  name: 'report',
  summary: 'cli.report.summary',
  help: 'cli.report.help',
  run: async (args, io, parts) => {
    const options = {
      kind: { type: 'string' },
      cut: { type: 'string' },
      profile: { type: 'string' },
      letter: { type: 'string' },
      ...outputOptions,
    } as const
    const parsed = parseOptions(args, options, mostCases)
    const order: Order = {
      kind: choice(parsed, 'kind', reportKinds),
      cut: choice(parsed, 'cut', cuts),
      lang: io.lang,
      format: choice(parsed, 'format', reportFormats),
      out: text(parsed, 'out'),
      force: parsed.values['force'] === true,
    }
    const files = parsed.positionals
    if (files.length === 0) throw badOption('CASE.json', 'issue.cli.fileMissing', {})
    if (order.out === undefined && (files.length > 1 || !readable.includes(order.format))) {
      throw badOption('--out', 'issue.cli.outMissing', {})
    }
    const additions = await readAdditions(parsed, parts)
    if (!additions.ok) return refuse(io, additions.issues)
    const shell = { io, parts, additions: additions.value }
    return files.length === 1
      ? writeOne(files[0] ?? '', order, shell)
      : writeAll(files, order, shell)
  },
}

type Additions = Pick<DocumentInput, 'profile' | 'letter'>
type Shell = { readonly io: Io; readonly parts: CliParts; readonly additions: Additions }

/** Letterhead of the body, and what a person changed in the letter. */
const readAdditions = async (parsed: Parsed, parts: CliParts): Promise<Outcome<Additions>> => {
  const profile = await parts.profile(text(parsed, 'profile'))
  if (!profile.ok) return profile
  const file = text(parsed, 'letter')
  if (file === undefined) return { ok: true, value: { profile: profile.value } }
  const raw = await parts.readJson(file)
  const letter = raw.ok ? parseLetterFile(raw.value, file) : raw
  return letter.ok ? { ok: true, value: { profile: profile.value, letter: letter.value } } : letter
}

const writeOne = async (file: string, order: Order, shell: Shell): Promise<ExitCode> => {
  const { io, parts } = shell
  const made = await make(file, order, shell)
  if ('exit' in made) return made.exit
  if (order.out === undefined) {
    io.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(made.bytes))
    return 0
  }
  await parts.writeFile(order.out, made.bytes, order.force)
  io.err(
    `${say(io, 'cli.written', { path: order.out })} ${say(io, 'cli.report.code', { code: made.code })}\n`,
  )
  tellReplaced(io, made)
  return 0
}

/** Several cases: `--out` is the folder; a case that cannot be used is told, and the others are written. */
const writeAll = async (
  files: readonly string[],
  order: Order,
  shell: Shell,
): Promise<ExitCode> => {
  const { io, parts } = shell
  let exit: ExitCode = 0
  for (const [at, file] of files.entries()) {
    const made = await make(file, order, shell)
    if ('exit' in made) {
      exit = made.exit
      continue
    }
    const path = join(order.out ?? '', `${nameOf(file)}-${order.kind}.${made.extension}`)
    await parts.writeFile(path, made.bytes, order.force)
    const params = { at: at + 1, count: files.length, path }
    io.err(
      `${say(io, 'cli.report.progress', params)} ${say(io, 'cli.report.code', { code: made.code })}\n`,
    )
    tellReplaced(io, made)
  }
  return exit
}

const nameOf = (file: string): string =>
  (file.split(/[\\/]/u).at(-1) ?? file).replace(/\.json$/u, '')

const make = async (
  file: string,
  { kind, cut, lang, format }: Order,
  { io, parts, additions }: Shell,
): Promise<ReportFile | { readonly exit: ExitCode }> => {
  const input = await parts.readJson(file)
  if (!input.ok) return { exit: refuse(io, input.issues) }
  const assessed = await (await parts.assess())(input.value)
  if (!assessed.ok) {
    const issues = assessed.issues.map((issue) => ({ ...issue, path: `${file} › ${issue.path}` }))
    return { exit: refuse(io, issues) }
  }
  return parts.report({ ...assessed.value, ...additions }, { kind, cut, lang, format })
}

const tellReplaced = (io: Io, { replaced }: ReportFile): void => {
  for (const { what } of replaced) {
    const key = `document.replaced.${what}`
    if (isMessageKey(key)) io.err(`${say(io, key)}\n`)
  }
}
