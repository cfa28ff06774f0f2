import type { FormState, TopicState } from '../../app/formState.js'
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
  readonly id: string
  readonly body: string
  readonly platform: string
  readonly asOf: string
  readonly ruleset: string
  readonly released: boolean
}

export type HubView = {
  readonly head: HeadView
  readonly heading: string
  readonly done: number
  readonly total: number
  readonly faulty: number
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly intro: string | undefined
    readonly tasks: readonly TaskView[]
  }[]
  readonly first: string
  readonly finish: readonly TaskView[]
}

/** What stands above every page of an assessment. */
export const headView = ({ assessment, released, situation }: FormState, lang: Lang): HeadView => {
  const platform = situation.registers.platforms.find(({ id }) => id === assessment.platform)
  return {
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

/** The hub: every topic with its status in words, in any order. */
export const hubView = (form: FormState, lang: Lang): HubView => {
  const head = headView(form, lang)
  const home = `/bewertungen/${head.id}`
  const href = (topic: TopicState): string => `${home}/themen/${topic.id}`
  const sections = [...new Set(form.topics.map(({ section }) => section))]
  const unfinished = form.topics.find(({ status }) => status !== 'done')
  return {
    head,
    heading: headingOf(form, lang),
    done: form.done,
    total: form.total,
    faulty: form.faulty,
    sections: sections.map((section) => ({
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
    })),
    first: unfinished ? href(unfinished) : `${home}/pruefen`,
    finish: finishTasks(form, home, lang),
  }
}

const statusView = (
  { status, done, questions }: TopicState,
  lang: Lang,
): Pick<TaskView, 'status' | 'badge'> => {
  const total = questions.length
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
