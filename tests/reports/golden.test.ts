import { describe, expect, it } from 'vitest'
import { reports } from '../../src/reports/reports.js'
import { renderText } from '../../src/reports/text.js'
import { assessed, example } from './realCases.js'

/** Letters as people read them. Whoever changes a rule or a text sees here what it does; `vitest -u` accepts it. */
const markkleeberg = example('markkleeberg-facebook-2022')
const letters: [file: string, input: unknown, lang: 'de' | 'en'][] = [
  ['markkleeberg-2022.de', markkleeberg, 'de'],
  ['markkleeberg-2022.en', markkleeberg, 'en'],
  ['markkleeberg-2026.de', { ...markkleeberg, asOf: '2026-11-23' }, 'de'],
  ['whatsapp-hochwasser-2026.de', example('whatsapp-hochwasser-2026'), 'de'],
  ['mastodon-sachsen-2026.de', example('mastodon-sachsen-2026'), 'de'],
  [
    'nichts-beantwortet.de',
    { ...markkleeberg, platform: 'peertube', asOf: '2026-11-23', answers: {} },
    'de',
  ],
]

describe('the letters of the examples', () => {
  it.each(letters)('%s reads as agreed', async (file, input, lang) => {
    const text = renderText(reports.letter(assessed(input), lang))
    await expect(text).toMatchFileSnapshot(`golden/${file}.txt`)
  })
})
