import type { Rulebook } from '../../app/assess.js'
import { lands, type Land } from '../../core/assessment/case.js'
import { platformFactsAt, platformNameAt } from '../../core/rulebook/asOf.js'
import type { Platform } from '../../core/rulebook/registers.js'
import { formatDate, translate, type Lang } from '../../i18n/translate.js'
import { queryText, type CatalogueQuery } from './catalogueQuery.js'

export type CatalogueForm = {
  readonly query: CatalogueQuery
  readonly lands: readonly {
    readonly label: undefined
    readonly choices: readonly {
      readonly value: string
      readonly label: string
      readonly selected: boolean
    }[]
  }[]
}
export type CatalogueView = CatalogueForm & {
  readonly groups: readonly {
    readonly id: string
    readonly title: string
    readonly platforms: readonly {
      readonly id: string
      readonly name: string
      readonly operator: string
      readonly href: string
      readonly state: string
    }[]
  }[]
}

export const catalogueForm = (query: CatalogueQuery, lang: Lang): CatalogueForm => ({
  query,
  lands: [
    {
      label: undefined,
      choices: lands.map((value) => ({
        value,
        label: translate(lang, `web.land.${value}`),
        selected: value === query.land,
      })),
    },
  ],
})

/** Every platform of the register with how much of it is documented for the date. */
export const catalogueView = (
  { registers, rulesets }: Rulebook,
  query: CatalogueQuery,
  lang: Lang,
): CatalogueView => {
  const asked = rulesets.at(-1)?.questions.filter(({ kind }) => kind === 'platform') ?? []
  const facts = asked.map(({ id }) => id)
  const found = registers.platforms.filter((platform) => matches(platform, query.search))
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  return {
    ...catalogueForm(query, lang),
    groups: kinds.map((kind) => ({
      id: kind,
      title: translate(lang, `web.platformKind.${kind}`),
      platforms: found
        .filter((platform) => platform.kind === kind)
        .map((platform) => ({
          id: platform.id,
          name: platformNameAt(platform, query.asOf),
          operator: platform.operator,
          href: `/plattformen/${platform.id}?${queryText(query)}`,
          state: translate(lang, 'web.catalogue.short', {
            asOf: formatDate(lang, query.asOf),
            ...counts(platform, facts, query),
          }),
        })),
    })),
  }
}

const matches = ({ id, name, operator, nameHistory }: Platform, search: string): boolean =>
  [id, name, operator, ...(nameHistory ?? []).map((earlier) => earlier.name)].some((words) =>
    words.toLowerCase().includes(search.toLowerCase()),
  )

type At = { readonly asOf: string; readonly land: Land | undefined }

const counts = (platform: Platform, facts: readonly string[], { asOf, land }: At) => {
  // Without a Land only what holds everywhere is counted, as on the platform's own page.
  const known = platformFactsAt(platform, land ?? 'BUND', asOf).filter(({ fact }) =>
    facts.includes(fact),
  )
  const documented = known.filter(({ use }) => use === 'prefilled').length
  return {
    documented,
    offered: known.length - documented,
    missing: facts.length - known.length,
  }
}
