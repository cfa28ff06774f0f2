import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeHref } from '../../../src/core/document/normalise.js'
import { longestRun, longestText, normaliseText } from '../../../src/core/document/normaliseText.js'

const cases: [what: string, typed: string, printed: string][] = [
  ['markup, which renderers escape', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['template tags, which nobody runs', '<%= 7*7 %> ${7*7} {{7*7}}', '<%= 7*7 %> ${7*7} {{7*7}}'],
  ['NUL and other control characters', 'a\u0000b\u0008c\u000Bd\u0085e', 'abcde'],
  ['a byte order mark', '\uFEFFText', 'Text'],
  ['noncharacters', 'a\uFFFEb\u{1FFFF}c', 'abc'],
  ['overrides of the reading direction', 'ab\u202Etxt.exe\u202C', 'abtxt.exe'],
  ['hidden tag characters', 'a\u{E0041}b', 'ab'],
  ['half a character', 'a\uD800b', 'a\uFFFDb'],
  ['other line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a tab', 'a\tb', 'a b'],
  ['letters put together from parts', 'U\u0308', 'Ü'],
  ['letters of all scripts and pictures', '😀 漢字 العربية 𝔘', '😀 漢字 العربية 𝔘'],
]

describe('a text somebody typed', () => {
  it.each(cases)('keeps or loses %s', (_what, typed, printed) => {
    expect(normaliseText(typed).text).toBe(printed)
  })
  it('is cut when it is very long, and says so', () => {
    const { text, counts } = normaliseText('wort '.repeat(10_000))
    expect([...text]).toHaveLength(longestText)
    expect(text.endsWith('…')).toBe(true)
    expect(counts['too-long']).toBe(1)
  })
  it('gets places to break in a run of 50,000 letters', () => {
    const { text, counts } = normaliseText('x'.repeat(50_000))
    const runs = text.split('\u200B').map((run) => run.length)
    expect(Math.max(...runs)).toBeLessThanOrEqual(longestRun)
    expect(counts['long-run']).toBe(1)
  })
  it('counts what was taken out', () => {
    expect(normaliseText('\u0000a\u0001\u202Eb').counts).toMatchObject({ control: 2, bidi: 1 })
  })
  it('changes no more the second time, and is always well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        const once = normaliseText(typed).text
        expect(once.isWellFormed()).toBe(true)
        expect(normaliseText(once).text).toBe(once)
      }),
    )
  })
})

describe('the target of a link', () => {
  it.each([
    ['https://example.org/?a=1&b=2', 'https://example.org/?a=1&b=2'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:post@example.org', 'mailto:post@example.org'],
    ['  https://example.org/ ', 'https://example.org/'],
    ['javascript:alert(1)', undefined],
    ['java\u0000script:alert(1)', undefined],
    ['data:text/html,<script>', undefined],
    ['file:///etc/passwd', undefined],
    ['//example.org', undefined],
    ['/relative', undefined],
    ['', undefined],
  ])('%j becomes %j', (typed, expected) => {
    expect(safeHref(typed)).toBe(expected)
  })
})
