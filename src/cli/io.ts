import type { Issue } from '../core/errors.js'
import type { RatsamError } from '../core/errors.js'
import {
  isMessageKey,
  translate,
  type Lang,
  type MessageKey,
  type MessageParams,
} from '../i18n/translate.js'

/** The shell: stdout carries only results, messages go to stderr. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly lang: Lang
  /** Messages as JSON, for programs. */
  readonly json: boolean
  readonly debug: boolean
}

export const say = (io: Io, key: MessageKey, params: MessageParams = {}): string =>
  translate(io.lang, key, params)

/** An issue in words, with its place. */
export const issueInWords = (lang: Lang, { path, code, params }: Issue): string => {
  const words = isMessageKey(code) ? translate(lang, code, params) : code
  return path === '' || path === '/' ? words : `${path}: ${words}`
}

export const reportIssues = (io: Io, issues: readonly Issue[]): void => {
  if (io.json) {
    const errors = issues.map((issue) => ({
      code: issue.code,
      path: issue.path,
      message: issueInWords(io.lang, { ...issue, path: '' }),
    }))
    io.err(`${JSON.stringify({ errors })}\n`)
    return
  }
  for (const issue of issues) io.err(`${issueInWords(io.lang, issue)}\n`)
}

/** An error in words, never its stack; with RATSAM_DEBUG=1 that is added for the people who mend the program. */
export const reportError = (io: Io, error: RatsamError): void => {
  const key = `error.${error.code}`
  const message = isMessageKey(key) ? translate(io.lang, key, error.params) : error.code
  if (io.json) {
    const own = error.issues.length > 0 ? [] : [{ code: error.code, path: pathOf(error), message }]
    const errors = error.issues.map((issue) => ({
      code: issue.code,
      path: issue.path,
      message: issueInWords(io.lang, { ...issue, path: '' }),
    }))
    io.err(`${JSON.stringify({ errors: [...own, ...errors] })}\n`)
  } else {
    io.err(`${message}\n`)
    for (const issue of error.issues) io.err(`  ${issueInWords(io.lang, issue)}\n`)
  }
  if (io.debug) io.err(`${String(error.stack)}\n${causeOf(error)}\n`)
}

const pathOf = ({ params }: RatsamError): string => {
  const place = params['path'] ?? params['file'] ?? '/'
  return String(place)
}

const causeOf = ({ cause }: RatsamError): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : ''
