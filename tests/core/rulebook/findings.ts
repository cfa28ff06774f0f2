import { expect } from 'vitest'
import type { Issue } from '../../../src/core/errors.js'
import { checkRuleset } from '../../../src/core/rulebook/checkRuleset.js'
import type { RulesetFiles } from '../../../src/core/rulebook/rulesetFiles.js'
import { aRulesetFiles } from '../../builders.js'
import { someRegisters, today } from '../../registerBuilders.js'

/** `code @ path` of each error after one change to the small rule set. */
export const errorsAfter = (
  change: (files: RulesetFiles) => unknown,
  registers = someRegisters(),
): readonly string[] => {
  const files = aRulesetFiles()
  change(files)
  return shortly(checkRuleset(files, registers, today).errors)
}

export const shortly = (issues: readonly Issue[]): readonly string[] =>
  issues.map(({ code, path }) => `${code.replace('issue.', '')} @ ${path}`)

/** Data that no type admits, as a file may hold it. */
export const faulty = (value: unknown): never => value as never

/** The element with this id; the test fails if the small rule set has none. */
export const byId = <T extends { id: string }>(elements: readonly T[], id: string): T => {
  const found = elements.find((element) => element.id === id)
  expect(found, id).toBeDefined()
  return found as T
}
