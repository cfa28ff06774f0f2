import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IFlattenedRuleSet,
} from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from './projectFiles.js'

type Config = Pick<IFlattenedRuleSet, 'forbidden'> & { options: ICruiseOptions }
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as Config

/** A file with one import each, and the rule that must object. */
const refused: [file: string, imported: string, rule: string][] = [
  ['src/core/reads.ts', 'node:fs', 'room-core'],
  ['src/core/i18n.ts', '../i18n/words.js', 'room-core'],
  ['src/core/engine.ts', 'json-rules-engine', 'only-in-engine-json-rules-engine'],
  ['src/app/store.ts', '../store/open.js', 'room-app'],
  ['src/app/http.ts', 'node:http', 'room-app'],
  ['src/i18n/core.ts', '../core/domain.js', 'room-i18n'],
  ['src/engine/store.ts', '../store/open.js', 'room-engine'],
  ['src/store/app.ts', '../app/assess.js', 'room-store'],
  ['src/store/express.ts', 'express', 'only-in-web-express'],
  ['src/reports/web.ts', '../web/page.js', 'room-reports'],
  ['src/web/store.ts', '../store/open.js', 'room-web'],
  ['src/web/lowdb.ts', 'lowdb', 'only-in-store-lowdb'],
  ['src/web/compose.ts', '../compose.js', 'only-main-composes'],
  ['src/web/bundle.ts', './browser/enhance.js', 'server-without-browser-code'],
  ['src/web/browser/core.ts', '../../core/domain.js', 'browser-is-apart'],
  ['src/cli/web.ts', '../web/page.js', 'room-cli'],
  ['src/cli/compose.ts', '../compose.js', 'only-main-composes'],
  ['src/config.ts', 'node:os', 'room-config'],
  ['src/main.ts', './store/open.js', 'main-leaves-adapters-to-compose'],
  ['src/cli/main.ts', '../main.js', 'nobody-imports-main'],
  ['tests/core/store.test.ts', '../../src/store/open.js', 'core-tests-see-core-only'],
  ['src/web/missing.ts', './nowhere.js', 'resolvable'],
]
const allowed: [file: string, imported: string][] = [
  ['src/core/shape.ts', 'zod'],
  ['src/core/hash.ts', '@noble/hashes/sha2.js'],
  ['src/app/core.ts', '../core/domain.js'],
  ['src/engine/rules.ts', 'json-rules-engine'],
  ['src/store/low.ts', 'lowdb'],
  ['src/store/disk.ts', 'node:fs'],
  ['src/web/http.ts', 'express'],
  ['src/web/app.ts', '../app/assess.js'],
  ['src/compose.ts', './store/open.js'],
  ['tests/core/domain.test.ts', '../../src/core/domain.js'],
  ['tests/core/laws.test.ts', 'fast-check'],
]
const targets = [
  ...['src/core/domain.ts', 'src/i18n/words.ts', 'src/store/open.ts', 'src/app/assess.ts'],
  ...['src/web/page.ts', 'src/web/browser/enhance.ts'],
]

describe('the arrows between the rooms', () => {
  let folder: string
  let violations: Set<string>

  beforeAll(async () => {
    mkdirSync(join(root, '.cache'), { recursive: true })
    folder = mkdtempSync(join(root, '.cache/arrows-'))
    const put = (file: string, text: string) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    for (const file of targets) put(file, 'export type A = string\n')
    // Type-only on purpose: an arrow is broken by knowing a type, too.
    for (const [file, imported] of refused) put(file, `import type {} from '${imported}'\n`)
    for (const [file, imported] of allowed) put(file, `import type {} from '${imported}'\n`)
    // Types may come from a development dependency (`@types/express`), code may not.
    put('src/cli/dev.ts', "import 'esbuild'\n")
    put('src/core/ring.ts', "import './ringEnd.js'\n")
    put('src/core/ringEnd.ts', "import './ring.js'\n")
    put('src/core/alone.ts', 'export const alone = 1\n')
    put('package.json', JSON.stringify(packageWith(allowed.map(([, name]) => name))))
    const { tsConfig: _tsConfig, ...options } = config.options
    const { output } = await cruise(['src', 'tests'], {
      ...options,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden },
    } as ICruiseOptions)
    violations = new Set(
      (output as ICruiseResult).summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`),
    )
  })
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(refused)('%s may not import %s', (file, _imported, rule) => {
    expect(violations).toContain(`${file}: ${rule}`)
  })
  it.each(allowed)('%s may import %s', (file) => {
    expect([...violations].filter((violation) => violation.startsWith(`${file}: `))).toEqual([])
  })
  it('the program uses nothing that is only there for development', () => {
    expect(violations).toContain('src/cli/dev.ts: declared-in-package-json')
  })
  it('no file imports itself over others', () => {
    expect(violations).toContain('src/core/ring.ts: no-cycles')
  })
  it('no file stands alone', () => {
    expect(violations).toContain('src/core/alone.ts: no-orphans')
  })
  it('every arrow is an error', () => {
    expect(config.forbidden?.map(({ severity }) => severity)).toEqual(
      config.forbidden?.map(() => 'error'),
    )
  })
})

const packageWith = (names: string[]) => ({
  dependencies: Object.fromEntries(
    names
      .filter((name) => /^[@a-z]/u.test(name))
      .map((name) => [name.replace(/^(@[^/]+\/[^/]+|[^/@]+).*$/u, '$1'), '*']),
  ),
  devDependencies: { esbuild: '*' },
})
