import type { FormState } from '../../app/formState.js'
import type { Ground, Result } from '../../core/evaluation/result.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { valueText } from '../facts/valueText.js'
import { factWords } from './findingsView.js'

export type GroundView = {
  readonly title: string
  readonly kind: string
  readonly weight: string
  readonly stability: string
  readonly changes: readonly string[]
  readonly carries: boolean
  readonly reasons: readonly string[]
}

/** Grounds, those that carry the outcome first; each with whether the body could remove it. */
export const groundsView = (form: FormState, result: Result, lang: Lang): readonly GroundView[] =>
  [...result.grounds]
    .sort((a, b) => Number(b.carries) - Number(a.carries))
    .map((ground) => ({
      title: titleOf(ground, form, result, lang),
      kind: translate(lang, `document.groundKind.${ground.kind}`),
      weight: translate(lang, weightKey(ground)),
      stability: translate(lang, ground.robust ? 'web.ground.robust' : 'web.ground.planRelated'),
      changes: changesOf(ground, form, lang),
      carries: ground.carries,
      reasons: reasonsOf(ground, result, lang),
    }))

const weightKey = ({ carries, necessary }: Ground) => {
  if (carries) return necessary ? 'web.ground.carriesNecessary' : 'web.ground.carries'
  return necessary ? 'web.ground.necessary' : 'web.ground.supports'
}

const titleOf = (ground: Ground, form: FormState, result: Result, lang: Lang): string => {
  const { criteria } = form.situation.ruleset
  const criterion = criteria.find(({ id }) => id === ground.criterion)?.title[lang]
  const requirement = result.requirements.find(({ rule }) => rule === ground.id)
  return requirement?.remedy?.[lang] ?? criterion ?? ground.criterion
}

/** Reasons of what is decisive for the ground: its own rule, or the decisive findings of its criterion. */
const reasonsOf = (ground: Ground, { findings }: Result, lang: Lang): readonly string[] =>
  findings
    .filter(({ rule, criterion, role, effect }) =>
      ground.kind === 'bar' || ground.kind === 'requirement'
        ? rule === ground.id
        : criterion === ground.criterion &&
          role === 'decisive' &&
          effect !== 'bars' &&
          effect !== 'requires',
    )
    .flatMap(({ reason }) => reason?.[lang] ?? [])

const changesOf = ({ change = [] }: Ground, form: FormState, lang: Lang): readonly string[] => {
  const words = factWords(form, lang)
  return change.map(({ fact, to }) =>
    translate(lang, 'web.ground.change', {
      fact: words.label(fact),
      value: valueText(words.question(fact), to, lang),
    }),
  )
}
