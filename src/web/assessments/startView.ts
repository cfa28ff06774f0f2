import type { AssessmentPage } from '../../app/listAssessments.js'
import { translate, type Lang } from '../../i18n/translate.js'
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
  }[]
  readonly total: number
  readonly pages: readonly { readonly number: number; readonly current: boolean }[]
  /** Confirms what the last page did. */
  readonly deleted: boolean
}

const outcomeBadges = {
  approve: 'success',
  conditional: 'warning',
  reject: 'danger',
  undecided: 'info',
} as const

export const startView = (list: AssessmentPage, lang: Lang, deleted: boolean): StartView => ({
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
  })),
  total: list.total,
  pages: Array.from({ length: list.pages }, (_, index) => ({
    number: index + 1,
    current: index + 1 === list.page,
  })),
  deleted,
})
