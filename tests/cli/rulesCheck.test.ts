import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { copyOfRules, exampleFile, ratsam } from './shell.js'

let spoiled: ReturnType<typeof copyOfRules> | undefined
afterEach(() => {
  spoiled?.remove()
  spoiled = undefined
})

const spoil = (file: string, change: (text: string) => string): string => {
  spoiled = copyOfRules()
  const path = join(spoiled.root, 'rules', 'social-media', '1.0.0', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  return spoiled.root
}

describe('ratsam rules check', () => {
  it('finds nothing wrong with the shipped rule set and runs its cases', async () => {
    const ran = await ratsam(['rules', 'check', '--format', 'json'])
    const report = JSON.parse(ran.out) as Record<string, unknown>
    expect(report['errors']).toEqual([])
    expect(report['warnings']).toEqual([])
    expect(Number(report['rules'])).toBeGreaterThanOrEqual(30)
    expect(Number(report['cases'])).toBeGreaterThanOrEqual(10)
    expect(ran.exit).toBe(0)
  })

  it('prints counts per criterion and effect', async () => {
    const ran = await ratsam(['rules', 'check'])
    expect(ran.out).toMatch(/data-protection: raises \d+/u)
    expect(ran.out).toContain('Fehler: 0')
  })

  it.each<[string, string, (text: string) => string, string]>([
    [
      'a file that is not JSON',
      'criteria/moderation.json',
      (t) => t.slice(0, -10),
      'criteria/moderation.json',
    ],
    [
      'an unknown operator',
      'criteria/moderation.json',
      (t) => t.replace('"notEqual"', '"differs"'),
      'moderation.',
    ],
    [
      'an option nobody can choose',
      'criteria/moderation.json',
      (t) => t.replace('"closed"', '"shut"'),
      'shut',
    ],
    [
      'a worked case that no longer holds',
      'cases.json',
      (t) => t.replace('"outcome": "reject"', '"outcome": "approve"'),
      'Der Prüffall kommt anders heraus',
    ],
    [
      'a balancing table that is not monotone',
      'ruleset.json',
      (t) =>
        t
          .replace('"verdict": "conditional"', '"verdict": "approve"')
          .replace('"verdict": "reject"', '"verdict": "approve"'),
      'ruleset.json',
    ],
  ])('%s is refused with exit code 3, named by file', async (_, file, change, place) => {
    const root = spoil(file, change)
    const ran = await ratsam(['rules', 'check'], { root })
    expect(ran.exit).toBe(3)
    expect(ran.out).toContain(place)
  })

  it('a broken rule set assesses nothing and starts no server', async () => {
    const root = spoil('criteria/moderation.json', (t) => t.replace('"notEqual"', '"differs"'))
    for (const argv of [
      ['assess', exampleFile],
      ['serve', '--port', '0'],
    ]) {
      const ran = await ratsam(argv, { root })
      expect(ran.exit).toBe(3)
      expect(ran.out).toBe('')
      expect(ran.err).toContain('Das Regelwerk hat')
    }
  })
})
