import { personOf } from '../../core/access/actor.js'
import type { Assessment } from '../../core/assessment/assessment.js'
import {
  departureReasons,
  type DecidedOutcome,
  type Decision,
  type DepartureReason,
  type Life,
  type OpinionKind,
} from '../../core/assessment/life.js'
import { lifeOf } from '../../core/assessment/steps.js'
import { RatsamError, type Issue } from '../../core/errors.js'
import type { Evaluated } from '../evaluateAssessment.js'
import { caseOf } from '../caseOf.js'
import type { Refusals } from '../refusals.js'
import { storedRecord, takeStep, type LifeParts } from './takeStep.js'

export type StepTaken =
  | { readonly ok: true; readonly value: Assessment }
  | { readonly ok: false; readonly issues: readonly Issue[] }

type Parts = LifeParts & {
  readonly evaluate: (id: string) => Promise<Evaluated>
  readonly refusals: Refusals
}

const longest = 20_000
const checkText = (text: string, needed: boolean): Issue[] => {
  if (needed && text.trim() === '') return [{ path: 'text', code: 'issue.life.text' }]
  return text.length > longest ? [{ path: 'text', code: 'issue.life.textLong' }] : []
}

/** From draft to filed, one step each; every step names the version the person saw. */
export const createLifeSteps = (parts: Parts) => ({
  submit: (id: string, seen: number) => submit(parts, id, seen),
  withdraw: (id: string, seen: number, text: string) => withdraw(parts, id, seen, text),
  advise: (id: string, seen: number, given: GivenOpinion) => advise(parts, id, seen, given),
  decide: (id: string, seen: number, given: GivenDecision) => decide(parts, id, seen, given),
  file: (id: string, seen: number, on: string | undefined) => file(parts, id, seen, on),
  archive: (id: string, seen: number) =>
    takeStep(parts, {
      id,
      seen,
      step: 'archive',
      action: 'assessment.archived',
      next: (life) => ({ ...life, archivedAt: parts.clock.now() }),
    }),
  unarchive: (id: string, seen: number) =>
    takeStep(parts, {
      id,
      seen,
      step: 'unarchive',
      action: 'assessment.unarchived',
      next: ({ archivedAt: _archivedAt, ...life }) => life,
    }),
})

const withdraw = async (
  parts: Parts,
  id: string,
  seen: number,
  text: string,
): Promise<StepTaken> => {
  const issues = checkText(text, true)
  if (issues.length > 0) return { ok: false, issues }
  const withdrawn = { ...signed(parts), text: text.trim() }
  const next = ({ previous, copyOf }: Life): Life => ({
    stage: 'draft',
    withdrawn,
    ...(previous !== undefined && { previous }),
    ...(copyOf !== undefined && { copyOf }),
  })
  const what = { step: 'withdraw', action: 'assessment.withdrawn' } as const
  return taken(takeStep(parts, { id, seen, ...what, next }))
}

export type GivenOpinion = { readonly kind: OpinionKind | undefined; readonly text: string }

const advise = async (
  parts: Parts,
  id: string,
  seen: number,
  { kind, text }: GivenOpinion,
): Promise<StepTaken> => {
  if (kind === undefined) return { ok: false, issues: [{ path: 'kind', code: 'issue.life.kind' }] }
  const issues = checkText(text, kind !== 'agree')
  if (issues.length > 0) return { ok: false, issues }
  const opinion = { ...signed(parts), kind, text: text.trim() }
  const next = (life: Life): Life => ({ ...life, stage: 'advised', opinion })
  const what = { step: 'advise', action: 'assessment.advised' } as const
  return taken(takeStep(parts, { id, seen, ...what, next }))
}

const file = async (
  parts: Parts,
  id: string,
  seen: number,
  reassessOn: string | undefined,
): Promise<StepTaken> => {
  if (reassessOn === undefined || reassessOn <= parts.clock.today()) {
    return { ok: false, issues: [{ path: 'reassessOn', code: 'issue.life.reassessOn' }] }
  }
  const filing = { ...signed(parts), reassessOn }
  const next = (life: Life): Life => ({ ...life, stage: 'filed', filing })
  const what = { step: 'file', action: 'assessment.filed' } as const
  return taken(takeStep(parts, { id, seen, ...what, next }))
}

const signed = ({ actor, clock }: LifeParts) => ({ at: clock.now(), by: personOf(actor) })

const taken = async (step: Promise<Assessment>): Promise<StepTaken> => ({
  ok: true,
  value: await step,
})

/** The fixed copy is made on the server from what is stored, not from what a page sent. */
const submit = async (parts: Parts, id: string, seen: number): Promise<StepTaken> => {
  const evaluated = await parts.evaluate(id)
  if (evaluated.kind === 'faulty') {
    return { ok: false, issues: [{ path: 'answers', code: 'issue.life.faulty' }] }
  }
  const { outcome, findings, receipt } = evaluated.result
  const spoke = findings.filter(({ role }) => role !== 'note' && role !== 'undecided')
  return taken(
    takeStep(parts, {
      id,
      seen,
      step: 'submit',
      action: 'assessment.submitted',
      next: ({ withdrawn: _withdrawn, ...life }, assessment): Life => ({
        ...life,
        stage: 'submitted',
        submission: {
          ...signed(parts),
          case: caseOf(assessment),
          outcome,
          rules: [...new Set(spoke.map(({ rule }) => rule))].sort(),
          receipt: { ...receipt },
        },
      }),
    }),
  )
}

export type GivenDecision = {
  readonly kind: Decision['kind'] | undefined
  readonly outcome: DecidedOutcome | undefined
  readonly reason: string
  readonly text: string
}

const decide = async (
  parts: Parts,
  id: string,
  seen: number,
  given: GivenDecision,
): Promise<StepTaken> => {
  const { submission } = lifeOf(await storedRecord(parts, id))
  const read = readDecision(given, submission?.outcome ?? 'undecided')
  if (!read.ok) {
    await noteUnreasoned(parts, id)
    return read
  }
  const decision: Decision = { ...signed(parts), ...read.value }
  return taken(
    takeStep(parts, {
      id,
      seen,
      step: 'decide',
      action: 'assessment.decided',
      next: (life) => {
        // Between reading and storing it may have been withdrawn and submitted anew; `seen` refuses that, too.
        if (life.submission === undefined) throw new RatsamError('wrong-stage', { id })
        return { ...life, stage: 'decided', decision }
      },
    }),
  )
}

/** Mostly a slip, but departing without a reason is also what somebody would try by hand. */
const noteUnreasoned = ({ refusals, actor }: Parts, id: string): Promise<void> =>
  refusals.note(actor, {
    action: 'change.refused',
    object: { type: 'page', id },
    details: { reason: 'incomplete', step: 'decide' },
  })

type Read =
  | { readonly ok: true; readonly value: Omit<Decision, 'at' | 'by'> }
  | { readonly ok: false; readonly issues: readonly Issue[] }

/** Following needs no words; departing needs what is done instead, a reason of the list and a text. */
const readDecision = (given: GivenDecision, recommended: DecidedOutcome | 'undecided'): Read => {
  const { kind, text } = given
  const failed = (code: string): Read => ({ ok: false, issues: [{ path: 'kind', code }] })
  if (kind === undefined) return failed('issue.life.decision')
  if (kind === 'depart') return readDeparture(given, recommended)
  if (recommended === 'undecided') return failed('issue.life.nothingToFollow')
  const issues = checkText(text, false)
  if (issues.length > 0) return { ok: false, issues }
  return { ok: true, value: { kind, outcome: recommended, text: text.trim() } }
}

const readDeparture = (
  { outcome, reason: named, text }: GivenDecision,
  recommended: DecidedOutcome | 'undecided',
): Read => {
  const reason = reasonOf(named)
  const issues: Issue[] = [
    ...(outcome === undefined ? [{ path: 'outcome', code: 'issue.life.outcome' }] : []),
    ...(outcome === recommended ? [{ path: 'outcome', code: 'issue.life.sameOutcome' }] : []),
    ...(reason === undefined ? [{ path: 'reason', code: 'issue.life.reason' }] : []),
    ...checkText(text, true),
  ]
  return issues.length > 0 || outcome === undefined || reason === undefined
    ? { ok: false, issues }
    : { ok: true, value: { kind: 'depart', outcome, reason, text: text.trim() } }
}

const reasonOf = (text: string): DepartureReason | undefined =>
  departureReasons.find((reason) => reason === text)
