import type { Inline, Inlines } from '../../core/document/model.js'
import { safeHref } from '../../core/document/normalise.js'
import { followsNote, type Footnotes } from '../footnotes.js'
import { escapeXml } from './xml.js'

export type OdtInlines = (content: Inlines) => string

/** Text with line breaks and runs of spaces as ODF wants them. */
export const odtText = (text: string): string =>
  escapeXml(text)
    .replace(/\n/gu, '<text:line-break/>')
    .replace(/ {2,}/gu, (run) => ` <text:s text:c="${String(run.length - 1)}"/>`)

export const createOdtInlines = (notes: Footnotes): OdtInlines => {
  const one = (inline: Inline): string => {
    switch (inline.kind) {
      case 'text':
        return odtText(inline.text)
      case 'strong':
        return span('Strong_20_Emphasis', all(inline.content))
      case 'language':
        return span(inline.lang === 'en' ? 'English' : 'German', all(inline.content))
      case 'link': {
        const href = safeHref(inline.href)
        const words = all(inline.content)
        return href === undefined
          ? words
          : `<text:a xlink:type="simple" xlink:href="${escapeXml(href)}" text:style-name="Internet_20_link">${words}</text:a>`
      }
      case 'footnote':
        return note(inline)
    }
  }
  const note = (inline: Extract<Inline, { kind: 'footnote' }>): string => {
    const { number, isFirst } = notes.numberOf(inline)
    const id = `ftn${String(number)}`
    return isFirst
      ? `<text:note text:id="${id}" text:note-class="footnote"><text:note-citation>${String(number)}</text:note-citation><text:note-body><text:p text:style-name="Footnote">${all(inline.content)}</text:p></text:note-body></text:note>`
      : `<text:span text:style-name="Footnote_20_anchor"><text:note-ref text:note-class="footnote" text:reference-format="text" text:ref-name="${id}">${String(number)}</text:note-ref></text:span>`
  }
  const all: OdtInlines = (content) =>
    content
      .map((inline, at) =>
        followsNote(content, at) ? span('Footnote_20_anchor', ',') + one(inline) : one(inline),
      )
      .join('')
  return all
}

const span = (style: string, words: string): string =>
  `<text:span text:style-name="${style}">${words}</text:span>`
