import type { RulesetFiles } from '../../../src/core/rulebook/rulesetFiles.js'
import { byId } from './findings.js'

/** One thing made different in a copy of the small rule set. */
export type Change = (files: RulesetFiles) => unknown

export const question = (files: RulesetFiles, id: string): Record<string, unknown> =>
  byId(files.questions.questions, id)

export const inQuestion =
  (id: string, values: object): Change =>
  (files) =>
    Object.assign(question(files, id), values)

export const inRule =
  (id: string, values: object): Change =>
  (files) =>
    Object.assign(
      byId(
        Object.values(files.criteria).flatMap(({ rules }) => rules),
        id,
      ),
      values,
    )
