import { z } from 'zod'
import { lands } from '../assessment/case.js'
import { isoDate, localized } from './schema.js'

/**
 * Shapes of `data/registers/`: dated, sourced facts that no rule set contains.
 * An imprecise date counts from its last day: `validFrom` holds that day, `precision` says how it is shown.
 */

const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/u)
export const precisions = ['day', 'month', 'year'] as const
const validity = {
  validFrom: isoDate.nullable(),
  precision: z.enum(precisions).optional(),
  validUntil: isoDate.nullable(),
}

export const sourceKinds = [
  'court-decision',
  'statute',
  'authority-order',
  'authority-guidance',
  'dsk-resolution',
  'edpb-guideline',
  'adequacy-decision',
  'standard',
  'press',
  'own-judgement',
] as const

export const sourceStatuses = [
  'in-force',
  'superseded',
  'under-appeal',
  'repealed',
  'not-final',
  'annulled',
  'unknown',
] as const

export const source = z.strictObject({
  id,
  kind: z.enum(sourceKinds),
  /** Citation in German legal form; may differ over time (TTDSG → TDDDG). */
  citation: z.string().min(1),
  citationHistory: z
    .array(z.strictObject({ until: isoDate, citation: z.string().min(1) }))
    .optional(),
  issuer: z.string().min(1),
  jurisdiction: z.string().min(1),
  ...validity,
  /** Newest last; the status at a date is the last entry not later than it. */
  status: z
    .array(
      z.strictObject({
        from: isoDate.nullable(),
        status: z.enum(sourceStatuses),
        note: localized.optional(),
      }),
    )
    .min(1),
  ecli: z.string().optional(),
  celex: z.string().optional(),
  eli: z.string().optional(),
  url: z.string().nullable(),
  /** What it says, in own words; later developments are not mentioned here but in `status`. */
  holding: localized,
  verified: z.boolean(),
  verifiedOn: isoDate.nullable(),
  reviewBy: isoDate,
  note: z.string().optional(),
})
export type Source = z.infer<typeof source>
export const sourcesFile = z.strictObject({ version: isoDate, sources: z.array(source) })

export const stances = ['prohibits', 'advises-against', 'conditional', 'tolerates'] as const
const line = z.strictObject({
  id,
  platforms: z.array(id).min(1),
  stance: z.enum(stances),
  /** Whom it addresses: `public-bodies` in the Land, or one named body by id. Only the former counts for others. */
  addressees: z.array(id).min(1),
  finality: z.enum(['final', 'challenged', 'unknown', 'not-applicable']),
  enforceable: z.boolean(),
  ...validity,
  summary: localized,
  sources: z.array(id),
  evidenceUrl: z.string().nullable(),
  verified: z.boolean(),
  note: z.string().optional(),
})
export type AuthorityLine = z.infer<typeof line>
const authority = z.strictObject({
  /** Land code, `BUND`, or `DSK` for the common, non-binding line. */
  land: z.enum([...lands, 'DSK']),
  name: localized,
  website: z.string(),
  lines: z.array(line),
  note: z.string().optional(),
})
export type Authority = z.infer<typeof authority>
export const authoritiesFile = z.strictObject({ version: isoDate, authorities: z.array(authority) })

const heldPosition = z.strictObject({
  value: z.string(),
  title: localized,
  holding: localized,
  ...validity,
  sources: z.array(id).min(1),
  /** E.g. an appeal against the judgement that holds it. */
  pending: z
    .strictObject({
      from: isoDate,
      until: isoDate.nullable(),
      text: localized,
      sources: z.array(id),
    })
    .optional(),
})
export type HeldPosition = z.infer<typeof heldPosition>
const lawQuestion = z.strictObject({
  fact: z.string(),
  title: localized,
  /** `false`: the law changes over time but one position holds at each date. */
  contested: z.boolean(),
  positions: z.array(heldPosition).min(1),
})
export type LawQuestion = z.infer<typeof lawQuestion>
export const lawFile = z.strictObject({ version: isoDate, questions: z.array(lawQuestion) })

const platformFact = z.strictObject({
  fact: z.string(),
  value: z.union([z.boolean(), z.int(), z.string(), z.array(z.string())]),
  ...validity,
  /** Date of the evidence: never used as `validFrom`. */
  evidenceDate: isoDate.nullable(),
  evidence: z.strictObject({
    source: id.optional(),
    url: z.string().optional(),
    text: localized.optional(),
  }),
  verified: z.boolean(),
  /** Only for bodies of these Länder. */
  lands: z.array(z.enum(lands)).optional(),
  note: localized.optional(),
})
export type PlatformFact = z.infer<typeof platformFact>
const platform = z.strictObject({
  id,
  name: z.string().min(1),
  kind: z.enum([
    'social-network',
    'microblog',
    'video',
    'messenger-channel',
    'local-network',
    'federated',
  ]),
  operator: z.string().min(1),
  /** Name or operator at earlier dates, e.g. Twitter. */
  nameHistory: z.array(z.strictObject({ until: isoDate, name: z.string() })).optional(),
  /** Papers on this platform speak about it by analogy only. */
  analogousTo: z.array(id).optional(),
  facts: z.array(platformFact),
})
export type Platform = z.infer<typeof platform>
export const platformsFile = z.strictObject({ version: isoDate, platforms: z.array(platform) })

export type Registers = {
  readonly sources: readonly Source[]
  readonly authorities: readonly Authority[]
  readonly law: readonly LawQuestion[]
  readonly platforms: readonly Platform[]
  readonly versions: Readonly<Record<'sources' | 'authorities' | 'law' | 'platforms', string>>
  /** SHA-256 over the canonical JSON of all four files, lower-case hex. */
  readonly sha256: string
}
