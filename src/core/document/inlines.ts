import type { Language } from '../rulebook/schema.js'
import type { Inline, Inlines, Origin } from './model.js'

/** Small constructors, so that builders read as the document they build. */

export const text = (value: string, from: Origin): Inline => ({ kind: 'text', text: value, from })

export const strong = (content: Inlines): Inline => ({ kind: 'strong', content })

export const link = (href: string, content: Inlines): Inline => ({ kind: 'link', href, content })

export const footnote = (id: string, content: Inlines): Inline => ({
  kind: 'footnote',
  id,
  content,
})

export const inLanguage = (lang: Language, content: Inlines): Inline => ({
  kind: 'language',
  lang,
  content,
})

/** Puts a separator between parts; parts without content leave no gap. */
export const join = (parts: readonly Inlines[], separator: string, from: Origin): Inlines =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : [text(separator, from), ...part]))

/** The words alone, without the text of footnotes. */
export const plainText = (content: Inlines): string =>
  content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      return inline.kind === 'footnote' ? '' : plainText(inline.content)
    })
    .join('')
