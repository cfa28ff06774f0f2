import { describe, expect, it } from 'vitest'
import { checkRuleset } from '../../../src/core/rulebook/checkRuleset.js'
import { aRulesetFiles } from '../../builders.js'
import { someRegisters, today, words } from '../../registerBuilders.js'
import { inQuestion, inRule } from './changes.js'
import { errorsAfter, shortly } from './findings.js'

const risk = 'criteria/risk.json'

describe('the small rule set', () => {
  it('has no findings, so that each test below sees only what it changed', () => {
    expect(checkRuleset(aRulesetFiles(), someRegisters(), today)).toEqual({
      errors: [],
      warnings: [],
      counts: { rules: 4, criteria: 2, questions: 6, derived: 1, texts: 1, cases: 1 },
    })
  })
})

describe('findings', () => {
  it('come all at once, from every file', () => {
    const found = errorsAfter((files) => {
      inRule('risk.adverts', { sources: [] })(files)
      inQuestion('plan.comments', { section: 'x' })(files)
      files.ruleset.balance.pop()
      files.texts.blocks[0]!.text = words('{x}')
      files.cases.cases[0]!.case.platform = 'x'
    })
    const named = new Set(found.map((line) => line.split(' @ ')[1]?.split(' › ')[0]))
    expect([...named].sort()).toEqual([
      'cases.json',
      'criteria/risk.json',
      'questions.json',
      'ruleset.json',
      'texts.json',
    ])
  })

  it('include overdue reviews and unused parameters as warnings only', () => {
    const files = aRulesetFiles()
    inRule('risk.adverts', { reviewBy: '2026-11-22' })(files)
    inRule('risk.tracks', { reviewBy: today })(files)
    files.ruleset.parameters.push({ ...files.ruleset.parameters[0]!, id: 'other' })
    const { errors, warnings } = checkRuleset(files, someRegisters(), today)
    expect(errors).toEqual([])
    expect(shortly(warnings)).toEqual([
      `rules.reviewOverdue @ ${risk} › risk.adverts › reviewBy`,
      'rules.unusedParameter @ ruleset.json › other',
    ])
  })
})
