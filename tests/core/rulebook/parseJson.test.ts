import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../src/core/rulebook/parseJson.js'

const findings = (text: string): readonly string[] => {
  const parsed = parseJson(text, 'x.json')
  if (parsed.ok) return []
  return parsed.issues.map(({ code, params }) => {
    const { line, column, key } = params ?? {}
    const place = line === undefined ? '' : ` ${String(line)}:${String(column)}`
    return `${code.replace('issue.json.', '')}${place}${key === undefined ? '' : ` ${String(key)}`}`
  })
}

describe('strict JSON', () => {
  it.each<[string, string, string[]]>([
    ['a byte order mark', '\uFEFF{}', ['bom']],
    ['an empty file', ' \n', ['empty']],
    ['a file cut off', '{"a": [1,', ['endsEarly 1:10']],
    ['a text cut off', '{"a": "b', ['syntax 1:7']],
    ['text after the end', '{}\n{}', ['trailing 2:1']],
    ['a comment', '{\n  // why\n}', ['syntax 2:3']],
    ['single quotes', "{'a': 1}", ['syntax 1:2']],
    ['a key without quotes', '{a: 1}', ['syntax 1:2']],
    ['a missing comma', '{"a": 1\n "b": 2}', ['commaMissing 2:2']],
    ['a missing comma in a list', '[1 2]', ['commaMissing 1:4']],
    ['a comma too many in an object', '{"a": 1,}', ['commaTooMany 1:9']],
    ['a comma too many in a list', '[1,]', ['commaTooMany 1:4']],
    ['the wrong closing bracket', '{"a": [1}', ['commaMissing 1:9']],
    ['a colon missing', '{"a" 1}', ['syntax 1:6']],
    ['a value missing', '{"a": }', ['syntax 1:7']],
    ['a leading zero', '[01]', ['syntax 1:2']],
    ['a number without digits', '[-]', ['syntax 1:2']],
    ['NaN', '[NaN]', ['syntax 1:2']],
    ['a line break inside a text', '["a\nb"]', ['syntax 1:2']],
    ['an unknown escape', '["\\x"]', ['syntax 1:2']],
    ['__proto__', '{"__proto__": {}}', ['reservedKey 1:2 __proto__']],
    ['__proto__ in disguise', '{"\\u005f_proto__": {}}', ['reservedKey 1:2 __proto__']],
    ['half a character', '["\\ud800"]', ['surrogate 1:2']],
    ['a key twice', '{"a": 1,\n "b": {"a": 1},\n "a": 2}', ['duplicateKey 3:2 a']],
    ['a key twice in disguise', '{"a": 1, "\\u0061": 2}', ['duplicateKey 1:10 a']],
    [
      'several keys twice',
      '[{"a":1,"a":1},{"b":1,"b":1}]',
      ['duplicateKey 1:9 a', 'duplicateKey 1:23 b'],
    ],
    ['brackets nested too deep', '['.repeat(100_000), ['tooDeep 1:65']],
  ])('refuses %s and says where', (_, text, expected) => {
    expect(findings(text)).toEqual(expected)
  })

  it('says where the key stood first', () => {
    const parsed = parseJson('{\n"a": 1,\n"a": 2}', 'x.json')
    expect(parsed).toMatchObject({
      ok: false,
      issues: [{ path: 'x.json', params: { firstLine: 2, line: 3, column: 1 } }],
    })
  })

  it('reads whatever JSON.stringify writes, like JSON.parse', () => {
    const values = fc
      .jsonValue({ maxDepth: 5, noUnicodeString: false, stringUnit: 'grapheme' })
      .filter((value) => !JSON.stringify(value).includes('"__proto__":')) // refused on purpose, see above
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, undefined, indent)
        expect(parseJson(text, 'x')).toEqual({ ok: true, value: JSON.parse(text) as unknown })
      }),
    )
  })

  it('refuses whatever JSON.parse refuses, for any text near JSON', () => {
    const nearJson = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ',',
          ':',
          '"a"',
          '"',
          '1',
          '-',
          'true',
          'null',
          ' ',
          '\n',
          '0',
          '.',
          'e',
          '\\',
          'x',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(nearJson, (text) => {
        if (parseJson(text, 'x').ok) expect(() => JSON.parse(text) as unknown).not.toThrow()
        else if (!/"a".*"a"/su.test(text)) expect(() => JSON.parse(text) as unknown).toThrow()
      }),
      { numRuns: 5_000 },
    )
  })
})
