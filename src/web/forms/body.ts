import type { Request } from 'express'
import { isFormBody, type FormBody } from './fields.js'

/** The form of a request; empty where none was sent. */
export const bodyOf = (req: Request): FormBody => (isFormBody(req.body) ? req.body : {})

/** As it was typed: spaces around a password belong to it. */
export const secretField = (body: FormBody, name: string): string => {
  const value = body[name]
  return typeof value === 'string' ? value : ''
}

/** Version of what a form was made from; 0 for anything else, which fits nothing. */
export const seenVersion = (body: FormBody): number => {
  const value = Number(body['_version'])
  return Number.isInteger(value) && value > 0 ? value : 0
}
