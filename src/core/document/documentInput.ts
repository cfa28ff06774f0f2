import type { Result } from '../evaluation/result.js'
import type { Situation } from '../evaluation/situation.js'
import type { ProfileDetails } from '../profile/bodyProfile.js'
import type { Cut } from './cut.js'
import type { LetterDetails } from './letterEdits.js'

/** What a document is built from: the case with its rule set and registers, and what came out. */
export type DocumentInput = {
  readonly situation: Situation
  readonly result: Result
  /** Letterhead and signature; without it the name from the case stands alone. */
  readonly profile?: ProfileDetails | undefined
  /** What a person changed in the proposed letter. */
  readonly letter?: LetterDetails | undefined
  /** Missing = internal: everything. */
  readonly cut?: Cut | undefined
  /** Short code of the evidence that travels with the file. */
  readonly code?: string | undefined
}
