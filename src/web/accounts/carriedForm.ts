import type { Request } from 'express'
import { bodyOf } from '../forms/body.js'

type CarriedField = { readonly name: string; readonly value: string }

export type CarriedForm = {
  readonly action: string
  readonly fields: readonly CarriedField[]
  /** What somebody typed, to read on the page and to copy if everything else fails. */
  readonly texts: readonly string[]
}

// Forms of assessments hold no passwords, codes or links; forms of accounts do and are not repeated.
const carriedPath = /^\/bewertungen(?:\/[\w-]+)*$/u

/**
 * A form that came without a session, to be shown again: whoever has signed in meanwhile sends it themselves. It is
 * kept in the page only, never on the server; its size is that of any form, see `bodyLimit`.
 */
export const carriedForm = (req: Request): CarriedForm | undefined => {
  if (req.method !== 'POST' || !carriedPath.test(req.path)) return undefined
  const fields = Object.entries(bodyOf(req)).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [{ name, value: one }] : [])),
  )
  if (fields.length === 0) return undefined
  const isText = ({ name, value }: CarriedField) =>
    !name.startsWith('_') && (/\s/u.test(value.trim()) || value.length > 20)
  return { action: req.path, fields, texts: fields.filter(isText).map(({ value }) => value) }
}
