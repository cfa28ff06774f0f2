import type { RequestHandler } from 'express'
import { refusal } from './refusal.js'

const hostName = (header: string): string => header.replace(/:\d+$/u, '').toLowerCase()

/**
 * Answers only to its own names. A foreign page whose name was made to point at this machine (DNS rebinding)
 * would otherwise count as "same origin" and could read everything, since there are no accounts yet.
 */
export const hostGuard = (hosts: readonly string[]): RequestHandler => {
  const known = new Set(hosts.map((host) => host.toLowerCase()))
  return (req, _res, next) => {
    const host = req.headers.host
    next(host !== undefined && known.has(hostName(host)) ? undefined : refusal('foreign-host'))
  }
}
