import { type Cell, cellAt, type Coding } from '../evaluation/cells.js'
import type { Possibilities } from '../evaluation/possibilities.js'
import { mark, narrow, truthIn, undo, type Space } from '../evaluation/space.js'
import { divide } from '../evaluation/split.js'
import { FALSE } from '../evaluation/truth.js'
import { askableFacts } from './shortcuts.js'
import { regionIn, type Regions } from './witnesses.js'

/** Parts a number is looked at in, at most. */
const mostParts = 8
/** Steps one question may take. */
const stepBudget = 4_000

/**
 * The question that leaves fewest outcomes in the worst case, then on average over its answers, then the first by id.
 * Choices are tried value by value; numbers in at most eight stretches, so that a stretch counts with all its values.
 */
export const nextQuestion = (
  possibilities: Possibilities,
  irrelevant: ReadonlySet<number>,
  regions: Regions,
): string | null => {
  const { model, space, severities } = possibilities
  if (severities.length < 2) return null
  const candidates = askableFacts(possibilities)
    .filter((fact) => !irrelevant.has(fact) && isShown(space, fact))
    .map((fact) => ({ id: model.facts[fact]?.id ?? '', ...left(possibilities, fact, regions) }))
    .sort((a, b) => a.worst - b.worst || a.average - b.average || (a.id < b.id ? -1 : 1))
  return candidates[0]?.id ?? null
}

const isShown = (space: Space, fact: number): boolean => {
  const visible = space.program.visible[fact]
  return visible === undefined || truthIn(space, visible) !== FALSE
}

type Left = { readonly worst: number; readonly average: number }
const left = ({ space, severities }: Possibilities, fact: number, regions: Regions): Left => {
  const counts = answersTo(space, fact).map((part) => {
    const isLeft = (severity: number): boolean =>
      regions.some((region) => region.severity === severity && meets(region.space, fact, part)) ||
      found(space, { fact, part, severity }, regions)
    return severities.filter(isLeft).length
  })
  return {
    worst: Math.max(...counts),
    average: counts.reduce((sum, count) => sum + count, 0) / counts.length,
  }
}

type Sought = { readonly fact: number; readonly part: Cell; readonly severity: number }
const found = (space: Space, { fact, part, severity }: Sought, regions: Regions): boolean => {
  const here = mark(space)
  narrow(space, fact, part)
  const region = regionIn(space, severity, { steps: stepBudget })
  undo(space, here)
  if (region) regions.push(region)
  return region !== undefined
}

const meets = ({ base, program }: Space, fact: number, part: Cell): boolean => {
  const cell = cellAt(base, fact)
  switch ((program.codings[fact] as Coding).kind) {
    case 'values':
      return (cell.mask & part.mask) !== 0
    case 'span':
      return cell.min <= part.max && part.min <= cell.max
    case 'subsets':
      return (
        (part.must & ~(cell.must | cell.mask)) === 0 && (cell.must & ~(part.must | part.mask)) === 0
      )
  }
}

const answersTo = (space: Space, fact: number): readonly Cell[] => {
  const coding = space.program.codings[fact] as Coding
  let parts: readonly Cell[] = [cellAt(space.base, fact)]
  if (coding.kind === 'values') return divide(coding, parts[0] as Cell)
  while (parts.length < mostParts) {
    const finer = parts.flatMap((part) => (canDivide(coding, part) ? divide(coding, part) : [part]))
    if (finer.length === parts.length) break
    parts = finer
  }
  return parts
}

const canDivide = (coding: Coding, part: Cell): boolean =>
  coding.kind === 'span' ? part.min + part.step <= part.max : part.mask !== 0
