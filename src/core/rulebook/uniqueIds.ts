import type { Issue } from '../errors.js'
import { issueAt, pathOf, type Where } from './where.js'

/** One finding per repeated id; ids that differ in case only count as repeated, since files and people mix them up. */
export const repeatedIds = (places: readonly (Where & { readonly id: string })[]): Issue[] => {
  const first = new Map<string, Where>()
  return places.flatMap((where) => {
    const key = where.id.toLowerCase()
    const before = first.get(key)
    if (before !== undefined) {
      return [
        issueAt(where, '', 'issue.rules.duplicateId', { id: where.id, first: pathOf(before) }),
      ]
    }
    first.set(key, where)
    return []
  })
}
