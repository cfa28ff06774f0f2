import { strFromU8, unzipSync } from 'fflate'

/** Letters alone: hyphenation, spaces, numbers of notes and punctuation differ between formats. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}]/gu, '')

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}
const unescape = (xml: string): string =>
  xml
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)

const part = (zip: Uint8Array, path: string): string =>
  strFromU8(unzipSync(zip)[path] ?? new Uint8Array())

export const odtWords = (odt: Uint8Array): string =>
  unescape(part(odt, 'content.xml').replace(/<text:note .*?<\/text:note>/gsu, ''))

export const docxWords = (docx: Uint8Array): string =>
  [...part(docx, 'word/document.xml').matchAll(/<w:t[ >][^<]*?>?([^<]*)<\/w:t>/gu)]
    .map(([whole]) => unescape(whole))
    .join(' ')

export const htmlWords = (html: Uint8Array): string =>
  unescape(
    strFromU8(html)
      .replace(/^.*?<main>/su, '')
      .replace(/<svg.*?<\/svg>/gsu, '')
      .replace(/<section class="document-notes".*?<\/section>/gsu, ''),
  )

/** The first of these that does not follow the ones before it in the text. */
export const firstOutOfOrder = (parts: readonly string[], text: string): string | undefined => {
  const letters = lettersOf(text)
  let at = 0
  for (const words of parts) {
    const wanted = lettersOf(words)
    const found = letters.indexOf(wanted, at)
    if (found < 0) return words
    at = found + wanted.length
  }
  return undefined
}
