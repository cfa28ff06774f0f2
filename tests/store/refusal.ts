import { expect } from 'vitest'
import { RatsamError, type Params } from '../../src/core/errors.js'
import { isMessageKey, translate } from '../../src/i18n/translate.js'

/** The error a promise is refused with; fails when it is not refused, not in our words, or with gaps in them. */
export const refusal = async (promise: Promise<unknown>): Promise<RatsamError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof RatsamError)) {
    expect.unreachable(`expected a RatsamError, got ${String(error)}`)
  }
  expectWords(error)
  return error
}

export const reasonsOf = (error: RatsamError): string[] => error.issues.map(({ code }) => code)

/** What the reader sees, in German: the message and its details. */
export const wordsOf = (error: RatsamError): string[] => [
  words(`error.${error.code}`, error.params),
  ...error.issues.map(({ code, params }) => words(code, params)),
]

const expectWords = (error: RatsamError): void => {
  if (!/^(store|file)-/u.test(error.code)) return
  for (const text of wordsOf(error)) expect(text).not.toMatch(/[{}]/u)
}

const words = (key: string, params: Params = {}): string =>
  isMessageKey(key) ? translate('de', key, params) : `{no words for ${key}}`
