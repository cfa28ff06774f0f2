import type { Person } from '../../app/accounts/people.js'
import { translate, type Lang } from '../../i18n/translate.js'

/** Who it was: the name, a number where the name is gone, or that nobody had a name. */
export const personText = (person: Person | undefined, lang: Lang): string => {
  if (person === undefined) return translate(lang, 'web.person.none')
  return person.isGone
    ? translate(lang, 'web.person.gone', { id: person.id.slice(0, 6) })
    : person.name
}
