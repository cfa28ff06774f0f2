import type { Change, Ground } from '../evaluation/result.js'
import type { Draft } from './draft.js'
import { plainText, text } from './inlines.js'
import type { Inlines } from './model.js'

/**
 * What was examined besides the plan: whether a milder way exists, which grounds another plan would remove, which
 * none would. Says only what the result says; a change that removes one ground is not called a milder plan.
 */
export const letterAlternatives = (draft: Draft): Inlines => {
  const strict = draft.result.grounds.filter(
    ({ kind }) => kind === 'criterion' || kind === 'requirement' || kind === 'bar',
  )
  // A requirement is met by its remedy, which is told elsewhere.
  const removable = strict.filter(
    ({ kind, change }) => kind === 'criterion' && (change ?? []).length > 0,
  )
  const sentences = [
    ...draft.texts.all('alternatives.milder-'),
    ...(removable.length > 0
      ? withChanges(draft, removable, strict)
      : withoutChange(draft, strict)),
  ].filter((sentence) => sentence.length > 0)
  return sentences.flatMap((sentence, at) =>
    at === 0 ? sentence : [text(' ', 'label:punctuation'), ...sentence],
  )
}

const withChanges = (
  draft: Draft,
  removable: readonly Ground[],
  strict: readonly Ground[],
): readonly Inlines[] => [
  draft.texts.say('alternatives.removable'),
  ...removable.map((ground) =>
    draft.texts.say('alternatives.change', {
      'document.ground': groundTitle(draft, ground),
      'document.changes': draft.list(
        (ground.change ?? []).map((change) => changeInProse(draft, change)),
        'document.list.and',
      ),
    }),
  ),
  robustOnes(draft, strict),
]

/** The approved words for this change; a change without any is told by label and value. */
const changeInProse = (draft: Draft, change: Change): string => {
  const value = String(change.to)
  const id = `change.${kebab(change.fact)}`
  // A number may have words of its own ("eine Stunde") before those for any number.
  const ids = typeof change.to === 'number' ? [`${id}.${value}`, id] : [`${id}.${value}`]
  for (const candidate of ids) {
    const approved = plainText(draft.texts.say(candidate, { 'document.value': value }))
    if (approved !== '') return approved
  }
  const params = {
    fact: draft.factLabel(change.fact),
    value: draft.factValue(change.fact, change.to),
  }
  return draft.words.say('document.changed', params)
}

/** Ids of text blocks are lower case: `plan.coverDays` → `plan.cover-days`. */
const kebab = (fact: string): string =>
  fact.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

const withoutChange = (draft: Draft, strict: readonly Ground[]): readonly Inlines[] =>
  strict.length > 0 && strict.every(({ robust }) => robust)
    ? [
        draft.texts.say(
          `alternatives.none-${titlesOf(draft, strict).length === 1 ? 'one' : 'many'}`,
        ),
      ]
    : []

const robustOnes = (draft: Draft, strict: readonly Ground[]): Inlines => {
  const titles = titlesOf(
    draft,
    strict.filter(({ robust }) => robust),
  )
  if (titles.length === 0) return []
  if (titles.length === 1) {
    return draft.texts.say('alternatives.robust-one', { 'document.grounds': titles[0] ?? '' })
  }
  const quoted = titles.map((title) => draft.quoted(title))
  return draft.texts.say('alternatives.robust-many', {
    'document.grounds': draft.list(quoted, 'document.list.and'),
  })
}

/** Titles of the grounds' criteria, in the rule set's order. */
const titlesOf = (draft: Draft, grounds: readonly Ground[]): readonly string[] =>
  draft.situation.ruleset.criteria
    .filter(({ id }) => grounds.some(({ criterion }) => criterion === id))
    .map(({ title }) => title[draft.words.lang])

const groundTitle = (draft: Draft, { criterion }: Ground): string => {
  const title = draft.criterion(criterion)
  return title.kind === 'text' ? title.text : criterion
}
