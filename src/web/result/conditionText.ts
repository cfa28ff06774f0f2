import type { ExplainedCondition } from '../../core/evaluation/result.js'
import type { Question } from '../../core/rulebook/schema.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { valueText } from '../facts/valueText.js'

/** A condition as nested lines of text, each with whether it holds. */
export type ConditionView = {
  readonly text: string
  readonly result: 'true' | 'false' | 'open'
  readonly parts: readonly ConditionView[]
}

export type FactWords = {
  readonly lang: Lang
  readonly question: (fact: string) => Question | undefined
  /** Label of a fact, asked or derived. */
  readonly label: (fact: string) => string
}

export const conditionView = (condition: ExplainedCondition, words: FactWords): ConditionView => {
  const { lang } = words
  const { result } = condition
  const parts = (conditions: readonly ExplainedCondition[]) =>
    conditions.map((one) => conditionView(one, words))
  if ('all' in condition) {
    return { text: translate(lang, 'web.condition.all'), result, parts: parts(condition.all) }
  }
  if ('any' in condition) {
    return { text: translate(lang, 'web.condition.any'), result, parts: parts(condition.any) }
  }
  if ('not' in condition) {
    return { text: translate(lang, 'web.condition.not'), result, parts: parts([condition.not]) }
  }
  return { text: leafText(condition, words), result, parts: [] }
}

type Leaf = Extract<ExplainedCondition, { readonly fact: string }>
const operators = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const

const leafText = ({ fact, operator, value, actual }: Leaf, words: FactWords): string => {
  const { lang } = words
  const question = words.question(fact)
  const known = operators.find((one) => one === operator) ?? 'equal'
  const wanted = (Array.isArray(value) ? value : [value])
    .map((one) => valueText(question, one, lang))
    .join(translate(lang, 'web.condition.or'))
  const found =
    actual === null ? translate(lang, 'web.condition.unknown') : valueText(question, actual, lang)
  return translate(lang, `web.condition.${known}`, {
    fact: words.label(fact),
    value: wanted,
    actual: found,
  })
}
