import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { copyOfRules, ratsam } from './shell.js'

type Share = { covered: number; total: number; uncovered: { rule: string; never?: boolean }[] }
type Covered = { rules: Share; branches: Share }

let copied: ReturnType<typeof copyOfRules> | undefined
afterEach(() => {
  copied?.remove()
  copied = undefined
})

describe('ratsam rules coverage', () => {
  it('shows that the shipped cases make every rule fire and try 95 % of all conditions both ways', async () => {
    const ran = await ratsam(['rules', 'coverage', '--format', 'json'])
    const { rules, branches } = JSON.parse(ran.out) as Covered
    expect(rules.covered).toBe(rules.total)
    expect(branches.covered / branches.total).toBeGreaterThanOrEqual(0.95)
    expect(branches.uncovered).toHaveLength(branches.total - branches.covered)
    expect(ran.exit).toBe(branches.uncovered.length > 0 ? 3 : 0)
  })

  it('names rules and conditions that nothing tries out any more once a case is gone', async () => {
    copied = copyOfRules()
    const path = join(copied.root, 'rules', 'social-media', '1.0.0', 'cases.json')
    const file = JSON.parse(readFileSync(path, 'utf8')) as {
      cases: { case: { answers: Record<string, unknown> } }[]
    }
    const order = 'authority.orderAgainstBody'
    for (const { case: input } of file.cases) {
      const { [order]: _, ...answers } = input.answers
      input.answers = answers
    }
    writeFileSync(path, JSON.stringify(file))
    const ran = await ratsam(['rules', 'coverage'], { root: copied.root })
    expect(ran.exit).toBe(3)
    expect(ran.out).toMatch(/In keinem Prüffall greift supervisory-line\.\S+: WENN „/u)
    expect(ran.out).toMatch(/Kein Prüffall erfüllt in supervisory-line\.\S+ die Bedingung: „/u)
  })

  it('prints Markdown, in English if asked', async () => {
    const ran = await ratsam(['rules', 'coverage', '--format', 'md', '--lang', 'en'])
    expect(ran.out).toMatch(/^# Coverage of the rule set social-media 1\.0\.0/u)
    expect(ran.out).toContain('Rules that fire in a worked case:')
  })
})
