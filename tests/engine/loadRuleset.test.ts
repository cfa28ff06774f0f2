import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RulesetFiles } from '../../src/core/rulebook/rulesetFiles.js'
import { listRulesets } from '../../src/engine/listRulesets.js'
import { loadRuleset, readRuleset } from '../../src/engine/loadRuleset.js'
import { isMessageKey } from '../../src/i18n/translate.js'
import { aRuleset, aRulesetFiles } from '../builders.js'
import { someRegisters, today, words } from '../registerBuilders.js'
import { json, rulesetFolder, temporaryFolder, type Replacements } from './rulesetFolder.js'

const surroundings = { registers: someRegisters(), today }
const errorsOf = async (
  replacements: Replacements,
  change?: (files: RulesetFiles) => unknown,
): Promise<readonly string[]> => {
  const place = await rulesetFolder(replacements, change)
  const { errors, ruleset } = await readRuleset(place, surroundings)
  expect(errors.filter(({ code }) => !isMessageKey(code))).toEqual([])
  expect(ruleset === undefined).toBe(errors.length > 0)
  return errors.map(({ code, path }) => `${code.replace('issue.', '')} @ ${path}`)
}
const { rules } = aRulesetFiles().criteria['risk']!

describe('a rule set on disk', () => {
  it('is read, checked and assembled, with each rule knowing its criterion', async () => {
    const ruleset = await loadRuleset(await rulesetFolder(), surroundings)
    expect({ ...ruleset, sha256: '' }).toEqual(aRuleset({ sha256: '' }))
    expect(ruleset.sha256).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('has a hash that changes with every word but not with layout or worked cases', async () => {
    const hash = async (
      replacements: Replacements,
      change?: (f: RulesetFiles) => unknown,
    ): Promise<string> =>
      (await loadRuleset(await rulesetFolder(replacements, change), surroundings)).sha256
    const plain = await hash({})
    const { derived, cases } = aRulesetFiles()
    expect(await hash({ 'derived.json': JSON.stringify(derived) })).toBe(plain)
    expect(
      await hash({ 'cases.json': json({ cases: [{ ...cases.cases[0], title: words('x') }] }) }),
    ).toBe(plain)
    expect(
      await hash({}, (files) => (files.criteria['risk']!.rules[0]!.reason.de = 'Anders.')),
    ).not.toBe(plain)
  })

  it('may have a README beside its files', async () => {
    expect(await errorsOf({ 'README.md': '# Hinweise' })).toEqual([])
  })
})

describe('a faulty rule set on disk is refused', () => {
  const latin1 = Uint8Array.from(Buffer.from('{"blocks": "für"}', 'latin1'))
  it.each<[string, Replacements, string[]]>([
    ['with a file missing', { 'texts.json': null }, ['file.missing @ texts.json']],
    [
      'with a criterion file missing',
      { 'criteria/risk.json': null },
      ['file.missing @ criteria/risk.json'],
    ],
    [
      'with no criterion files',
      { 'criteria/risk.json': null, 'criteria/benefit.json': null },
      ['file.missing @ criteria/risk.json', 'file.missing @ criteria/benefit.json'],
    ],
    ['with an empty file', { 'texts.json': '' }, ['json.empty @ texts.json']],
    ['with broken JSON', { 'texts.json': '{"blocks": [}' }, ['json.syntax @ texts.json']],
    ['with trailing text', { 'texts.json': '{"blocks": []} x' }, ['json.trailing @ texts.json']],
    [
      'with a duplicate key',
      { 'texts.json': '{"blocks": [], "blocks": []}' },
      ['json.duplicateKey @ texts.json'],
    ],
    ['with a byte order mark', { 'texts.json': '\uFEFF{"blocks": []}' }, ['json.bom @ texts.json']],
    ['not in UTF-8', { 'texts.json': latin1 }, ['json.notUtf8 @ texts.json']],
    [
      'in UTF-16',
      { 'texts.json': Uint8Array.from(Buffer.from('\uFEFF{}', 'utf16le')) },
      ['json.notUtf8 @ texts.json'],
    ],
    [
      'with a key of its own',
      { 'texts.json': '{"blocks": [], "note": 1}' },
      ['shape.unknownKey @ texts.json › note'],
    ],
    [
      'with a rule file in the wrong folder',
      { 'risk.json': '{"rules": []}' },
      ['rules.strayFile @ risk.json'],
    ],
    [
      'with a rule file of no criterion',
      { 'criteria/Risk.json': '{"rules": []}' },
      ['rules.strayFile @ criteria/Risk.json'],
    ],
    [
      'with a rule file that is no JSON file',
      { 'criteria/risk.json.bak': '' },
      ['rules.strayFile @ criteria/risk.json.bak'],
    ],
  ])('%s', async (_, replacements, expected) => {
    expect(await errorsOf(replacements)).toEqual(expected)
  })

  it('when the folder is not the one its version names', async () => {
    const errors = await errorsOf({}, (files) => (files.ruleset.version = '1.0.1'))
    expect(errors).toEqual(['rules.wrongFolder @ ruleset.json › version'])
  })

  it('with a file that is a folder', async () => {
    const place = await rulesetFolder({ 'texts.json': null })
    await mkdir(join(place.folder, 'texts.json'))
    const { errors } = await readRuleset(place, surroundings)
    expect(errors).toEqual([
      { path: 'texts.json', code: 'issue.file.unreadable', params: { reason: 'EISDIR' } },
    ])
  })

  it('with all files at once, and with the traps of rules although other files are broken', async () => {
    const trap = { ...rules[0], conditions: { all: [] }, effect: 'raises' }
    const errors = await errorsOf({
      'texts.json': '{',
      'cases.json': null,
      'criteria/risk.json': json({ rules: [trap, ...rules.slice(1)] }),
    })
    expect(errors).toEqual([
      'json.endsEarly @ texts.json',
      'file.missing @ cases.json',
      'shape.expectedObject @ criteria/risk.json › risk.adverts › effect',
      'rules.emptyGroup @ criteria/risk.json › risk.adverts › conditions.all',
    ])
  })

  it('by an error that carries all findings and names the version', async () => {
    const place = await rulesetFolder({ 'texts.json': null })
    await expect(loadRuleset(place, surroundings)).rejects.toMatchObject({
      code: 'ruleset-faulty',
      params: { id: 'example', version: '1.0.0', count: 1 },
      issues: [{ path: 'texts.json', code: 'issue.file.missing' }],
    })
  })
})

describe('the versions found', () => {
  it('are sorted by numbers; whatever is no version is left alone', async () => {
    const rules = await temporaryFolder()
    for (const name of ['b/1.0.0', 'a/1.10.0', 'a/1.9.0', 'a/draft', 'a/1.9.0-x']) {
      await mkdir(join(rules, name), { recursive: true })
    }
    await writeFile(join(rules, 'rule.schema.json'), '{}')
    await symlink(join(rules, 'b'), join(rules, 'c'))
    const found = await listRulesets(rules)
    expect(found.map(({ id, version }) => `${id} ${version}`)).toEqual([
      'a 1.9.0',
      'a 1.10.0',
      'b 1.0.0',
    ])
  })
  it('cannot be listed where there is no folder', async () => {
    await expect(listRulesets('/nowhere/at/all')).rejects.toMatchObject({ code: 'file-unreadable' })
  })
})
