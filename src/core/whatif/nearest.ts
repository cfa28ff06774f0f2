import { type Cell, cellAt, type Coding, distance, isSingle } from '../evaluation/cells.js'
import { mark, narrow, undo, type Space } from '../evaluation/space.js'
import { divide } from '../evaluation/split.js'

/** A fact to be given the value nearest to a wish (what it is now) that passes a test. */
export type Wanted = {
  readonly fact: number
  readonly wish: Cell
  /** Asked of the space with the fact narrowed to a part: does a value of the part pass? */
  readonly passes: () => boolean
}

/**
 * Narrows a fact to the nearest value that passes; `false`, and nothing narrowed, if none does. Nearest: the least
 * difference of numbers, the fewest steps in the list of options.
 */
export const settleNearest = (space: Space, wanted: Wanted): boolean => {
  const { fact, wish } = wanted
  const coding = space.program.codings[fact] as Coding
  const [nearest] = sides(coding, cellAt(space.base, fact), wish)
    .map((side) => nearestIn(space, wanted, side))
    .filter((cell) => cell !== undefined)
    .sort((a, b) => distance(coding, a, wish) - distance(coding, b, wish))
  if (nearest === undefined) return false
  narrow(space, fact, nearest)
  return true
}

/** Below, at and above the present value: in each, nearer is always on one side. */
const sides = (coding: Coding, all: Cell, wish: Cell): Cell[] => {
  const { min, max, step } = all
  const at = wish.min
  const isInside = coding.kind === 'span' && step > 0 && at === wish.max && min <= at && at <= max
  if (!isInside) return [all]
  return [
    { ...all, min: at, max: at },
    { ...all, max: at - step },
    { ...all, min: at + step },
  ].filter((cell) => cell.min <= cell.max)
}

const nearestIn = (space: Space, { fact, wish, passes }: Wanted, side: Cell): Cell | undefined => {
  const coding = space.program.codings[fact] as Coding
  const works = (part: Cell): boolean => {
    const here = mark(space)
    narrow(space, fact, part)
    const answer = passes()
    undo(space, here)
    return answer
  }
  let cell = side
  let isSure = works(cell)
  if (!isSure) return undefined
  while (!isSingle(coding, cell)) {
    const parts = divide(coding, cell).sort(
      (a, b) => distance(coding, a, wish) - distance(coding, b, wish),
    )
    // where no nearer part passes, the farthest must; only what is left in the end is tried
    const nearer = parts.slice(0, -1).find(works)
    isSure = nearer !== undefined
    cell = nearer ?? (parts.at(-1) as Cell)
  }
  return isSure || works(cell) ? cell : undefined
}
