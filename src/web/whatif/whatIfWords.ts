import type { Evaluated } from '../../app/evaluateAssessment.js'
import type { ResultOutcome } from '../../core/evaluation/result.js'
import type { FactValue, Question, Verdict } from '../../core/rulebook/schema.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { valueText } from '../facts/valueText.js'
import { factWords } from '../result/findingsView.js'

export type Answerable = Extract<Evaluated, { kind: 'evaluated' }>

/** Facts, outcomes and positions of one assessment in words. */
export type WhatIfWords = {
  readonly lang: Lang
  readonly questions: readonly Question[]
  readonly label: (fact: string) => string
  readonly value: (fact: string, value: FactValue | null) => string
  /** Fact and value together. */
  readonly fact: (fact: string, value: FactValue | null) => string
  readonly outcome: (outcome: ResultOutcome) => string
  readonly outcomes: (outcomes: readonly Verdict[]) => string
}

export const whatIfWords = ({ form }: Answerable, lang: Lang): WhatIfWords => {
  const { question, label } = factWords(form, lang)
  const value: WhatIfWords['value'] = (fact, one) =>
    one === null ? translate(lang, 'web.whatif.notKnown') : valueText(question(fact), one, lang)
  const outcome = (one: ResultOutcome): string => translate(lang, `web.outcome.${one}`)
  return {
    lang,
    questions: form.situation.ruleset.questions,
    label,
    value,
    fact: (fact, one) =>
      translate(lang, 'web.whatif.fact', { fact: label(fact), value: value(fact, one) }),
    outcome,
    outcomes: (some) => some.map(outcome).join(translate(lang, 'web.or')),
  }
}
