import type { Assessment } from './assessment/assessment.js'
import type { Issue } from './errors.js'
import type { RulesetFindings } from './rulebook/checkRuleset.js'
import type { Registers } from './rulebook/registers.js'
import type { Ruleset } from './rulebook/ruleset.js'
import type { FactValue, Rule } from './rulebook/schema.js'

/** What the core needs from outside, in domain words. Adapters live in `engine`, `store`, …; `compose.ts` connects them. */

/** Result of one leaf, group or negation as the reference engine reported it; same shape as the rule's conditions. */
export type TraceNode =
  | { readonly all: readonly TraceNode[]; readonly result: boolean }
  | { readonly any: readonly TraceNode[]; readonly result: boolean }
  | { readonly not: TraceNode; readonly result: boolean }
  | { readonly fact: string; readonly result: boolean }
export type Trace = ReadonlyMap<string, TraceNode>

/** json-rules-engine behind a port: decides which rules fire on the known facts. Facts that are open are left out. */
export type RuleEngine = {
  readonly trace: (
    rules: readonly Rule[],
    facts: Readonly<Record<string, FactValue>>,
  ) => Promise<Trace>
}

/** What lies in `rules/` and `data/registers/`, with everything that is wrong with it. */
export type RulebookReading = {
  /** Undefined if there are errors. */
  readonly registers: Registers | undefined
  readonly registerErrors: readonly Issue[]
  /** Released versions that are not what was released. */
  readonly releaseErrors: readonly Issue[]
  /** Every version found; `ruleset` is undefined if it has errors. */
  readonly rulesets: readonly (RulesetFindings & {
    readonly id: string
    readonly version: string
    readonly ruleset: Ruleset | undefined
  })[]
}
/** `today` decides only which reviews are overdue. */
export type ReadRulebook = (today: string) => Promise<RulebookReading>

export type Clock = {
  /** ISO 8601 instant in UTC. */
  readonly now: () => string
  /** ISO date in Europe/Berlin. */
  readonly today: () => string
}

export type AssessmentStore = {
  readonly list: () => Promise<readonly Assessment[]>
  readonly get: (id: string) => Promise<Assessment | undefined>
  /** Stores the assessment durably. Throws `conflict` unless the stored version is `expectedVersion` (0 = must be new). */
  readonly put: (assessment: Assessment, expectedVersion: number) => Promise<void>
  readonly remove: (id: string, expectedVersion: number) => Promise<void>
}

/** What verifying the embedded store or a backup found. */
export type StoreReport = {
  readonly kind: 'store' | 'backup'
  /** Readable documents; after a problem, as far as the reading got. */
  readonly documents: number
  readonly transactions: number
  readonly generation: number
  /** Bytes of an interrupted write at the end of the journal; the next start cuts them off. Not a problem. */
  readonly tornBytes: number
  readonly problems: readonly Issue[]
}
