/** Whether a font has a glyph for a code point. */
export type Coverage = (codePoint: number) => boolean

/**
 * Characters of a TrueType font, from its `cmap` table (OpenType 1.9, formats 4 and 12). A PDF for archives must not
 * hold a character without a glyph, so they have to be known before setting.
 */
export const createCoverage = (font: Buffer): Coverage => {
  const cmap = tableOf(font, 'cmap')
  const ranges: [from: number, to: number][] = []
  const count = font.readUInt16BE(cmap + 2)
  for (let at = 0; at < count; at += 1) {
    const start = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4)
    const format = font.readUInt16BE(start)
    if (format === 12) ranges.push(...format12(font, start))
    if (format === 4) ranges.push(...format4(font, start))
  }
  const known = new Set<number>()
  for (const [from, to] of ranges) {
    for (let codePoint = from; codePoint <= to; codePoint += 1) known.add(codePoint)
  }
  return (codePoint) => known.has(codePoint)
}

const tableOf = (font: Buffer, name: string): number => {
  const tables = font.readUInt16BE(4)
  for (let at = 0; at < tables; at += 1) {
    const record = 12 + at * 16
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8)
  }
  throw new TypeError(`font without table ${name}`)
}

const format12 = (font: Buffer, start: number): [number, number][] =>
  Array.from({ length: font.readUInt32BE(start + 12) }, (_, at) => {
    const group = start + 16 + at * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
  })

const format4 = (font: Buffer, start: number): [number, number][] => {
  const segments = font.readUInt16BE(start + 6) / 2
  const ends = start + 14
  const starts = ends + segments * 2 + 2
  return Array.from({ length: segments }, (_, at): [number, number] => [
    font.readUInt16BE(starts + at * 2),
    font.readUInt16BE(ends + at * 2),
  ]).filter(([from]) => from !== 0xffff)
}
