import type { RawValue } from '../../core/assessment/case.js'
import type { FactValue, Question } from '../../core/rulebook/schema.js'
import { formatNumber, translate, type Lang } from '../../i18n/translate.js'

/** A value in the words of its question. What does not fit the question is shown as it was typed. */
export const valueText = (
  question: Question | undefined,
  value: FactValue | RawValue,
  lang: Lang,
): string => {
  if (typeof value === 'boolean') return translate(lang, value ? 'web.yes' : 'web.no')
  if (typeof value === 'number') {
    const number = formatNumber(lang, value)
    return question?.type === 'integer' ? `${number} ${question.unit[lang]}` : number
  }
  const labels = optionLabels(question, lang)
  if (typeof value === 'string') return labels.get(value) ?? value
  if (value.length === 0) return translate(lang, 'web.none')
  return value.map((one) => labels.get(one) ?? one).join(', ')
}

const optionLabels = (question: Question | undefined, lang: Lang): ReadonlyMap<string, string> =>
  question?.type === 'choice' || question?.type === 'choices'
    ? new Map(question.options.map(({ value, label }) => [value, label[lang]]))
    : new Map()
