export type JsonToken = {
  /** `bad` is anything JSON does not know, such as a comment or a single quote. */
  readonly kind: 'punctuation' | 'string' | 'scalar' | 'bad' | 'end'
  readonly text: string
  readonly offset: number
}

const patterns = [
  ['punctuation', /[{}[\],:]/uy],
  // eslint-disable-next-line no-control-regex -- control characters are what JSON forbids inside a string
  ['string', /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy],
  ['scalar', /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/uy],
  ['bad', /"[^\n"]*"?|[^\s,:{}[\]"]+|./suy],
] as const

const gap = /[ \t\r\n]*/uy

/** Cuts JSON text into tokens, as far as they can be told apart; always ends with `end`. */
export function* jsonTokens(text: string): Generator<JsonToken> {
  let offset = 0
  for (;;) {
    gap.lastIndex = offset
    offset += gap.exec(text)?.[0].length ?? 0
    if (offset >= text.length) break
    const token = tokenAt(text, offset)
    yield token
    offset += token.text.length
  }
  yield { kind: 'end', text: '', offset }
}

const tokenAt = (text: string, offset: number): JsonToken => {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = offset
    const match = pattern.exec(text)
    if (match !== null) return { kind, text: match[0], offset }
  }
  return { kind: 'bad', text: text.charAt(offset), offset }
}

/** Line and column, both counted from 1, as editors show them. */
export const placeInText = (text: string, offset: number): { line: number; column: number } => {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}
