import { canonicalJson, hashJson } from '../evaluation/canonical.js'
import { evaluate } from '../evaluation/evaluate.js'
import { semantics, type Result, type ResultOutcome } from '../evaluation/result.js'
import { situationOf } from '../evaluation/situation.js'
import { completeCase } from '../questionnaire/parseCase.js'
import { codeOf, evidence, type Evidence } from './evidence.js'
import { openRulebook, rulebookFile, rulebookSums, type RulebookFile } from './rulebookFile.js'

/** What a file holds for its verification, as it was read; the reader of each format fills it. */
export type Sealed = {
  /** Whether every byte of the file is as it was written. */
  readonly intact: boolean
  /** JSON texts; `undefined` where a part is missing. */
  readonly evidence: string | undefined
  readonly rulebook: string | undefined
  /** Format of the file, where its bytes tell. */
  readonly format?: 'pdf' | 'odt' | 'docx' | 'json'
}

/**
 * `confirmed`: computed again from what is inside, with the same result. `partial`: intact, but this cut keeps facts
 * back or another version of the method was used. `deviates`: intact, but computing gives something else. `altered`:
 * something is not as it was written. `empty`: nothing to verify inside.
 */
export const verdicts = ['confirmed', 'partial', 'deviates', 'altered', 'empty'] as const
export type VerificationVerdict = (typeof verdicts)[number]

export const checks = ['file', 'code', 'ruleset', 'registers', 'sum', 'result', 'text'] as const
export type CheckId = (typeof checks)[number]
export type Check = {
  readonly check: CheckId
  /** `kept-back`: cannot be checked, since the cut leaves facts out. */
  readonly state: 'ok' | 'failed' | 'kept-back' | 'other-method' | 'unreadable' | 'not-done'
}

export type Verification = {
  readonly verdict: VerificationVerdict
  readonly checks: readonly Check[]
  /** What the file says about itself; only for who reads the verdict first. */
  readonly claim?: {
    readonly code: string
    readonly kind: Evidence['kind']
    readonly program: string
    readonly cut: Evidence['cut']
    readonly body: string
    readonly platform: string
    readonly asOf: string
    readonly outcome: ResultOutcome
    readonly ruleset: Result['receipt']['ruleset']
  }
}

type Opened = {
  readonly raw: unknown
  readonly evidence: Evidence
  readonly code: string
  readonly book: RulebookFile
}

/** Computes again what a document says, from nothing but what is inside it. Pure; never throws. */
export const verifyEvidence = (sealed: Sealed): Verification => {
  if (sealed.evidence === undefined && sealed.rulebook === undefined) {
    return { verdict: sealed.intact ? 'empty' : 'altered', checks: fileCheck(sealed) }
  }
  const opened = open(sealed)
  if (opened === undefined) {
    return {
      verdict: 'altered',
      checks: [...fileCheck(sealed), { check: 'code', state: 'unreadable' }],
    }
  }
  const found = [...fileCheck(sealed), ...partChecks(opened)]
  const recomputed = found.some(({ state }) => state === 'failed') ? [] : recompute(opened)
  const all = [...found, ...recomputed]
  return { verdict: verdictOf(found, recomputed), checks: all, claim: claimOf(opened) }
}

const fileCheck = ({ intact }: Sealed): readonly Check[] => [
  { check: 'file', state: intact ? 'ok' : 'failed' },
]

const verdictOf = (parts: readonly Check[], recomputed: readonly Check[]): VerificationVerdict => {
  if (parts.some(({ state }) => state === 'failed')) return 'altered'
  if (recomputed.some(({ state }) => state === 'failed' || state === 'unreadable'))
    return 'deviates'
  return recomputed.every(({ state }) => state === 'ok') ? 'confirmed' : 'partial'
}

const open = (sealed: Sealed): Opened | undefined => {
  const outer = parse(sealed.evidence)
  const book = rulebookFile.safeParse(parse(sealed.rulebook))
  if (!isRecord(outer) || !book.success) return undefined
  const { code, ...raw } = outer
  const parsed = evidence.safeParse(raw)
  if (!parsed.success || typeof code !== 'string') return undefined
  return { raw, evidence: parsed.data, code, book: book.data }
}

const parse = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each part against its sum, before anything is computed with it. */
const partChecks = ({ raw, evidence: { result }, code, book }: Opened): readonly Check[] => {
  const sums = rulebookSums(book)
  const { receipt } = result
  const check = (id: CheckId, holds: boolean): Check => ({
    check: id,
    state: holds ? 'ok' : 'failed',
  })
  const isNamed =
    book.ruleset.id === receipt.ruleset.id && book.ruleset.version === receipt.ruleset.version
  return [
    check(
      'code',
      safely(() => codeOf(raw) === code),
    ),
    check('ruleset', isNamed && sums.ruleset === receipt.ruleset.sha256),
    check('registers', sums.registers === receipt.registers.sha256),
  ]
}

const safely = (holds: () => boolean): boolean => {
  try {
    return holds()
  } catch {
    return false // a lone surrogate, which no hash is defined for: nobody wrote that
  }
}

const recompute = ({ evidence: given, book }: Opened): readonly Check[] => {
  const { receipt, ...stated } = given.result
  const isWhole = hashJson(stated) === receipt.resultSha256
  if (receipt.semantics !== semantics) return [{ check: 'result', state: 'other-method' }]
  const again = evaluateAgain(given, book)
  if (again === undefined) return [{ check: 'result', state: 'unreadable' }]
  if (isWhole) {
    return [
      { check: 'sum', state: 'ok' },
      { check: 'result', state: same(again, given.result) ? 'ok' : 'failed' },
    ]
  }
  if (given.cut === 'internal') return [{ check: 'sum', state: 'failed' }]
  return [
    { check: 'sum', state: 'kept-back' },
    { check: 'result', state: fits(again, given.result) ? 'kept-back' : 'failed' },
  ]
}

const evaluateAgain = (given: Evidence, book: RulebookFile): Result | undefined => {
  try {
    const opened = openRulebook(book)
    if (opened === undefined) return undefined
    const { asOf } = given.result.receipt
    const aCase = completeCase({ ...given.case, asOf }, asOf, opened)
    if (!aCase.ok) return undefined
    return evaluate(situationOf(aCase.value, opened.ruleset, opened.registers))
  } catch {
    return undefined // a rule set this program cannot compute with
  }
}

const same = (a: Result, b: Result): boolean => canonicalJson(a) === canonicalJson(b)

/** With facts kept back, the stated outcome must at least be one that the facts given allow. */
const fits = (again: Result, stated: Result): boolean =>
  stated.outcome === again.outcome ||
  (stated.outcome === 'undecided'
    ? stated.possibleOutcomes.every((outcome) => again.possibleOutcomes.includes(outcome))
    : again.possibleOutcomes.includes(stated.outcome))

const claimOf = ({ evidence: given, code }: Opened): NonNullable<Verification['claim']> => ({
  code,
  kind: given.kind,
  program: given.program,
  cut: given.cut,
  body: given.case.body.name,
  platform: given.case.platform,
  asOf: given.result.receipt.asOf,
  outcome: given.result.outcome,
  ruleset: given.result.receipt.ruleset,
})
