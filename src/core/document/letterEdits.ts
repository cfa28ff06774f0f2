import { z } from 'zod'
import { isoDate } from '../rulebook/schema.js'

/**
 * What a person made of the proposed letter. Each change names its paragraph by identity, not by number, so that a
 * letter proposed anew keeps it; `basis` is the proposed text it was made on.
 */
const longText = z.string().trim().min(1).max(10_000)
const key = z.string().min(1).max(300)

const paragraphEdit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replaced'), key, basis: z.string(), text: longText }),
  z.strictObject({ kind: z.literal('omitted'), key, basis: z.string() }),
  /** A paragraph of the body's own; `key` begins with `own-`. */
  z.strictObject({ kind: z.literal('added'), key, text: longText }),
])
export type ParagraphEdit = z.infer<typeof paragraphEdit>

export const letterDetails = z.strictObject({
  /** File reference of the body ("Unser Zeichen"). */
  fileReference: z.string().trim().min(1).max(200).optional(),
  /** Date of the letter. */
  date: isoDate.optional(),
  /** Further inquiries this letter answers as well, by reference. */
  inquiries: z.array(z.string().trim().min(1).max(200)).max(20).optional(),
  edits: z.array(paragraphEdit).max(300),
  /** Keys of all paragraphs in the order wanted; what is not named stays behind its neighbour in the proposal. */
  order: z.array(key).max(600).optional(),
})
export type LetterDetails = z.infer<typeof letterDetails>
