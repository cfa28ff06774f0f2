import { beforeAll, describe, expect, it } from 'vitest'
import type { Result } from '../../src/core/evaluation/result.js'
import type { WorkedCase } from '../../src/core/rulebook/ruleset.js'
import { shipped } from './shipped.js'

const { ruleset, run } = await shipped()

type Decision = NonNullable<WorkedCase['decision']>
const documented = ruleset.cases.flatMap((worked) =>
  worked.decision ? [{ id: worked.id, worked, decision: worked.decision }] : [],
)
const sameAs: Readonly<Record<Decision['outcome'], Result['outcome']>> = {
  reject: 'reject',
  leave: 'reject',
  conditional: 'conditional',
  accept: 'approve',
}
const results = new Map<string, Result>()
const resultOf = (id: string): Result => {
  const found = results.get(id)
  if (found === undefined) throw new Error(`no result for ${id}`)
  return found
}

describe('documented decisions of public bodies', () => {
  beforeAll(async () => {
    for (const { id, worked } of documented) results.set(id, await run(worked.case))
  })

  it('are the letter that began it all and twelve others', () => {
    expect(documented.filter(({ id }) => id.startsWith('real-'))).toHaveLength(12)
    expect(documented.map(({ id }) => id)).toContain('01-markkleeberg-2022')
  })

  it.each(documented)('answers every reason of $id by findings that fire', ({ id, decision }) => {
    const firing = resultOf(id)
      .findings.filter(({ role }) => role !== 'undecided')
      .map(({ rule }) => rule)
    for (const reason of decision.reasons) {
      if ('supportedBy' in reason)
        expect(firing).toEqual(expect.arrayContaining(reason.supportedBy))
    }
  })

  it.each(documented)('says why $id comes out differently, and only where it does', (entry) => {
    const { id, decision } = entry
    const same = resultOf(id).outcome === sameAs[decision.outcome]
    expect(decision.differs === undefined).toBe(same)
  })

  it('begins every reason that is not supported by saying so', () => {
    const sentences = documented.flatMap(({ decision }) =>
      decision.reasons.flatMap((reason) =>
        'notSupported' in reason ? [reason.notSupported.de] : [],
      ),
    )
    expect(sentences.length).toBeGreaterThan(0)
    expect(
      sentences.filter((text) => !/^Nicht (?:mehr )?gestützt, weil .+\.$/u.test(text)),
    ).toEqual([])
  })

  it('names each reason once and covers all of them', () => {
    const reasons = documented.flatMap(({ decision }) => decision.reasons)
    const supported = reasons.filter((reason) => 'supportedBy' in reason).length
    process.stdout.write(
      `Gründe beantwortet: ${String(reasons.length)}, davon durch Feststellungen gestützt: ${String(supported)}, nicht gestützt mit Begründung: ${String(reasons.length - supported)}\n`,
    )
    expect({ reasons: reasons.length, supported }).toEqual({ reasons: 41, supported: 25 })
    for (const { decision } of documented) {
      const codes = decision.reasons.map(({ reason }) => reason)
      expect(new Set(codes).size).toBe(codes.length)
    }
  })

  it('names no persons, only bodies', () => {
    const bodies = documented.map(({ decision }) => decision.body)
    expect(
      bodies.filter((name) => !/stadt|gemeinde|kanzlei|landesbeauftragter/iu.test(name)),
    ).toEqual([])
  })
})
