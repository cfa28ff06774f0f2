import { number } from '../evaluation/renderText.js'
import type { Ruleset } from '../rulebook/ruleset.js'
import type {
  Condition,
  Effect,
  Language,
  Leaf,
  Localized,
  Operator,
  Rule,
  Scalar,
} from '../rulebook/schema.js'

/** Rules as sentences: what a data-protection officer reads instead of JSON. */

type Naming = Pick<Ruleset, 'questions' | 'derived' | 'criteria'>

/** `WENN … UND … DANN …`, in both languages. */
export const ruleSentence = (rule: Rule, ruleset: Naming): Localized => ({
  de: `WENN ${conditionWords(rule.conditions, ruleset, 'de')}, DANN ${effectWords(rule, ruleset, 'de')}.`,
  en: `IF ${conditionWords(rule.conditions, ruleset, 'en')}, THEN ${effectWords(rule, ruleset, 'en')}.`,
})

const connectors = {
  de: { all: ' UND ', any: ' ODER ', not: 'NICHT', or: 'oder', nor: 'noch' },
  en: { all: ' AND ', any: ' OR ', not: 'NOT', or: 'or', nor: 'nor' },
} as const

/** A condition in words; parentheses wherever the reading order would not be certain without them. */
export const conditionWords = (
  condition: Condition,
  ruleset: Naming,
  lang: Language,
  nested = false,
): string => {
  if ('fact' in condition) return leafWords(condition, ruleset, lang)
  if ('not' in condition) {
    return `${connectors[lang].not} (${conditionWords(condition.not, ruleset, lang)})`
  }
  const [kids, connector] =
    'all' in condition
      ? [condition.all, connectors[lang].all]
      : [condition.any, connectors[lang].any]
  const words = kids.map((kid) => conditionWords(kid, ruleset, lang, kids.length > 1))
  const joined = words.join(connector)
  return nested && kids.length > 1 ? `(${joined})` : joined
}

/** `{v}` is the value; German puts the verb last, as it must stand after WENN. */
const comparisons: Readonly<Record<Language, Readonly<Record<Operator, string>>>> = {
  de: {
    equal: '{v} ist',
    notEqual: 'nicht {v} ist',
    in: '{v} ist',
    notIn: 'weder {v} ist',
    contains: '{v} umfasst',
    doesNotContain: '{v} nicht umfasst',
    lessThan: 'unter {v} liegt',
    lessThanInclusive: 'höchstens {v} beträgt',
    greaterThan: 'über {v} liegt',
    greaterThanInclusive: 'mindestens {v} beträgt',
  },
  en: {
    equal: 'is {v}',
    notEqual: 'is not {v}',
    in: 'is {v}',
    notIn: 'is neither {v}',
    contains: 'includes {v}',
    doesNotContain: 'does not include {v}',
    lessThan: 'is below {v}',
    lessThanInclusive: 'is at most {v}',
    greaterThan: 'is above {v}',
    greaterThanInclusive: 'is at least {v}',
  },
}

const leafWords = (leaf: Leaf, ruleset: Naming, lang: Language): string => {
  const values: readonly Scalar[] = isList(leaf.value) ? leaf.value : [leaf.value]
  const words = values.map((value) => valueWords(leaf.fact, value, ruleset, lang))
  const [last = '', ...before] = [...words].reverse()
  const link = leaf.operator === 'notIn' ? connectors[lang].nor : connectors[lang].or
  const list = before.length > 0 ? `${before.reverse().join(', ')} ${link} ${last}` : last
  const operator = leaf.operator === 'notIn' && before.length === 0 ? 'notEqual' : leaf.operator
  // A function, because a value may hold what `replace` takes for a pattern.
  const compared = comparisons[lang][operator].replace('{v}', () => list)
  return `${quote(labelOf(leaf.fact, ruleset, lang), lang)} ${compared}`
}

const isList = (value: Leaf['value']): value is readonly Scalar[] => Array.isArray(value)

const quote = (text: string, lang: Language): string => (lang === 'de' ? `„${text}“` : `“${text}”`)

const labelOf = (fact: string, { questions, derived }: Naming, lang: Language): string =>
  [...questions, ...derived].find(({ id }) => id === fact)?.label[lang] ?? fact

const yesNo = { de: ['nein', 'ja'], en: ['no', 'yes'] } as const

const valueWords = (fact: string, value: Scalar, ruleset: Naming, lang: Language): string => {
  const question = ruleset.questions.find(({ id }) => id === fact)
  if (typeof value === 'boolean') return yesNo[lang][value ? 1 : 0]
  if (typeof value === 'number') {
    return `${number(value, lang)} ${unitOf(fact, ruleset)?.[lang] ?? ''}`.trimEnd()
  }
  const options = question && 'options' in question ? question.options : []
  return quote(options.find((option) => option.value === value)?.label[lang] ?? value, lang)
}

const unitOf = (fact: string, { questions, derived }: Naming): Localized | undefined => {
  const question = questions.find(({ id }) => id === fact)
  return question?.type === 'integer' ? question.unit : derived.find(({ id }) => id === fact)?.unit
}

const effectWords = (rule: Rule, ruleset: Naming, lang: Language): string => {
  const criterion = ruleset.criteria.find(({ id }) => id === rule.criterion)
  const name = quote(criterion?.title[lang] ?? rule.criterion, lang)
  return lang === 'de' ? german(rule.effect, name) : english(rule.effect, name)
}

const german = (effect: Effect, criterion: string): string => {
  switch (effect.type) {
    case 'raises':
      return `steigt das Kriterium ${criterion} um ${points(effect.points, 'de')}`
    case 'lowers':
      return `sinkt das Kriterium ${criterion} um ${points(effect.points, 'de')}`
    case 'bars':
      return `ist das ein Ausschlussgrund (${barGrounds[effect.ground].de})`
    case 'requires':
      return requirementWords(effect).de
    case 'notes':
      return 'wird darauf hingewiesen, ohne Wirkung auf das Ergebnis'
  }
}

const english = (effect: Effect, criterion: string): string => {
  switch (effect.type) {
    case 'raises':
      return `the criterion ${criterion} rises by ${points(effect.points, 'en')}`
    case 'lowers':
      return `the criterion ${criterion} falls by ${points(effect.points, 'en')}`
    case 'bars':
      return `this is an exclusion ground (${barGrounds[effect.ground].en})`
    case 'requires':
      return requirementWords(effect).en
    case 'notes':
      return 'this is pointed out, without effect on the outcome'
  }
}

const points = (count: number, lang: Language): string =>
  lang === 'de'
    ? `${String(count)} ${count === 1 ? 'Punkt' : 'Punkte'}`
    : `${String(count)} ${count === 1 ? 'point' : 'points'}`

type Bar = Extract<Effect, { type: 'bars' }>['ground']
const barGrounds: Readonly<Record<Bar, Localized>> = {
  'enforceable-order': {
    de: 'vollziehbare Anordnung gegen diese Stelle',
    en: 'enforceable order against this body',
  },
  'statutory-bar': { de: 'gesetzliches Hindernis', en: 'statutory bar' },
  'no-legal-basis': { de: 'fehlende Rechtsgrundlage', en: 'no legal basis' },
  'own-policy': { de: 'selbst auferlegt', en: 'self-imposed' },
}

const requirementWords = (effect: Extract<Effect, { type: 'requires' }>): Localized => {
  if (effect.timing === 'ongoing') {
    return { de: 'ist das im laufenden Betrieb zu beachten', en: 'this is a duty while operating' }
  }
  return effect.curable
    ? {
        de: 'fehlt etwas, das vor dem Start zu erfüllen ist',
        en: 'something is missing that must be met before the start',
      }
    : {
        de: 'fehlt etwas, das die Stelle aus eigener Kraft nicht erfüllen kann',
        en: 'something is missing that the body cannot meet by itself',
      }
}
