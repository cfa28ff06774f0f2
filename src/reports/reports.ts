import { buildAnnex } from '../core/document/annex.js'
import { createDraft } from '../core/document/draft.js'
import { buildLetter, proposedLetter } from '../core/document/letter.js'
import type { Reports } from '../core/document/reports.js'
import { buildSummary } from '../core/document/summary.js'
import { htmlFragment } from './htmlFragment.js'
import { renderers } from './renderers.js'
import { wordsOf } from './words.js'

export const reports: Reports = {
  letter: (input, lang) => buildLetter(input, wordsOf(lang)),
  proposedLetter: (input, lang) => proposedLetter(createDraft(input, wordsOf(lang))),
  annex: (input, lang) => buildAnnex(input, wordsOf(lang)),
  fragment: htmlFragment,
  html: (input, lang) =>
    renderers.html.render([buildLetter(input, wordsOf(lang)), buildAnnex(input, wordsOf(lang))]),
  text: (input, lang) => renderers.text.render([buildSummary(input, wordsOf(lang))]),
  replacements: ({ replaced, lang }) =>
    replaced.map(({ what }) => wordsOf(lang).say(`document.replaced.${what}`)),
}
