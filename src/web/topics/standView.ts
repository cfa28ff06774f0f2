import type { FormState } from '../../app/formState.js'
import type { Stand } from '../../app/standOf.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { factWords } from '../result/findingsView.js'
import { rangeText } from '../result/scoreChart.js'

/** How the assessment stands, as the box on the pages of the form shows it and its script renews it. */
export type StandView = {
  /** Where the script asks again after saving. */
  readonly address: string
  readonly lines: readonly string[]
  readonly next: { readonly label: string; readonly href: string } | null
  readonly scores: readonly string[]
}

export const standView = (form: FormState, stand: Stand | undefined, lang: Lang): StandView => {
  const home = `/bewertungen/${form.assessment.id}`
  const { done, total } = form
  const answered = translate(lang, 'web.stand.answered', { done, total })
  return {
    address: `${home}/stand`,
    lines: [stand ? outcomeLine(stand, lang) : translate(lang, 'web.stand.faulty'), answered],
    next: nextLink(form, stand, lang),
    scores: (stand?.scores ?? []).map(({ criterion, score }) =>
      translate(lang, 'web.stand.score', {
        criterion: titleOf(form, criterion, lang),
        score: rangeText(score, lang),
      }),
    ),
  }
}

const outcomeLine = ({ possibleOutcomes }: Stand, lang: Lang): string => {
  const outcomes = possibleOutcomes
    .map((one) => translate(lang, `web.outcome.${one}`))
    .join(translate(lang, 'web.or'))
  const key = possibleOutcomes.length > 1 ? 'web.stand.possible' : 'web.stand.certain'
  return translate(lang, key, { outcomes })
}

const titleOf = ({ situation }: FormState, id: string, lang: Lang): string =>
  situation.ruleset.criteria.find((criterion) => criterion.id === id)?.title[lang] ?? id

const nextLink = (form: FormState, stand: Stand | undefined, lang: Lang): StandView['next'] => {
  const fact = stand?.next
  if (fact === undefined || fact === null) return null
  const { question, label } = factWords(form, lang)
  const topic = question(fact)?.topic
  if (topic === undefined) return null
  const anchor = `f-${fact.replaceAll('.', '-')}`
  return {
    label: label(fact),
    href: `/bewertungen/${form.assessment.id}/themen/${topic}#${anchor}`,
  }
}
