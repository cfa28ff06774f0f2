import type { Issue } from '../errors.js'
import {
  dateIssues,
  orderIssues,
  overlap,
  reliedOnIssues,
  unverifiedIssues,
  type RegisterMaterial,
  type SourceIndex,
} from './registerMaterial.js'
import type { Platform, PlatformFact } from './registers.js'
import { repeatedIds } from './uniqueIds.js'
import { unknownNames } from './unknownNames.js'
import { issueAt, within, type Where } from './where.js'

const file = 'platforms.json'

/** Platforms: what is verified has evidence no later than its validity, and no two entries say different things of one day. */
export const checkPlatforms = ({ platforms }: RegisterMaterial, sources: SourceIndex): Issue[] => {
  const known = platforms.map(({ id }) => id)
  return [
    ...repeatedIds(known.map((id) => ({ file, id }))),
    ...platforms.flatMap((platform) => {
      const where = { file, id: platform.id }
      return [
        ...analogyIssues(platform, known, where),
        ...orderIssues(
          (platform.nameHistory ?? []).map(({ until }) => until),
          where,
          'nameHistory',
        ),
        ...platform.facts.flatMap((entry, index) =>
          factIssues(entry, within(where, `facts[${index}]`), sources),
        ),
        ...conflictIssues(platform.facts, where),
      ]
    }),
  ]
}

const analogyIssues = (platform: Platform, known: readonly string[], where: Where): Issue[] =>
  unknownNames(
    platform.analogousTo ?? [],
    known.filter((id) => id !== platform.id),
    within(where, 'analogousTo'),
    'issue.registers.unknownPlatform',
  )

const factIssues = (entry: PlatformFact, where: Where, sources: SourceIndex): Issue[] => {
  const { source, url, text } = entry.evidence
  const found = [
    ...dateIssues(entry, where),
    ...unverifiedIssues(entry, where),
    ...reliedOnIssues(source === undefined ? [] : [source], entry.validFrom, where, sources),
  ]
  if (!entry.fact.startsWith('platform.')) {
    found.push(issueAt(where, 'fact', 'issue.registers.factKind', { kind: 'platform' }))
  }
  if (entry.verified && source === undefined && url === undefined && text === undefined) {
    found.push(issueAt(where, 'evidence', 'issue.registers.noEvidence'))
  }
  return found
}

const conflictIssues = (facts: readonly PlatformFact[], where: Where): Issue[] =>
  facts.flatMap((entry, index) => {
    const other = facts.slice(0, index).findIndex((before) => contradict(before, entry))
    if (other < 0) return []
    const params = { fact: entry.fact, other: `facts[${other}]` }
    return [issueAt(where, `facts[${index}]`, 'issue.registers.factConflict', params)]
  })

const contradict = (a: PlatformFact, b: PlatformFact): boolean =>
  a.fact === b.fact &&
  a.verified &&
  b.verified &&
  overlap(a, b) &&
  (a.lands === undefined || b.lands === undefined || a.lands.some((l) => b.lands?.includes(l)))
