import {
  perBlock,
  type Chart,
  type Definition,
  type Inlines,
  type Letterhead,
  type PerBlock,
  type RatsamDocument,
  type Table,
} from '../../core/document/model.js'
import { plainText } from '../../core/document/inlines.js'
import { chartSvg } from '../chart.js'
import { chartFonts, chartPng } from '../chartPng.js'
import { coatSize } from '../coatSize.js'
import { createFootnotes } from '../footnotes.js'
import { columnShares } from '../pdf/typstData.js'
import { createOdtInlines, odtText, type OdtInlines } from './odtText.js'
import { escapeXml } from './xml.js'

export type OdtContent = {
  readonly xml: string
  /** Column styles of the tables. */
  readonly styles: string
  readonly pictures: Readonly<Record<string, Uint8Array>>
}

/** Width of the text: A4 less the margins of DIN 5008. */
const textWidth = 165

/** The body of the text, and the pictures it shows. */
export const odtContent = (document: RatsamDocument): OdtContent => {
  const writer: Writer = {
    inlines: createOdtInlines(createFootnotes()),
    pictures: {},
    styles: [],
    tables: 0,
  }
  const xml = document.blocks.map((block) => perBlock(writers(writer), block)).join('')
  return { xml, styles: writer.styles.join(''), pictures: writer.pictures }
}

type Writer = {
  readonly inlines: OdtInlines
  readonly pictures: Record<string, Uint8Array>
  readonly styles: string[]
  tables: number
}

const p = (style: string, content: string): string =>
  `<text:p text:style-name="${style}">${content}</text:p>`

const roles = {
  body: 'Text_20_body',
  salutation: 'Text_20_body',
  outcome: 'Text_20_body',
  ground: 'Text_20_body',
  closing: 'Text_20_body',
  'draft-note': 'Draft',
  small: 'Small',
} as const

const writers = (writer: Writer): PerBlock<string> => {
  const { inlines } = writer
  return {
    heading: ({ level, content }) =>
      `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${inlines(content)}</text:h>`,
    paragraph: ({ role, content }) => p(roles[role], inlines(content)),
    quote: ({ content }) => p('Quotations', inlines(content)),
    list: ({ ordered, items }) =>
      `<text:list text:style-name="${ordered ? 'LNum' : 'LBul'}">${items.map((item) => `<text:list-item>${p('List', inlines(item))}</text:list-item>`).join('')}</text:list>`,
    definitions: ({ items }) => definitions(inlines, items),
    reference: ({ items }) =>
      items
        .map(({ term, details }) =>
          p('Ref', `${strong(inlines(term))}<text:tab/>${inlines(details)}`),
        )
        .join(''),
    table: (table) => tableXml(writer, table),
    chart: (chart) => chartXml(writer, chart),
    'page-break': () => p('PageBreak', ''),
    letterhead: (head) => letterheadXml(writer, head),
    signature: ({ place, onBehalf, signer }) =>
      [place, onBehalf, signer]
        .filter((content) => content.length > 0)
        .map((content, at, all) => p(at === all.length - 1 ? 'Signer' : 'Sign', inlines(content)))
        .join(''),
  }
}

const strong = (words: string): string =>
  `<text:span text:style-name="Strong_20_Emphasis">${words}</text:span>`

const definitions = (inlines: OdtInlines, items: readonly Definition[]): string => {
  const isLong = items.some(({ details }) => plainText(details).length > 120)
  const gap = isLong ? '<text:line-break/>' : '<text:tab/>'
  return items
    .map(({ term, details }) =>
      p(isLong ? 'DefLong' : 'Def', `${strong(inlines(term))}${gap}${inlines(details)}`),
    )
    .join('')
}

const tableXml = (writer: Writer, { caption, head, rows, align }: Table): string => {
  const { inlines } = writer
  writer.tables += 1
  const name = `Tabelle${writer.tables}`
  const shares = columnShares(head, rows)
  const sum = shares.reduce((total, share) => total + share, 0)
  const columns = shares.map((share, at) => {
    const style = `${name}.${at + 1}`
    const width = ((textWidth * share) / sum).toFixed(2)
    writer.styles.push(
      `<style:style style:name="${style}" style:family="table-column"><style:table-column-properties style:column-width="${width}mm"/></style:style>`,
    )
    return `<table:table-column table:style-name="${style}"/>`
  })
  const cell = (style: string, content: Inlines): string =>
    `<table:table-cell table:style-name="TCell" office:value-type="string">${p(style, inlines(content))}</table:table-cell>`
  const styleOf = (at: number): string =>
    align?.[at] === 'end' ? 'Table_20_Right' : 'Table_20_Contents'
  const headRow = head.map((content) => cell('Table_20_Heading', content)).join('')
  const body = rows.map(
    (cells) =>
      `<table:table-row table:style-name="TRow">${cells.map((content, at) => cell(styleOf(at), content)).join('')}</table:table-row>`,
  )
  return (
    p('TableCaption', inlines(caption)) +
    `<table:table table:name="${name}" table:style-name="TTab">${columns.join('')}<table:table-header-rows><table:table-row>${headRow}</table:table-row></table:table-header-rows>${body.join('')}</table:table>`
  )
}

type Picture = {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
}

const frame = (picture: Picture, images: string): string =>
  `<draw:frame draw:style-name="GFrame" draw:name="${picture.name}" text:anchor-type="as-char" svg:width="${picture.width.toFixed(2)}mm" svg:height="${picture.height.toFixed(2)}mm">${images}<svg:title>${escapeXml(picture.title)}</svg:title><svg:desc>${escapeXml(picture.description)}</svg:desc></draw:frame>`

const image = (path: string, mediaType: string): string =>
  `<draw:image xlink:href="${path}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad" draw:mime-type="${mediaType}"/>`

/** SVG first, and the PNG for programs that cannot show it. */
const chartXml = (writer: Writer, chart: Chart): string => {
  const png = chartPng(chart)
  const path = `Pictures/${chart.id}`
  writer.pictures[`${path}.svg`] = Buffer.from(chartSvg(chart, '', chartFonts))
  writer.pictures[`${path}.png`] = png.bytes
  const height = (textWidth * png.height) / png.width
  const images = image(`${path}.svg`, 'image/svg+xml') + image(`${path}.png`, 'image/png')
  const picture = {
    name: `Abbildung-${chart.id}`,
    width: textWidth,
    height,
    title: chart.caption,
    description: chart.alt,
  }
  return p('Figure', frame(picture, images)) + p('Caption', odtText(chart.caption))
}

const letterheadXml = (writer: Writer, head: Letterhead): string => {
  const { inlines } = writer
  const { office, sender = [], recipient = [], contact = [] } = head
  const optional = (style: string, content: Inlines): string =>
    content.length === 0 ? '' : p(style, inlines(content))
  return [
    coatXml(writer, head),
    p('Letterhead', inlines(head.name)),
    optional('Office', office),
    optional('Return', sender),
    ...recipient.map((line) => p('Address', inlines(line))),
    ...contact.map(({ term, details }) =>
      p('Info', `${inlines(term)}:<text:tab/>${inlines(details)}`),
    ),
    p('HeadRule', ''),
  ].join('')
}

const coatXml = (writer: Writer, { coat }: Letterhead): string => {
  if (coat === undefined) return ''
  const { width, height } = coatSize(coat)
  const path = `Pictures/wappen.${coat.mediaType === 'image/png' ? 'png' : 'svg'}`
  writer.pictures[path] = Buffer.from(coat.data, 'base64')
  const picture = { name: 'Wappen', width, height, title: coat.alt, description: coat.alt }
  return p('Coat', frame(picture, image(path, coat.mediaType)))
}
