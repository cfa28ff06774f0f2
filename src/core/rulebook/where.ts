import type { Issue, Params } from '../errors.js'

/** What a finding is about: a file, the element in it, and the place in the element (`conditions.all[1]`). */
export type Where = { readonly file: string; readonly id?: string; readonly place?: string }

/** The same element, one step further in. */
export const within = (where: Where, step: string): Where => ({
  ...where,
  place: joined(where.place ?? '', step),
})

const joined = (place: string, step: string): string =>
  place === '' || step === '' || step.startsWith('[') ? place + step : `${place}.${step}`

/** `criteria/moderation.json › moderation.no-cover › conditions.all[1].operator` */
export const pathOf = ({ file, id = '', place = '' }: Where): string =>
  [file, id, place].filter((part) => part !== '').join(' › ')

/** @param step place of the finding within `where`; empty for the element itself */
export const issueAt = (where: Where, step: string, code: string, params?: Params): Issue => ({
  path: pathOf(within(where, step)),
  code,
  ...(params === undefined ? {} : { params }),
})

/** A value as it stands in the file, for a message. */
export const shown = (value: unknown): string => (value === undefined ? '–' : JSON.stringify(value))
