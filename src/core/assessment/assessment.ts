import { z } from 'zod'
import { keptLetter } from '../document/letterEdits.js'
import { isoDate } from '../rulebook/schema.js'
import { answer, body, inquiry, positions } from './case.js'
import { life } from './life.js'

/** The case file as the store keeps it. `version` grows by one with each durable change. */
export const assessment = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{16}$/u),
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  ruleset: z.strictObject({ id: z.string(), version: z.string() }),
  body,
  platform: z.string(),
  asOf: isoDate,
  inquiry: inquiry.optional(),
  /** Stored before reasons were kept: the position alone. */
  positions: positions.optional(),
  answers: z.record(z.string(), answer),
  /** What a person changed in the proposed letter; missing: nothing. */
  letter: keptLetter.optional(),
  /** Missing: a draft, as all were before there was a life-cycle. */
  life: life.optional(),
})
export type Assessment = z.infer<typeof assessment>
