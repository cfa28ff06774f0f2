import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createReadRulebook } from '../../src/engine/readRulebook.js'
import { copyOfRules, root } from '../cli/shell.js'

let copy: ReturnType<typeof copyOfRules> | undefined
afterEach(() => {
  copy?.remove()
  copy = undefined
})

const file = (...parts: string[]): string => join(copy?.root ?? '', 'rules', ...parts)
const edit = (path: string, change: (text: string) => string): void => {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}
/** Codes of what is wrong with the releases of the copy. */
const problems = async (): Promise<string[]> => {
  const read = createReadRulebook({
    rules: file(),
    registers: join(copy?.root ?? '', 'data', 'registers'),
  })
  return (await read('2026-11-23')).releaseErrors.map(({ code }) => code)
}
const release = async (): Promise<void> => {
  copy = copyOfRules()
  edit(file('social-media', '1.0.0', 'ruleset.json'), (text) =>
    text.replace('"status": "draft"', '"status": "released"'),
  )
  const read = createReadRulebook({
    rules: file(),
    registers: join(copy.root, 'data', 'registers'),
  })
  const { releaseErrors } = await read('2026-11-23')
  const sha256 = String(releaseErrors[0]?.params?.['sha256'])
  const released = [{ id: 'social-media', version: '1.0.0', sha256 }]
  writeFileSync(file('released.json'), JSON.stringify({ released }))
}

describe('a released version is frozen', () => {
  it('is accepted as it was released, also with another worked case', async () => {
    await release()
    expect(await problems()).toEqual([])
    edit(file('social-media', '1.0.0', 'cases.json'), (text) =>
      text.replace('"de": "', '"de": "Neu: '),
    )
    expect(await problems()).toEqual([])
  })

  it('is refused as soon as one point differs', async () => {
    await release()
    edit(file('social-media', '1.0.0', 'criteria', 'benefit.json'), (text) =>
      text.replace(/"points": \d+/u, '"points": 39'),
    )
    expect(await problems()).toEqual(['issue.rules.releasedChanged'])
  })

  it('may not become a draft again, nor vanish, nor appear unlisted', async () => {
    await release()
    edit(file('released.json'), (text) => text.replace('1.0.0', '0.9.0'))
    expect(await problems()).toEqual([
      'issue.rules.releasedUnlisted',
      'issue.rules.releasedMissing',
    ])
    edit(file('released.json'), (text) => text.replace('0.9.0', '1.0.0'))
    edit(file('social-media', '1.0.0', 'ruleset.json'), (text) =>
      text.replace('"status": "released"', '"status": "draft"'),
    )
    expect(await problems()).toEqual(['issue.rules.releasedAsDraft'])
  })

  it('entries of released.json are only ever added', () => {
    const history = execFileSync(
      'git',
      ['log', '--format=', '-p', '--unified=0', '--', 'rules/released.json'],
      { cwd: root, encoding: 'utf8' },
    )
    const removed = history.split('\n').filter((line) => /^-.*sha256/u.test(line))
    expect(removed).toEqual([])
  })
})
