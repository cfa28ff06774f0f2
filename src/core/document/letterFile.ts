import { z } from 'zod'
import type { Outcome } from '../errors.js'
import { shapeIssues } from '../rulebook/shapeIssues.js'
import {
  letterDetails,
  letterDetailsOf,
  type KeptLetter,
  type LetterDetails,
} from './letterEdits.js'

/** A person's changes to a letter as a file: `urn:ratsam:letter:1`. */
const letterFile = z.strictObject({
  schema: z.literal('urn:ratsam:letter:1'),
  ...letterDetails.shape,
})

export const parseLetterFile = (input: unknown, name: string): Outcome<LetterDetails> => {
  const parsed = letterFile.safeParse(input)
  if (!parsed.success) {
    return { ok: false, issues: shapeIssues(parsed.error.issues, input, name) }
  }
  const { schema: _schema, ...details } = parsed.data
  return { ok: true, value: details }
}

/** The changes of a stored letter, for `ratsam report --letter`. */
export const letterFileOf = (letter: KeptLetter): z.infer<typeof letterFile> => ({
  schema: 'urn:ratsam:letter:1',
  ...letterDetailsOf(letter),
})
