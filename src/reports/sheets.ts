import type { RatsamDocument } from '../core/document/model.js'
import { buildPlatformSheet } from '../core/document/platformSheet.js'
import type { ReadingFormat, Sheets } from '../core/document/reports.js'
import type { SheetInput } from '../core/document/ruleSheet.js'
import { buildRuleSheet, buildRulesetSheet } from '../core/document/rulesetSheet.js'
import type { Registers } from '../core/rulebook/registers.js'
import type { Ruleset } from '../core/rulebook/ruleset.js'
import type { Lang } from '../i18n/translate.js'
import { renderers } from './renderers.js'
import { wordsOf } from './words.js'

/** Sheets of one rule set, as of today unless another date is asked for. */
export const createSheets = (ruleset: Ruleset, registers: Registers, today: string): Sheets => {
  const input = (lang: Lang, asOf = today): SheetInput => ({
    ruleset,
    registers,
    asOf,
    words: wordsOf(lang),
  })
  const render = (format: ReadingFormat, document: RatsamDocument | undefined) =>
    document && renderers[format].render([document])
  return {
    today,
    ruleIds: ruleset.rules.map(({ id }) => id),
    platforms: registers.platforms.map(({ id, name }) => ({ id, name })),
    ruleset: (format, lang) => renderers[format].render([buildRulesetSheet(input(lang))]),
    rule: (id, format, lang) => render(format, buildRuleSheet(id, input(lang))),
    platform: ({ id, asOf, land }, format, lang) =>
      render(format, buildPlatformSheet(id, land, input(lang, asOf))),
    platformSheet: ({ id, asOf, land }, lang) => buildPlatformSheet(id, land, input(lang, asOf)),
  }
}
