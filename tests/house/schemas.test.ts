import { format, resolveConfig } from 'prettier'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { publishedSchemas } from '../../scripts/publishedSchemas.js'
import { aRulesetFiles } from '../builders.js'
import { projectFiles, read } from './projectFiles.js'

const published = Object.entries(publishedSchemas())
const check = (path: string): z.ZodType =>
  z.fromJSONSchema(JSON.parse(read(path)) as Parameters<typeof z.fromJSONSchema>[0])
const accepts = (path: string, value: unknown): boolean => check(path).safeParse(value).success

describe('the published schemas', () => {
  it.each(published)('%s is up to date; if not, run npm run schemas', async (path, schema) => {
    const options = { ...(await resolveConfig('package.json')), parser: 'json' }
    expect(read(path)).toBe(await format(JSON.stringify(schema), options))
  })

  const ruleFiles = projectFiles().filter((file) => /^rules\/.+\/.+\.json$/u.test(file))
  it('are there to be compared with rule files', () => {
    expect(ruleFiles.length).toBeGreaterThan(5)
  })
  it.each(ruleFiles)('accept %s', (file) => {
    const name = file.includes('/criteria/') ? 'criterion' : /([a-z]+)\.json$/u.exec(file)?.[1]
    const { error } = check(`rules/${name ?? ''}.schema.json`).safeParse(JSON.parse(read(file)))
    expect(error?.issues.slice(0, 3)).toBeUndefined()
  })
  const cases = projectFiles().filter((file) => /^data\/examples\/.+\.json$/u.test(file))
  it.each(cases)('accept %s', (file) => {
    const { error } = check('schemas/case.schema.json').safeParse(JSON.parse(read(file)))
    expect(error?.issues.slice(0, 3)).toBeUndefined()
  })

  const leaf = { fact: 'plan.adverts', operator: 'equal', value: true }
  it.each<[string, unknown, boolean]>([
    ['accept a group', { all: [leaf] }, true],
    ['accept nesting', { any: [leaf, { not: { all: [leaf] } }] }, true],
    ['accept a list for in', { all: [{ ...leaf, operator: 'in', value: ['a'] }] }, true],
    ['refuse a comparison at the root of a rule', leaf, false],
    ['refuse an empty group', { all: [] }, false],
    ['refuse all and any together', { all: [leaf], any: [leaf] }, false],
    ['refuse a decorator', { all: [{ ...leaf, operator: 'not:equal' }] }, false],
    ['refuse a text for in', { all: [{ ...leaf, operator: 'in', value: 'a' }] }, false],
    ['refuse a path', { all: [{ ...leaf, path: '$' }] }, false],
    ['refuse a priority', { all: [leaf], priority: 1 }, false],
    ['refuse a fact as value', { all: [{ ...leaf, value: { fact: 'x' } }] }, false],
    ['refuse a named condition', { all: [{ condition: 'x' }] }, false],
  ])('%s in conditions', (_, conditions, expected) => {
    const [rule] = aRulesetFiles().criteria['risk']!.rules
    expect(accepts('rules/criterion.schema.json', { rules: [{ ...rule, conditions }] })).toBe(
      expected,
    )
  })
})
