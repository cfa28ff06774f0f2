import { loadFonts } from '../fonts.js'
import { createTypst } from './typst.js'
import type { TypstInput } from './typstData.js'

/**
 * Sets PDFs in a process of its own: a long document holds up nobody else's page, and a crash of the typesetter, which
 * is native code, ends nothing but this.
 */

export type Job = { readonly id: number; readonly input: TypstInput }
export type Done =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly failure: string }

const typst = createTypst(loadFonts().files)

process.on('message', ({ id, input }: Job) => {
  const answer = (done: Done): void => void process.send?.(done)
  try {
    answer({ id, bytes: typst(input) })
  } catch (error) {
    // What was to be set stays here: an error may hold words of the document.
    answer({ id, failure: error instanceof Error ? error.name : 'unknown' })
  }
})
process.on('disconnect', () => {
  process.exit(0)
})
