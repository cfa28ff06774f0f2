import { parseArgs, type ParseArgsConfig } from 'node:util'
import { RatsamError } from '../core/errors.js'

type OptionsConfig = NonNullable<ParseArgsConfig['options']>

export type Parsed = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

/** Options every command knows. */
const common = {
  help: { type: 'boolean', short: 'h' },
  lang: { type: 'string' },
  format: { type: 'string' },
} as const satisfies OptionsConfig

/** Options of commands that can write their result to a file. */
export const outputOptions = {
  out: { type: 'string' },
  force: { type: 'boolean' },
} as const satisfies OptionsConfig

/** Reads a command's arguments. Throws `bad-input` naming the option that is wrong. */
export const parseOptions = (
  args: readonly string[],
  options: OptionsConfig,
  positionals: number,
): Parsed => {
  const parsed = parse(args, { ...common, ...options })
  if (parsed.positionals.length > positionals) {
    const [extra = ''] = parsed.positionals.slice(positionals)
    throw badOption(extra, 'issue.cli.extraArgument', { value: extra })
  }
  const lang = parsed.values['lang']
  if (lang !== undefined && lang !== 'de' && lang !== 'en') {
    throw badOption('--lang', 'issue.cli.notAllowed', {
      value: String(lang),
      allowed: ['de', 'en'],
    })
  }
  return parsed as Parsed
}

const parse = (args: readonly string[], options: OptionsConfig) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (cause) {
    const name = /'(-[^' ]+)/u.exec((cause as Error).message)?.[1] ?? ''
    const code = (cause as { code?: string }).code
    const key = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'unknownOption' : 'optionValue'
    throw badOption(name, `issue.cli.${key}`, { option: name })
  }
}

export const badOption = (
  path: string,
  code: string,
  params: Readonly<Record<string, string | readonly string[]>>,
): RatsamError => new RatsamError('bad-input', {}, { issues: [{ path, code, params }] })

/** One of the allowed values, or the first if the option is not given. */
export const choice = <T extends string>(
  parsed: Parsed,
  option: string,
  allowed: readonly [T, ...T[]],
): T => {
  const value = parsed.values[option]
  if (value === undefined) return allowed[0]
  const found = allowed.find((candidate) => candidate === value)
  if (found !== undefined) return found
  throw badOption(`--${option}`, 'issue.cli.notAllowed', { value: String(value), allowed })
}

export const text = (parsed: Parsed, option: string): string | undefined => {
  const value = parsed.values[option]
  return typeof value === 'string' ? value : undefined
}

/** An ISO date that exists. */
export const date = (parsed: Parsed, option: string): string | undefined => {
  const value = text(parsed, option)
  if (value === undefined || isDate(value)) return value
  throw badOption(`--${option}`, 'issue.cli.notADate', { value })
}

export const isDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(value) &&
  new Date(`${value}T00:00:00Z`).toString() !== 'Invalid Date' &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
