import { z } from 'zod'
import { body, inquiry, rawValue, answer, positions } from '../assessment/case.js'
import { localized, verdicts, bandNames, isoDate } from './schema.js'
import type { z as zod } from 'zod'
import type {
  Criterion,
  Derived,
  Question,
  Rule,
  Section,
  TextBlock,
  rulesetFile,
} from './schema.js'

const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/u)
const outcome = z.enum([...verdicts, 'undecided'])

/** Why a public body says it decided as it did. */
export const decisionReasons = [
  'alternative-channels',
  'authority-guidance',
  'content-hate',
  'cost',
  'data-protection',
  'joint-controllership',
  'moderation-staffing',
  'reach',
  'security',
] as const

/** A reason the body gave, answered: findings that support it, or why the law or the facts do not. */
const decisionReason = z.union([
  z.strictObject({
    reason: z.enum(decisionReasons),
    inFavour: z.boolean().optional(),
    supportedBy: z.array(id).min(1),
  }),
  z.strictObject({
    reason: z.enum(decisionReasons),
    inFavour: z.boolean().optional(),
    notSupported: localized,
  }),
])

/** A documented decision of a public body, to hold against the result of its worked case. */
const decision = z.strictObject({
  body: z.string().min(1),
  outcome: z.enum(['reject', 'leave', 'conditional', 'accept']),
  /** As precise as documented: a year, a month or a day. */
  date: z.string().regex(/^\d{4}(-\d{2}){0,2}$/u),
  /** Where the decision is documented; only the host while the exact place is not known. */
  sourceUrl: z.url().optional(),
  reasons: z.array(decisionReason).min(1),
  /** Why the result is another one; required where it is, see tests/rules/realDecisions.test.ts. */
  differs: localized.optional(),
})

/** A worked example a data-protection officer reads, and the test that it still holds. */
const workedCase = z.strictObject({
  id,
  title: localized,
  /** Why it must come out like this, in a sentence or two. */
  why: localized,
  case: z.strictObject({
    body,
    platform: z.string(),
    asOf: isoDate,
    inquiry: inquiry.optional(),
    positions: positions.optional(),
    answers: z.record(z.string(), z.union([rawValue, answer])),
  }),
  expect: z.strictObject({
    outcome: outcome.optional(),
    possibleOutcomes: z.array(z.enum(verdicts)).optional(),
    notOutcome: z.array(outcome).optional(),
    explanation: z.enum(['certain', 'by-cases']).optional(),
    /** Grounds that must be there, by rule id (bars, requirements) or criterion id; each given flag must match. */
    grounds: z
      .array(
        z.strictObject({
          id,
          carries: z.boolean().optional(),
          necessary: z.boolean().optional(),
          robust: z.boolean().optional(),
        }),
      )
      .optional(),
    notGrounds: z.array(id).optional(),
    bands: z.record(z.string(), z.array(z.enum(bandNames))).optional(),
    fires: z.array(id).optional(),
    silent: z.array(id).optional(),
    undecided: z.array(id).optional(),
    /** Law facts the outcome hinges on; `[]` = on none. */
    hingesOn: z.array(z.string()).optional(),
  }),
  decision: decision.optional(),
})
export type WorkedCase = z.infer<typeof workedCase>
export const casesFile = z.strictObject({ cases: z.array(workedCase) })

/** One version of a rule set, assembled from its files and checked. */
export type Ruleset = Omit<zod.infer<typeof rulesetFile>, 'criteria'> & {
  readonly criteria: readonly Criterion[]
  readonly sections: readonly Section[]
  readonly questions: readonly Question[]
  readonly derived: readonly Derived[]
  /** In criterion order, then file order. */
  readonly rules: readonly Rule[]
  readonly texts: readonly TextBlock[]
  readonly cases: readonly WorkedCase[]
  /** SHA-256 over the canonical JSON of all files except `cases.json`, lower-case hex. */
  readonly sha256: string
}
