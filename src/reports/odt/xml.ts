const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// What XML 1.0 cannot hold at all; the document is normalised, this is the last door.
const notXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu // eslint-disable-line no-control-regex -- finding them is the point

/** For text and for quoted attribute values of XML 1.0. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(notXml, '')
    .replace(/[&<>"']/gu, (character) => entities[character] ?? character)
