import { z } from 'zod'
import { bandNames, localized, roles, verdicts } from '../rulebook/schema.js'

/** `urn:ratsam:result:1`: the result of an evaluation, see docs/evaluation.md. Shapes only; published as JSON Schema. */

export const resultSchemaId = 'urn:ratsam:result:1'
/** Changes only when the meaning of an evaluation changes; part of every receipt. */
export const semantics = 1

const range = z.strictObject({ min: z.number(), max: z.number() })
export type Range = z.infer<typeof range>
const outcome = z.enum([...verdicts, 'undecided'])
export type ResultOutcome = z.infer<typeof outcome>
const bands = z.array(z.enum(bandNames))
const value = z.union([z.boolean(), z.number(), z.string(), z.array(z.string())])

/** A condition with the facts that made it true, false or left it open. */
export type ExplainedCondition =
  | { all: ExplainedCondition[]; result: Truth }
  | { any: ExplainedCondition[]; result: Truth }
  | { not: ExplainedCondition; result: Truth }
  | {
      fact: string
      operator: string
      value: boolean | number | string | (boolean | number | string)[]
      /** `null` while the fact is open. */
      actual: boolean | number | string | string[] | null
      result: Truth
    }
const truth = z.enum(['true', 'false', 'open'])
export type Truth = z.infer<typeof truth>
const explained: z.ZodType<ExplainedCondition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(explained), result: truth }),
    z.strictObject({ any: z.array(explained), result: truth }),
    z.strictObject({ not: explained, result: truth }),
    z.strictObject({
      fact: z.string(),
      operator: z.string(),
      value: z.union([
        z.boolean(),
        z.number(),
        z.string(),
        z.array(z.union([z.boolean(), z.number(), z.string()])),
      ]),
      actual: value.nullable(),
      result: truth,
    }),
  ]),
)

const change = z.strictObject({ fact: z.string(), from: value.nullable(), to: value })
export type Change = z.infer<typeof change>

const milder = z.strictObject({
  outcome: z.enum(verdicts),
  changes: z.array(change),
  effort: z.int(),
})
export type Milder = z.infer<typeof milder>

const ground = z.strictObject({
  /** Rule id for bars and requirements, criterion id otherwise. */
  id: z.string(),
  kind: z.enum(['bar', 'requirement', 'criterion', 'mitigation', 'benefit']),
  criterion: z.string(),
  carries: z.boolean(),
  necessary: z.boolean(),
  robust: z.boolean(),
  /** Only where not robust: the smallest change within the body's power that removes the ground. */
  change: z.array(change).optional(),
})
export type Ground = z.infer<typeof ground>

const citedSource = z.strictObject({
  id: z.string(),
  role: z.enum(roles),
  status: z.string(),
  date: z.string().nullable(),
})
export type CitedSource = z.infer<typeof citedSource>

const effectType = z.enum(['bars', 'requires', 'raises', 'lowers', 'notes'])
const finding = z.strictObject({
  rule: z.string(),
  criterion: z.string(),
  effect: effectType,
  points: z.int(),
  role: z.enum(['decisive', 'supporting', 'opposing', 'undecided', 'note']),
  reason: localized.nullable(),
  /** Open facts that keep the rule undecided. */
  waitsFor: z.array(z.string()),
  conditions: explained,
  sources: z.array(citedSource),
})
export type Finding = z.infer<typeof finding>

const openFact = z.strictObject({
  fact: z.string(),
  state: z.enum(['unanswered', 'unknown', 'later', 'not-evidenced']),
  askable: z.boolean(),
  irrelevant: z.boolean(),
  /** Whether the answer still matters was not found out in time. */
  unproven: z.literal(true).optional(),
})
export type OpenFact = z.infer<typeof openFact>

const admissibility = z.strictObject({
  rule: z.string(),
  effect: z.enum(['bars', 'requires']),
  state: z.enum(['not-triggered', 'triggered', 'curable', 'not-curable', 'open']),
  contested: z.boolean(),
})
export type AdmissibilityEntry = z.infer<typeof admissibility>

const receipt = z.strictObject({
  schema: z.literal('urn:ratsam:receipt:1'),
  semantics: z.int(),
  ruleset: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  registers: z.strictObject({ sha256: z.string(), used: z.array(z.string()) }),
  positions: z.record(z.string(), z.string()),
  asOf: z.string(),
  /** Values the rules saw; of open facts only that somebody said so (`unknown`, `later`). */
  facts: z.record(
    z.string(),
    z.union([value, z.strictObject({ state: z.enum(['unknown', 'later']) })]),
  ),
  resultSha256: z.string(),
})
export type Receipt = z.infer<typeof receipt>

export const result = z.strictObject({
  schema: z.literal(resultSchemaId),
  outcome,
  possibleOutcomes: z.array(z.enum(verdicts)),
  bounds: z.enum(['exact', 'outer']),
  explanation: z.enum(['certain', 'by-cases']),
  stages: z.strictObject({
    admissibility: z.array(admissibility),
    risk: z.array(z.strictObject({ criterion: z.string(), score: range, bands })),
    benefit: z.strictObject({ score: range, bands }),
    balance: z.strictObject({
      cells: z.array(
        z.strictObject({
          risk: z.enum(bandNames),
          benefit: z.enum(bandNames),
          verdict: z.enum(verdicts),
        }),
      ),
      /** The reviewed sentence of the cell; `null` while more than one is possible. */
      sentence: localized.nullable(),
    }),
  }),
  total: range,
  grounds: z.array(ground),
  findings: z.array(finding),
  requirements: z.array(
    z.strictObject({
      rule: z.string(),
      timing: z.enum(['before', 'ongoing']),
      remedy: localized.nullable(),
    }),
  ),
  hingesOn: z.array(
    z.strictObject({
      positions: z.array(z.strictObject({ fact: z.string(), position: z.string() })),
      possibleOutcomes: z.array(z.enum(verdicts)),
      pending: localized.nullable(),
    }),
  ),
  /** A feasible milder plan with a milder outcome. */
  milder: milder.nullable(),
  open: z.array(openFact),
  /** Per possible outcome values of the open facts that lead to it. */
  witnesses: z.record(z.string(), z.record(z.string(), value)),
  /** Per possible outcome a smallest set of answers that makes it certain. */
  shortcuts: z.record(z.string(), z.record(z.string(), value)),
  /** The question to answer next; `null` once the outcome is certain. */
  next: z.string().nullable(),
  receipt,
})
export type Result = z.infer<typeof result>
