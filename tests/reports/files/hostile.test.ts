import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { pdfFacts } from './pdfText.js'
import { assessed, cases, choice, report, verify } from './realFiles.js'

const hostile: readonly (readonly [what: string, text: string])[] = [
  [
    'markup of Typst',
    '#panic("x") #eval("1+1") *fett* $x^2$ @ref <label> = Titel #import "@preview/x"',
  ],
  [
    'markup of HTML and XML',
    '<script>alert(1)</script> <text:p/> ]]> <!-- &amp; <w:t> </office:text>',
  ],
  ['markup of Markdown and EJS', '[a](javascript:alert(1)) <%= process.env %> `x` | --- | **b**'],
  ['formulas of spreadsheets', '=HYPERLINK("https://example.org")'],
  ['emoji and families of them', '😀 👨‍👩‍👧‍👦 🏳️‍🌈'],
  ['Chinese, Japanese, Korean', '中文测试 日本語 한국어'],
  ['Arabic and Hebrew', 'مرحبا بالعالم שלום עולם'],
  ['control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u0085f\uFEFFg\uFFFEh'],
  ['marks of direction', 'a\u202Eb\u2066c\u200Fd'],
  ['half characters', 'a\uD800b\uDC00c'],
  ['private and unassigned characters', '\uE000 \u{10FFFD} \u0378'],
  ['stacked accents', `e${'\u0301'.repeat(400)}`],
  ['a word of 40,000 letters', 'x'.repeat(40_000)],
  ['an answer of 50,000 characters', 'Wort und noch ein Wort. '.repeat(2_083)],
  ['3,000 lines', 'Zeile\n'.repeat(3_000)],
]

const [, file] = cases[0] ?? ['', {}]
const caseWith = (text: string) => {
  const answers = file['answers'] as Readonly<Record<string, object>>
  return {
    ...file,
    body: {
      name:
        text
          .replace(/[\p{C}\s]+/gu, ' ')
          .slice(0, 150)
          .trim() || 'Stadt',
      land: 'SN',
      type: 'municipality',
    },
    inquiry: {
      reference: text.slice(0, 100),
      askedBy: text.slice(0, 100),
      subject: text.slice(0, 300),
      questions: [text.slice(0, 3_000)],
    },
    answers: Object.fromEntries(
      Object.entries(answers).map(([fact, answer]) => [
        fact,
        { ...answer, note: text, evidence: text },
      ]),
    ),
  }
}

describe.each(hostile)('%s', (_what, text) => {
  it('become text in letter and report, never markup and never a broken file', async () => {
    const input = await assessed(caseWith(text))
    for (const kind of ['letter', 'annex'] as const) {
      const pdf = await report(input, { ...choice, kind, format: 'pdf' })
      expect(await pdfFacts(pdf.bytes)).toMatchObject({ untagged: [], claims: 'A-3A UA-1' })
      expect((await verify(pdf.bytes))?.verdict).toBe('confirmed')
      for (const format of ['odt', 'docx'] as const) {
        const parts = unzipSync((await report(input, { ...choice, kind, format })).bytes)
        const main = format === 'odt' ? 'content.xml' : 'word/document.xml'
        const contents = strFromU8(parts[main] ?? new Uint8Array())
        const { errors } = await validateXML({
          xml: [{ fileName: 'main.xml', contents }],
          maxMemoryPages: 8192,
        } as never)
        expect(errors).toEqual([])
      }
      const html = strFromU8((await report(input, { ...choice, kind, format: 'html' })).bytes)
      expect(html).not.toMatch(/<script|href="javascript|<%=/iu)
      const csv = strFromU8((await report(input, { ...choice, kind, format: 'csv' })).bytes)
      expect(csv).not.toMatch(/(^|;)"?[=+@]/mu)
    }
  })
})

describe('what had to be replaced', () => {
  it('is said: a Chinese character in a PDF', async () => {
    const input = await assessed(caseWith('中'))
    const { replaced } = await report(input, { ...choice, format: 'pdf' })
    expect(replaced.map(({ what }) => what)).toContain('glyph')
  })
  it('nothing is said where nothing was replaced', async () => {
    const { replaced } = await report(await assessed(file), { ...choice, format: 'pdf' })
    expect(replaced).toEqual([])
  })
})
