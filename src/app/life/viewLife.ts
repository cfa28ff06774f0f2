import { may, personOf } from '../../core/access/actor.js'
import type { Assessment } from '../../core/assessment/assessment.js'
import { inquiryDeadline } from '../../core/document/inquiryDeadline.js'
import { editorsOf } from '../../core/assessment/history.js'
import type { Life } from '../../core/assessment/life.js'
import { fourEyes, isPossible, lifeOf, steps, type Step } from '../../core/assessment/steps.js'
import type { Rulebook } from '../assess.js'
import { peopleOf, type People } from '../accounts/people.js'
import { formStateOf, type FormState } from '../formState.js'
import { departuresOf, type Departures } from './departures.js'
import { storedRecord, type LifeParts } from './takeStep.js'

export type LifeState = {
  readonly form: FormState
  readonly life: Life
  /** What this person can do now. */
  readonly steps: readonly Step[]
  /** What the four-eyes principle keeps from them, with the code of the reason. */
  readonly barred: readonly { readonly step: Step; readonly code: string }[]
  readonly people: People
  readonly deadline: string | undefined
  /** How often decisions departed where the same rules spoke. */
  readonly departures: readonly Departures[]
  /** Assessments this one points to that are still there. */
  readonly related: Pick<Life, 'previous' | 'next' | 'copyOf'>
  /** Nobody has a name: opinion and decision are noted without one. */
  readonly isSingleUser: boolean
}

type Parts = LifeParts & { readonly rulebook: Rulebook }

/** An assessment with its stage and what can be done with it; throws `not-found`. */
export const createViewLife =
  (parts: Parts) =>
  async (id: string): Promise<LifeState> => {
    const { records, rulebook, actor } = parts
    const assessment = await storedRecord(parts, id)
    const life = lifeOf(assessment)
    const editors = editorsOf(await records.historyOf(id))
    const open = openSteps(parts, life)
    const barred = open.flatMap((step) => {
      const breach = fourEyes(step, personOf(actor), life, editors)
      return breach === undefined ? [] : [{ step, code: breach.code }]
    })
    const rules = new Set(life.submission?.rules ?? [])
    const all = await records.list('assessments')
    const departures = departuresOf(all)
    return {
      form: formStateOf(assessment, rulebook),
      life,
      steps: open.filter((step) => !barred.some((one) => one.step === step)),
      barred,
      people: await peopleOf(records),
      deadline: deadlineOf(assessment),
      departures: departures.filter(({ rule, departed }) => departed > 0 && rules.has(rule)),
      related: relatedIn(all, life),
      isSingleUser: actor.kind === 'single-user',
    }
  }

const relatedIn = (all: readonly Assessment[], life: Life): LifeState['related'] => {
  const left = (id: string | undefined): string | undefined =>
    all.some((one) => one.id === id) ? id : undefined
  return { previous: left(life.previous), next: left(life.next), copyOf: left(life.copyOf) }
}

const allSteps = Object.keys(steps) as readonly Step[]

const openSteps = ({ actor }: Pick<LifeParts, 'actor'>, life: Life): readonly Step[] =>
  allSteps.filter((step) => isPossible(step, life) && may(actor, steps[step].permission))

/** The inquiry is answered when the decision is filed. */
export const deadlineOf = (assessment: Assessment): string | undefined =>
  lifeOf(assessment).stage === 'filed' ? undefined : inquiryDeadline(assessment)
