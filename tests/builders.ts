import type { Ruleset } from '../src/core/rulebook/ruleset.js'
import { assembleRuleset, type RulesetFiles } from '../src/core/rulebook/rulesetFiles.js'
import type { BalanceCell, Question, Rule } from '../src/core/rulebook/schema.js'
import { coversFrom, words } from './registerBuilders.js'

/** A small rule set that passes every check, in code; each builder takes what a test wants different. */

type BooleanQuestion = Extract<Question, { type: 'boolean' }>
type ChoiceQuestion = Extract<Question, { type: 'choice' }>
type IntegerQuestion = Extract<Question, { type: 'integer' }>
/** A yes-no question with as little as a question needs. */
export const aQuestion = (overrides: Partial<BooleanQuestion> = {}): BooleanQuestion => ({
  id: 'plan.adverts',
  kind: 'plan',
  type: 'boolean',
  section: 'operation',
  topic: 'all',
  label: words('Bezahlte Reichweite'),
  question: words('Wird Reichweite bezahlt?'),
  why: words('Davon hängt die Bewertung ab'),
  asked: true,
  ...phrases(['true', 'false'], overrides.kind),
  ...overrides,
})
/** Only what the body can change has phrases for its changes. */
const phrases = (
  keys: readonly string[],
  kind: Question['kind'] = 'plan',
): Pick<Question, 'change'> =>
  kind === 'plan' || kind === 'body'
    ? { change: Object.fromEntries(keys.map((key) => [key, words(`zu ${key} wechseln`)])) }
    : {}
const withoutPhrases = (): BooleanQuestion => {
  const { change: _phrases, ...question } = aQuestion()
  return question
}
export const aChoice = (
  values: readonly string[],
  overrides: Partial<ChoiceQuestion> = {},
): ChoiceQuestion => ({
  ...withoutPhrases(),
  type: 'choice',
  options: values.map((value) => ({ value, label: words(value) })),
  ...phrases(values, overrides.kind),
  ...overrides,
})
export const aNumber = (overrides: Partial<IntegerQuestion> = {}): IntegerQuestion => ({
  ...withoutPhrases(),
  id: 'body.hours',
  kind: 'body',
  type: 'integer',
  effort: 3,
  min: 0,
  max: 100,
  step: 10,
  unit: words('Stunden'),
  change: { number: words('auf {value} Stunden ändern') },
  ...overrides,
})

export const aRule = (overrides: Partial<Rule> = {}): Rule => ({
  id: 'risk.adverts',
  criterion: 'risk',
  conditions: { all: [{ fact: 'plan.adverts', operator: 'equal', value: true }] },
  effect: { type: 'raises', points: 40 },
  reason: words('Es wird Reichweite bezahlt'),
  sources: [{ id: 'gdpr', role: 'binding' }],
  validFrom: coversFrom,
  validUntil: null,
  reviewBy: '2027-06-30',
  ...overrides,
})

const cell = (
  risk: BalanceCell['risk'],
  benefit: BalanceCell['benefit'],
  verdict: BalanceCell['verdict'],
): BalanceCell => ({ risk, benefit, verdict, sentence: words(`${risk} ${benefit}`) })
export const balance: readonly BalanceCell[] = [
  cell('low', 'low', 'approve'),
  cell('low', 'medium', 'approve'),
  cell('low', 'high', 'approve'),
  cell('medium', 'low', 'reject'),
  cell('medium', 'medium', 'conditional'),
  cell('medium', 'high', 'conditional'),
  cell('high', 'low', 'reject'),
  cell('high', 'medium', 'reject'),
  cell('high', 'high', 'reject'),
]

const questions: readonly Question[] = [
  aQuestion(),
  aChoice(['closed', 'limited', 'open'], { id: 'plan.comments', label: words('Kommentare') }),
  aNumber({
    visibleIf: { fact: 'plan.comments', operator: 'notEqual', value: 'closed' },
    whenHidden: 0,
  }),
  aQuestion({ id: 'platform.tracks', kind: 'platform', label: words('Verfolgung') }),
  {
    ...aChoice(['flood', 'school'], { id: 'given.topics', kind: 'given' }),
    type: 'choices',
  },
  aChoice(['shared', 'separate'], { id: 'law.responsibility', kind: 'law', asked: false }),
]

const rules: readonly Rule[] = [
  aRule(),
  aRule({
    id: 'risk.tracks',
    conditions: {
      all: [
        { fact: 'platform.tracks', operator: 'equal', value: true },
        { fact: 'law.responsibility', operator: 'in', value: ['shared'] },
      ],
    },
    effect: { type: 'raises', points: 50 },
    reason: words('{platform.name} verfolgt Besuche'),
  }),
  aRule({
    id: 'risk.staff',
    conditions: {
      any: [
        { fact: 'derived.gap', operator: 'greaterThan', value: 0 },
        { not: { fact: 'plan.comments', operator: 'notEqual', value: 'open' } },
      ],
    },
    effect: { type: 'requires', timing: 'before', curable: true },
    reason: words('Es fehlen {derived.gap} Stunden'),
    remedy: words('Stunden bereitstellen'),
  }),
  aRule({
    id: 'benefit.flood',
    criterion: 'benefit',
    conditions: { all: [{ fact: 'given.topics', operator: 'contains', value: 'flood' }] },
    effect: { type: 'raises', points: 60 },
    reason: words('Warnungen erreichen mehr Menschen'),
  }),
]

const criterion = (
  id: string,
  scale: 'risk' | 'benefit',
): RulesetFiles['ruleset']['criteria'][0] => ({
  id,
  scale,
  title: words(id),
  description: words(id),
  weight: 20,
  bands: { medium: 30, high: 60 },
  bandsExplained: words('Stufen'),
})

/** The files of the small rule set, as they would be read. A test changes its own copy. */
export const aRulesetFiles = (): RulesetFiles => {
  const inFile = (id: string): Omit<Rule, 'criterion'>[] =>
    rules.filter((rule) => rule.criterion === id).map(({ criterion: _file, ...rule }) => rule)
  return structuredClone({
    ruleset: {
      id: 'example',
      version: '1.0.0',
      title: words('Beispiel'),
      status: 'released' as const,
      coversFrom,
      authors: ['Stadt Beispiel'],
      changes: [],
      criteria: [criterion('risk', 'risk'), criterion('benefit', 'benefit')],
      balance: [...balance],
      parameters: [
        {
          id: 'hoursNeeded',
          value: 50,
          unit: words('Stunden'),
          label: words('Bedarf'),
          sources: [{ id: 'gdpr', role: 'own-judgement' as const }],
          validFrom: coversFrom,
          validUntil: null,
        },
      ],
      positions: [
        {
          fact: 'law.responsibility',
          why: words('Herrschende Auffassung'),
          periods: [{ from: coversFrom, position: 'shared' }],
        },
      ],
      guarantees: [
        {
          id: 'more-hours',
          statement: words('Mehr Personal schadet nie'),
          increasing: 'body.hours',
        },
      ],
    },
    questions: {
      sections: [
        {
          id: 'operation',
          title: words('Betrieb'),
          topics: [{ id: 'all', title: words('Alles') }],
        },
      ],
      questions: [...questions],
    },
    derived: {
      derived: [
        {
          id: 'derived.gap',
          label: words('Lücke'),
          unit: words('Stunden'),
          expression: { subtract: [{ parameter: 'hoursNeeded' }, { fact: 'body.hours' }] as const },
          explanation: words('Bedarf weniger vorhandene Stunden'),
          sources: [{ id: 'gdpr', role: 'own-judgement' as const }],
        },
      ],
    },
    texts: {
      blocks: [
        {
          id: 'letter.closing',
          slot: 'letter.closing' as const,
          text: words('Für {body.name}'),
          validFrom: coversFrom,
          validUntil: null,
        },
      ],
    },
    cases: {
      cases: [
        {
          id: 'first',
          title: words('Erster Fall'),
          why: words('Weil beides zutrifft'),
          case: {
            body: { name: 'Beispielstadt', land: 'SN' as const, type: 'municipality' as const },
            platform: 'platform-a',
            asOf: '2022-05-31',
            answers: { 'plan.adverts': true },
          },
          expect: { fires: ['risk.adverts'] },
        },
      ],
    },
    criteria: { risk: { rules: inFile('risk') }, benefit: { rules: inFile('benefit') } },
  })
}

export const aRuleset = (overrides: Partial<Ruleset> = {}): Ruleset => ({
  ...assembleRuleset(aRulesetFiles(), '1'.repeat(64)),
  ...overrides,
})
