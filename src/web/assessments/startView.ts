import type { AssessmentPage } from '../../app/listAssessments.js'
import type { Task } from '../../app/life/tasks.js'
import type { Assessment } from '../../core/assessment/assessment.js'
import { isPossible, lifeOf } from '../../core/assessment/steps.js'
import { formatDate, translate, type Lang } from '../../i18n/translate.js'
import { instantText } from '../forms/frame.js'

export type StartView = {
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly asOf: string
    readonly reference: string | undefined
    readonly changed: string
    readonly status: string
    readonly badge: 'success' | 'info' | 'warning' | 'danger' | undefined
    readonly outcome: string | undefined
    readonly href: string
    /** Undefined while it is a draft. */
    readonly stage: string | undefined
    readonly isDraft: boolean
  }[]
  readonly total: number
  readonly pages: readonly { readonly number: number; readonly current: boolean }[]
  /** Confirms what the last page did. */
  readonly deleted: boolean
  readonly archived: boolean
  readonly mayEdit: boolean
  /** What waits for this person. */
  readonly tasks: readonly {
    readonly title: string
    readonly step: string
    readonly href: string
    readonly due: string | undefined
  }[]
  /** Tasks beyond those that are shown at once. */
  readonly laterTasks: StartView['tasks']
  /** What to say instead of a list. */
  readonly empty: string
}

export type StartInput = {
  readonly list: AssessmentPage
  readonly tasks: readonly Task[]
  readonly archived: boolean
  readonly lang: Lang
  readonly deleted: boolean
  readonly mayEdit: boolean
}

const outcomeBadges = {
  approve: 'success',
  conditional: 'warning',
  reject: 'danger',
  undecided: 'info',
} as const

export const startView = ({ list, tasks, lang, ...flags }: StartInput): StartView => ({
  ...flags,
  tasks: tasks.slice(0, tasksAtOnce).map((task) => taskView(task, lang)),
  laterTasks: tasks.slice(tasksAtOnce).map((task) => taskView(task, lang)),
  empty: emptyText(flags, lang),
  items: list.items.map(({ assessment, platform, done, total, faulty, outcome }) => ({
    id: assessment.id,
    title: translate(lang, 'web.start.item', { platform, body: assessment.body.name }),
    asOf: assessment.asOf,
    reference: assessment.inquiry?.reference,
    changed: instantText(assessment.updatedAt, lang),
    status:
      faulty > 0
        ? translate(lang, 'web.start.faulty', { faulty })
        : translate(lang, 'web.start.progress', { done, total }),
    badge: outcome && outcomeBadges[outcome],
    outcome: outcome && translate(lang, `web.outcome.${outcome}`),
    href: `/bewertungen/${assessment.id}`,
    stage: stageText(assessment, lang),
    isDraft: isPossible('remove', lifeOf(assessment)),
  })),
  total: list.total,
  pages: Array.from({ length: list.pages }, (_, index) => ({
    number: index + 1,
    current: index + 1 === list.page,
  })),
})

/** As many as fit above the list of assessments; the most urgent come first. */
const tasksAtOnce = 8

const emptyText = (
  { archived, mayEdit }: Pick<StartInput, 'archived' | 'mayEdit'>,
  lang: Lang,
): string => {
  if (archived) return translate(lang, 'web.start.empty.archive')
  return translate(lang, mayEdit ? 'web.start.empty' : 'web.start.empty.reader')
}

const taskView = ({ assessment, step, platform, due, isOverdue }: Task, lang: Lang) => ({
  title: translate(lang, 'web.start.item', { platform, body: assessment.body.name }),
  step: translate(lang, `web.step.${step}`),
  href: `/bewertungen/${assessment.id}/vorgang`,
  due:
    due &&
    translate(lang, isOverdue ? 'web.tasks.overdue' : 'web.tasks.due', {
      date: formatDate(lang, due),
    }),
})

const stageText = (assessment: Assessment, lang: Lang): string | undefined => {
  const { stage } = lifeOf(assessment)
  return stage === 'draft' ? undefined : translate(lang, `web.stage.${stage}`)
}
