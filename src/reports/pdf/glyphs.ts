/** Characters that never have a glyph and need none: line feed, soft hyphen, zero-width space, word joiner. */
const invisible = new Set([0x0a, 0x20, 0xa0, 0xad, 0x200b, 0x202f, 0x2060])
// Unassigned and private use: a font may have a glyph, but nobody knows its meaning.
const meaningless = /[\p{Co}\p{Cn}]/u

/** Replaces what no font can show by U+FFFD, and counts it. */
export const createGlyphCleaner = (covers: (codePoint: number) => boolean) => {
  let replaced = 0
  const known = new Map<string, boolean>()
  const canShow = (character: string): boolean => {
    const found = known.get(character)
    if (found !== undefined) return found
    const codePoint = character.codePointAt(0) ?? 0
    const shows = invisible.has(codePoint) || (!meaningless.test(character) && covers(codePoint))
    known.set(character, shows)
    return shows
  }
  return {
    clean: (text: string): string =>
      [...text]
        .map((character) => {
          if (canShow(character)) return character
          replaced += 1
          return '\uFFFD'
        })
        .join(''),
    replaced: () => replaced,
  }
}
