import { strFromU8, strToU8, unzipSync } from 'fflate'
import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { plainText } from '../../core/document/inlines.js'
import type { RatsamDocument } from '../../core/document/model.js'
import { createFootnotes } from '../footnotes.js'
import type { Enclosed } from '../odt/odt.js'
import { evidenceName, rulebookName } from '../sealed/names.js'
import { packSealed } from '../sealed/packSealed.js'
import { wordsOf } from '../words.js'
import { docxBlock, millimetres } from './docxBlocks.js'
import { createDocxInlines, type DocxNotes } from './docxInlines.js'

/** Office Open XML (ISO/IEC 29500), with the evidence inside. Equal input gives equal bytes. */
export const renderDocx = async (
  document: RatsamDocument,
  enclosed: Enclosed,
): Promise<Uint8Array> => {
  const notes: DocxNotes = {}
  const inlines = createDocxInlines(createFootnotes(), notes)
  const children = document.blocks.flatMap((block) => docxBlock(block, inlines))
  const head = document.blocks.find((block) => block.kind === 'letterhead')
  const author = head ? plainText(head.name) : 'Ratsam'
  const packed = await Packer.toBuffer(
    new Document({
      title: document.title,
      creator: author,
      lastModifiedBy: author,
      footnotes: notes,
      hyphenation: { autoHyphenation: true },
      numbering: { config: [numbers] },
      styles: styles(document.lang === 'de' ? 'de-DE' : 'en-GB'),
      sections: [
        {
          properties: { page },
          footers: { default: footer(document, author) },
          children,
        },
      ],
    }),
  )
  const parts = settled(unzipSync(packed), document.asOf)
  return packSealed({
    parts: {
      ...parts,
      [`ratsam/${evidenceName}`]: Buffer.from(enclosed.evidence),
      [`ratsam/${rulebookName}`]: Buffer.from(enclosed.rulebook),
    },
    sealPath: 'ratsam/siegel.json',
  })
}

const page = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(20),
    left: millimetres(25),
    right: millimetres(20),
    bottom: millimetres(25),
  },
}

const numbers = {
  reference: 'numbers',
  levels: [
    {
      level: 0,
      format: 'decimal' as const,
      text: '%1.',
      style: { paragraph: { indent: { left: 340, hanging: 340 } } },
    },
  ],
}

const styles = (value: string) => ({
  default: {
    document: { run: { font: 'Source Sans 3', size: 22, language: { value } } },
    heading1: {
      run: { size: 28, bold: true },
      paragraph: { spacing: { before: 160, after: 100 } },
    },
    heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 160, after: 60 } } },
    heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 120, after: 60 } } },
  },
  paragraphStyles: [
    { id: 'Caption', name: 'caption', basedOn: 'Normal', run: { bold: true, size: 20 } },
  ],
})

const footer = (document: RatsamDocument, author: string): Footer => {
  const words = wordsOf(document.lang)
  const foot = `${author} · ${document.title} · ${words.say('document.page')} `
  const of = ` ${words.say('document.pageOf')} `
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: foot, size: 18 }),
          new TextRun({ size: 18, children: [PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

type Parts = Record<string, Uint8Array>

/**
 * The library writes the time of day, random names for links and numbers that go on counting; all of them go, so that equal input gives equal bytes. Our
 * own parts need a media type, or Word calls the file damaged.
 */
const settled = (parts: Parts, asOf: string): Parts => {
  const names = new Map<string, string>()
  let pictures = 0
  const nameOf = (random: string): string => {
    const known = names.get(random) ?? `rIdLink${String(names.size + 1)}`
    names.set(random, known)
    return known
  }
  const changed = Object.keys(parts)
    .sort()
    .flatMap((path): [string, Uint8Array][] => {
      const bytes = parts[path]
      if (bytes === undefined || path.endsWith('/')) return []
      if (!/\.(?:xml|rels)$/u.test(path)) return [[path, bytes]]
      const xml = strFromU8(bytes)
        .replace(/rId[a-z0-9_-]{15,}/giu, nameOf)
        .replace(/(<wp:docPr id=")\d+/gu, (_, start: string) => start + String((pictures += 1)))
        .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${asOf}T00:00:00Z`)
      return [[path, strToU8(path === '[Content_Types].xml' ? withJson(xml) : xml)]]
    })
  return Object.fromEntries(changed)
}

const withJson = (xml: string): string =>
  xml.replace(/<Default /u, '<Default ContentType="application/json" Extension="json"/><Default ')
