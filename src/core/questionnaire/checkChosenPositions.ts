import { positionOf, type Positions } from '../assessment/case.js'
import type { Issue } from '../errors.js'
import { defaultPosition, heldPositions } from '../rulebook/asOf.js'
import type { Registers } from '../rulebook/registers.js'
import type { Ruleset } from '../rulebook/ruleset.js'

type Law = { readonly ruleset: Ruleset; readonly registers: Registers }

/**
 * Positions a case follows: on a contested question of the rule set, held at the date, and with a reason where they
 * depart from the default. Whether the DPO was heard is not checked here: a departure may be worked out before that,
 * and every document says so.
 */
export const checkChosenPositions = (
  positions: Positions | undefined,
  asOf: string,
  law: Law,
): Issue[] =>
  Object.entries(positions ?? {}).flatMap(([fact, chosen]) => checkOne(fact, chosen, asOf, law))

const checkOne = (
  fact: string,
  chosen: Positions[string],
  asOf: string,
  { ruleset, registers }: Law,
): Issue[] => {
  const path = `positions.${fact}`
  const law = registers.law.find((question) => question.fact === fact)
  const expected = defaultPosition(ruleset, fact, asOf)
  if (law === undefined || expected === undefined) {
    return [{ path, code: 'issue.case.unknownPosition', params: { fact } }]
  }
  const position = positionOf(chosen) ?? ''
  const held = heldPositions(law, asOf).map(({ value }) => value)
  if (!held.includes(position)) {
    return [{ path, code: 'issue.case.positionNotHeld', params: { position, asOf, held } }]
  }
  if (typeof chosen === 'object' || position === expected) return []
  return [{ path, code: 'issue.case.departureWithoutReason', params: { position, expected, fact } }]
}
