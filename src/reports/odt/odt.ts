import { plainText } from '../../core/document/inlines.js'
import type { RatsamDocument } from '../../core/document/model.js'
import { packSealed } from '../sealed/packSealed.js'
import { evidenceName, rulebookName } from '../sealed/names.js'
import { wordsOf } from '../words.js'
import { odtContent } from './odtBlocks.js'
import { namespaces, odtStyles } from './odtStyles.js'
import { escapeXml } from './xml.js'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const mediaType = 'application/vnd.oasis.opendocument.text'

export type Enclosed = { readonly evidence: string; readonly rulebook: string }

/** OpenDocument Text 1.3 (ISO/IEC 26300), with the evidence inside. Equal input gives equal bytes. */
export const renderOdt = (document: RatsamDocument, enclosed: Enclosed): Uint8Array => {
  const { xml, styles, pictures } = odtContent(document)
  const head = document.blocks.find((block) => block.kind === 'letterhead')
  const body = head ? plainText(head.name) : ''
  const words = wordsOf(document.lang)
  const parts: Record<string, Uint8Array> = {
    'content.xml': encode(contentXml(xml, styles)),
    'styles.xml': encode(
      odtStyles(document, {
        foot: body === '' ? document.title : `${body} · ${document.title}`,
        page: words.say('document.page'),
        of: words.say('document.pageOf'),
      }),
    ),
    'meta.xml': encode(metaXml(document, body)),
    ...pictures,
    [`Daten/${evidenceName}`]: Buffer.from(enclosed.evidence),
    [`Daten/${rulebookName}`]: Buffer.from(enclosed.rulebook),
  }
  const paths = [...Object.keys(parts), 'Daten/siegel.json']
  return packSealed({
    first: { path: 'mimetype', bytes: Buffer.from(mediaType) },
    parts: { ...parts, 'META-INF/manifest.xml': encode(manifestXml(paths)) },
    sealPath: 'Daten/siegel.json',
  })
}

const encode = (xml: string): Uint8Array => Buffer.from(declaration + xml)

const contentXml = (body: string, tableStyles: string): string =>
  `<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>` +
  '<style:style style:name="TTab" style:family="table"><style:table-properties style:width="165mm" table:align="left" fo:margin-bottom="3mm"/></style:style>' +
  tableStyles +
  '<style:style style:name="TRow" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>' +
  '<style:style style:name="TCell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #666666" fo:padding="1.2mm"/></style:style>' +
  '<style:style style:name="GFrame" style:family="graphic" style:parent-style-name="Graphics"><style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline"/></style:style>' +
  `</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`

/** The date is that of the assessment: a file says what it holds, not when it was printed. */
const metaXml = (document: RatsamDocument, body: string): string =>
  `<office:document-meta ${namespaces} office:version="1.3"><office:meta><meta:generator>Ratsam</meta:generator><dc:title>${escapeXml(document.title)}</dc:title><dc:creator>${escapeXml(body)}</dc:creator><dc:date>${document.asOf}T00:00:00</dc:date><dc:language>${document.lang === 'de' ? 'de-DE' : 'en-GB'}</dc:language></office:meta></office:document-meta>`

const types: readonly (readonly [ending: string, type: string])[] = [
  ['.xml', 'text/xml'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
]
const typeOf = (path: string): string =>
  types.find(([ending]) => path.endsWith(ending))?.[1] ?? 'application/json'

const manifestXml = (paths: readonly string[]): string =>
  `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaType}"/>${paths.map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${typeOf(path)}"/>`).join('')}</manifest:manifest>`
