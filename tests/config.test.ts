import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig, type Config } from '../src/config.js'
import { issueInWords } from '../src/cli/io.js'
import { RatsamError } from '../src/core/errors.js'
import { ratsam, tempFolder } from './cli/shell.js'
import { base, cases, provider } from './configCases.js'

const place = { root: '/opt/ratsam', isCheckout: false, home: '/var/alma' }
const read = (env: Readonly<Record<string, string>>): Config => readConfig(env, place)

const refusalOf = (env: Readonly<Record<string, string>>): RatsamError => {
  try {
    read(env)
  } catch (error) {
    if (error instanceof RatsamError) return error
    throw error
  }
  throw new Error('not refused')
}

describe('the configuration', () => {
  const rows = cases.flatMap(({ variable, good, bad, besides = {} }) => ({
    variable,
    good,
    bad,
    besides,
  }))

  it.each(
    rows.flatMap(({ variable, good, besides }) =>
      good.map(([value, wanted]) => ({ variable, value, wanted, besides })),
    ),
  )('takes $variable=$value', ({ variable, value, wanted, besides }) => {
    expect(read({ ...besides, [variable]: value })).toMatchObject(wanted)
  })

  it.each(
    rows.flatMap(({ variable, bad, besides }) =>
      bad.map((value) => ({ variable, value, besides })),
    ),
  )(
    'refuses $variable=„$value“ by name, in words, in both languages',
    ({ variable, value, besides }) => {
      const { code, issues } = refusalOf({ ...besides, [variable]: value })
      expect(code).toBe('bad-input')
      const [first] = issues
      expect(first?.path.split('.')[0]).toBe(variable)
      for (const lang of ['de', 'en'] as const) {
        const words = issueInWords(lang, first!)
        expect(words).toMatch(/^[A-Z_]+(?:\.\d+)?: \p{Lu}.+[.]$/u)
        expect(words).not.toContain('issue.config')
      }
    },
  )

  it('names every variable that is wrong at once', () => {
    const { issues } = refusalOf({ RATSAM_PORT: 'x', RATSAM_LANG: 'x', RATSAM_AUDIT_YEARS: 'x' })
    expect(issues.map(({ path }) => path)).toEqual([
      'RATSAM_PORT',
      'RATSAM_LANG',
      'RATSAM_AUDIT_YEARS',
    ])
  })

  it('names the place in a list', () => {
    expect(refusalOf({ RATSAM_SECOND_FACTOR: 'admin,chef' }).issues[0]?.path).toBe(
      'RATSAM_SECOND_FACTOR.1',
    )
  })

  it('asks whose data a database is to hold', () => {
    const { issues } = refusalOf({ RATSAM_DATABASE_URL: 'postgres://ratsam@db.example.de/ratsam' })
    expect(issues[0]?.path).toBe('RATSAM_TENANT')
  })

  it.each([
    ['the address', { RATSAM_OIDC_ISSUER: provider.RATSAM_OIDC_ISSUER }, 'RATSAM_BASE_URL'],
    [
      'the secret',
      { ...base, RATSAM_OIDC_ISSUER: provider.RATSAM_OIDC_ISSUER },
      'RATSAM_OIDC_CLIENT_SECRET',
    ],
  ])('asks for %s that a provider needs', (_case, env, variable) => {
    expect(refusalOf(env).issues[0]?.path).toBe(variable)
  })

  it('needs nothing at all', () => {
    expect(read({})).toEqual({
      dataDir: '/var/alma/.local/state/ratsam',
      database: undefined,
      port: 3000,
      lang: 'de',
      debug: false,
      accounts: false,
      secondFactor: [],
      host: '127.0.0.1',
      baseUrl: undefined,
      proxies: 0,
      keyFile: '/var/alma/.local/state/ratsam.keys/audit.pem',
      oidc: undefined,
      profile: undefined,
      retentionYears: 10,
      auditYears: 10,
    })
    expect(readConfig({}, { ...place, isCheckout: true }).dataDir).toBe('/opt/ratsam/data/store')
  })

  it('of every variable is tried here, written down for whoever runs it, and named nowhere else', () => {
    const root = join(import.meta.dirname, '..')
    const source = readFileSync(join(root, 'src', 'config.ts'), 'utf8')
    const known = [...new Set(source.match(/\b(?:RATSAM|XDG)_[A-Z_]+\b/gu))].sort()
    expect(known).toEqual([...new Set(cases.map(({ variable }) => variable))].sort())
    const page = readFileSync(join(root, 'docs', 'operations.md'), 'utf8')
    // `RATSAM_OIDC_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET[_FILE]`
    const short = page.replace(
      /`_CLIENT_ID`, `_CLIENT_SECRET\[_FILE\]`/u,
      'RATSAM_OIDC_CLIENT_ID RATSAM_OIDC_CLIENT_SECRET RATSAM_OIDC_CLIENT_SECRET_FILE',
    )
    for (const variable of known) expect(short).toContain(variable)
    const read = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'main.ts')
      .filter((file) => readFileSync(join(root, 'src', file), 'utf8').includes('process.env'))
    expect(read).toEqual([])
  })
})

describe('a value that only shows to be wrong when it is used', () => {
  const folder = tempFolder()
  afterAll(() => folder.remove())
  const dataDir = join(folder.path, 'store')

  it('an address this machine does not have', async () => {
    const env = { ...base, RATSAM_ACCOUNTS: 'on', RATSAM_HOST: '192.0.2.1' }
    const { exit, err } = await ratsam(['serve'], { dataDir, env })
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('RATSAM_HOST: Diese Adresse hat der Rechner nicht'),
    ])
  })
  it('a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    const { exit, err } = await ratsam(['serve'], { dataDir, env: { RATSAM_PORT: String(port) } })
    server.close()
    expect([exit, err]).toEqual([1, expect.stringContaining(String(port))])
  })
  it.each([
    ['RATSAM_PROFILE', {}],
    [
      'RATSAM_OIDC_CLIENT_SECRET_FILE',
      { ...provider, RATSAM_ACCOUNTS: 'on', RATSAM_OIDC_CLIENT_SECRET: undefined },
    ],
  ])('%s: a file that is not there', async (variable, besides) => {
    const file = join(tmpdir(), 'gibt-es-nicht')
    const env = Object.fromEntries(
      Object.entries({ ...besides, [variable]: file }).filter(([, value]) => value !== undefined),
    ) as Record<string, string>
    const { exit, err } = await ratsam(['serve'], { dataDir, env })
    expect([exit, err]).toEqual([2, expect.stringContaining(file)])
    expect(err).not.toMatch(/ENOENT|at async/u)
  })
})
