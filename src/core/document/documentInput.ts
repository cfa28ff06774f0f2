import type { Result } from '../evaluation/result.js'
import type { Situation } from '../evaluation/situation.js'

/** What a document is built from: the case with its rule set and registers, and what came out. */
export type DocumentInput = { readonly situation: Situation; readonly result: Result }
