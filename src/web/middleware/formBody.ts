import express from 'express'
import type { RequestHandler } from 'express'
import { refusal } from './refusal.js'

/** One page of answers with its notes fits many times over. */
export const bodyLimit = 1024 * 1024
const fieldLimit = 2000

type ParserError = { readonly type?: unknown }

const reasonOf = (error: unknown) => {
  const type = (error as ParserError).type
  if (type === 'entity.too.large' || type === 'parameters.too.many') return 'too-large'
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return 'unsupported-type'
  return 'malformed'
}

const parse: RequestHandler = express.urlencoded({
  extended: false,
  limit: bodyLimit,
  parameterLimit: fieldLimit,
})

/** Forms are the only bodies there are; whatever else arrives is refused before anybody reads it. */
export const formBody =
  (withFiles: readonly string[]): RequestHandler =>
  (req, res, next) => {
    // A form with a file is read by `uploads`.
    const hasFile = withFiles.includes(req.path) && req.is('multipart/form-data') !== false
    if (req.method !== 'POST' || hasFile) {
      next()
      return
    }
    if (req.is('application/x-www-form-urlencoded') === false) {
      next(refusal('unsupported-type'))
      return
    }
    parse(req, res, (error?: unknown) => {
      if (error === undefined || error === null) next()
      else next(refusal(reasonOf(error)))
    })
  }
