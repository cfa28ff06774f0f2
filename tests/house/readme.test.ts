import { describe, expect, it } from 'vitest'
import { read } from './projectFiles.js'

const readme = read('README.md')
/** Lines of the shell blocks. */
const commands = [...readme.matchAll(/^```sh\n(.*?)^```/gmsu)].flatMap((block) =>
  (block[1] ?? '').split('\n').map((line) => line.replace(/\s+#.*$/u, '').trim()),
)
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts

describe('the README', () => {
  it('starts the program with one command and tests it with another', () => {
    expect(commands).toContain('npm ci && npm start')
    expect(commands).toContain('npm ci && npm test')
  })
  it('gives the test command that the machine runs in a fresh clone', () => {
    const run = read('.ci/run')
    expect(run).toMatch(/^npm ci( |$)/mu)
    expect(run.trimEnd().split('\n').at(-1)).toBe('npm test')
  })
  it('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/gu)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
  })
  it('is short', () => {
    expect(readme.split('\n').length).toBeLessThanOrEqual(150)
  })
  it('names only files that exist', () => {
    const linked = [...readme.matchAll(/\]\(([^)#:]+)\)/gu)].map((match) => match[1] ?? '')
    expect(linked.length).toBeGreaterThan(0)
    for (const path of linked) expect(() => read(path), path).not.toThrow()
  })
})
