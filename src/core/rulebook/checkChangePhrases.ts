import type { Issue } from '../errors.js'
import { checkPlainText } from './checkTemplate.js'
import { placeholdersOf } from './placeholders.js'
import type { Localized, Question } from './schema.js'
import { issueAt, within, type Where } from './where.js'

/** The key of the phrase for a whole number, and what it holds in place of the number. */
export const numberPhrase = 'number'
export const valuePlaceholder = 'value'

/** A phrase for every change within the body's power, so that what-if answers read as sentences; none elsewhere. */
export const checkChangePhrases = (question: Question, where: Where): Issue[] => {
  const given = question.change ?? {}
  const wanted = changeKeys(question)
  const missing = wanted.filter((key) => given[key] === undefined)
  return [
    ...missing.map((value) => issueAt(where, 'change', 'issue.rules.changeMissing', { value })),
    ...Object.entries(given).flatMap(([key, phrase]) => {
      const place = within(where, `change.${key}`)
      if (!wanted.includes(key))
        return [issueAt(place, '', 'issue.rules.changeNeedless', { value: key })]
      return key === numberPhrase && question.type === 'integer'
        ? numberIssues(phrase, place)
        : checkPlainText(phrase, place)
    }),
  ]
}

/** Sets of options have no phrase each: naming one would not say what becomes of the others. */
const changeKeys = (question: Question): readonly string[] => {
  if (question.kind !== 'plan' && question.kind !== 'body') return []
  switch (question.type) {
    case 'boolean':
      return ['true', 'false']
    case 'choice':
      return question.options.map(({ value }) => value)
    case 'integer':
      return [numberPhrase]
    case 'choices':
      return []
  }
}

const numberIssues = (phrase: Localized, place: Where): Issue[] =>
  (['de', 'en'] as const).flatMap((lang) => {
    const names = placeholdersOf(phrase[lang])
    if (names.length === 1 && names[0] === valuePlaceholder) return []
    return [issueAt(place, lang, 'issue.rules.changeNumber')]
  })
