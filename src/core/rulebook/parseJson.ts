import type { Outcome } from '../errors.js'
import { scanJson } from './scanJson.js'

/**
 * Parses JSON strictly: what `JSON.parse` settles silently is refused, because in a rule file or a case it is always a mistake.
 * Refused: duplicate keys (the last would win), byte order mark, trailing text, `__proto__`, lone surrogates, nesting beyond 64.
 * @param text the whole file
 * @param file name that each finding carries as its path; line and column are in its params
 */
export const parseJson = (text: string, file: string): Outcome<unknown> => {
  const refuse = (code: string): Outcome<unknown> => ({ ok: false, issues: [{ path: file, code }] })
  if (text.startsWith('\uFEFF')) return refuse('issue.json.bom')
  if (text.trim() === '') return refuse('issue.json.empty')
  const findings = scanJson(text)
  if (findings.length === 0) return { ok: true, value: JSON.parse(text) as unknown }
  return { ok: false, issues: findings.map((finding) => ({ ...finding, path: file })) }
}
