import type { Outcome } from '../errors.js'
import { compareVersions } from './compareVersions.js'

export type RulesetHead = {
  readonly id: string
  readonly version: string
  readonly status: 'draft' | 'released'
  readonly coversFrom: string
}
export type RulesetChoice<T extends RulesetHead> = {
  readonly ruleset: T
  /** `false`: no version is released yet, so this draft must be labelled „nicht freigegeben“. */
  readonly released: boolean
}

/**
 * Which version applies: the pinned one, else the latest released, else the latest draft.
 * Never chosen by the as-of date, which can only be refused: before `coversFrom` nothing has been reviewed.
 * @param pinned `1.0.0` or `social-media@1.0.0`
 * @param asOf ISO date
 */
export const chooseRuleset = <T extends RulesetHead>(
  available: readonly T[],
  asOf: string,
  pinned?: string,
): Outcome<RulesetChoice<T>> => {
  const ascending = [...available].sort((a, b) => compareVersions(a.version, b.version))
  const ruleset = pinned === undefined ? latest(ascending) : ascending.find(isNamed(pinned))
  if (ruleset === undefined) {
    const known = ascending.map(nameOf)
    return pinned === undefined
      ? refuse('ruleset', 'issue.rules.noRuleset')
      : refuse('ruleset', 'issue.rules.unknownVersion', { pinned, known })
  }
  const { coversFrom } = ruleset
  if (asOf < coversFrom) return refuse('asOf', 'issue.rules.notCovered', { asOf, coversFrom })
  return { ok: true, value: { ruleset, released: ruleset.status === 'released' } }
}

const latest = <T extends RulesetHead>(ascending: readonly T[]): T | undefined =>
  ascending.findLast(({ status }) => status === 'released') ?? ascending.at(-1)

const nameOf = ({ id, version }: RulesetHead): string => `${id}@${version}`
const isNamed =
  (pinned: string) =>
  (head: RulesetHead): boolean =>
    pinned === head.version || pinned === nameOf(head)

const refuse = (
  path: string,
  code: string,
  params: Readonly<Record<string, string | readonly string[]>> = {},
): { ok: false; issues: [{ path: string; code: string; params: typeof params }] } => ({
  ok: false,
  issues: [{ path, code, params }],
})
