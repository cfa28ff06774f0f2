import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx'
import type { Inline, Inlines } from '../../core/document/model.js'
import { safeHref } from '../../core/document/normalise.js'
import { followsNote, type Footnotes } from '../footnotes.js'

export type DocxInlines = (content: Inlines, options?: IRunOptions) => ParagraphChild[]
export type DocxNotes = Record<string, { readonly children: Paragraph[] }>

const breaks = (text: string, options: IRunOptions): TextRun[] =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ ...options, text: line, ...(at > 0 && { break: 1 }) }))

/** Notes are collected on the way; a note met again is told by its number alone, as Word has no second reference. */
export const createDocxInlines = (numbers: Footnotes, notes: DocxNotes): DocxInlines => {
  const one = (inline: Inline, options: IRunOptions): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return breaks(inline.text, options)
      case 'strong':
        return all(inline.content, { ...options, bold: true })
      case 'language':
        return all(inline.content, {
          ...options,
          language: { value: inline.lang === 'en' ? 'en-GB' : 'de-DE' },
        })
      case 'link': {
        const href = safeHref(inline.href)
        return href === undefined
          ? all(inline.content, options)
          : [
              new ExternalHyperlink({
                link: href,
                children: all(inline.content, { ...options, style: 'Hyperlink' }),
              }),
            ]
      }
      case 'footnote':
        return note(inline)
    }
  }
  const note = (inline: Extract<Inline, { kind: 'footnote' }>): ParagraphChild[] => {
    const { number, isFirst } = numbers.numberOf(inline)
    if (!isFirst) return [new TextRun({ text: String(number), superScript: true })]
    notes[String(number)] = { children: [new Paragraph({ children: all(inline.content, {}) })] }
    return [new FootnoteReferenceRun(number)]
  }
  const all = (content: Inlines, options: IRunOptions = {}): ParagraphChild[] =>
    content.flatMap((inline, at) =>
      followsNote(content, at)
        ? [new TextRun({ text: ',', superScript: true }), ...one(inline, options)]
        : one(inline, options),
    )
  return all
}
