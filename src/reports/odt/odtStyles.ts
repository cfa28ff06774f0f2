import type { RatsamDocument } from '../../core/document/model.js'
import { odtText } from './odtText.js'

export const namespaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"'

type Style = {
  readonly name: string
  readonly parent?: string
  readonly text?: string
  readonly paragraph?: string
  readonly tabs?: string
  readonly extra?: string
}

const style = ({ name, parent, text = '', paragraph = '', tabs = '', extra = '' }: Style): string =>
  `<style:style style:name="${name}" style:family="paragraph"${parent === undefined ? '' : ` style:parent-style-name="${parent}"`}${extra}><style:paragraph-properties ${paragraph}>${tabs === '' ? '' : `<style:tab-stops><style:tab-stop style:position="${tabs}"/></style:tab-stops>`}</style:paragraph-properties><style:text-properties ${text}/></style:style>`

const displayName = (name: string): string => ` style:display-name="${name}"`

const body = 'Text_20_body'
const hanging = (width: number): string =>
  `fo:margin-left="${width}mm" fo:text-indent="-${width}mm" fo:margin-bottom="1mm"`

const paragraphs: readonly Style[] = [
  { name: 'Standard' },
  { name: body, parent: 'Standard', paragraph: 'fo:margin-bottom="2mm" fo:line-height="118%" fo:orphans="2" fo:widows="2"', extra: displayName('Text body') },
  { name: 'Heading', parent: 'Standard', text: 'fo:font-weight="bold" fo:hyphenate="false"', paragraph: 'fo:keep-with-next="always" fo:margin-top="3.5mm" fo:margin-bottom="1.5mm"' },
  ...[14, 12, 11].map((size, at) => ({ name: `Heading_20_${at + 1}`, parent: 'Heading', text: `fo:font-size="${size}pt"`, extra: `${displayName(`Heading ${at + 1}`)} style:default-outline-level="${at + 1}"` })),
  { name: 'Letterhead', parent: 'Standard', text: 'fo:font-size="15pt" fo:font-weight="bold"' },
  { name: 'Coat', parent: 'Standard', paragraph: 'fo:text-align="end"' },
  { name: 'Office', parent: 'Standard', text: 'fo:font-size="10pt"' },
  { name: 'Return', parent: 'Standard', text: 'fo:font-size="7pt"', paragraph: 'fo:margin-top="8mm" fo:margin-bottom="2mm"' },
  { name: 'Address', parent: 'Standard' },
  { name: 'Info', parent: 'Standard', text: 'fo:font-size="9pt"', paragraph: 'fo:margin-left="98mm"', tabs: '24mm' },
  { name: 'HeadRule', parent: 'Standard', text: 'fo:font-size="4pt"', paragraph: 'fo:border-bottom="0.8pt solid #111111" fo:margin-bottom="3mm"' },
  { name: 'Ref', parent: 'Standard', paragraph: hanging(42), tabs: '0mm' },
  { name: 'Def', parent: 'Standard', paragraph: hanging(62), tabs: '0mm' },
  { name: 'DefLong', parent: 'Standard', paragraph: 'fo:margin-bottom="2mm"' },
  { name: 'Draft', parent: 'Standard', text: 'fo:font-size="9pt" fo:font-style="italic"', paragraph: 'fo:margin-bottom="2mm"' },
  { name: 'Small', parent: 'Standard', text: 'fo:font-size="8.5pt"', paragraph: 'fo:margin-top="2mm"' },
  { name: 'Quotations', parent: body, paragraph: 'fo:margin-left="8mm"' },
  { name: 'List', parent: body, paragraph: 'fo:margin-bottom="1mm"' },
  { name: 'Sign', parent: 'Standard', paragraph: 'fo:margin-top="6mm" fo:keep-with-next="always"' },
  { name: 'Signer', parent: 'Standard', paragraph: 'fo:margin-top="9mm"' },
  { name: 'Footnote', parent: 'Standard', text: 'fo:font-size="9pt"' },
  { name: 'Caption', parent: 'Standard', text: 'fo:font-weight="bold" fo:font-size="10pt"', paragraph: 'fo:margin-top="2mm" fo:margin-bottom="2mm"' },
  { name: 'TableCaption', parent: 'Caption', paragraph: 'fo:keep-with-next="always"' },
  { name: 'Figure', parent: 'Standard', paragraph: 'fo:keep-with-next="always"' },
  { name: 'Table_20_Contents', parent: 'Standard', text: 'fo:font-size="9pt"', extra: displayName('Table Contents') },
  { name: 'Table_20_Heading', parent: 'Table_20_Contents', text: 'fo:font-weight="bold"', extra: displayName('Table Heading') },
  { name: 'Table_20_Right', parent: 'Table_20_Contents', paragraph: 'fo:text-align="end"', extra: displayName('Table Right') },
  { name: 'Footer', parent: 'Standard', text: 'fo:font-size="9pt"' },
  { name: 'PageBreak', parent: 'Standard', paragraph: 'fo:break-before="page"' },
] // prettier-ignore

const character =
  '<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="English" style:family="text"><style:text-properties fo:language="en" fo:country="GB"/></style:style>' +
  '<style:style style:name="German" style:family="text"><style:text-properties fo:language="de" fo:country="DE"/></style:style>' +
  '<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#00457c" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>' +
  '<style:style style:name="Footnote_20_anchor" style:display-name="Footnote anchor" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>' +
  '<style:style style:name="Footnote_20_Symbol" style:display-name="Footnote Symbol" style:family="text"/>'

const graphics =
  '<style:style style:name="Frame" style:family="graphic"><style:graphic-properties text:anchor-type="paragraph" svg:x="0mm" svg:y="0mm"/></style:style>' +
  '<style:style style:name="Graphics" style:family="graphic"><style:graphic-properties text:anchor-type="as-char"/></style:style>'

const listStyle = (name: string, isOrdered: boolean): string => {
  const kind = isOrdered ? 'number' : 'bullet'
  const mark = isOrdered ? 'style:num-format="1" style:num-suffix="."' : 'text:bullet-char="•"'
  return `<text:list-style style:name="${name}"><text:list-level-style-${kind} text:level="1" ${mark}><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="6mm" fo:text-indent="-6mm" fo:margin-left="6mm"/></style:list-level-properties></text:list-level-style-${kind}></text:list-style>`
}

const notes =
  '<text:notes-configuration text:note-class="footnote" text:citation-style-name="Footnote_20_Symbol" text:citation-body-style-name="Footnote_20_anchor" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>'

const pageLayout =
  '<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" style:print-orientation="portrait" fo:margin-top="20mm" fo:margin-bottom="12mm" fo:margin-left="25mm" fo:margin-right="20mm"/><style:footer-style><style:header-footer-properties fo:min-height="10mm" fo:margin-top="5mm"/></style:footer-style></style:page-layout>'

const language = { de: ['de', 'DE'], en: ['en', 'GB'] } as const

export const odtStyles = (
  { lang }: RatsamDocument,
  { foot, page, of }: { readonly foot: string; readonly page: string; readonly of: string },
): string => {
  const [code, country] = language[lang]
  const defaults = `<style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="2" style:writing-mode="lr-tb"/><style:text-properties style:font-name="Source Sans 3" fo:font-size="11pt" fo:language="${code}" fo:country="${country}" fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="3"/></style:default-style>`
  const footer = `<text:p text:style-name="Footer">${odtText(foot)} · ${odtText(page)} <text:page-number text:select-page="current">1</text:page-number> ${odtText(of)} <text:page-count>1</text:page-count></text:p>`
  return (
    `<office:document-styles ${namespaces} office:version="1.3"><office:font-face-decls><style:font-face style:name="Source Sans 3" svg:font-family="'Source Sans 3', 'Liberation Sans', sans-serif"/></office:font-face-decls>` +
    `<office:styles>${defaults}${paragraphs.map(style).join('')}${character}${graphics}${listStyle('LNum', true)}${listStyle('LBul', false)}${notes}</office:styles>` +
    `<office:automatic-styles>${pageLayout}</office:automatic-styles>` +
    `<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"><style:footer>${footer}</style:footer></style:master-page></office:master-styles></office:document-styles>`
  )
}
