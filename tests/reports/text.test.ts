import { describe, expect, it } from 'vitest'
import { reports } from '../../src/reports/reports.js'
import { wrap } from '../../src/reports/wrap.js'
import { assessed, example } from './realCases.js'

const names = ['markkleeberg-facebook-2022', 'mastodon-sachsen-2026', 'whatsapp-hochwasser-2026']

describe('the result on the command line', () => {
  const cases = names.flatMap((name) =>
    (['de', 'en'] as const).map((lang) => [
      name,
      lang,
      reports.text(assessed(example(name)), lang),
    ]),
  )

  it.each(cases)('is readable at 80 columns: %s, %s', (_name, _lang, text = '') => {
    const long = text.split('\n').filter((line) => [...line].length > 80)
    expect(long).toEqual([])
  })
  it('begins with the outcome and tells grounds, open questions and the receipt', () => {
    const input = assessed(example('markkleeberg-facebook-2022'))
    const text = reports.text(input, 'de')
    expect(text.startsWith('Ablehnung\n=========\n')).toBe(true)
    expect(text).toContain('1. Datenschutzrisiko (Restrisiko, trägt, robust):')
    expect(text).toContain('Offene Angaben')
    expect(text).toContain(input.result.receipt.resultSha256)
  })
  it('lists what an approved account has to keep', () => {
    const text = reports.text(assessed(example('mastodon-sachsen-2026')), 'de')
    expect(text).toContain('Im laufenden Betrieb gelten diese Pflichten:')
  })
})

describe('wrapping', () => {
  it('indents what follows the first line of a list item', () => {
    expect(wrap('wort '.repeat(20).trim(), '- ').split('\n')[1]).toMatch(/^ {2}wort/u)
  })
  it('leaves a word longer than a line whole', () => {
    expect(wrap('x'.repeat(100))).toBe('x'.repeat(100))
  })
})
