import { jsonTokens, placeInText, type JsonToken } from './jsonTokens.js'

/** One value in a JSON text, with its offsets; a property begins at its key. */
export type JsonPlace = {
  readonly start: number
  readonly end: number
  /** By key, or by index as text. */
  readonly kids: ReadonlyMap<string, JsonPlace>
  /** Of a text value. */
  readonly text: string | undefined
}

/** From the first character to behind the last, counted from 1 in UTF-16 units, as editors and SARIF count. */
export type TextRegion = {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

/** @param text JSON that `parseJson` accepts; nothing else is checked here */
export const jsonPlaces = (text: string): JsonPlace => {
  const tokens = [...jsonTokens(text)]
  let at = 0
  const take = (): JsonToken => tokens[at++] as JsonToken
  const value = (start: number): JsonPlace => {
    const token = take()
    const kids = new Map<string, JsonPlace>()
    if (token.text === '{') inside('}', () => property(kids))
    else if (token.text === '[') inside(']', () => element(kids))
    const last = tokens[at - 1] as JsonToken
    const words = token.kind === 'string' ? (JSON.parse(token.text) as string) : undefined
    return { start, end: last.offset + last.text.length, kids, text: words }
  }
  const inside = (closing: string, member: () => void): void => {
    while (tokens[at]?.text !== closing && tokens[at]?.kind !== 'end') {
      if (tokens[at]?.text === ',') at += 1
      member()
    }
    at += 1
  }
  const property = (kids: Map<string, JsonPlace>): void => {
    const key = take()
    at += 1 // the colon
    kids.set(JSON.parse(key.text) as string, value(key.offset))
  }
  const element = (kids: Map<string, JsonPlace>): void => {
    kids.set(String(kids.size), value((tokens[at] as JsonToken).offset))
  }
  return value(tokens[0]?.offset ?? 0)
}

export const regionOf = (text: string, { start, end }: JsonPlace): TextRegion => {
  const from = placeInText(text, start)
  const to = placeInText(text, end)
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  }
}
