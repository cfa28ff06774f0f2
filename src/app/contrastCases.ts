import type { Outcome } from '../core/errors.js'
import { contrast, type Contrast } from '../core/whatif/contrast.js'
import type { Assess, Assessed } from './assess.js'

export type CaseContrast = {
  readonly before: Assessed
  readonly after: Assessed
  /** Undefined where rules or parameters in force differ, so that facts alone do not tell the cases apart. */
  readonly contrast: Contrast | undefined
}

export const contrastAssessed = (before: Assessed, after: Assessed): CaseContrast => ({
  before,
  after,
  contrast: haveSameRules(before, after)
    ? contrast(before.situation.model, before.situation.base, after.situation.base)
    : undefined,
})

const haveSameRules = (before: Assessed, after: Assessed): boolean => {
  const inForce = ({ situation: { model, ruleset } }: Assessed): string =>
    JSON.stringify([
      ruleset.sha256,
      model.rules.map(({ rule }) => rule.id),
      ruleset.parameters.map(({ id }) => model.parameter(id)),
    ])
  return inForce(before) === inForce(after)
}

/** Assesses two case files and says what makes the difference; issues name the file they are in. */
export const createContrastCases =
  (assess: Assess) =>
  async (before: unknown, after: unknown): Promise<Outcome<CaseContrast>> => {
    const a = await assess(before)
    const b = await assess(after)
    const issues = [
      ...(a.ok ? [] : a.issues.map((issue) => ({ ...issue, path: `A: ${issue.path}` }))),
      ...(b.ok ? [] : b.issues.map((issue) => ({ ...issue, path: `B: ${issue.path}` }))),
    ]
    if (!a.ok || !b.ok) return { ok: false, issues }
    return { ok: true, value: contrastAssessed(a.value, b.value) }
  }
