import type { Request } from 'express'
import type { Rulebook } from '../../app/assess.js'

/** Beside the platform of the assessment itself. */
export const mostOthers = 5

/** Which platforms a comparison is asked for, as chosen; what is wrong with the choice. */
export type PlatformInput = {
  readonly chosen: readonly string[]
  readonly unknown: string | undefined
  readonly tooMany: boolean
}

export const platformInput = (
  { query }: Pick<Request, 'query'>,
  own: string,
  { registers }: Rulebook,
): PlatformInput => {
  const sent = query['plattformen']
  const named = (Array.isArray(sent) ? sent : [sent]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  )
  const chosen = [...new Set(named)].filter((id) => id !== own)
  const isKnown = (id: string): boolean => registers.platforms.some((known) => known.id === id)
  return {
    chosen: chosen.filter(isKnown),
    unknown: chosen.find((id) => !isKnown(id))?.slice(0, 80),
    tooMany: chosen.length > mostOthers,
  }
}
