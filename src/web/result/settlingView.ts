import type { FormState } from '../../app/formState.js'
import type { OpenFact, Result } from '../../core/evaluation/result.js'
import { verdicts } from '../../core/rulebook/schema.js'
import { changesText } from '../../core/whatif/changeText.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { valueText } from '../facts/valueText.js'
import { factWords } from './findingsView.js'

/** What settles an open result, and the milder plan: all of it stands in the result already. */
export type SettlingView = {
  readonly next: { readonly label: string; readonly href: string | undefined } | undefined
  readonly shortcuts: readonly { readonly title: string; readonly answers: readonly string[] }[]
  readonly irrelevant: readonly string[]
  /** Questions of which it was not found out in time whether they still matter. */
  readonly unproven: readonly string[]
  readonly milder: string | undefined
}

/** More answers than these help nobody to an early result. */
const mostAnswers = 5

export const settlingView = (form: FormState, result: Result, lang: Lang): SettlingView => {
  const words = factWords(form, lang)
  const isOpen = result.outcome === 'undecided'
  const labels = (test: (fact: OpenFact) => boolean): string[] =>
    isOpen ? result.open.filter(test).map(({ fact }) => words.label(fact)) : []
  const topic = result.next === null ? undefined : words.question(result.next)?.topic
  return {
    next:
      result.next === null
        ? undefined
        : {
            label: words.label(result.next),
            href:
              topic &&
              `/bewertungen/${form.assessment.id}/themen/${topic}#f-${result.next.replaceAll('.', '-')}`,
          },
    shortcuts: isOpen ? shortcutsOf(form, result, lang) : [],
    irrelevant: labels(({ irrelevant }) => irrelevant),
    unproven: labels(({ unproven }) => unproven === true),
    milder: milderOf(form, result, lang),
  }
}

const shortcutsOf = (
  form: FormState,
  { shortcuts }: Result,
  lang: Lang,
): SettlingView['shortcuts'] => {
  const words = factWords(form, lang)
  return verdicts.flatMap((outcome) => {
    const answers = Object.entries(shortcuts[outcome] ?? {})
    if (answers.length === 0 || answers.length > mostAnswers) return []
    const key = answers.length === 1 ? 'web.settling.oneAnswer' : 'web.settling.someAnswers'
    return [
      {
        title: translate(lang, key, { outcome: translate(lang, `web.outcome.${outcome}`) }),
        answers: answers.map(([fact, value]) =>
          translate(lang, 'web.ground.change', {
            fact: words.label(fact),
            value: valueText(words.question(fact), value, lang),
          }),
        ),
      },
    ]
  })
}

const milderOf = (form: FormState, { milder }: Result, lang: Lang): string | undefined =>
  milder === null
    ? undefined
    : translate(lang, 'web.settling.milder.text', {
        changes: changesText(form.situation.ruleset.questions, milder.changes)[lang],
        outcome: translate(lang, `web.outcome.${milder.outcome}`),
      })
