import { readFile } from 'node:fs/promises'
import type { Issue, Outcome } from '../core/errors.js'
import { parseJson } from '../core/rulebook/parseJson.js'

/**
 * Reads a UTF-8 file strictly. A missing or unreadable file is a finding like any other.
 * @param path where the file is
 * @param name how findings call it
 */
export const readJsonFile = async (path: string, name: string): Promise<Outcome<unknown>> => {
  const bytes = await readFile(path).catch((error: unknown) => unreadable(error, name))
  if (!(bytes instanceof Uint8Array)) return { ok: false, issues: [bytes] }
  if (bytes.length > maxBytes) {
    return {
      ok: false,
      issues: [{ path: name, code: 'issue.file.tooLarge', params: { maxBytes } }],
    }
  }
  const text = decode(bytes)
  return text === undefined
    ? { ok: false, issues: [{ path: name, code: 'issue.json.notUtf8' }] }
    : parseJson(text, name)
}

/** Far above any case or rule file; keeps a wrong file from filling the memory. */
const maxBytes = 5_000_000

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    // `ignoreBOM` keeps the mark, so that it is refused with its own message instead of vanishing.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const unreadable = (error: unknown, name: string): Issue => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  return code === 'ENOENT'
    ? { path: name, code: 'issue.file.missing' }
    : { path: name, code: 'issue.file.unreadable', params: { reason: code } }
}
