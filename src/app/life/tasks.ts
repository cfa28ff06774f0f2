import { may, personOf } from '../../core/access/actor.js'
import type { Assessment } from '../../core/assessment/assessment.js'
import { editorsOf } from '../../core/assessment/history.js'
import { fourEyes, isPossible, lifeOf, steps } from '../../core/assessment/steps.js'
import type { Rulebook } from '../assess.js'
import { deadlineOf } from './viewLife.js'
import type { LifeParts } from './takeStep.js'

/** What waits for somebody: submitting a draft, an opinion, a decision, filing, a re-assessment that is due. */
export type Task = {
  readonly assessment: Assessment
  readonly platform: string
  readonly step: TaskStep
  /** ISO date. */
  readonly due: string | undefined
  readonly isOverdue: boolean
}

export type DueDate = {
  readonly assessment: Assessment
  readonly kind: 'inquiry' | 'reassessment'
  readonly on: string
}

const worked = ['advise', 'decide', 'file', 'reopen', 'submit'] as const
export type TaskStep = (typeof worked)[number]
const noticeDays = 30

type Parts = LifeParts & { readonly rulebook: Rulebook }

/** Tasks of this person, what is due first on top. A draft is a task where an inquiry waits for its answer. */
export const createTasks = (parts: Parts) => async (): Promise<readonly Task[]> => {
  const all = await parts.records.list('assessments')
  const found: Task[] = []
  for (const assessment of all) {
    const step = await stepFor(parts, assessment)
    if (step === undefined) continue
    const due = dueOf(assessment)
    if (step === 'submit' && due === undefined) continue
    const isOverdue = due !== undefined && due < parts.clock.today()
    found.push({ assessment, step, due, isOverdue, platform: platformOf(parts, assessment) })
  }
  const last = '9999'
  return found.sort((a, b) => {
    const [one, other] = [a.due ?? last, b.due ?? last]
    return one < other ? -1 : one > other ? 1 : 0
  })
}

const platformOf = ({ rulebook }: Parts, { platform }: Assessment): string =>
  rulebook.registers.platforms.find(({ id }) => id === platform)?.name ?? platform

const dueOf = (assessment: Assessment): string | undefined =>
  deadlineOf(assessment) ?? lifeOf(assessment).filing?.reassessOn

const stepFor = async (parts: LifeParts, assessment: Assessment): Promise<TaskStep | undefined> => {
  const { actor, records, clock } = parts
  const life = lifeOf(assessment)
  const step = worked.find((one) => isPossible(one, life) && may(actor, steps[one].permission))
  if (step === undefined) return undefined
  if (step === 'reopen') {
    const on = life.filing?.reassessOn ?? ''
    return on <= daysAfter(clock.today(), noticeDays) ? step : undefined
  }
  const needsOther = step === 'advise' || step === 'decide'
  const editors = needsOther ? editorsOf(await records.historyOf(assessment.id)) : []
  return fourEyes(step, personOf(actor), life, editors) === undefined ? step : undefined
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Days on which something has to be done with an assessment, for a calendar. */
export const createDueDates =
  ({ records }: Pick<LifeParts, 'records'>) =>
  async (): Promise<readonly DueDate[]> => {
    const all = await records.list('assessments')
    const dates = all.flatMap((assessment): DueDate[] => {
      const { filing, next, archivedAt } = lifeOf(assessment)
      if (archivedAt !== undefined) return []
      const inquiry = deadlineOf(assessment)
      if (inquiry !== undefined) return [{ assessment, kind: 'inquiry', on: inquiry }]
      const isOpen = filing !== undefined && next === undefined
      return isOpen ? [{ assessment, kind: 'reassessment', on: filing.reassessOn }] : []
    })
    return dates.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  }
