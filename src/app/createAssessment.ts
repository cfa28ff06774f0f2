import type { Assessment } from '../core/assessment/assessment.js'
import { RatsamError, type Issue, type Outcome } from '../core/errors.js'
import type { AssessmentStore, Clock } from '../core/ports.js'
import { futureIssues } from '../core/rulebook/futureIssues.js'
import { chooseRuleset } from '../core/rulebook/chooseRuleset.js'
import type { Rulebook } from './assess.js'

/** The head of a case: who asks about which platform at which date, and the council inquiry behind it. */
export type Details = Pick<Assessment, 'body' | 'platform' | 'asOf' | 'inquiry'>

export type CreateParts = {
  readonly store: AssessmentStore
  readonly rulebook: Rulebook
  readonly clock: Clock
}

/** Platforms outside the catalogue and dates before any rule set are told apart here; shapes were checked before. */
export const checkDetails = (
  details: Details,
  { rulesets, registers }: Rulebook,
  today: string,
): Issue[] => {
  const known = registers.platforms.map(({ id }) => id)
  const chosen = chooseRuleset(rulesets, details.asOf)
  return [
    ...(known.includes(details.platform)
      ? []
      : [
          {
            path: 'platform',
            code: 'issue.case.unknownPlatform',
            params: { value: details.platform, known },
          },
        ]),
    ...futureIssues(details.asOf, today),
    ...(chosen.ok ? [] : chosen.issues),
  ]
}

/**
 * Begins an assessment under the rule set that applies now. `id` was handed out with the empty form, so sending the
 * form twice makes one assessment.
 */
export const createCreateAssessment =
  ({ store, rulebook, clock }: CreateParts) =>
  async (id: string, details: Details): Promise<Outcome<Assessment>> => {
    const issues = checkDetails(details, rulebook, clock.today())
    if (issues.length > 0) return { ok: false, issues }
    const chosen = chooseRuleset(rulebook.rulesets, details.asOf)
    if (!chosen.ok) return chosen
    const { ruleset } = chosen.value
    const now = clock.now()
    const assessment: Assessment = {
      id,
      version: 1,
      createdAt: now,
      updatedAt: now,
      ruleset: { id: ruleset.id, version: ruleset.version },
      ...details,
      answers: {},
    }
    try {
      await store.put(assessment, 0)
      return { ok: true, value: assessment }
    } catch (error) {
      const existing = isConflict(error) ? await store.get(id) : undefined
      if (existing === undefined) throw error
      return { ok: true, value: existing }
    }
  }

const isConflict = (error: unknown): boolean =>
  error instanceof RatsamError && error.code === 'conflict'
