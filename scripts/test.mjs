/**
 * `npm test`: builds, then runs vitest and Playwright one after the other, and adds up what they report.
 * A skipped test, a file that does not load and a runner without tests all count as failed, so that a green line can
 * only mean that everything ran. A browser test that passed on its second try is named.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = `${root}.cache/test`

const run = (command, args, env = {}) =>
  spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: `${root}node_modules/.bin:${process.env.PATH}`, ...env },
  }).status ?? 1

const readReport = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

const vitest = () => {
  const file = `${reports}/vitest.json`
  const status = run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const files = readReport(file)?.testResults ?? []
  const unloaded = files.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  )
  const tests = files.flatMap((one) => one.assertionResults)
  const bad = tests.filter((test) => test.status !== 'passed')
  return {
    status,
    passed: tests.length - bad.length,
    failed: [
      ...unloaded.map((one) => `${one.name} (did not load)`),
      ...bad.map((test) => `${test.fullName} (${test.status})`),
    ],
  }
}

const specsOf = (suite, path) => [
  ...(suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ name: [...path, spec.title].join(' › '), status: test.status })),
  ),
  ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, [...path, inner.title])),
]

const playwright = () => {
  const file = `${reports}/playwright.json`
  const status = run('playwright', ['test', '--forbid-only', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  })
  const tests = (readReport(file)?.suites ?? []).flatMap((suite) => specsOf(suite, [suite.title]))
  const bad = tests.filter((test) => test.status !== 'expected' && test.status !== 'flaky')
  for (const { name } of tests.filter((test) => test.status === 'flaky')) {
    console.log(`Second try: ${name}`)
  }
  return {
    status,
    passed: tests.length - bad.length,
    failed: bad.map((test) => `${test.name} (${test.status})`),
  }
}

/** A runner that ended badly, or ran nothing, has failed even if its report names no test. */
const judged = (name, result) => {
  if (result.failed.length > 0) return result
  if (result.status !== 0) return { ...result, failed: [`${name} ended with ${result.status}`] }
  if (result.passed === 0) return { ...result, failed: [`${name} ran no test`] }
  return result
}

const finish = (results) => {
  const passed = results.reduce((sum, [, result]) => sum + result.passed, 0)
  const failed = results.flatMap(([name, result]) =>
    result.failed.map((test) => `${name}: ${test}`),
  )
  console.log('')
  for (const [name, result] of results) {
    console.log(`${name}: ${result.passed} passed, ${result.failed.length} failed`)
  }
  if (failed.length > 0) console.log(`\nFailed:\n${failed.map((test) => `  ${test}`).join('\n')}`)
  console.log(`\n${passed} passed, ${failed.length} failed`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const built = run('npm', ['run', '--silent', 'build'])
if (built !== 0) {
  finish([['build', { passed: 0, failed: [`the build ended with ${built}`] }]])
} else {
  finish([
    ['vitest', judged('vitest', vitest())],
    ['playwright', judged('playwright', playwright())],
  ])
}
