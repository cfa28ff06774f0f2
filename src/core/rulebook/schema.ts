import { z } from 'zod'

/** Shapes of the files of one rule-set version, as `rules/<id>/<version>/` holds them. */

export const localized = z.strictObject({ de: z.string().min(1), en: z.string().min(1) })
export type Localized = z.infer<typeof localized>
export type Language = keyof Localized

/** ISO date, `YYYY-MM-DD`, compared as text. */
export const isoDate = z.iso.date()
const factId = z
  .string()
  .regex(/^(given|plan|body|platform|authority|law|derived)\.[a-z][A-Za-z0-9]*$/u)
const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/u)

export const operators = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const
export type Operator = (typeof operators)[number]

export type Scalar = string | number | boolean
/** Value of a fact: boolean, choice (option id), whole number, or choices (sorted option ids). Derived facts may be fractions. */
export type FactValue = Scalar | readonly string[]

export type Leaf = {
  readonly fact: string
  readonly operator: Operator
  readonly value: Scalar | readonly Scalar[]
}
/** json-rules-engine's own format, in the admitted subset: non-empty `all`, `any`, and `not`. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf

/** Conditions are read as they stand and checked by `checkConditions`, which can say what is wrong; see docs/evaluation.md. */
const conditions = z.custom<Condition>((value) => typeof value === 'object' && value !== null)

export const roles = ['binding', 'guidance', 'benchmark', 'practice', 'own-judgement'] as const
const sourceUse = z.strictObject({ id, role: z.enum(roles) })
export type SourceUse = z.infer<typeof sourceUse>

export const effect = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['raises', 'lowers']), points: z.int().min(1).max(100) }),
  z.strictObject({
    type: z.literal('bars'),
    ground: z.enum(['enforceable-order', 'statutory-bar', 'no-legal-basis', 'own-policy']),
  }),
  z.strictObject({
    type: z.literal('requires'),
    timing: z.enum(['before', 'ongoing']),
    curable: z.boolean(),
  }),
  z.strictObject({ type: z.literal('notes') }),
])
export type Effect = z.infer<typeof effect>

export const rule = z.strictObject({
  id,
  conditions,
  effect,
  reason: localized,
  remedy: localized.optional(),
  sources: z.array(sourceUse),
  validFrom: isoDate,
  validUntil: isoDate.nullable(),
  reviewBy: isoDate,
})
export const criterionFile = z.strictObject({ rules: z.array(rule) })
/** A rule knows its criterion: the name of its file. */
export type Rule = z.infer<typeof rule> & { readonly criterion: string }

export const bandNames = ['low', 'medium', 'high'] as const
export type Band = (typeof bandNames)[number]
export const verdicts = ['approve', 'conditional', 'reject'] as const
export type Verdict = (typeof verdicts)[number]

const criterion = z.strictObject({
  id,
  scale: z.enum(['risk', 'benefit']),
  title: localized,
  description: localized,
  weight: z.int().min(1).max(100),
  /** Lower limits in points; a band is reached at equality. */
  bands: z.strictObject({ medium: z.int().min(1).max(100), high: z.int().min(1).max(100) }),
  bandsExplained: localized,
})
export type Criterion = z.infer<typeof criterion>

const balanceCell = z.strictObject({
  risk: z.enum(bandNames),
  benefit: z.enum(bandNames),
  verdict: z.enum(verdicts),
  sentence: localized,
})
export type BalanceCell = z.infer<typeof balanceCell>

const parameter = z.strictObject({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/u),
  value: z.number(),
  unit: localized,
  label: localized,
  sources: z.array(sourceUse),
  validFrom: isoDate,
  validUntil: isoDate.nullable(),
})
export type Parameter = z.infer<typeof parameter>

const guarantee = z.strictObject({
  id,
  statement: localized,
  /** In every case where this holds … */
  when: conditions.optional(),
  /** … none of these outcomes is reached. */
  never: z.array(z.enum(verdicts)).optional(),
  /** Raising this number never makes the outcome stricter. */
  increasing: factId.optional(),
})
export type Guarantee = z.infer<typeof guarantee>

export const rulesetFile = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/u),
  title: localized,
  status: z.enum(['draft', 'released']),
  coversFrom: isoDate,
  authors: z.array(z.string().min(1)),
  changes: z.array(
    z.strictObject({ what: localized, why: localized, sources: z.array(id), affects: localized }),
  ),
  criteria: z.array(criterion),
  balance: z.array(balanceCell),
  parameters: z.array(parameter),
  /** The position followed by default on each contested question, by period. */
  positions: z.array(
    z.strictObject({
      fact: factId,
      why: localized,
      periods: z.array(z.strictObject({ from: isoDate, position: z.string() })),
    }),
  ),
  guarantees: z.array(guarantee),
})

export const factKinds = ['given', 'plan', 'body', 'platform', 'authority', 'law'] as const

const option = z.strictObject({
  value: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u),
  label: localized,
  hint: localized.optional(),
  /** The value is possible only where this holds; an answer for which it is certainly false is bad input. */
  feasibleIf: conditions.optional(),
  needsPlatformConsent: z.boolean().optional(),
})
export type Option = z.infer<typeof option>

const answerValue = z.union([z.boolean(), z.int(), z.string(), z.array(z.string())])
const questionBase = {
  id: factId,
  kind: z.enum(factKinds),
  section: id,
  /** Questions with the same topic stand on one page. */
  topic: id,
  /** Short noun phrase naming the fact in tables and reasons. */
  label: localized,
  question: localized,
  help: localized.optional(),
  why: localized,
  /** `false`: never asked, only pre-filled from a register or a position. */
  asked: z.boolean(),
  visibleIf: conditions.optional(),
  /** What rules see while the question is hidden. */
  whenHidden: answerValue.optional(),
  unknownCountsAs: z.strictObject({ value: answerValue, source: id }).optional(),
  /** The value meant by "does not apply"; without it that answer is not offered. */
  notApplicable: answerValue.optional(),
  /** Cost of changing this, 1–5; facts of kind `plan` and `body` only. */
  effort: z.int().min(1).max(5).optional(),
  /** Phrase for changing to a value (`true`, `false`, option; `number` holds `{value}`): infinitive without „zu“, imperative. */
  change: z.record(z.string(), localized).optional(),
}
const optionsFrom = (least: number) => z.array(option).min(least).max(31)
export const question = z.discriminatedUnion('type', [
  z.strictObject({ ...questionBase, type: z.literal('boolean') }),
  z.strictObject({ ...questionBase, type: z.literal('choice'), options: optionsFrom(2) }),
  z.strictObject({ ...questionBase, type: z.literal('choices'), options: optionsFrom(1) }),
  z.strictObject({
    ...questionBase,
    type: z.literal('integer'),
    min: z.int(),
    max: z.int(),
    step: z.int().min(1),
    unit: localized,
  }),
])
export type Question = z.infer<typeof question>

export const questionsFile = z.strictObject({
  sections: z.array(
    z.strictObject({
      id,
      title: localized,
      intro: localized.optional(),
      topics: z.array(z.strictObject({ id, title: localized })),
    }),
  ),
  questions: z.array(question),
})
export type Section = z.infer<typeof questionsFile>['sections'][number]

export type Expression =
  | { readonly fact: string }
  | { readonly parameter: string }
  | { readonly number: number }
  | { readonly add: readonly Expression[] }
  | { readonly subtract: readonly [Expression, Expression] }
  | { readonly multiply: readonly Expression[] }
  | { readonly divide: readonly [Expression, Expression] }
  | { readonly min: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  /** A table by choice: one expression per option of the fact. */
  | {
      readonly choose: {
        readonly fact: string
        readonly values: Readonly<Record<string, Expression>>
      }
    }

export const expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ fact: factId }),
    z.strictObject({ parameter: z.string() }),
    z.strictObject({ number: z.number() }),
    z.strictObject({ add: z.array(expression).min(2) }),
    z.strictObject({ subtract: z.tuple([expression, expression]) }),
    z.strictObject({ multiply: z.array(expression).min(2) }),
    z.strictObject({ divide: z.tuple([expression, expression]) }),
    z.strictObject({ min: z.array(expression).min(2) }),
    z.strictObject({ max: z.array(expression).min(2) }),
    z.strictObject({
      choose: z.strictObject({ fact: factId, values: z.record(z.string(), expression) }),
    }),
  ]),
)

const derived = z.strictObject({
  id: factId,
  label: localized,
  unit: localized,
  expression,
  explanation: localized,
  sources: z.array(sourceUse),
})
export type Derived = z.infer<typeof derived>
export const derivedFile = z.strictObject({ derived: z.array(derived) })

export const textSlots = [
  'letter.subject',
  'letter.salutation',
  'letter.outcome',
  'letter.examined',
  'letter.benefit',
  'letter.ground',
  'letter.connector',
  'letter.requirements',
  'letter.alternatives',
  'letter.information',
  'letter.reopen',
  'letter.caveat',
  'letter.closing',
  'annex.intro',
  'annex.method',
  'annex.caveat',
] as const
const textBlock = z.strictObject({
  id,
  slot: z.enum(textSlots),
  text: localized,
  /** Used only for these outcomes, Länder, criteria or when these conditions are certainly true. */
  outcomes: z.array(z.enum([...verdicts, 'undecided'])).optional(),
  lands: z.array(z.string()).optional(),
  criterion: id.optional(),
  conditions: conditions.optional(),
  sources: z.array(sourceUse).optional(),
  validFrom: isoDate,
  validUntil: isoDate.nullable(),
})
export type TextBlock = z.infer<typeof textBlock>
export const textsFile = z.strictObject({ blocks: z.array(textBlock) })
