import { numberPhrase, valuePlaceholder } from '../rulebook/checkChangePhrases.js'
import type { FactValue, Language, Localized, Question } from '../rulebook/schema.js'

/** A fact and the value it changes to, as a solution names it. */
export type ChangeTo = { readonly fact: string; readonly to: FactValue }

/**
 * One change as a phrase in both languages: „die Kommentare schließen“, “close the comments”.
 * German is an infinitive without „zu“, English an imperative; neither begins a sentence nor ends one.
 * Without a phrase of the rule set the fact is named with its new value, so that nothing is passed over.
 */
export const changeText = (questions: readonly Question[], change: ChangeTo): Localized => {
  const question = questions.find(({ id }) => id === change.fact)
  const phrase = question?.change?.[keyOf(question, change.to)]
  if (phrase === undefined) return plainly(question, change)
  return inBoth((lang) => phrase[lang].replaceAll(`{${valuePlaceholder}}`, String(change.to)))
}

/** Several changes in one phrase, in the order given, joined by commas and „und“ or “and”. */
export const changesText = (
  questions: readonly Question[],
  changes: readonly ChangeTo[],
): Localized => {
  const phrases = changes.map((change) => changeText(questions, change))
  return inBoth((lang) =>
    joined(
      phrases.map((phrase) => phrase[lang]),
      lang,
    ),
  )
}

const keyOf = ({ type }: Question, to: FactValue): string =>
  type === 'integer' ? numberPhrase : String(to)

const plainly = (question: Question | undefined, { fact, to }: ChangeTo): Localized => {
  const values = typeof to === 'object' ? to : [to]
  return inBoth((lang) => {
    const label = question?.label[lang] ?? fact
    const said = joined(
      values.map((value) => labelOf(question, value, lang)),
      lang,
    )
    return lang === 'de' ? `„${label}“ auf „${said}“ ändern` : `change ‘${label}’ to ‘${said}’`
  })
}

const labelOf = (
  question: Question | undefined,
  value: string | number | boolean,
  lang: Language,
): string => {
  if (typeof value === 'boolean') return yesNo[lang][value ? 'yes' : 'no']
  const options = question && 'options' in question ? question.options : []
  return options.find((option) => option.value === value)?.label[lang] ?? String(value)
}
const yesNo = { de: { yes: 'Ja', no: 'Nein' }, en: { yes: 'Yes', no: 'No' } } as const

const inBoth = (say: (lang: Language) => string): Localized => ({ de: say('de'), en: say('en') })

/** English takes no comma before “and”: phrases are short and hold none of their own. */
const joined = (phrases: readonly string[], lang: Language): string => {
  const last = phrases.at(-1) ?? ''
  const others = phrases.slice(0, -1)
  if (others.length === 0) return last
  return `${others.join(', ')} ${lang === 'de' ? 'und' : 'and'} ${last}`
}
