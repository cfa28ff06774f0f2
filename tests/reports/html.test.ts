import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { reports } from '../../src/reports/reports.js'
import { wordsOfBody } from './documentWords.js'
import { assessed, example } from './realCases.js'

const markkleeberg = example('markkleeberg-facebook-2022')
const hostile = [
  '<script>alert(1)</script>',
  '</p></article><img src=x onerror=alert(1)>',
  '<%= process.env %> <%- include("x") %>',
  '${7*7} {{7*7}} #panic("typst")',
  'a\u0000b\u0008c',
  '\u202Etxt.exe\u202C',
  '\uD800',
  `" onmouseover="alert(1)`,
  "' --> ]]>",
  'javascript:alert(1)',
  'x'.repeat(5_000),
]
const long = 'Wort '.repeat(10_000)
const attacked = assessed({
  ...markkleeberg,
  body: { name: hostile[0], land: 'SN', type: 'municipality' },
  inquiry: {
    reference: hostile[1],
    askedBy: hostile[7],
    subject: hostile[2],
    questions: hostile,
  },
  answers: {
    'plan.comments': {
      state: 'answered',
      value: 'open',
      note: hostile.join('\n'),
      evidence: long,
    },
  },
})
const plainWords = (html: string): string =>
  html
    .replace(/<sup>.*?<\/sup>/gu, '')
    .replace(/<br>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&#39;/gu, "'")
    .replace(/&amp;/gu, '&')

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')

describe.each([
  ['the answer of 2022', assessed(markkleeberg)],
  ['a hostile case', attacked],
])('%s as HTML', (_name, input) => {
  const html = reports.html(input, 'de')

  it('is valid', async () => {
    const report = await new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off' },
    }).validateString(html)
    const messages = report.results.flatMap((result) => result.messages)
    expect(messages.map(({ line, message }) => `${String(line)}: ${message}`)).toEqual([])
  })
  it('runs nothing and loads nothing', () => {
    expect(html).not.toMatch(/<(script|img|iframe|object|embed|link|form)\b/iu)
    expect(html).not.toMatch(/<[^>]*\son\w+\s*=/iu)
    expect(html).not.toMatch(/(src|href)="(?!https?:|mailto:|#)/iu)
    expect(html).not.toMatch(/url\(|@import/iu)
  })
  it.each(['letter', 'annex'] as const)('says the words of the %s, all and no others', (kind) => {
    const document = reports[kind](input, 'de')
    const body = reports
      .fragment(document)
      .replace(/<figure.*?<\/figure>/gsu, '')
      .replace(/<section class="document-notes".*?<\/section>/su, '')
    expect(withoutSpace(plainWords(body))).toBe(withoutSpace(wordsOfBody(document)))
  })
  it('is the same twice, byte by byte', () => {
    expect(reports.html(input, 'de')).toBe(html)
  })
})

describe('a fragment', () => {
  const letter = reports.letter(attacked, 'de')
  const html = reports.fragment(letter, { headingOffset: 1 })

  it('leaves the first heading level to its page', () => {
    expect(html).not.toContain('<h1')
    expect(html).toContain('<h2>')
  })
  it('shows markup as text', () => {
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
  it('holds no control characters, and the staff is told', () => {
    for (const character of ['\u0000', '\u0008', '\u202E']) expect(html).not.toContain(character)
    expect(reports.replacements(letter)).toContain('Unsichtbare Steuerzeichen wurden entfernt.')
  })
  it('says in which language it is', () => {
    expect(reports.fragment(reports.letter(attacked, 'en'))).toContain('lang="en"')
  })
})

describe('a note of 50,000 letters', () => {
  it('is shortened in the annex, and the staff is told', () => {
    const annex = reports.annex(attacked, 'de')
    expect(reports.fragment(annex).length).toBeLessThan(120_000)
    expect(reports.replacements(annex)).toContain('Ein sehr langer Text wurde gekürzt.')
  })
})
