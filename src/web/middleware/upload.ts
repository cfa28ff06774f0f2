import express from 'express'
import type { RequestHandler } from 'express'
import { refusal } from './refusal.js'

/** Fields of a form with files: text as strings, a file as its bytes; an empty file field is left out. */
export type UploadBody = Readonly<Record<string, string | Uint8Array>>

const limit = 20_000_000
const mostParts = 100

const read: RequestHandler = express.raw({ type: 'multipart/form-data', limit })

/** Forms with files (RFC 7578), only on the paths that have one; everything is kept in memory and no longer than the request. */
export const uploads =
  (paths: readonly string[]): RequestHandler =>
  (req, res, next) => {
    if (req.method !== 'POST' || !paths.includes(req.path) || !req.is('multipart/form-data')) {
      next()
      return
    }
    read(req, res, (error?: unknown) => {
      if (error !== undefined && error !== null) {
        next(refusal(isTooLarge(error) ? 'too-large' : 'malformed'))
        return
      }
      const parts = partsOf(req.body, req.headers['content-type'] ?? '')
      if (parts === undefined) next(refusal('malformed'))
      else {
        req.body = parts
        next()
      }
    })
  }

const isTooLarge = (error: unknown): boolean =>
  (error as { readonly type?: unknown }).type === 'entity.too.large'

const boundaryOf = (contentType: string): string | undefined => {
  const match = /boundary=(?:"([^"]{1,70})"|([^;\s]{1,70}))/u.exec(contentType)
  return match?.[1] ?? match?.[2]
}

const partsOf = (body: unknown, contentType: string): UploadBody | undefined => {
  const boundary = boundaryOf(contentType)
  if (boundary === undefined || !Buffer.isBuffer(body)) return undefined
  const mark = Buffer.from(`\r\n--${boundary}`)
  const whole = Buffer.concat([Buffer.from('\r\n'), body])
  const parts: [string, string | Uint8Array][] = []
  let at = whole.indexOf(mark)
  while (at >= 0 && parts.length < mostParts) {
    const start = at + mark.length
    const end = whole.indexOf(mark, start)
    if (end < 0) break
    const part = partOf(whole.subarray(start, end))
    if (part !== undefined) parts.push(part)
    at = end
  }
  return at < 0 ? undefined : Object.fromEntries(parts)
}

const partOf = (part: Buffer): [string, string | Uint8Array] | undefined => {
  const gap = part.indexOf('\r\n\r\n')
  const head = part.subarray(0, Math.max(gap, 0)).toString('utf8')
  const name = /name="([^"]{1,200})"/u.exec(head)?.[1]
  if (gap < 0 || name === undefined) return undefined
  const content = part.subarray(gap + 4)
  if (!/filename=/u.test(head)) return [name, content.toString('utf8')]
  return content.length === 0 ? undefined : [name, Uint8Array.from(content)]
}
