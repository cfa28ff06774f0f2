import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx'
import {
  perBlock,
  type Block,
  type Chart,
  type Definition,
  type Inlines,
  type Letterhead,
  type PerBlock,
  type Table as TableBlock,
} from '../../core/document/model.js'
import { plainText } from '../../core/document/inlines.js'
import { chartSvg } from '../chart.js'
import { chartFonts, chartPng } from '../chartPng.js'
import { coatSize } from '../coatSize.js'
import { columnShares } from '../pdf/typstData.js'
import type { DocxInlines } from './docxInlines.js'

/** Millimetres in twentieths of a point. */
export const millimetres = (value: number): number => Math.round(value * 56.6929)
/** Millimetres in pixels of 1/96 inch, as pictures are measured. */
const pixels = (value: number): number => Math.round((value / 25.4) * 96)
const textWidth = 165

export const docxBlock = (block: Block, inlines: DocxInlines): FileChild[] =>
  perBlock(writers(inlines), block)

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

const writers = (inlines: DocxInlines): PerBlock<FileChild[]> => {
  const paragraph = (content: Inlines, options: IParagraphOptions = {}): Paragraph =>
    new Paragraph({ spacing: { after: 110 }, ...options, children: inlines(content) })
  return {
    heading: ({ level, content }) => [
      new Paragraph({ heading: headings[level], keepNext: true, children: inlines(content) }),
    ],
    paragraph: ({ role, content }) => [
      role === 'small' || role === 'draft-note'
        ? new Paragraph({
            spacing: { before: 80, after: 80 },
            children: inlines(content, { size: 17, italics: role === 'draft-note' }),
          })
        : paragraph(content),
    ],
    quote: ({ content }) => [paragraph(content, { indent: { left: millimetres(8) } })],
    list: ({ ordered, items }) =>
      items.map((item) =>
        paragraph(item, {
          spacing: { after: 60 },
          ...(ordered
            ? { numbering: { reference: 'numbers', level: 0 } }
            : { bullet: { level: 0 } }),
        }),
      ),
    definitions: ({ items }) => definitions(inlines, items, 62),
    reference: ({ items }) => definitions(inlines, items, 42),
    table: (table) => tableBlocks(inlines, table),
    chart: (chart) => chartBlocks(chart),
    'page-break': () => [new Paragraph({ pageBreakBefore: true })],
    letterhead: (head) => letterheadBlocks(inlines, head),
    signature: ({ place, onBehalf, signer }) =>
      [place, onBehalf, signer]
        .filter((content) => content.length > 0)
        .map((content) => paragraph(content, { spacing: { before: 300 }, keepLines: true })),
  }
}

const definitions = (
  inlines: DocxInlines,
  items: readonly Definition[],
  width: number,
): FileChild[] => {
  const isLong = items.some(({ details }) => plainText(details).length > 120)
  const layout: IParagraphOptions = isLong
    ? {}
    : {
        indent: { left: millimetres(width), hanging: millimetres(width) },
        tabStops: [{ type: TabStopType.LEFT, position: millimetres(width) }],
      }
  const gap = text(isLong ? '\n' : '\t')
  return items.map(
    ({ term, details }) =>
      new Paragraph({
        spacing: { after: isLong ? 110 : 60 },
        ...layout,
        children: [...inlines(term, { bold: true }), ...inlines([gap]), ...inlines(details)],
      }),
  )
}

const text = (words: string) => ({ kind: 'text' as const, text: words, from: 'label:punctuation' })

const tableBlocks = (
  inlines: DocxInlines,
  { caption, head, rows, align }: TableBlock,
): FileChild[] => {
  const shares = columnShares(head, rows)
  const sum = shares.reduce((total, share) => total + share, 0)
  const widths = shares.map((share) => millimetres((textWidth * share) / sum))
  const cell = (content: Inlines, at: number, bold = false): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 70, right: 70 },
      children: [
        new Paragraph({
          ...(align?.[at] === 'end' && { alignment: AlignmentType.RIGHT }),
          children: inlines(content, { size: 18, ...(bold && { bold }) }),
        }),
      ],
    })
  const row = (cells: readonly Inlines[]): TableRow =>
    new TableRow({ cantSplit: true, children: cells.map((content, at) => cell(content, at)) })
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: inlines(caption) }),
    new Table({
      width: { size: millimetres(textWidth), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: head.map((content, at) => cell(content, at, true)),
        }),
        ...rows.map(row),
      ],
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ]
}

const chartBlocks = (chart: Chart): FileChild[] => {
  const png = chartPng(chart)
  const width = pixels(textWidth)
  const altText = { name: chart.id, title: chart.caption, description: chart.alt }
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(chartSvg(chart, '', chartFonts)),
    fallback: { type: 'png', data: Buffer.from(png.bytes) },
    transformation: { width, height: Math.round((width * png.height) / png.width) },
    altText,
  })
  return [
    new Paragraph({ keepNext: true, children: [picture] }),
    new Paragraph({ style: 'Caption', text: chart.caption }),
  ]
}

const letterheadBlocks = (inlines: DocxInlines, head: Letterhead): FileChild[] => {
  const { office, sender = [], recipient = [], contact = [], colour } = head
  const line = (content: Inlines, size: number, options: IParagraphOptions = {}): Paragraph[] =>
    content.length === 0
      ? []
      : [new Paragraph({ ...options, children: inlines(content, { size }) })]
  const title = inlines(head.name, {
    size: 30,
    bold: true,
    ...(colour !== undefined && { color: colour.slice(1).toUpperCase() }),
  })
  return [
    ...coatBlocks(head),
    new Paragraph({ children: title }),
    ...line(office, 20),
    ...line(sender, 14, { spacing: { before: 400, after: 100 } }),
    ...recipient.flatMap((content) => line(content, 22)),
    ...contact.flatMap(({ term, details }) =>
      line([...term, text(':\t'), ...details], 18, {
        indent: { left: millimetres(98) },
        tabStops: [{ type: TabStopType.LEFT, position: millimetres(122) }],
      }),
    ),
    new Paragraph({
      spacing: { after: 160 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '111111' } },
    }),
  ]
}

const coatBlocks = ({ coat }: Letterhead): FileChild[] => {
  // Word shows an SVG only beside a picture it knows; the letterhead does without one then.
  if (coat?.mediaType !== 'image/png') return []
  const { width, height } = coatSize(coat)
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(coat.data, 'base64'),
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: 'Wappen', title: coat.alt, description: coat.alt },
  })
  return [new Paragraph({ alignment: AlignmentType.RIGHT, children: [picture] })]
}
