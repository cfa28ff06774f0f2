import { z } from 'zod'
import { isoDate } from '../rulebook/schema.js'
import { caseFile } from './case.js'

/** Draft → submitted → opinion given → decided → filed. Absent in an assessment: a draft. */
export const stages = ['draft', 'submitted', 'advised', 'decided', 'filed'] as const
export type Stage = (typeof stages)[number]

const instant = z.iso.datetime()
/** Id of an account; `null` where accounts are off and nobody has a name. */
const by = z.string().nullable()
const text = z.string().trim().max(20_000)

export const opinions = ['agree', 'conditions', 'object'] as const
export type OpinionKind = (typeof opinions)[number]

/** Why management departs from the recommendation; the text beside it says the rest. */
export const departureReasons = [
  'facts-differ',
  'risk-accepted',
  'stricter-policy',
  'political-priority',
  'interim',
  'other',
] as const
export type DepartureReason = (typeof departureReasons)[number]

export const decidedOutcomes = ['approve', 'conditional', 'reject'] as const
export type DecidedOutcome = (typeof decidedOutcomes)[number]

/** The copy everybody talks about from now on: what was answered, what was computed from it, and by which rules. */
const submission = z.strictObject({
  at: instant,
  by,
  case: caseFile,
  outcome: z.enum([...decidedOutcomes, 'undecided']),
  /** Rules that spoke; departures are counted by them. */
  rules: z.array(z.string()),
  receipt: z.looseObject({ schema: z.string(), resultSha256: z.string() }),
})
const opinion = z.strictObject({ at: instant, by, kind: z.enum(opinions), text })
const decision = z.strictObject({
  at: instant,
  by,
  kind: z.enum(['follow', 'depart']),
  /** What is done; the recommendation stays beside it, unchanged. */
  outcome: z.enum(decidedOutcomes),
  reason: z.enum(departureReasons).optional(),
  text,
})
const filing = z.strictObject({ at: instant, by, reassessOn: isoDate })

export const life = z.strictObject({
  stage: z.enum(stages),
  submission: submission.optional(),
  opinion: opinion.optional(),
  decision: decision.optional(),
  filing: filing.optional(),
  /** Taken back to draft, with the reason. */
  withdrawn: z.strictObject({ at: instant, by, text }).optional(),
  archivedAt: instant.optional(),
  /** The filed version this one was reopened from. */
  previous: z.string().optional(),
  /** The version that was reopened from this one. */
  next: z.string().optional(),
  copyOf: z.string().optional(),
})
export type Life = z.infer<typeof life>
export type Decision = z.infer<typeof decision>
