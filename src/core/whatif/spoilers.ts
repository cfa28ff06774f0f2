import { cellAt, copyCells, type Cell, type Cells, type Coding } from '../evaluation/cells.js'
import { reach, type Budget, type Goal } from '../evaluation/search.js'
import { mark, narrow, undo, type Space } from '../evaluation/space.js'

/** Values tried per fact before the question is left to an exact search. */
const mostTries = 6

/**
 * Can each answer to one question still end badly? `true` is certain, `false` only says that it was not found out.
 * One completion that ends badly speaks about all facts at once, so that after the first few most facts are told by
 * looking. The list of completions known grows while asking.
 */
export const spoiling =
  (
    space: Space,
    spoilers: Cells[],
    { bad, budget }: { readonly bad: Goal; readonly budget: Budget },
  ) =>
  (fact: number): boolean => {
    const start = mark(space)
    for (let tries = 0; tries <= mostTries; tries += 1) {
      const value = unspoiled(space, fact, spoilers)
      if (value === 'none') return true
      if (value === 'unknown' || tries === mostTries) return false
      narrow(space, fact, value)
      const answer = reach(space, bad, budget)
      if (answer === 'yes') spoilers.push(copyCells(space.base))
      undo(space, start)
      if (answer !== 'yes') return false
    }
    return false
  }

/** A value of the fact that lies in none of these completions. */
const unspoiled = (
  { program, base }: Space,
  fact: number,
  spoilers: readonly Cells[],
): Cell | 'none' | 'unknown' => {
  const cell = cellAt(base, fact)
  const coding = program.codings[fact] as Coding
  if (coding.kind === 'subsets') return 'unknown'
  if (coding.kind === 'span') return unspoiledNumber(cell, fact, spoilers)
  const left = spoilers.reduce((mask, { mask: seen }) => mask & ~(seen[fact] as number), cell.mask)
  return left === 0 ? 'none' : { ...cell, mask: left & -left }
}

const unspoiledNumber = (
  cell: Cell,
  fact: number,
  spoilers: readonly Cells[],
): Cell | 'none' | 'unknown' => {
  if (cell.step === 0) return 'unknown'
  let value = cell.min
  const around = (): Cells | undefined =>
    spoilers.find(
      ({ min, max }) => (min[fact] as number) <= value && value <= (max[fact] as number),
    )
  for (let spoiler = around(); spoiler && value <= cell.max; spoiler = around())
    value = (spoiler.max[fact] as number) + cell.step
  return value > cell.max ? 'none' : { ...cell, min: value, max: value }
}
