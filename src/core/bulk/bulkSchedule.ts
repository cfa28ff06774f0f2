import { firstInput, ONE, ZERO, type Gate, type Wire } from './bulkCircuit.js'
import type { Kernel } from './bulkKernels.js'

/** Gates with places: few registers, used again as soon as nobody reads them, so that a block stays in the cache. */
export type Schedule = {
  readonly registers: number
  readonly steps: readonly Step[]
}
/** Operands in the kernel's order: below zero results, then registers, from `registers` on inputs. */
export type Step = { readonly kernel: Kernel; readonly operands: readonly number[] }

/** Registers that hold constants. */
export const zeroRegister = 0
export const oneRegister = 1

export const schedule = (gates: readonly Gate[]): Schedule => {
  const lastUse = new Map<Wire, number>()
  gates.forEach(({ outputs, inputs }, at) => {
    for (const wire of [...outputs, ...inputs]) lastUse.set(wire, at)
  })
  const free: number[] = []
  const places = new Map<Wire, number>([
    [ZERO, zeroRegister],
    [ONE, oneRegister],
  ])
  let registers = 2
  const placed = gates.map(({ kernel, outputs, inputs, result }, at) => {
    const from = inputs.map((wire) => places.get(wire) ?? wire)
    const release = (wires: readonly Wire[]): void => {
      for (const wire of new Set(wires)) {
        if (wire >= 0 && lastUse.get(wire) === at) free.push(places.get(wire) as number)
      }
    }
    release(inputs)
    const to = outputs.map((wire) => {
      const place = free.pop() ?? registers++
      places.set(wire, place)
      return place
    })
    release(outputs)
    return { kernel, from, to, result }
  })
  const inputPlace = (place: number): number =>
    place < 0 ? registers + (firstInput - place) : place
  return {
    registers,
    steps: placed.map(({ kernel, from, to, result }) => ({
      kernel,
      operands: [...(result === undefined ? to : [-1 - result]), ...from.map(inputPlace)],
    })),
  }
}
