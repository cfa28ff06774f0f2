import type { FormState } from '../../app/formState.js'
import { sourceAt } from '../../core/rulebook/asOf.js'
import type { Origin } from '../../core/evaluation/situation.js'
import { formatDate, translate, type Lang } from '../../i18n/translate.js'

/** Where a value comes from that nobody typed, in a few words; nothing for answers. */
export const originText = (
  origin: Origin,
  { form, lang }: { readonly form: FormState; readonly lang: Lang },
): string | undefined => {
  switch (origin.from) {
    case 'register':
      return registerText(origin, lang)
    case 'case':
      return translate(lang, 'web.origin.case')
    case 'position':
      return translate(lang, origin.chosen ? 'web.origin.positionChosen' : 'web.origin.position')
    case 'not-proven':
      return translate(lang, 'web.origin.notProven', { source: citation(origin.source, form) })
    case 'open':
      return origin.offered ? translate(lang, 'web.origin.offered') : undefined
    default:
      return undefined
  }
}

const citation = (id: string, { situation }: FormState): string => {
  const source = situation.registers.sources.find((entry) => entry.id === id)
  return (source && sourceAt(source, situation.case.asOf)?.citation) ?? id
}

type FromRegister = Extract<Origin, { readonly from: 'register' }>
const registerText = ({ fact }: FromRegister, lang: Lang): string => {
  if (fact === undefined) return translate(lang, 'web.origin.authorities')
  const since = fact.validFrom === null ? '–' : formatDate(lang, fact.validFrom)
  return translate(lang, 'web.origin.catalogue', { since })
}
