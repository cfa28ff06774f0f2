import { z } from 'zod'
import { isoDate } from '../rulebook/schema.js'

/** The case: what a file, the form or the API hands over to be assessed. `urn:ratsam:case:1`, see docs/evaluation.md. */

export const caseSchemaId = 'urn:ratsam:case:1'

export const lands = [
  'BUND', 'BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV',
  'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH',
] as const // prettier-ignore
export type Land = (typeof lands)[number]

export const bodyTypes = [
  'municipality',
  'district',
  'state-authority',
  'federal-authority',
  'own-enterprise',
  'company',
  'school',
  'fire-brigade',
  'mayor',
  'other',
] as const
export type BodyType = (typeof bodyTypes)[number]

export const answerStates = ['answered', 'unknown', 'later', 'not-applicable'] as const
export type AnswerState = (typeof answerStates)[number]

/** Value as typed in a file: booleans, whole numbers, option ids, lists of option ids. */
export const rawValue = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])
export type RawValue = z.infer<typeof rawValue>

const longText = z.string().max(50_000)
export const answer = z.strictObject({
  state: z.enum(answerStates),
  value: rawValue.optional(),
  note: longText.optional(),
  evidence: longText.optional(),
  unsure: z.boolean().optional(),
})
export type Answer = z.infer<typeof answer>

export const body = z.strictObject({
  name: z.string().trim().min(1).max(200),
  land: z.enum(lands),
  type: z.enum(bodyTypes),
})

export const inquiry = z.strictObject({
  reference: z.string().max(200).optional(),
  sessionDate: isoDate.optional(),
  askedOn: isoDate.optional(),
  askedBy: z.string().max(200).optional(),
  subject: z.string().max(500).optional(),
  questions: z.array(z.string().min(1).max(5_000)).max(50),
})

/**
 * A position followed other than the rule set's default: chosen by the management with a reason, the DPO heard
 * (Art. 38(1) GDPR). Reason and opinion are texts of the body and never enter a receipt.
 */
export const chosenPosition = z.strictObject({
  position: z.string().min(1),
  reason: z.string().trim().min(1).max(5_000),
  dpoHeard: z.boolean().optional(),
  dpoOpinion: longText.optional(),
})
export type ChosenPosition = z.infer<typeof chosenPosition>

/** Per question of law; the position alone is enough where it is the default. */
export const positions = z.record(z.string(), z.union([z.string(), chosenPosition]))
export type Positions = Readonly<z.infer<typeof positions>>

export const positionOf = (chosen: Positions[string] | undefined): string | undefined =>
  typeof chosen === 'object' ? chosen.position : chosen

export const caseFile = z.strictObject({
  schema: z.literal(caseSchemaId),
  body,
  platform: z.string().min(1),
  /** Missing = today in Europe/Berlin. */
  asOf: isoDate.optional(),
  ruleset: z.string().optional(),
  inquiry: inquiry.optional(),
  /** Positions followed, per contested question. */
  positions: positions.optional(),
  answers: z.record(z.string(), z.union([rawValue, answer])),
})
export type CaseFile = z.infer<typeof caseFile>

/** A case whose answers all have their state; what the core works on. */
export type Case = Omit<CaseFile, 'answers' | 'schema' | 'asOf'> & {
  readonly asOf: string
  readonly answers: Readonly<Record<string, Answer>>
}
