/** Mulberry32: the same numbers on every machine. */
export type Random = () => number
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const whole = (random: Random, min: number, max: number): number =>
  min + Math.floor(random() * (max - min + 1))

export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[whole(random, 0, items.length - 1)] as Item

export const some = <Item>(random: Random, items: readonly Item[], count: number): Item[] => {
  const rest = [...items]
  return Array.from({ length: count }, () => take(random, rest))
}

const take = <Item>(random: Random, items: Item[]): Item =>
  items.splice(whole(random, 0, items.length - 1), 1)[0] as Item
