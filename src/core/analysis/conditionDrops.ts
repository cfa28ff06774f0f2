import type { Condition } from '../rulebook/schema.js'

/** A part of a condition, and the whole without it. */
export type Drop = { readonly part: Condition; readonly without: Condition }

/** Every part that can be left out of a condition so that something is left, at any depth. */
export const conditionDrops = (condition: Condition): Drop[] => {
  if ('fact' in condition) return []
  if ('not' in condition)
    return conditionDrops(condition.not).map(({ part, without }) => ({
      part,
      without: { not: without },
    }))
  return 'all' in condition
    ? dropsOf(condition.all, (all) => ({ all }))
    : dropsOf(condition.any, (any) => ({ any }))
}

const dropsOf = (
  kids: readonly Condition[],
  join: (kids: readonly Condition[]) => Condition,
): Drop[] =>
  kids.flatMap((kid, at) => [
    ...(kids.length > 1 ? [{ part: kid, without: join(kids.toSpliced(at, 1)) }] : []),
    ...conditionDrops(kid).map(({ part, without }) => ({
      part,
      without: join(kids.with(at, without)),
    })),
  ])
