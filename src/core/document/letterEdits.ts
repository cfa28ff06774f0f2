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

/** The letter as an assessment keeps it: the changes, and what it takes to go on working on them. */
export const keptLetter = letterDetails.extend({
  /** By key: the proposed words a change was made on, to show beside what is proposed later. */
  proposals: z.record(key, z.string().max(50_000)).optional(),
  /** By key: own wording of a paragraph that was left out afterwards. */
  aside: z.record(key, longText).optional(),
})
export type KeptLetter = z.infer<typeof keptLetter>

/** What documents are written from, and what travels in them. */
export const letterDetailsOf = ({
  proposals: _proposals,
  aside: _aside,
  ...details
}: KeptLetter): LetterDetails => details
