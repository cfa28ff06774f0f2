import type { Rulebook } from '../../app/assess.js'
import type { Departures } from '../../app/life/departures.js'
import { translate, type Lang } from '../../i18n/translate.js'

/** Departures rule by rule, with the criterion the newest rule set puts the rule under. */
export const departuresView = (
  counts: readonly Departures[],
  { rulesets }: Rulebook,
  lang: Lang,
) => {
  const newest = rulesets.at(-1)
  return {
    rows: counts.map(({ rule, decided, departed }) => {
      const found = newest?.rules.find(({ id }) => id === rule)
      const criterion = newest?.criteria.find(({ id }) => id === found?.criterion)
      return {
        rule,
        criterion: criterion?.title[lang] ?? '',
        count: translate(lang, 'web.departures.share', { decided, departed }),
      }
    }),
  }
}
