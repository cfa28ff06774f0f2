import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { copyOfRules, ratsam } from './shell.js'

let spoiled: ReturnType<typeof copyOfRules> | undefined
afterEach(() => {
  spoiled?.remove()
  spoiled = undefined
})

const ruleset = 'rules/social-media/1.0.0'
const moderation = `${ruleset}/criteria/moderation.json`
const spoil = (file: string, change: (text: string) => string): string => {
  spoiled = copyOfRules()
  const path = join(spoiled.root, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
  return spoiled.root
}

/** zod takes `uri-reference` for a whole address; SARIF means relative ones, too, and those are checked below. */
const published = readFileSync(
  join(import.meta.dirname, 'schemas', 'sarif-schema-2.1.0.json'),
  'utf8',
)
const schema = z.fromJSONSchema(
  JSON.parse(published, (key, value: unknown) =>
    key === 'format' && value === 'uri-reference' ? undefined : value,
  ) as Parameters<typeof z.fromJSONSchema>[0],
)

type Region = { startLine: number; startColumn: number; endLine: number; endColumn: number }
type Result = {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  locations: [{ physicalLocation: { artifactLocation: { uri: string }; region?: Region } }]
  partialFingerprints: Record<string, string>
}
type Log = { runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Result[] }] }

const checked = async (root?: string) => {
  const ran = await ratsam(['rules', 'check', '--format', 'sarif'], root ? { root } : {})
  const log = JSON.parse(ran.out) as Log
  expect(schema.safeParse(log).error?.issues ?? []).toEqual([])
  for (const { locations } of log.runs[0].results) {
    const { uri } = locations[0].physicalLocation.artifactLocation
    expect(new URL(uri, 'file:///project/').pathname).toBe(`/project/${uri}`)
  }
  return { exit: ran.exit, run: log.runs[0] }
}

/** What a region covers, as a person sees it in an editor. */
const covered = (text: string, { startLine, startColumn, endLine, endColumn }: Region): string => {
  const lines = text.split('\n').slice(startLine - 1, endLine)
  lines[lines.length - 1] = lines.at(-1)!.slice(0, endColumn - 1)
  lines[0] = lines[0]!.slice(startColumn - 1)
  return lines.join('\n')
}

describe('ratsam rules check --format sarif', () => {
  it('is valid and empty for the shipped rule set', async () => {
    const { exit, run } = await checked()
    expect(run.results).toEqual([])
    expect(exit).toBe(0)
  }, 60_000)

  it.each<[string, string, (text: string) => string, string]>([
    [
      'an unknown operator',
      moderation,
      (t) => t.replace('"notEqual"', '"differs"'),
      '"operator": "differs"',
    ],
    ['an option nobody can choose', moderation, (t) => t.replace('"closed"', '"shut"'), '"shut"'],
    [
      'a worked case that comes out differently',
      `${ruleset}/cases.json`,
      (t) => t.replace('"outcome": "reject"', '"outcome": "approve"'),
      '"outcome": "approve"',
    ],
    [
      'a source nobody knows',
      moderation,
      (t) => t.replace(/"id": "([a-z0-9-]+)",(\s+)"role"/u, '"id": "no-such-source",$2"role"'),
      '"no-such-source"',
    ],
    [
      'a text where a number must stand',
      'data/registers/sources.json',
      (t) => t.replace(/"issuer": "[^"]*"/u, '"issuer": 7'),
      '"issuer": 7',
    ],
  ])(
    '%s is shown at its line',
    async (_, file, change, words) => {
      const root = spoil(file, change)
      const { exit, run } = await checked(root)
      expect(exit).toBe(3)
      const at = run.results.flatMap(({ locations: [{ physicalLocation: place }] }) =>
        place.artifactLocation.uri === file && place.region ? [place.region] : [],
      )
      const text = readFileSync(join(root, file), 'utf8')
      const short = at.map((region) => covered(text, region)).filter((t) => t.length < 400)
      expect(short.join('\n')).toContain(words)
    },
    60_000,
  )

  it('a file that is no JSON is shown where the reading failed', async () => {
    const root = spoil(moderation, (t) => t.slice(0, -10))
    const { run } = await checked(root)
    const lines = readFileSync(join(root, moderation), 'utf8').split('\n').length
    const [found] = run.results.filter(({ ruleId }) => ruleId === 'issue.json.endsEarly')
    expect(found?.locations[0].physicalLocation.region?.startLine).toBe(lines)
  })

  it('every result names its rule, and keeps its fingerprint when lines are put above it', async () => {
    const change = (t: string) => t.replace('"notEqual"', '"differs"')
    const first = (await checked(spoil(moderation, change))).run
    for (const { ruleId, ruleIndex, level } of first.results) {
      expect(first.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
      expect(['error', 'warning']).toContain(level)
    }
    spoiled?.remove()
    const moved = (await checked(spoil(moderation, (t) => `\n\n\n${change(t)}`))).run
    const prints = ({ results }: typeof first) => results.map((r) => r.partialFingerprints)
    expect(prints(moved)).toEqual(prints(first))
    expect(new Set(prints(first).map((p) => JSON.stringify(p))).size).toBe(first.results.length)
    const line = ({ results }: typeof first) =>
      results[0]!.locations[0].physicalLocation.region!.startLine
    expect(line(moved)).toBe(line(first) + 3)
  }, 60_000)

  it('Markdown lists every finding with its place', async () => {
    const root = spoil(moderation, (t) => t.replace('"notEqual"', '"differs"'))
    const ran = await ratsam(['rules', 'check', '--format', 'md'], { root })
    expect(ran.exit).toBe(3)
    expect(ran.out).toMatch(/^# Prüfung der Regelwerke/u)
    expect(ran.out).toMatch(/^- criteria\/moderation\.json › moderation\..*differs/mu)
  })
})
