import { RatsamError } from '../../core/errors.js'
import { emptySeal } from '../sealed/pdfSeal.js'

const extensionSchema =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

/**
 * Adds the claim to PDF/UA-1 (ISO 14289-1) to a PDF/A-3a that has passed Typst's own check for it: by an incremental
 * update (ISO 32000-1, 7.5.6), so that not a byte of what was set changes. Throws if Typst writes other than expected.
 */
export const claimUa = (pdf: Buffer): Buffer => {
  const text = pdf.toString('latin1')
  const startAt = text.lastIndexOf('startxref')
  const trailer = text.slice(text.lastIndexOf('trailer'), startAt)
  const previous =
    text
      .slice(startAt + 9)
      .trim()
      .split(/\s/u)[0] ?? ''
  const root = found(/\/Root\s+(\d+) 0 R/u, trailer)
  const catalogue = objectOf(text, root)
  const metadata = found(/\/Metadata\s+(\d+) 0 R/u, catalogue)
  const update = createUpdate(pdf)
  update.object(root, Buffer.from(withTitleShown(catalogue), 'latin1'))
  update.object(metadata, metadataStream(claimed(xmlOf(objectOf(text, metadata)))))
  return update.finish(trailer, previous)
}

const found = (pattern: RegExp, text: string): string => pattern.exec(text)?.[1] ?? unexpected()
const unexpected = (): never => {
  throw new RatsamError('internal', {}, { cause: new Error('unexpected PDF from Typst') })
}

const objectOf = (text: string, number: string): string => {
  const start = new RegExp(`(?:^|\\n)${number} 0 obj\\s`, 'u').exec(text)
  if (start === null) return unexpected()
  const from = start.index + start[0].length
  return text.slice(from, text.indexOf('endobj', from))
}

const withTitleShown = (catalogue: string): string =>
  replaced(
    catalogue.trim(),
    /\/ViewerPreferences\s*<</u,
    (match) => `${match}/DisplayDocTitle true `,
  )

const xmlOf = (stream: string): string =>
  Buffer.from(
    stream.slice(stream.indexOf('stream\n') + 7, stream.lastIndexOf('\nendstream')),
    'latin1',
  ).toString('utf8')

const claimed = (xml: string): string => {
  const withSchema = replaced(xml, /<pdfaExtension:schemas><rdf:Bag>/u, (m) => m + extensionSchema)
  const withPart = replaced(
    withSchema,
    /<pdfaid:part>/u,
    (match) => `<pdfuaid:part>1</pdfuaid:part>${match}`,
  )
  return replaced(
    withPart,
    /xmlns:pdfaid=/u,
    (match) => `xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" ${match}`,
  )
}

const replaced = (text: string, pattern: RegExp, by: (match: string) => string): string =>
  pattern.test(text) ? text.replace(pattern, by) : unexpected()

const metadataStream = (xml: string): Buffer => {
  const bytes = Buffer.from(xml, 'utf8')
  return Buffer.concat([
    Buffer.from(`<</Type/Metadata/Subtype/XML/Length ${String(bytes.length)}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

const createUpdate = (pdf: Buffer) => {
  const parts: Buffer[] = [pdf]
  let offset = pdf.length
  const entries: { readonly number: number; readonly at: number }[] = []
  const push = (bytes: Buffer): void => {
    parts.push(bytes)
    offset += bytes.length
  }
  if (pdf.at(-1) !== 0x0a) push(Buffer.from('\n'))
  return {
    object: (number: string, content: Buffer): void => {
      entries.push({ number: Number(number), at: offset })
      push(Buffer.from(`${number} 0 obj\n`))
      push(content)
      push(Buffer.from('\nendobj\n'))
    },
    finish: (trailer: string, previous: string): Buffer => {
      const table = entries
        .toSorted((a, b) => a.number - b.number)
        .map(({ number, at }) => `${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`)
      push(Buffer.from(`${emptySeal}\n`))
      const start = offset
      const own = trailer
        .trim()
        .replace(/\/Prev\s+\d+/u, '')
        .replace(/>>\s*$/u, `/Prev ${previous}>>`)
      push(Buffer.from(`xref\n${table.join('')}${own}\nstartxref\n${start}\n%%EOF\n`, 'latin1'))
      return Buffer.concat(parts)
    },
  }
}
