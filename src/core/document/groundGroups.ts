import type { Finding, Ground, Result } from '../evaluation/result.js'

/** How much a ground contributes, strongest first; `preventing` keeps a milder outcome from being stricter. */
export const strengths = [
  'carrying',
  'necessary',
  'preventing',
  'supporting',
  'remaining',
  'certain',
] as const
export type Strength = (typeof strengths)[number]

/** All grounds of one criterion with the same strength, and the findings that make them. */
export type GroundGroup = {
  readonly criterion: string
  readonly strength: Strength
  /** `mitigation` where only safeguards speak. */
  readonly kind: Ground['kind']
  readonly findings: readonly Finding[]
  readonly grounds: readonly Ground[]
}

/** Grounds in order of carrying, then necessary, then supporting; within that in the rule set's order. */
export const groundGroups = (
  result: Result,
  criteria: readonly { readonly id: string }[],
): readonly GroundGroup[] =>
  strengths.flatMap((strength) => {
    const mine = result.grounds.filter((ground) => strengthOf(result, ground) === strength)
    return criteria.flatMap(({ id: criterion }): GroundGroup[] => {
      const grounds = mine.filter((ground) => ground.criterion === criterion)
      if (grounds.length === 0) return []
      const group: GroundGroup = {
        criterion,
        strength,
        kind: grounds[0]?.kind ?? 'criterion',
        grounds,
        findings: unique(grounds.flatMap((ground) => findingsOfGround(result, ground))),
      }
      return [group]
    })
  })

const isPreventing = ({ kind }: Ground): boolean => kind === 'mitigation' || kind === 'benefit'

const strengthOf = (result: Result, ground: Ground): Strength => {
  if (isPreventing(ground)) return 'preventing'
  if (result.outcome === 'undecided') return ground.carries ? 'carrying' : 'certain'
  if (ground.carries) return 'carrying'
  if (ground.necessary) return 'necessary'
  return result.outcome === 'approve' ? 'remaining' : 'supporting'
}

/** The findings that are the ground: its rule, or what reaches the criterion's band, weightiest first. */
const findingsOfGround = (result: Result, { id, kind, criterion }: Ground): readonly Finding[] => {
  const fired = result.findings.filter(({ reason }) => reason !== null)
  if (kind === 'bar' || kind === 'requirement') return fired.filter(({ rule }) => rule === id)
  const direction = kind === 'mitigation' ? 'lowers' : 'raises'
  const mine = fired
    .filter((finding) => finding.criterion === criterion && finding.effect === direction)
    .sort((a, b) => b.points - a.points)
  const decisive = mine.filter(({ role }) => role === 'decisive')
  return decisive.length > 0 ? decisive : mine
}

const unique = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding, at) => findings.indexOf(finding) === at)
