import type { Rulebook } from '../../app/assess.js'
import type { Details } from '../../app/createAssessment.js'
import { bodyTypes, lands } from '../../core/assessment/case.js'
import { platformNameAt } from '../../core/rulebook/asOf.js'
import type { Platform } from '../../core/rulebook/registers.js'
import { translate, type Lang } from '../../i18n/translate.js'
import {
  detailFields,
  detailsFromCase,
  type DetailField,
  type DetailProblems,
  type DetailsInput,
} from './detailsInput.js'

type Choice = { readonly value: string; readonly label: string; readonly selected: boolean }

export type DetailsView = {
  /** Missing while the assessment is new. */
  readonly id: string | undefined
  readonly newId: string | undefined
  readonly base: string
  readonly input: DetailsInput
  readonly lands: readonly Choice[]
  readonly types: readonly Choice[]
  readonly platforms: readonly { readonly label: string; readonly choices: readonly Choice[] }[]
  readonly problems: Readonly<Partial<Record<DetailField, string>>>
  readonly errors: readonly { readonly href: string; readonly text: string }[]
  readonly failed: boolean
  readonly earliest: string
  readonly lock: string | undefined
  readonly returnTo: string
  /** What somebody else stored meanwhile, field by field. */
  readonly conflict: readonly {
    readonly field: string
    readonly stored: string
    readonly sent: string
  }[]
}

export type DetailsViewInput = {
  readonly rulebook: Rulebook
  readonly lang: Lang
  readonly input: DetailsInput
  readonly problems?: DetailProblems
  readonly id?: string
  readonly newId?: string
  readonly base?: string
  readonly returnTo?: string
  readonly stored?: Details
  /** Why nothing can be changed any more. */
  readonly lock?: string | undefined
}

/** The page for the head of a case: the body, the platform, the date, the council inquiry. */
export const detailsView = (context: DetailsViewInput): DetailsView => {
  const { rulebook, lang, input, problems = new Map<DetailField, string>(), stored } = context
  return {
    id: context.id,
    newId: context.newId,
    base: context.base ?? '',
    input,
    lands: lands.map((value) => ({
      value,
      label: translate(lang, `web.land.${value}`),
      selected: value === input.land,
    })),
    types: bodyTypes.map((value) => ({
      value,
      label: translate(lang, `web.bodyType.${value}`),
      selected: value === input.type,
    })),
    platforms: platformGroups(rulebook.registers.platforms, input.platform, lang),
    problems: Object.fromEntries(problems),
    errors: detailFields.flatMap((field) => {
      const text = problems.get(field)
      return text === undefined ? [] : [{ href: `#${field}`, text }]
    }),
    failed: problems.size > 0,
    earliest: rulebook.rulesets.map(({ coversFrom }) => coversFrom).sort()[0] ?? '',
    returnTo: context.returnTo ?? '',
    lock: context.lock,
    conflict: stored ? differences(detailsFromCase(stored), input, lang) : [],
  }
}

const platformGroups = (
  platforms: readonly Platform[],
  selected: string,
  lang: Lang,
): DetailsView['platforms'] => {
  const kinds = [...new Set(platforms.map(({ kind }) => kind))]
  return kinds.map((kind) => ({
    label: translate(lang, `web.platformKind.${kind}`),
    choices: platforms
      .filter((platform) => platform.kind === kind)
      .map((platform) => ({
        value: platform.id,
        label: withEarlierNames(platform),
        selected: platform.id === selected,
      })),
  }))
}

/** `X (früher Twitter)` is found under both names. */
const withEarlierNames = (platform: Platform): string => {
  const earlier = (platform.nameHistory ?? []).map(({ until }) => platformNameAt(platform, until))
  return earlier.length === 0 ? platform.name : `${platform.name} (${earlier.join(', ')})`
}

const differences = (
  stored: DetailsInput,
  sent: DetailsInput,
  lang: Lang,
): DetailsView['conflict'] =>
  detailFields
    .filter((field) => stored[field] !== sent[field])
    .map((field) => ({
      field: translate(lang, `web.details.${field}`),
      stored: stored[field],
      sent: sent[field],
    }))
