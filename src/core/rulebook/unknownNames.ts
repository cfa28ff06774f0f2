import type { Issue } from '../errors.js'
import { nearest } from './nearest.js'
import { issueAt, type Where } from './where.js'

/** One finding per name that does not exist, with the most similar ones that do. */
export const unknownNames = (
  names: readonly string[],
  known: readonly string[],
  where: Where,
  code: string,
): Issue[] =>
  names
    .filter((name) => !known.includes(name))
    .map((name) => issueAt(where, '', code, { name, similar: similarTo(name, known) }))

/** For a message: never an empty list. */
export const similarTo = (name: string, known: readonly string[]): readonly string[] => {
  const found = nearest(name, known)
  return found.length > 0 ? found : ['–']
}
