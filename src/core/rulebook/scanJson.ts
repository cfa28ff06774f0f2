import type { Params } from '../errors.js'
import { jsonTokens, placeInText, type JsonToken } from './jsonTokens.js'

export type JsonFinding = { readonly code: string; readonly params: Params }

/** Deeper than any rule needs; keeps hostile files from exhausting the stack of whoever walks the value. */
const maxDepth = 64

type Container = { readonly closing: '}' | ']'; readonly offsetOfKey: Map<string, number> }
type Expected =
  'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'
type Scan = {
  readonly text: string
  readonly open: Container[]
  readonly findings: JsonFinding[]
  expected: Expected
}

/** Walks JSON text once. Duplicate keys are collected; a syntax error ends the walk. */
export const scanJson = (text: string): readonly JsonFinding[] => {
  const scan: Scan = { text, open: [], findings: [], expected: 'value' }
  for (const token of jsonTokens(text)) {
    if (!accept(scan, token)) {
      report(scan, token, syntaxCode(scan, token))
      break
    }
    if (scan.open.length > maxDepth) {
      report(scan, token, 'issue.json.tooDeep')
      break
    }
  }
  return scan.findings
}

const report = (scan: Scan, token: JsonToken, code: string, more: Params = {}): void => {
  const { line, column } = placeInText(scan.text, token.offset)
  scan.findings.push({ code, params: { line, column, found: token.text.slice(0, 40), ...more } })
}

const syntaxCode = ({ expected, open }: Scan, token: JsonToken): string => {
  if (token.kind === 'end') return 'issue.json.endsEarly'
  if (expected === 'nothing') return 'issue.json.trailing'
  const closes = token.text === '}' || token.text === ']'
  if (closes && (expected === 'key' || (expected === 'value' && open.at(-1)?.closing === ']'))) {
    return 'issue.json.commaTooMany'
  }
  return expected === 'comma-or-end' ? 'issue.json.commaMissing' : 'issue.json.syntax'
}

/** `false`: this token cannot stand here. */
const accept = (scan: Scan, token: JsonToken): boolean => {
  switch (scan.expected) {
    case 'nothing':
      return token.kind === 'end'
    case 'value':
    case 'value-or-end':
      return acceptValue(scan, token)
    case 'key':
    case 'key-or-end':
      return acceptKey(scan, token)
    case 'colon':
      scan.expected = 'value'
      return token.text === ':'
    case 'comma-or-end':
      return acceptComma(scan, token)
  }
}

const acceptValue = (scan: Scan, token: JsonToken): boolean => {
  if (token.text === '{') return open(scan, '}')
  if (token.text === '[') return open(scan, ']')
  if (token.text === ']' && scan.expected === 'value-or-end') return close(scan, token)
  if (token.kind !== 'string' && token.kind !== 'scalar') return false
  if (token.kind === 'string') checkText(scan, token)
  return ended(scan)
}

const acceptKey = (scan: Scan, token: JsonToken): boolean => {
  if (token.text === '}' && scan.expected === 'key-or-end') return close(scan, token)
  if (token.kind !== 'string') return false
  checkText(scan, token)
  const key = JSON.parse(token.text) as string
  const keys = scan.open.at(-1)?.offsetOfKey
  const first = keys?.get(key)
  if (first !== undefined) {
    const firstLine = placeInText(scan.text, first).line
    report(scan, token, 'issue.json.duplicateKey', { key, firstLine })
  }
  if (key === '__proto__') report(scan, token, 'issue.json.reservedKey', { key })
  keys?.set(key, token.offset)
  scan.expected = 'colon'
  return true
}

const acceptComma = (scan: Scan, token: JsonToken): boolean => {
  const container = scan.open.at(-1)
  if (token.text === container?.closing) return close(scan, token)
  scan.expected = container?.closing === '}' ? 'key' : 'value'
  if (token.text === ',') return true
  scan.expected = 'comma-or-end' // for the message
  return false
}

const open = (scan: Scan, closing: Container['closing']): boolean => {
  scan.open.push({ closing, offsetOfKey: new Map() })
  scan.expected = closing === '}' ? 'key-or-end' : 'value-or-end'
  return true
}

const close = (scan: Scan, token: JsonToken): boolean =>
  scan.open.pop()?.closing === token.text && ended(scan)

const ended = (scan: Scan): boolean => {
  scan.expected = scan.open.length === 0 ? 'nothing' : 'comma-or-end'
  return true
}

/** A lone surrogate cannot be written as UTF-8 and has no canonical form to hash. */
const checkText = (scan: Scan, token: JsonToken): void => {
  if (!(JSON.parse(token.text) as string).isWellFormed())
    report(scan, token, 'issue.json.surrogate')
}
