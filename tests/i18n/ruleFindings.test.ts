import { describe, expect, it } from 'vitest'
import { checkRuleset } from '../../src/core/rulebook/checkRuleset.js'
import { criterionFile } from '../../src/core/rulebook/schema.js'
import { parseJson } from '../../src/core/rulebook/parseJson.js'
import { shapeIssues } from '../../src/core/rulebook/shapeIssues.js'
import type { Issue } from '../../src/core/errors.js'
import { isMessageKey, translate } from '../../src/i18n/translate.js'
import { aRulesetFiles } from '../builders.js'
import { someRegisters, today, words } from '../registerBuilders.js'

const faultyFiles = (): ReturnType<typeof aRulesetFiles> => {
  const files = aRulesetFiles()
  const [first, second, third] = files.criteria['risk']!.rules
  const leaf = { fact: 'plan.advert', operator: 'not:in', value: 'open', priority: 1, path: '$' }
  Object.assign(first!, {
    sources: [],
    conditions: { all: [leaf, { any: [] }] },
    reviewBy: '2000-01-01',
  })
  Object.assign(second!, { validFrom: '2018-01-01', validUntil: '2000-01-01', reason: words('{x') })
  Object.assign(third!, { remedy: undefined, id: first!.id, reason: words('{x.y}') })
  files.ruleset.balance.pop()
  files.ruleset.positions.pop()
  files.ruleset.parameters[0]!.validFrom = '2020-01-01'
  files.texts.blocks[0]!.lands = ['XX']
  files.cases.cases[0]!.case.platform = 'platform-b'
  files.cases.cases[0]!.case.asOf = '2018-01-01'
  for (const question of files.questions.questions) question.section = 'x'
  files.questions.questions[0]!.change = { maybe: words('vielleicht') }
  files.questions.questions[2]!.change = { number: words('mehr') }
  return files
}
const raw = { rules: [{ id: 'a.b', effect: { type: 'blocks' }, validFrom: '2022-02-30', note: 1 }] }
const broken = parseJson('{"a": 1, "a": 2, "\\ud800": [1 2]}', 'x.json')

const findings: readonly Issue[] = [
  ...checkRuleset(faultyFiles(), someRegisters(), today).errors,
  ...checkRuleset(faultyFiles(), someRegisters(), today).warnings,
  ...shapeIssues(criterionFile.safeParse(raw).error?.issues ?? [], raw, 'criteria/x.json'),
  ...(broken.ok ? [] : broken.issues),
]

describe('findings about rule sets', () => {
  it('are of many kinds in this test', () => {
    expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(20)
  })
  it.each(['de', 'en'] as const)('are put into words in %s, with every value filled in', (lang) => {
    for (const { code, params } of findings) {
      expect(isMessageKey(code), code).toBe(true)
      if (!isMessageKey(code)) continue
      expect(translate(lang, code, params), code).not.toMatch(/\{\w+\}|undefined|\[object/u)
    }
  })
})
