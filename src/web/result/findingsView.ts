import type { FormState } from '../../app/formState.js'
import { sourceAt } from '../../core/rulebook/asOf.js'
import type { Finding, Result } from '../../core/evaluation/result.js'
import { translate, type Lang } from '../../i18n/translate.js'
import { conditionView, type ConditionView, type FactWords } from './conditionText.js'

export type CitationView = {
  readonly citation: string
  readonly href: string | undefined
  readonly role: string
  readonly status: string
}
export type FindingView = {
  readonly rule: string
  readonly effect: string
  readonly role: Finding['role']
  readonly reason: string
  readonly waitsFor: readonly string[]
  readonly condition: ConditionView
  readonly sources: readonly CitationView[]
}
export type CriterionFindings = {
  readonly id: string
  readonly title: string
  readonly groups: readonly {
    readonly title: string
    readonly folded: boolean
    readonly findings: readonly FindingView[]
  }[]
}

const roles = ['decisive', 'supporting', 'opposing', 'undecided', 'note'] as const

export const factWords = ({ situation }: FormState, lang: Lang): FactWords => {
  const { questions, derived } = situation.ruleset
  const question = (fact: string) => questions.find(({ id }) => id === fact)
  return {
    lang,
    question,
    label: (fact) =>
      question(fact)?.label[lang] ?? derived.find(({ id }) => id === fact)?.label[lang] ?? fact,
  }
}

/** Findings by criterion and by what they do for the outcome; undecided ones say what they wait for. */
export const findingsView = (
  form: FormState,
  { findings }: Result,
  lang: Lang,
): readonly CriterionFindings[] => {
  const words = factWords(form, lang)
  return form.situation.ruleset.criteria.flatMap((criterion) => {
    const own = findings.filter((finding) => finding.criterion === criterion.id)
    const groups = roles.flatMap((role) => {
      const some = own.filter((finding) => finding.role === role)
      if (some.length === 0) return []
      return [
        {
          title: translate(lang, `web.findings.${role}`),
          folded: role === 'undecided' || role === 'note',
          findings: some.map((finding) => findingView(finding, form, words)),
        },
      ]
    })
    return groups.length === 0 ? [] : [{ id: criterion.id, title: criterion.title[lang], groups }]
  })
}

const findingView = (finding: Finding, form: FormState, words: FactWords): FindingView => {
  const { lang } = words
  const { rule, effect, points, role, reason, waitsFor, conditions } = finding
  return {
    rule,
    effect: translate(lang, `web.effect.${effect}`, { points: Math.abs(points) }),
    role,
    reason:
      reason?.[lang] ?? translate(lang, 'web.findings.open', { facts: waitsFor.map(words.label) }),
    waitsFor: waitsFor.map(words.label),
    condition: conditionView(conditions, words),
    sources: citations(finding, form, lang),
  }
}

const citations = (
  { sources }: Finding,
  { situation }: FormState,
  lang: Lang,
): readonly CitationView[] =>
  sources.flatMap(({ id, role }) => {
    const source = situation.registers.sources.find((entry) => entry.id === id)
    const at = source && sourceAt(source, situation.case.asOf)
    if (source === undefined || at === undefined) return []
    return [
      {
        citation: at.citation,
        href: source.url ?? undefined,
        role: translate(lang, `document.role.${role}`),
        status: translate(lang, `document.status.${at.status}`),
      },
    ]
  })
