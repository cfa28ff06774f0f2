import type { Inline, Inlines, RatsamDocument } from '../core/document/model.js'
import { safeHref } from '../core/document/normalise.js'
import { escapeHtml } from './escapeHtml.js'
import { followsNote, type Footnotes } from './footnotes.js'
import { wordsOf } from './words.js'

export type InlineHtml = (content: Inlines) => string

export const createInlineHtml = (document: RatsamDocument, notes: Footnotes): InlineHtml => {
  const label = escapeHtml(wordsOf(document.lang).say('document.footnotes'))
  const one = (inline: Inline): string => {
    switch (inline.kind) {
      case 'text':
        return escapeHtml(inline.text).replaceAll('\n', '<br>')
      case 'strong':
        return `<strong>${all(inline.content)}</strong>`
      case 'link': {
        // The document has been normalised; a renderer that trusts that would be one slip away from a script.
        const href = safeHref(inline.href)
        const words = all(inline.content)
        return href === undefined ? words : `<a href="${escapeHtml(href)}">${words}</a>`
      }
      case 'language':
        return `<span lang="${inline.lang}">${all(inline.content)}</span>`
      case 'footnote': {
        const number = String(notes.numberOf(inline).number)
        return `<sup><a href="#${document.kind}-note-${number}" aria-label="${label} ${number}">${number}</a></sup>`
      }
    }
  }
  const all: InlineHtml = (content) =>
    content
      .map((inline, at) => (followsNote(content, at) ? '<sup>,</sup>' : '') + one(inline))
      .join('')
  return all
}
