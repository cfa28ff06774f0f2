import type { Possibilities } from './possibilities.js'
import { sourceAt } from '../rulebook/asOf.js'
import { knownValue } from './range.js'
import { semantics, type Receipt } from './result.js'
import type { Situation } from './situation.js'
import { FALSE } from './truth.js'

/**
 * What the result rests on, so that anyone can recompute it. Never notes, evidence, persons or the clock.
 * `facts` are those the rules saw; hidden and open ones are left out.
 */
export const receiptOf = (
  situation: Situation,
  { ranges, truths }: Possibilities,
  resultSha256: string,
): Receipt => {
  const { ruleset, registers, model, origins, case: aCase } = situation
  const facts = model.facts.flatMap((fact, index): [string, Receipt['facts'][string]][] => {
    const range = ranges[index]
    if (range === undefined || fact.question === undefined) return []
    const value = knownValue(range)
    if (value !== undefined) return [[fact.id, typeof value === 'object' ? [...value] : value]]
    const origin = origins[index]
    const said = origin?.from === 'open' && (origin.state === 'unknown' || origin.state === 'later')
    return said ? [[fact.id, { state: origin.state }]] : []
  })
  return {
    schema: 'urn:ratsam:receipt:1',
    semantics,
    ruleset: { id: ruleset.id, version: ruleset.version, sha256: ruleset.sha256 },
    registers: { sha256: registers.sha256, used: usedEntries(situation, truths) },
    positions: { ...situation.positions },
    asOf: aCase.asOf,
    facts: Object.fromEntries(facts),
    resultSha256,
  }
}

/** Register entries the result rests on: the platform, lines, positions, catalogue facts, cited sources. */
const usedEntries = (
  { model, origins, registers, case: aCase }: Situation,
  truths: Possibilities['truths'],
): string[] => {
  const used = new Set([`platforms/${aCase.platform}`])
  for (const origin of origins) {
    if (origin.from === 'register' || origin.from === 'position') used.add(origin.entry)
    if (origin.from === 'not-proven') used.add(`sources/${origin.source}`)
  }
  model.rules.forEach(({ rule }, index) => {
    if (truths[index] === FALSE) return
    for (const { id } of rule.sources) {
      const source = registers.sources.find((entry) => entry.id === id)
      if (source && sourceAt(source, aCase.asOf)) used.add(`sources/${id}`)
    }
  })
  return [...used].sort()
}
