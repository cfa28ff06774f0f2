/** What is known of a question that stays answered "yes" when a set grows: most sets need not be asked about again. */
export type KnownSets = {
  readonly answerFor: (set: readonly number[]) => 'yes' | 'no' | undefined
  readonly suffices: (set: readonly number[]) => void
  readonly fails: (set: readonly number[]) => void
  /** A failing set, with what may join it and it still fails, as far as that is known. */
  readonly grown: (set: readonly number[]) => bigint
}

export const createKnownSets = (): KnownSets => {
  let sufficient: bigint[] = []
  let failing: bigint[] = []
  return {
    answerFor: (set) => {
      const asked = bitsOf(set)
      if (sufficient.some((known) => isWithin(known, asked))) return 'yes'
      return failing.some((known) => isWithin(asked, known)) ? 'no' : undefined
    },
    suffices: (set) => {
      const found = bitsOf(set)
      sufficient = [...sufficient.filter((known) => !isWithin(found, known)), found]
    },
    fails: (set) => {
      const found = bitsOf(set)
      failing = [...failing.filter((known) => !isWithin(known, found)), found]
    },
    grown: (set) => {
      const asked = bitsOf(set)
      return failing.find((known) => isWithin(asked, known)) ?? asked
    },
  }
}

/** A set as the bits of a number. */
export const bitsOf = (set: readonly number[]): bigint =>
  set.reduce((bits, item) => bits | (1n << BigInt(item)), 0n)
const isWithin = (part: bigint, whole: bigint): boolean => (part & ~whole) === 0n
