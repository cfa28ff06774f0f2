import { z } from 'zod'
import type { Issue } from '../errors.js'
import type { Ruleset } from './ruleset.js'

/** `rules/released.json`: the content hash of every released version. Entries are added, never changed. */
export const releasedFile = z.strictObject({
  released: z.array(
    z.strictObject({
      id: z.string(),
      version: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    }),
  ),
})
export type Released = z.infer<typeof releasedFile>['released']

/** A released version is what was reviewed and put in force: one byte more or less in meaning makes it another. */
export const checkReleased = (released: Released, rulesets: readonly Ruleset[]): Issue[] => [
  ...rulesets.flatMap((ruleset) => checkOne(ruleset, released)),
  ...released
    .filter((entry) => !rulesets.some((ruleset) => isSame(entry, ruleset)))
    .map(({ id, version }) => ({
      path: `released.json › ${id}@${version}`,
      code: 'issue.rules.releasedMissing',
    })),
]

const checkOne = ({ id, version, status, sha256 }: Ruleset, released: Released): Issue[] => {
  const path = `${id}/${version}/ruleset.json`
  const entry = released.find((candidate) => isSame(candidate, { id, version }))
  if (status === 'draft') return entry ? [{ path, code: 'issue.rules.releasedAsDraft' }] : []
  if (entry === undefined)
    return [{ path, code: 'issue.rules.releasedUnlisted', params: { sha256 } }]
  if (entry.sha256 === sha256) return []
  return [{ path, code: 'issue.rules.releasedChanged', params: { version } }]
}

type Named = { readonly id: string; readonly version: string }
const isSame = (a: Named, b: Named): boolean => a.id === b.id && a.version === b.version
