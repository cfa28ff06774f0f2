import type { Issue } from '../errors.js'
import type { FactDomains } from './factDomain.js'
import { casePlaceholders, placeholdersOf } from './placeholders.js'
import type { Localized } from './schema.js'
import { similarTo } from './unknownNames.js'
import { issueAt, shown, type Where } from './where.js'

/** A text with placeholders: each names a fact, both languages have the same, no brace is left over. */
export const checkTemplate = (
  text: Localized | undefined,
  where: Where,
  facts: FactDomains,
  more: readonly string[] = [],
): Issue[] => {
  if (text === undefined) return []
  const known = [...facts.keys(), ...casePlaceholders, ...more]
  const each = (['de', 'en'] as const).flatMap((lang) => [
    ...braceIssues(text[lang], where, lang),
    ...placeholdersOf(text[lang])
      .filter((name) => !known.includes(name))
      .map((name) => {
        const params = { name, similar: similarTo(name, known) }
        return issueAt(where, lang, 'issue.rules.unknownPlaceholder', params)
      }),
  ])
  const [de, en] = [placeholdersOf(text.de), placeholdersOf(text.en)]
  const onlyOne = [
    ...de.filter((name) => !en.includes(name)),
    ...en.filter((name) => !de.includes(name)),
  ]
  if (onlyOne.length === 0) return each
  return [...each, issueAt(where, '', 'issue.rules.placeholdersDiffer', { names: onlyOne })]
}

/** A text without placeholders: it is printed as it stands. */
export const checkPlainText = (text: Localized | undefined, where: Where): Issue[] => {
  if (text === undefined) return []
  return (['de', 'en'] as const)
    .filter((lang) => /[{}]/u.test(text[lang]))
    .map((lang) => issueAt(where, lang, 'issue.rules.plainText', { text: shown(text[lang]) }))
}

const braceIssues = (text: string, where: Where, lang: 'de' | 'en'): Issue[] =>
  /[{}]/u.test(text.replace(/\{[^{}]*\}/gu, ''))
    ? [issueAt(where, lang, 'issue.rules.looseBrace')]
    : []
