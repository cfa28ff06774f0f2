import { lands } from '../assessment/case.js'
import type { Issue } from '../errors.js'
import {
  dateIssues,
  reliedOnIssues,
  unverifiedIssues,
  type RegisterMaterial,
  type SourceIndex,
} from './registerMaterial.js'
import type { Authority, AuthorityLine } from './registers.js'
import { repeatedIds } from './uniqueIds.js'
import { unknownNames } from './unknownNames.js'
import { issueAt, within, type Where } from './where.js'

const file = 'authorities.json'

/** Authorities: one per Land, the Federation and the DSK; lines that rest on known, earlier sources and do not tie. */
export const checkAuthorities = (material: RegisterMaterial, sources: SourceIndex): Issue[] => {
  const { authorities } = material
  const present = authorities.map(({ land }) => land)
  const known = material.platforms.map(({ id }) => id)
  return [
    ...[...lands, 'DSK' as const]
      .filter((land) => !present.includes(land))
      .map((land) => issueAt({ file }, '', 'issue.registers.landMissing', { land })),
    ...repeatedIds(present.map((id) => ({ file, id }))),
    ...repeatedIds(authorities.flatMap(({ lines }) => lines.map(({ id }) => ({ file, id })))),
    ...authorities.flatMap((authority) => [
      ...authority.lines.flatMap((line) => {
        const where = { file, id: line.id }
        return [
          ...dateIssues(line, where),
          ...unverifiedIssues(line, where),
          ...reliedOnIssues(line.sources, line.validFrom, where, sources),
          ...platformIssues(line, known, where),
          ...stanceIssues(line, authority, where),
        ]
      }),
      ...tieIssues(authority.lines),
    ]),
  ]
}

const platformIssues = (line: AuthorityLine, known: readonly string[], where: Where): Issue[] =>
  unknownNames(line.platforms, known, within(where, 'platforms'), 'issue.registers.unknownPlatform')

/** An order names its addressee and can be challenged; the DSK has no power to order anything, nor does it tolerate. */
const stanceIssues = (line: AuthorityLine, { land }: Authority, where: Where): Issue[] => {
  const found: Issue[] = []
  const isOrder = line.stance === 'prohibits'
  if (isOrder && line.addressees.includes('public-bodies')) {
    found.push(issueAt(where, 'addressees', 'issue.registers.orderToAll'))
  }
  if (isOrder !== (line.finality !== 'not-applicable')) {
    found.push(issueAt(where, 'finality', 'issue.registers.finality', { stance: line.stance }))
  }
  if (land === 'DSK' && (isOrder || line.stance === 'tolerates')) {
    found.push(issueAt(where, 'stance', 'issue.registers.dskStance', { stance: line.stance }))
  }
  return found
}

/** The newest line counts; two that begin on the same day leave that open. */
const tieIssues = (lines: readonly AuthorityLine[]): Issue[] =>
  lines.flatMap((line, index) => {
    const other = lines
      .slice(0, index)
      .find(
        (before) =>
          before.validFrom !== null &&
          before.validFrom === line.validFrom &&
          before.platforms.some((id) => line.platforms.includes(id)) &&
          before.addressees.some((id) => line.addressees.includes(id)),
      )
    return other
      ? [
          issueAt({ file, id: line.id }, 'validFrom', 'issue.registers.lineTie', {
            other: other.id,
          }),
        ]
      : []
  })
