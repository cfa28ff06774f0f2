import {
  add2,
  add2and1,
  add3,
  and2,
  and3,
  and4,
  andOr,
  copy,
  not,
  or2,
  or3,
  or4,
  type Kernel,
} from './bulkKernels.js'

/**
 * A plane in a circuit of word operations: from 0 the result of a gate, from `firstInput` downwards an input.
 * Constants are folded while the circuit is built.
 */
export type Wire = number
export const ZERO: Wire = -1
export const ONE: Wire = -2
export const firstInput = -3

export type Gate = {
  readonly kernel: Kernel
  readonly outputs: readonly Wire[]
  readonly inputs: readonly Wire[]
  /** Number of the result array a sink writes to; gates that write wires have none. */
  readonly result: number | undefined
}

export type Circuit = {
  readonly gates: readonly Gate[]
  readonly and: (...wires: readonly Wire[]) => Wire
  readonly or: (...wires: readonly Wire[]) => Wire
  readonly not: (wire: Wire) => Wire
  /** a and (b or c) */
  readonly andOr: (a: Wire, b: Wire, c: Wire) => Wire
  /** Up to three bits of one weight: their sum and the carry. */
  readonly add: (wires: readonly Wire[]) => { readonly sum: Wire; readonly carry: Wire }
  /** The same plane in a register, where a kernel wants all its inputs there. */
  readonly own: (wire: Wire) => Wire
  readonly sink: (kernel: Kernel, inputs: readonly Wire[], result: number) => void
}

export const createCircuit = (): Circuit => {
  const gates: Gate[] = []
  let next: Wire = 0
  const fresh = (): Wire => next++
  const gate = (kernel: Kernel, ...inputs: readonly Wire[]): Wire => {
    const wire = fresh()
    gates.push({ kernel, outputs: [wire], inputs, result: undefined })
    return wire
  }
  const invert = (wire: Wire): Wire => (wire === ZERO ? ONE : wire === ONE ? ZERO : gate(not, wire))
  const and = gathering({ neutral: ONE, decisive: ZERO, kernels: [and2, and3, and4], gate })
  const or = gathering({ neutral: ZERO, decisive: ONE, kernels: [or2, or3, or4], gate })
  return {
    gates,
    and,
    or,
    not: invert,
    andOr: (a, b, c) =>
      [a, b, c].some((wire) => wire === ZERO || wire === ONE)
        ? and(a, or(b, c))
        : gate(andOr, a, b, c),
    add: (wires) => {
      const ones = wires.filter((wire) => wire === ONE).length
      const bits = wires.filter((wire) => wire !== ONE && wire !== ZERO)
      const constant = constantSum(bits, ones, invert)
      if (constant) return constant
      const kernel = bits.length === 3 ? add3 : ones === 1 ? add2and1 : add2
      const [sum, carry] = [fresh(), fresh()]
      gates.push({ kernel, outputs: [sum, carry], inputs: bits, result: undefined })
      return { sum, carry }
    },
    own: (wire) => (wire <= firstInput ? gate(copy, wire) : wire),
    sink: (kernel, inputs, result) => gates.push({ kernel, outputs: [], inputs, result }),
  }
}

/** Sums that need no adder: at most one bit is not constant. */
const constantSum = (
  bits: readonly Wire[],
  ones: number,
  invert: (wire: Wire) => Wire,
): { sum: Wire; carry: Wire } | undefined => {
  const [bit, other] = bits
  if (bit === undefined) return { sum: ones % 2 ? ONE : ZERO, carry: ones > 1 ? ONE : ZERO }
  if (other !== undefined) return undefined
  if (ones === 0) return { sum: bit, carry: ZERO }
  return ones === 1 ? { sum: invert(bit), carry: bit } : { sum: bit, carry: ONE }
}

type Gathering = {
  readonly neutral: Wire
  readonly decisive: Wire
  /** For two, three and four inputs. */
  readonly kernels: readonly [Kernel, Kernel, Kernel]
  readonly gate: (kernel: Kernel, ...inputs: readonly Wire[]) => Wire
}
const gathering =
  ({ neutral, decisive, kernels, gate }: Gathering) =>
  (...wires: readonly Wire[]): Wire => {
    if (wires.includes(decisive)) return decisive
    let rest = [...new Set(wires)].filter((wire) => wire !== neutral)
    while (rest.length > 1) {
      const taken = rest.slice(0, 4)
      rest = [gate(kernels[taken.length - 2] as Kernel, ...taken), ...rest.slice(4)]
    }
    return rest[0] ?? neutral
  }

export const storePlane = (circuit: Circuit, wire: Wire, result: number): void =>
  circuit.sink(copy, [wire], result)
