import type { Answer } from '../evaluation/search.js'

/** A question that stays answered "yes" when a set grows: does it suffice that these may change? */
export type Suffices = (set: readonly number[]) => Answer

export type MinimalSets = {
  /** Least costly first, then smallest, then by item. No proper subset of any suffices. */
  readonly sets: readonly (readonly number[])[]
  /** All up to the wanted size are there. */
  readonly complete: boolean
}

export type SetLimits = {
  /** Whole number ≥ 1. */
  readonly cost: (item: number) => number
  readonly maxSize: number
  readonly maxSets: number
  /** Items outside a failing set that are not known to be able to join it; all outside it, if left out. */
  readonly missingFrom?: (set: readonly number[]) => readonly number[]
}

/**
 * All minimal sufficient sets, cheapest first. Each set that fails is grown to a largest one that fails; whatever
 * suffices must take something from outside it. The cheapest set that takes something from each such outside is
 * tried next (implicit hitting sets; Reiter, Artificial Intelligence 32, 1987). Sets of one cost come in any order
 * while searching and are put in order at the end.
 */
export const minimalSets = (
  suffices: Suffices,
  items: readonly number[],
  limits: SetLimits,
): MinimalSets => {
  const allOutside = (set: readonly number[]): number[] => items.filter((i) => !set.includes(i))
  const missingFrom = limits.missingFrom ?? allOutside
  const found: number[][] = []
  const outsides: number[][] = []
  let complete = true
  while (found.length < limits.maxSets) {
    const candidate = cheapestHitting(outsides, found, limits)
    if (candidate === undefined) return { sets: inOrder(found, limits.cost), complete }
    const answer = suffices(candidate)
    if (answer === 'yes') {
      found.push(candidate)
      if (candidate.length === 0) break
      continue
    }
    if (answer === 'unknown') complete = false
    const outside = outsideOf(suffices, items, missingFrom(candidate))
    if (outside.length === 0) return { sets: inOrder(found, limits.cost), complete }
    outsides.push(outside)
  }
  return { sets: inOrder(found, limits.cost), complete: complete && found[0]?.length === 0 }
}

/** Items outside a largest failing set around all but those that are missing. */
const outsideOf = (
  suffices: Suffices,
  items: readonly number[],
  missing: readonly number[],
): number[] => {
  const inside = new Set(items.filter((item) => !missing.includes(item)))
  const outside: number[] = []
  // Halving: most items may join at once, and asking is what costs.
  const visit = (part: readonly number[]): void => {
    if (part.length === 0) return
    if (suffices([...inside, ...part]) !== 'yes') {
      part.forEach((item) => inside.add(item))
      return
    }
    if (part.length === 1) outside.push(part[0] as number)
    else {
      visit(part.slice(0, part.length >> 1))
      visit(part.slice(part.length >> 1))
    }
  }
  visit(missing)
  return outside
}

/** The cheapest set with an item of every outside that holds none of the sets found. */
const cheapestHitting = (
  outsides: readonly (readonly number[])[],
  found: readonly (readonly number[])[],
  { cost, maxSize }: SetLimits,
): number[] | undefined => {
  let best: number[] | undefined
  let least = Infinity
  const chosen: number[] = []
  const barred = new Set<number>()
  const visit = (spent: number): void => {
    if (spent >= least) return
    const missed = smallest(outsides.filter((outside) => !outside.some((i) => chosen.includes(i))))
    if (missed === undefined) {
      best = [...chosen].sort((a, b) => a - b)
      least = spent
      return
    }
    if (chosen.length === maxSize) return
    const tried: number[] = []
    for (const item of [...missed].sort((a, b) => cost(a) - cost(b) || a - b)) {
      if (barred.has(item)) continue
      chosen.push(item)
      if (!found.some((set) => set.every((member) => chosen.includes(member))))
        visit(spent + cost(item))
      chosen.pop()
      barred.add(item)
      tried.push(item)
    }
    tried.forEach((item) => barred.delete(item))
  }
  visit(0)
  return best
}

const smallest = (sets: readonly (readonly number[])[]): readonly number[] | undefined =>
  sets.reduce<readonly number[] | undefined>(
    (a, b) => (a === undefined || b.length < a.length ? b : a),
    undefined,
  )

const inOrder = (sets: readonly number[][], cost: (item: number) => number): number[][] => {
  const total = (set: readonly number[]): number => set.reduce((sum, item) => sum + cost(item), 0)
  return [...sets].sort(
    (a, b) => total(a) - total(b) || a.length - b.length || (a.join() < b.join() ? -1 : 1),
  )
}
