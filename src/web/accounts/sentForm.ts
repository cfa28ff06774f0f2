import type { Request } from 'express'
import type { KeptForm } from '../../core/access/keptForm.js'
import { bodyOf } from '../forms/body.js'

/** Hidden field of every form about an assessment: whose form it is. */
export const senderField = '_who'

// Forms of assessments hold no passwords, codes or links; forms of accounts do and are not repeated.
const repeatable = /^\/bewertungen(?:\/[\w-]+)*$/u

/** Whose form it is, as it says itself; undefined for forms that say nothing. */
export const senderOf = (req: Request): string | undefined => {
  const sender = bodyOf(req)[senderField]
  return typeof sender === 'string' && /^[a-z0-9]{16}$/u.test(sender) ? sender : undefined
}

/** A form as it was sent, to be shown again; its size is that of any form, see `bodyLimit`. */
export const sentForm = (req: Request): KeptForm | undefined => {
  if (req.method !== 'POST' || !repeatable.test(req.path)) return undefined
  const fields = Object.entries(bodyOf(req)).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [{ name, value: one }] : [])),
  )
  return { action: req.path, fields }
}

/** What somebody wrote themselves, to read before it is sent again. */
export const textsOf = ({ fields }: KeptForm): readonly string[] =>
  fields
    .filter(({ name }) => !name.startsWith('_'))
    .map(({ value }) => value)
    .filter((value) => /\s/u.test(value.trim()) || value.length > 20)
