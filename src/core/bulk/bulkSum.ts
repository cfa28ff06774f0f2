import { ONE, ZERO, type Circuit, type Wire } from './bulkCircuit.js'

/** Adds points where a plane has a bit, for 32 cases with each word operation: carry-save adders, bit by bit. */
export type PlaneSum = {
  readonly add: (points: number, wire: Wire) => void
  /** The bits of the sum, lowest first. */
  readonly bits: () => Wire[]
}

/** `start` and every sum reached must fit in `width` bits. */
export const createPlaneSum = (circuit: Circuit, width: number, start: number): PlaneSum => {
  const waiting: Wire[][] = Array.from({ length: width + 1 }, (_, weight) =>
    (start >>> weight) & 1 ? [ONE] : [],
  )
  const push = (weight: number, wire: Wire): void => {
    const bits = waiting[weight]
    if (bits === undefined || wire === ZERO) return
    bits.push(wire)
    if (bits.length === 3) reduce(weight)
  }
  const reduce = (weight: number): void => {
    const { sum, carry } = circuit.add(waiting[weight] ?? [])
    waiting[weight] = sum === ZERO ? [] : [sum]
    push(weight + 1, carry)
  }
  return {
    add: (points, wire) => {
      for (let weight = 0; points >>> weight > 0; weight += 1) {
        if ((points >>> weight) & 1) push(weight, wire)
      }
    },
    bits: () =>
      Array.from({ length: width }, (_, weight) => {
        if ((waiting[weight]?.length ?? 0) > 1) reduce(weight)
        return waiting[weight]?.[0] ?? ZERO
      }),
  }
}

/** Whether the number in these bits is at least `limit`. */
export const atLeast = (circuit: Circuit, bits: readonly Wire[], limit: number): Wire => {
  if (limit <= 0) return ONE
  if (limit >= 2 ** bits.length) return ZERO
  return bits.reduce(
    (reached, bit, weight) =>
      (limit >>> weight) & 1 ? circuit.and(bit, reached) : circuit.or(bit, reached),
    ONE,
  )
}
