import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { result, type Result } from '../../src/core/evaluation/result.js'
import { exampleFile, ratsam, tempFolder, writeCase } from './shell.js'

const folder = tempFolder()
afterAll(() => {
  folder.remove()
})

const example = JSON.parse(readFileSync(exampleFile, 'utf8')) as Record<string, unknown>
const json = (out: string): Result => result.parse(JSON.parse(out))

describe('the answer of Markkleeberg in May 2022', () => {
  let first: Result
  let bytes: string
  beforeAll(async () => {
    const ran = await ratsam(['assess', exampleFile, '--format', 'json'])
    expect(ran).toMatchObject({ exit: 0, err: '' })
    bytes = ran.out
    first = json(ran.out)
  })

  it('is a certain refusal', () => {
    expect(first).toMatchObject({
      outcome: 'reject',
      possibleOutcomes: ['reject'],
      bounds: 'exact',
      explanation: 'certain',
    })
  })

  it.each<[string, { carries: boolean; robust?: boolean }]>([
    ['data-protection', { carries: true, robust: true }],
    ['joint-controllership', { carries: true, robust: true }],
    ['supervisory-line', { carries: false }],
    ['moderation', { carries: true, robust: false }],
  ])('shows the ground %s of the letter with what it carries: %j', (id, expected) => {
    const ground = first.grounds.find((candidate) => candidate.id === id)
    expect(ground).toMatchObject({ kind: 'criterion', ...expected })
    if (expected.robust === false) expect(ground?.change?.length).toBeGreaterThan(0)
  })

  it('rests the supervisory line on the resolution of March 2022, not on a former commissioner', () => {
    const cited = first.findings
      .filter(({ criterion, role }) => criterion === 'supervisory-line' && role === 'decisive')
      .flatMap(({ sources }) => sources.map(({ id }) => id))
    expect(cited).toContain('dsk-beschluss-2022-03-23')
    expect(JSON.stringify(first)).not.toContain('sdb-schurig-2018')
  })

  it('threatens no fine', () => {
    const reasons = first.findings.map(({ reason }) => reason?.de ?? '').join(' ')
    expect(reasons).toContain('Geldbußen nach der Datenschutz-Grundverordnung kommen gegen')
    expect(reasons).not.toMatch(/Bußgeld droht|drohen Bußgelder/u)
  })

  it('cites nothing later than its date, in the result and in letter and annex', async () => {
    const dates = first.findings.flatMap(({ sources }) => sources.map(({ date }) => date ?? ''))
    expect(dates.every((date) => date <= '2022-05-31')).toBe(true)
    const html = await ratsam(['assess', exampleFile, '--format', 'html'])
    expect(html.exit).toBe(0)
    const visible = html.out.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/gu, ' ')
    expect(visible.match(/\b20(?:2[3-9]|[3-9]\d)\b/gu) ?? []).toEqual([])
  })

  it('is the same to the byte when asked again', async () => {
    const again = await ratsam(['assess', exampleFile, '--format', 'json'])
    expect(again.out).toBe(bytes)
  })

  it('says at another date where the law makes a difference', async () => {
    const later = await ratsam(['assess', exampleFile, '--as-of', '2026-11-23'])
    expect(later.exit).toBe(0)
    expect(later.err).toContain('Vergleich der Stichtage 31.05.2022 und 23.11.2026')
    expect(later.err).toContain('Neu hinzugekommen:')
    expect(later.err).toContain('Durchführungsbeschluss (EU) 2023/1795')
  })
})

describe('an assessment without any answer', () => {
  it.each(['2018-06-01', '2022-05-31', '2026-11-23'])(
    'is open on %s, with more than one possible outcome',
    async (asOf) => {
      const file = writeCase(folder.path, { ...example, answers: {}, asOf })
      const open = json((await ratsam(['assess', file, '--format', 'json'])).out)
      expect(open.outcome).toBe('undecided')
      expect(open.possibleOutcomes.length).toBeGreaterThan(1)
      expect(open.bounds).toBe('exact')
    },
  )
})

describe('bad input gets one clear message with its place, exit code 2 and changes nothing', () => {
  const answers = (more: Record<string, unknown>) => ({ ...example, answers: more })
  it.each<[string, unknown, string, string]>([
    ['broken JSON', '{"schema": ', 'case.json', 'Die Datei endet mitten im Inhalt'],
    [
      'an unknown fact',
      answers({ 'plan.nonsense': true }),
      'plan.nonsense',
      'gibt es in diesem Regelwerk nicht',
    ],
    [
      'a derived fact',
      answers({ 'derived.moderationFte': 1 }),
      'derived.moderationFte',
      'wird berechnet',
    ],
    [
      'a value outside the domain',
      answers({ 'plan.comments': 'maybe' }),
      'plan.comments',
      'Möglich sind: open, limited, closed',
    ],
    [
      'text for a number',
      answers({ 'plan.coverHours': '8' }),
      'plan.coverHours',
      'keine ganze Zahl',
    ],
    [
      'a number out of range',
      answers({ 'plan.coverHours': 25 }),
      'plan.coverHours',
      'von 1 bis 24',
    ],
    [
      'text for yes or no',
      answers({ 'plan.paidReach': 'true' }),
      'plan.paidReach',
      'ja (true) oder nein',
    ],
    [
      'an unknown platform',
      { ...example, platform: 'myspace' },
      'platform',
      'steht nicht im Katalog',
    ],
    [
      'an unknown Land',
      { ...example, body: { name: 'X', land: 'XX', type: 'municipality' } },
      'body.land',
      'Möglich sind: BUND',
    ],
    ['a date that does not exist', { ...example, asOf: '2022-02-30' }, 'asOf', 'JJJJ-MM-TT'],
    ['a date before any rule set', { ...example, asOf: '2017-01-01' }, 'asOf', '2018-05-25'],
    ['a date to come', { ...example, asOf: '9998-01-01' }, 'asOf', 'liegt in der Zukunft'],
    [
      'a list as value of an answer with its state',
      answers({ 'plan.comments': { state: 'answered', value: { a: 1 } } }),
      'answers.plan.comments.value',
      'true oder false, eine ganze Zahl, eine Auswahl',
    ],
    [
      'a state there is not',
      answers({ 'plan.comments': { state: 'perhaps' } }),
      'answers.plan.comments.state',
      'Möglich sind: answered',
    ],
    [
      'another legal position without a reason',
      {
        ...example,
        asOf: '2026-11-23',
        positions: { 'law.jointControllership': 'denied-without-statistics' },
      },
      'positions.law.jointControllership',
      'Das braucht eine Begründung',
    ],
    ['an unknown key', { ...example, colour: 'red' }, 'case.json', 'colour'],
    [
      'a position nobody held',
      { ...example, positions: { 'law.jointControllership': 'denied-without-statistics' } },
      'positions',
      'von niemandem vertreten',
    ],
    ['another schema', { ...example, schema: 'x' }, 'schema', 'urn:ratsam:case:1'],
  ])('%s', async (_, content, place, words) => {
    const file = writeCase(folder.path, content)
    const before = readdirSync(folder.path)
    const out = join(folder.path, 'out.json')
    const ran = await ratsam(['assess', file, '--out', out])
    expect(ran.exit).toBe(2)
    expect(ran.out).toBe('')
    expect(ran.err).toContain(place)
    expect(ran.err).toContain(words)
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+/u)
    expect(existsSync(out)).toBe(false)
    expect(readdirSync(folder.path)).toEqual(before)
  })

  it('says so in English with --lang en, and as JSON with --format json', async () => {
    const file = writeCase(folder.path, answers({ 'plan.comments': 'maybe' }))
    expect((await ratsam(['assess', file, '--lang', 'en'])).err).toContain(
      'is not one of the options',
    )
    const ran = await ratsam(['assess', file, '--format', 'json'])
    expect(JSON.parse(ran.err)).toMatchObject({
      errors: [{ code: 'issue.answer.notAnOption', path: `${file} › answers.plan.comments` }],
    })
  })

  it.each([
    [['assess'], 'Es fehlt die Datei'],
    [['assess', '/nowhere/case.json'], '/nowhere/case.json'],
    [['assess', exampleFile, '--as-of', 'yesterday'], 'kein Datum'],
    [['assess', exampleFile, '--format', 'pdf'], 'Erlaubt sind: text, json, html'],
    [['assess', exampleFile, '--colour'], '--colour'],
    [['dance'], 'Diesen Befehl gibt es nicht'],
    [['serve', '--port', 'x'], 'kein Anschluss'],
    [['serve', '--port='], 'kein Anschluss'],
    [['assess', exampleFile, '--lang', 'fr'], 'Erlaubt sind: de, en'],
    [['assess', '/nowhere/case.json'], 'Diese Datei gibt es nicht'],
    [['assess', exampleFile, '--out', '/nowhere/out.txt'], '/nowhere/out.txt'],
  ])('%j', async (argv, words) => {
    const ran = await ratsam(argv)
    expect(ran.exit).toBe(2)
    expect(ran.err).toContain(words)
  })
})

describe('--out', () => {
  it('never overwrites what is there unless told to, and then only a plain file', async () => {
    const out = join(folder.path, 'result.txt')
    expect((await ratsam(['assess', exampleFile, '--out', out])).exit).toBe(0)
    const again = await ratsam(['assess', exampleFile, '--out', out])
    expect(again).toMatchObject({ exit: 2, out: '' })
    expect(again.err).toContain('wird nicht überschrieben')
    expect((await ratsam(['assess', exampleFile, '--out', out, '--force'])).exit).toBe(0)
    const link = join(folder.path, 'link.txt')
    symlinkSync(out, link)
    expect((await ratsam(['assess', exampleFile, '--out', link, '--force'])).exit).toBe(2)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect((await ratsam(['assess', exampleFile, '--out', folder.path, '--force'])).exit).toBe(2)
  })

  it('a large file that is no case is refused with the right words', async () => {
    const note = 'x'.repeat(4_500_000)
    const big = { ...example, answers: { 'plan.comments': { state: 'later', note } } }
    const file = writeCase(folder.path, big)
    expect((await ratsam(['assess', file])).err).toContain('zu lang')
    const huge = writeCase(folder.path, `"${'x'.repeat(6_000_000)}"`)
    expect((await ratsam(['assess', huge])).err).toContain('größer als')
  })
})

describe('help and version', () => {
  it.each([[[]], [['--help']], [['rules', '--help']], [['store', '--help']]])(
    '%j',
    async (argv) => {
      const ran = await ratsam([...argv, '--help'])
      expect(ran).toMatchObject({ exit: 0, err: '' })
      expect(ran.out).toContain('Aufruf: ratsam')
    },
  )

  it.each(['serve', 'assess', 'rules check', 'store backup', 'store restore', 'store verify'])(
    'ratsam %s --help explains the command, in both languages',
    async (name) => {
      const german = await ratsam([...name.split(' '), '--help'])
      const english = await ratsam([...name.split(' '), '--help', '--lang', 'en'])
      expect(german.out).toContain(`Aufruf: ratsam ${name}`)
      expect(english.out).toContain(`Usage: ratsam ${name}`)
      expect([german.exit, english.exit]).toEqual([0, 0])
    },
  )

  it('--version is known everywhere', async () => {
    expect((await ratsam(['--version'])).out).toBe('9.9.9\n')
    expect((await ratsam(['assess', '--version'])).out).toBe('9.9.9\n')
  })
})
