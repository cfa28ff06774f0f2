import type { Model } from '../evaluation/model.js'
import { knownValue, type Range } from '../evaluation/range.js'
import { createSpace } from '../evaluation/space.js'
import { FALSE, TRUE } from '../evaluation/truth.js'
import { createChanger, type Aim } from './changes.js'
import type { FactValue } from '../rulebook/schema.js'
import { shrink } from './shrink.js'

/** Fixed facts that together prevent the outcome, whatever the body does; `null`: not known. */
export type Obstacle = {
  readonly facts: readonly { readonly fact: string; readonly value: FactValue | null }[]
  /** Rules that stand in the way because of them. */
  readonly rules: readonly string[]
}

/** More than anyone reads; the first are the smallest found. */
const mostObstacles = 5

/**
 * Why nothing the body can do reaches the outcome: minimal sets of fixed facts each of which alone prevents it. Fixed
 * are the facts the body cannot choose; those outside a set are imagined as favourable as can be. One obstacle is
 * found by leaving out facts one at a time, others by leaving out a fact of one already found.
 */
export const obstaclesTo = (aim: Aim, want: number): Obstacle[] => {
  const { model, base } = aim
  const questions = model.facts.flatMap(({ question }, at) => (question ? [at] : []))
  const changer = createChanger({ ...aim, facts: questions })
  const without = (set: readonly number[]): number[] => questions.filter((at) => !set.includes(at))
  const prevents = (set: readonly number[]): boolean => changer.suffices(without(set)) === 'no'
  const waiting = [questions.filter((at) => !aim.facts.includes(at))]
  const found: number[][] = []
  const seen = new Set<string>()
  while (waiting.length > 0 && found.length < mostObstacles) {
    const from = waiting.shift() as number[]
    if (seen.has(from.join()) || !prevents(from)) continue
    seen.add(from.join())
    const known = found.find((set) => set.every((at) => from.includes(at)))
    const obstacle = known ?? shrink(changer.missingFrom(without(from)), prevents)
    if (known === undefined) found.push(obstacle)
    waiting.push(...obstacle.map((left) => from.filter((at) => at !== left)))
  }
  return found
    .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1))
    .map((set) => describe(model, base, set, want))
}

const describe = (
  model: Model,
  base: readonly Range[],
  set: readonly number[],
  want: number,
): Obstacle => ({
  facts: set.map((at) => ({
    fact: model.facts[at]?.id ?? '',
    value: knownValue(base[at] as Range) ?? null,
  })),
  rules: rulesBehind(model, base, set, want),
})

/** Rules that pull towards the stricter outcome because of these facts alone; if none is certain, those that may. */
const rulesBehind = (
  model: Model,
  base: readonly Range[],
  set: readonly number[],
  want: number,
): string[] => {
  const alone = model.facts.map((fact, at) =>
    set.includes(at) || fact.question === undefined ? (base[at] as Range) : fact.domain,
  )
  const { truths } = createSpace(model, alone)
  const bearing = model.rules.flatMap((rule, at) => {
    const strict = rule.severity > want || (rule.points > 0 && rule.criterion !== model.benefit)
    return strict && set.some((fact) => rule.inputs.has(fact)) ? [at] : []
  })
  const certain = bearing.filter((at) => truths[at] === TRUE)
  const shown = certain.length > 0 ? certain : bearing.filter((at) => truths[at] !== FALSE)
  return shown.map((at) => model.rules[at]?.rule.id ?? '')
}
