import type { Condition, Leaf } from './schema.js'

/** Leaves of an admitted condition, in reading order. */
export const leavesOf = (condition: Condition): readonly Leaf[] => {
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return [condition]
}

/** Ids of the facts an admitted condition asks about, each once, in reading order. */
export const factsOf = (condition: Condition): readonly string[] => [
  ...new Set(leavesOf(condition).map((leaf) => leaf.fact)),
]

/** Like `factsOf` for data that may not be admitted: whatever stands behind a key `fact`. */
export const factsMentioned = (data: unknown): readonly string[] => {
  if (typeof data !== 'object' || data === null) return []
  const found = Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    key === 'fact' && typeof value === 'string' ? [value] : factsMentioned(value),
  )
  return [...new Set(found)]
}
