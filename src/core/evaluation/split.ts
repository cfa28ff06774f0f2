import { type Cell, cellAt, type Coding, isSingle } from './cells.js'
import type { Fact } from './model.js'
import type { Clause, Test } from './program.js'
import { truthIn, type Space } from './space.js'
import { OPEN } from './truth.js'

/** One open fact and the parts what it may be falls into, none empty, together the whole. */
export type Split = { readonly fact: number; readonly parts: readonly Cell[] }

/** The fact to decide next so that an open clause becomes decided, and how to divide it. */
export const splitClause = (space: Space, clause: Clause): Split => {
  const test = firstOpenTest(space, clause)
  if (test === undefined) throw new RangeError('nothing open')
  return splitFact(space, test.fact, test)
}

const firstOpenTest = (space: Space, clause: Clause): Test | undefined => {
  if (truthIn(space, clause) !== OPEN) return undefined
  if ('fact' in clause) return clause
  for (const kid of clause.kids) {
    const found = firstOpenTest(space, kid)
    if (found) return found
  }
  return undefined
}

const splitFact = (space: Space, index: number, test?: Test): Split => {
  const { model, visible } = space.program
  const { expression, dependsOn } = model.facts[index] as Fact
  if (expression)
    return splitFact(space, dependsOn.find((input) => !isSettled(space, input)) as number)
  const shown = visible[index]
  if (shown && truthIn(space, shown) === OPEN) return splitClause(space, shown)
  const coding = space.program.codings[index] as Coding
  return { fact: index, parts: divide(coding, cellAt(space.base, index), test) }
}

/** Is there one value left that rules see? */
export const isSettled = ({ program, seen }: Space, fact: number): boolean =>
  isSingle(program.codings[fact] as Coding, cellAt(seen, fact))

/** Divides by the test if it tells values apart, otherwise choices value by value and numbers in halves. */
export const divide = (coding: Coding, cell: Cell, test?: Test): Cell[] => {
  if (coding.kind === 'span') return divideSpan(cell, test)
  if (coding.kind === 'values') return divideValues(cell, test)
  const wanted = test?.kind === 'member' ? test.bit & cell.mask : 0
  const bit = wanted === 0 ? cell.mask & -cell.mask : wanted
  const mask = cell.mask & ~bit
  return [
    { ...cell, mask },
    { ...cell, mask, must: cell.must | bit },
  ]
}

const divideValues = (cell: Cell, test: Test | undefined): Cell[] => {
  const inside = test?.kind === 'values' ? cell.mask & test.mask : 0
  const outside = cell.mask & ~inside
  if (inside !== 0 && outside !== 0)
    return [
      { ...cell, mask: inside },
      { ...cell, mask: outside },
    ]
  const parts: Cell[] = []
  for (let rest = cell.mask; rest !== 0; rest &= rest - 1)
    parts.push({ ...cell, mask: rest & -rest })
  return parts
}

const divideSpan = (cell: Cell, test: Test | undefined): Cell[] => {
  const { min, max, step } = cell
  const limits = test
    ? [test.leaf.value].flat().filter((v): v is number => typeof v === 'number')
    : []
  const cuts = limits.flatMap((limit) => [
    Math.ceil((limit - min) / step),
    Math.floor((limit - min) / step) + 1,
  ])
  const last = Math.floor((max - min) / step)
  const cut = cuts.find((at) => at > 0 && at <= last) ?? Math.floor((last + 1) / 2)
  return [
    { ...cell, max: min + (cut - 1) * step },
    { ...cell, min: min + cut * step, max: min + last * step },
  ]
}

/** Facts asking can settle that keep an open clause undecided; computed and hidden ones are traced to them. */
export const waitsFor = (space: Space, clause: Clause): number[] => {
  const { model, visible } = space.program
  const found = new Set<number>()
  const visitFact = (index: number): void => {
    const { expression, dependsOn } = model.facts[index] as Fact
    if (expression) {
      dependsOn.filter((input) => !isSettled(space, input)).forEach(visitFact)
      return
    }
    const shown = visible[index]
    if (shown) visit(shown)
    if (!isSingle(space.program.codings[index] as Coding, cellAt(space.base, index)))
      found.add(index)
  }
  const visit = (part: Clause): void => {
    if (truthIn(space, part) !== OPEN) return
    if ('kids' in part) part.kids.forEach(visit)
    else visitFact(part.fact)
  }
  visit(clause)
  return [...found].sort((a, b) => a - b)
}
