import type { z } from 'zod'
import type { Issue, Params } from '../errors.js'
import { issueAt, shown } from './where.js'

type ShapeIssue = z.core.$ZodIssue
type Finding = { readonly code: string; readonly params?: Params }

/**
 * What zod found, as issues with the path a rule author reads: `criteria/x.json › rule.id › effect.points`.
 * @param raw the data that was checked; ids of list elements are taken from it
 */
export const shapeIssues = (
  issues: readonly ShapeIssue[],
  raw: unknown,
  file: string,
): readonly Issue[] =>
  issues.flatMap((issue) => {
    const { id, place } = readablePath(issue.path, raw)
    const where = { file, ...(id === undefined ? {} : { id }), place }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => issueAt(where, key, unknownKeyCode(key), { key }))
    }
    const { code, params } = finding(issue, valueAt(raw, issue.path))
    return [issueAt(where, '', code, params)]
  })

/** `rules[3].effect.points` of a list whose elements have ids becomes that id and the place in it. */
const readablePath = (
  path: readonly PropertyKey[],
  raw: unknown,
): { id: string | undefined; place: string } => {
  const element = valueAt(raw, path.slice(0, 2))
  const id = typeof path[1] === 'number' ? idOf(element) : undefined
  const rest = id === undefined ? path : path.slice(2)
  const place = rest
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('')
  return { id, place }
}

const idOf = (element: unknown): string | undefined => {
  if (typeof element !== 'object' || element === null) return undefined
  const { id, fact } = element as { id?: unknown; fact?: unknown }
  const name = id ?? fact
  return typeof name === 'string' ? name : undefined
}

const valueAt = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<PropertyKey, unknown>>)[step]
        : undefined,
    raw,
  )

const unknownKeyCode = (key: string): string =>
  key === 'priority' ? 'issue.rules.priority' : 'issue.shape.unknownKey'

const finding = (issue: ShapeIssue, value: unknown): Finding => {
  const here = { value: shown(value).slice(0, 80) }
  if (value === undefined) return { code: 'issue.shape.missing' }
  switch (issue.code) {
    case 'invalid_type':
      return typeFinding(issue.expected, here)
    case 'invalid_value':
      return {
        code: 'issue.shape.notAllowed',
        params: { ...here, allowed: issue.values.map(String) },
      }
    case 'invalid_format':
      return formatFinding(issue, here)
    case 'too_small':
      return sizeFinding('tooSmall', issue.origin, { ...here, limit: Number(issue.minimum) })
    case 'too_big':
      return sizeFinding('tooBig', issue.origin, { ...here, limit: Number(issue.maximum) })
    case 'invalid_union':
      return unionFinding(issue, here)
    default:
      return { code: 'issue.shape.invalid', params: here }
  }
}

const expectedCodes: Readonly<Record<string, string>> = {
  string: 'issue.shape.expectedText',
  number: 'issue.shape.expectedNumber',
  int: 'issue.shape.expectedWhole',
  boolean: 'issue.shape.expectedBoolean',
  array: 'issue.shape.expectedList',
  tuple: 'issue.shape.expectedList',
  object: 'issue.shape.expectedObject',
  record: 'issue.shape.expectedObject',
}
const typeFinding = (expected: string, params: Params): Finding => ({
  code: expectedCodes[expected] ?? 'issue.shape.invalid',
  params,
})

const formatFinding = (
  issue: Extract<ShapeIssue, { code: 'invalid_format' }>,
  here: Params,
): Finding => {
  if (issue.format === 'date') return { code: 'issue.shape.date', params: here }
  return { code: 'issue.shape.format', params: { ...here, pattern: issue.pattern ?? issue.format } }
}

const sizeCodes = {
  tooSmall: { array: 'issue.shape.tooSmallList', string: 'issue.shape.emptyText' },
  tooBig: { array: 'issue.shape.tooBigList', string: 'issue.shape.tooBigText' },
} as const
const numberCodes = {
  tooSmall: 'issue.shape.tooSmallNumber',
  tooBig: 'issue.shape.tooBigNumber',
} as const

const sizeFinding = (which: 'tooSmall' | 'tooBig', origin: string, params: Params): Finding => {
  const code =
    origin === 'array' || origin === 'string' ? sizeCodes[which][origin] : numberCodes[which]
  return { code, params }
}

const unionFinding = (
  issue: Extract<ShapeIssue, { code: 'invalid_union' }>,
  here: Params,
): Finding => {
  const options =
    'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : []
  return options.length > 0
    ? { code: 'issue.shape.notAllowed', params: { ...here, allowed: options } }
    : { code: 'issue.shape.noVariant', params: here }
}
