import type { Request } from 'express'
import { lands, type Land } from '../../core/assessment/case.js'
import { formatDate } from '../../i18n/translate.js'
import { parseDate } from '../forms/parseDate.js'

/** What a reader of the catalogue asks for; a date that cannot be read is said and today taken. */
export type CatalogueQuery = {
  readonly asOf: string
  /** As it stands in the field, right or wrong. */
  readonly typed: string
  readonly badAsOf: boolean
  readonly land: Land | undefined
  readonly search: string
}

export const catalogueQuery = ({ query }: Pick<Request, 'query'>, today: string) => {
  const typed = text(query['stichtag'])
  const asked = typed === '' ? today : parseDate(typed)
  const asOf = asked === undefined || asked > today ? today : asked
  const land = text(query['land'])
  return {
    asOf,
    typed: asked === undefined ? typed : formatDate('de', asked),
    badAsOf: asked !== asOf,
    land: lands.find((one) => one === land),
    search: text(query['suche']).slice(0, 80),
  } satisfies CatalogueQuery
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** The same question for another page. */
export const queryText = ({ asOf, land }: Pick<CatalogueQuery, 'asOf' | 'land'>): string =>
  new URLSearchParams({ stichtag: asOf, ...(land && { land }) }).toString()
