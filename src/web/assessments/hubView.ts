import type { FormState, TopicState } from '../../app/formState.js'
import type { Life } from '../../core/assessment/life.js'
import { isPossible, lifeOf } from '../../core/assessment/steps.js'
import { platformNameAt } from '../../core/rulebook/asOf.js'
import { translate, type Lang } from '../../i18n/translate.js'

export type TaskView = {
  readonly title: string
  readonly href: string
  readonly status: string
  /** KERN's colour of the badge; none for what is only text. */
  readonly badge: 'success' | 'info' | 'warning' | 'danger' | undefined
}

export type HeadView = {
  /** Where the assessment stands in its life. */
  readonly stage: string
  readonly isDraft: boolean
  /** Why answers can no longer be changed; none while they can. */
  readonly lock: string | undefined
  readonly id: string
  readonly body: string
  readonly platform: string
  readonly asOf: string
  readonly ruleset: string
  readonly released: boolean
}

type SectionView = {
  readonly id: string
  readonly title: string
  readonly intro: string | undefined
  readonly tasks: readonly TaskView[]
}

export type HubView = {
  readonly head: HeadView
  readonly heading: string
  readonly done: number
  readonly total: number
  readonly faulty: number
  readonly sections: readonly SectionView[]
  /** About the platform: not counted, because the catalogue or the DPO answers. */
  readonly apart: readonly SectionView[]
  readonly law: readonly TaskView[]
  /** Below the catalogue: platform, date and Land of this assessment. */
  readonly platformPage: string
  readonly first: string
  readonly finish: readonly TaskView[]
}

const lockText = (life: Life, lang: Lang): string | undefined => {
  if (isPossible('edit', life)) return undefined
  return translate(lang, life.archivedAt === undefined ? 'web.life.locked' : 'web.life.archived')
}

/** What stands above every page of an assessment. */
export const headView = ({ assessment, released, situation }: FormState, lang: Lang): HeadView => {
  const platform = situation.registers.platforms.find(({ id }) => id === assessment.platform)
  const life = lifeOf(assessment)
  return {
    stage: translate(lang, `web.stage.${life.stage}`),
    isDraft: isPossible('edit', life),
    lock: lockText(life, lang),
    id: assessment.id,
    body: assessment.body.name,
    platform: platform ? platformNameAt(platform, assessment.asOf) : assessment.platform,
    asOf: assessment.asOf,
    ruleset: `${situation.ruleset.title[lang]} ${assessment.ruleset.version}`,
    released,
  }
}

/** `Facebook-Seite – Stadt Markkleeberg`: what an assessment is called. */
export const headingOf = (form: FormState, lang: Lang): string => {
  const { platform, body } = headView(form, lang)
  return translate(lang, 'web.hub.heading', { platform, body })
}

/** `facebook-page?stichtag=2022-05-31&land=SN` */
export const platformPage = ({ assessment: { platform, asOf, body } }: FormState): string =>
  `${platform}?${new URLSearchParams({ stichtag: asOf, land: body.land }).toString()}`

/** The hub: every topic with its status in words, in any order. */
export const hubView = (form: FormState, lang: Lang): HubView => {
  const head = headView(form, lang)
  const home = `/bewertungen/${head.id}`
  const href = (topic: TopicState): string => `${home}/themen/${topic.id}`
  const sectionsOf = (topics: readonly TopicState[]) => [
    ...new Set(topics.map(({ section }) => section)),
  ]
  const sections = sectionsOf(form.topics.filter(({ aboutPlatform }) => !aboutPlatform))
  const apart = sectionsOf(form.topics.filter(({ aboutPlatform }) => aboutPlatform))
  const unfinished = form.topics.find(
    ({ status, aboutPlatform }) => status === 'faulty' || (status !== 'done' && !aboutPlatform),
  )
  const sectionView = (section: TopicState['section']): SectionView => ({
    id: section.id,
    title: section.title[lang],
    intro: section.intro?.[lang],
    tasks: form.topics
      .filter((topic) => topic.section === section)
      .map((topic) => ({
        title: topic.title[lang],
        href: href(topic),
        ...statusView(topic, lang),
      })),
  })
  return {
    head,
    heading: headingOf(form, lang),
    done: form.done,
    total: form.total,
    faulty: form.faulty,
    sections: sections.map(sectionView),
    apart: apart.map(sectionView),
    law: [lawTask(form, home, lang)],
    platformPage: platformPage(form),
    first: unfinished ? href(unfinished) : `${home}/pruefen`,
    finish: finishTasks(form, home, lang),
  }
}

const lawTask = ({ positions }: FormState, home: string, lang: Lang): TaskView => {
  const departs = positions.some((position) => position.departs)
  const status = departs ? 'departs' : 'default'
  const faulty = positions.some(({ issues }) => issues.length > 0)
  return {
    title: translate(lang, 'web.law.title'),
    href: `${home}/rechtsfragen`,
    status: translate(lang, `web.law.status.${faulty ? 'faulty' : status}`),
    badge: faulty ? 'danger' : departs ? 'info' : undefined,
  }
}

const statusView = (
  { status, done, questions, aboutPlatform }: TopicState,
  lang: Lang,
): Pick<TaskView, 'status' | 'badge'> => {
  const total = questions.length
  if (aboutPlatform && status !== 'faulty') {
    return {
      status: translate(lang, 'web.hub.platform.status', { done, total }),
      badge: undefined,
    }
  }
  switch (status) {
    case 'done':
      return { status: translate(lang, 'web.status.done'), badge: 'success' }
    case 'in-progress':
      return { status: translate(lang, 'web.status.inProgress', { done, total }), badge: 'info' }
    case 'faulty':
      return { status: translate(lang, 'web.status.faulty'), badge: 'danger' }
    case 'not-begun':
      return { status: translate(lang, 'web.status.notBegun'), badge: undefined }
  }
}

const finishTasks = (form: FormState, home: string, lang: Lang): readonly TaskView[] => {
  const words = (key: Parameters<typeof translate>[1]) => translate(lang, key)
  const evaluable =
    form.faulty > 0
      ? ({ status: words('web.status.notYet'), badge: undefined } as const)
      : ({ status: words('web.status.possible'), badge: 'info' } as const)
  return [
    {
      title: words('web.check.title'),
      href: `${home}/pruefen`,
      status: words('web.status.always'),
      badge: undefined,
    },
    { title: words('web.submit.title'), href: `${home}/auswerten`, ...evaluable },
  ]
}
