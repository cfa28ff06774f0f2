import type { Issue } from '../errors.js'
import type { Source } from './registers.js'
import type { SourceUse } from './schema.js'
import { validAt } from './validity.js'
import { issueAt, within, type Where } from './where.js'
import { unknownNames } from './unknownNames.js'

type Sources = ReadonlyMap<string, Source>

/** Sources named here that no register has. */
export const unknownSources = (
  ids: readonly string[],
  where: Where,
  sources: Sources,
  list = 'sources',
): Issue[] =>
  unknownNames(ids, [...sources.keys()], within(where, list), 'issue.rules.unknownSource')

/** At least one source, all known, none twice, and at least one that already counts when the text begins to. */
export const sourceIssues = (
  uses: readonly SourceUse[],
  where: Where,
  sources: Sources,
  validFrom?: string,
): Issue[] => {
  if (uses.length === 0) return [issueAt(where, 'sources', 'issue.rules.noSource')]
  const ids = uses.map(({ id }) => id)
  const found = unknownSources(ids, where, sources)
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index)
  found.push(
    ...twice.map((source) => issueAt(where, 'sources', 'issue.rules.sourceTwice', { source })),
  )
  const known = ids.flatMap((id) => sources.get(id) ?? [])
  if (validFrom === undefined || known.length === 0) return found
  if (known.some((source) => validAt(source, validFrom))) return found
  return [
    ...found,
    issueAt(where, 'sources', 'issue.rules.sourceTooLate', { validFrom, sources: ids }),
  ]
}
