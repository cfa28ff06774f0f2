import type { Rulebook } from '../../app/assess.js'
import type { Compared, PlatformComparison } from '../../app/comparePlatforms.js'
import type { FormState } from '../../app/formState.js'
import { platformName } from '../../core/document/platformName.js'
import type { Result } from '../../core/evaluation/result.js'
import { platformNameAt } from '../../core/rulebook/asOf.js'
import type { Band } from '../../core/rulebook/schema.js'
import { formatDate, translate, type Lang } from '../../i18n/translate.js'
import { headView, type HeadView } from '../assessments/hubView.js'
import { rangeText } from '../result/scoreChart.js'
import { mostOthers, type PlatformInput } from './platformInput.js'

export type ComparisonForm = {
  readonly head: HeadView
  readonly lead: string
  readonly hint: string
  readonly error: string | undefined
  readonly choices: readonly {
    readonly value: string
    readonly label: string
    readonly checked: boolean
  }[]
}
type OfPlatform = { readonly platform: string; readonly texts: readonly string[] }
export type ComparisonTable = {
  readonly criteria: readonly string[]
  readonly rows: readonly {
    readonly platform: string
    readonly href: string | undefined
    readonly outcome: string
    readonly cells: readonly string[]
    readonly total: string
  }[]
  /** What bars a platform or cannot be cured there. */
  readonly bars: readonly OfPlatform[]
  /** What is neither answered nor documented about it. */
  readonly open: readonly OfPlatform[]
}

export const comparisonForm = (
  form: FormState,
  input: PlatformInput,
  { rulebook, lang }: { readonly rulebook: Rulebook; readonly lang: Lang },
): ComparisonForm => {
  const head = headView(form, lang)
  const { assessment } = form
  return {
    head,
    lead: translate(lang, 'web.platforms.lead', {
      body: head.body,
      asOf: formatDate(lang, head.asOf),
      platform: head.platform,
    }),
    hint: translate(lang, 'web.platforms.choose.hint', { platform: head.platform }),
    error: errorOf(input, lang),
    choices: rulebook.registers.platforms
      .filter(({ id }) => id !== assessment.platform)
      .map((platform) => ({
        value: platform.id,
        label: platformNameAt(platform, assessment.asOf),
        checked: input.chosen.includes(platform.id),
      })),
  }
}

const errorOf = ({ unknown, tooMany, chosen }: PlatformInput, lang: Lang): string | undefined => {
  if (unknown !== undefined) return translate(lang, 'web.platforms.unknown', { value: unknown })
  if (!tooMany) return undefined
  return translate(lang, 'web.platforms.tooMany', { count: chosen.length, most: mostOthers })
}

/** Platforms by criteria, the most favourable first. */
export const comparisonTable = (
  { assessment, situation }: FormState,
  comparison: PlatformComparison,
  lang: Lang,
): ComparisonTable => {
  const { criteria } = situation.ruleset
  const benefit = criteria.find(({ scale }) => scale === 'benefit')
  const risks = comparison[0]?.assessed.result.stages.risk ?? []
  return {
    criteria: [
      ...risks.map(
        ({ criterion }) => criteria.find(({ id }) => id === criterion)?.title[lang] ?? criterion,
      ),
      translate(lang, 'web.platforms.benefit', { criterion: benefit?.title[lang] ?? '' }),
    ],
    rows: comparison.map((compared) => ({
      ...rowOf(compared, lang),
      href: compared.platform === assessment.platform ? undefined : catalogueLink(compared),
    })),
    bars: perPlatform(comparison, ({ assessed }) => barsOf(assessed.result, lang)),
    open: perPlatform(comparison, (compared) => openFacts(compared, lang)),
  }
}

const perPlatform = (
  comparison: PlatformComparison,
  textsOf: (compared: Compared) => readonly string[],
): readonly OfPlatform[] =>
  comparison.flatMap((compared) => {
    const texts = textsOf(compared)
    return texts.length === 0 ? [] : [{ platform: nameOf(compared), texts }]
  })

const nameOf = ({ assessed }: Compared): string => platformName(assessed.situation)

const catalogueLink = ({ platform, assessed }: Compared): string => {
  const { asOf } = assessed.situation.case
  return `/plattformen/${platform}?stichtag=${asOf}`
}

const rowOf = (compared: Compared, lang: Lang) => {
  const { result } = compared.assessed
  const { risk, benefit } = result.stages
  return {
    platform: nameOf(compared),
    outcome: outcomeText(result, lang),
    cells: [...risk, benefit].map(({ score, bands }) =>
      translate(lang, 'web.platforms.cell', {
        score: rangeText(score, lang),
        bands: bandsText(bands, lang),
      }),
    ),
    total: rangeText(result.total, lang),
  }
}

const outcomeText = ({ outcome, possibleOutcomes }: Result, lang: Lang): string =>
  outcome === 'undecided'
    ? translate(lang, 'web.platforms.undecided', {
        outcomes: possibleOutcomes
          .map((one) => translate(lang, `web.outcome.${one}`))
          .join(translate(lang, 'web.or')),
      })
    : translate(lang, `web.outcome.${outcome}`)

const barsOf = ({ stages, findings }: Result, lang: Lang): readonly string[] =>
  stages.admissibility
    .filter(({ state }) => state === 'triggered' || state === 'not-curable')
    .flatMap(({ rule }) => {
      const reason = findings.find((finding) => finding.rule === rule)?.reason?.[lang]
      return reason === undefined ? [] : [reason]
    })

const bandsText = (bands: readonly Band[], lang: Lang): string =>
  [bands[0], ...bands.slice(1).slice(-1)]
    .flatMap((band) => (band === undefined ? [] : [translate(lang, `document.band.${band}`)]))
    .join('–')

/** Facts about the platform that nobody answered and no register documents. */
const openFacts = ({ assessed }: Compared, lang: Lang): readonly string[] => {
  const { questions } = assessed.situation.ruleset
  return assessed.result.open.flatMap(({ fact }) => {
    const question = questions.find(({ id }) => id === fact)
    return question?.kind === 'platform' ? [question.label[lang]] : []
  })
}
