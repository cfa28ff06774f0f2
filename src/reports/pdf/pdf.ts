import type { RatsamDocument, Replacement } from '../../core/document/model.js'
import { loadFonts, type Fonts } from '../fonts.js'
import { createGlyphCleaner } from './glyphs.js'
import { createTypst, type SetPdf } from './typst.js'
import { typstData, type Attachment, type TypstInput } from './typstData.js'

/** A document as PDF/A-3a and PDF/UA-1 with its attachments. All that the house knows of the PDF library is behind this. */
export type WritePdf = (
  document: RatsamDocument,
  attachments: readonly Attachment[],
) => Promise<{ readonly bytes: Uint8Array; readonly replaced: readonly Replacement[] }>

/** `set` runs the typesetter: in this thread, or on a worker of its own. */
export const createWritePdf = (
  fonts: Pick<Fonts, 'covers'>,
  set: (input: TypstInput) => Promise<Uint8Array>,
): WritePdf => {
  return async (document, attachments) => {
    const glyphs = createGlyphCleaner(fonts.covers)
    const input = typstData(document, attachments, glyphs.clean)
    const bytes = await set(input)
    const count = glyphs.replaced()
    return { bytes, replaced: count === 0 ? [] : [{ what: 'glyph', count }] }
  }
}

/** In this thread, loaded with the first document: a command that prints none does not wait for it. */
export const createPdfHere = (): WritePdf => {
  let ready: { readonly write: WritePdf } | undefined
  return async (document, attachments) => {
    ready ??= { write: writerHere() }
    return ready.write(document, attachments)
  }
}

const writerHere = (): WritePdf => {
  const fonts = loadFonts()
  const typst: SetPdf = createTypst(fonts.files)
  return createWritePdf(fonts, async (input) => {
    const bytes = typst(input)
    // The typesetter gives its memory back only when the event loop has turned.
    await new Promise((resolve) => void setImmediate(resolve))
    return bytes
  })
}
