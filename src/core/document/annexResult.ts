import type { Draft } from './draft.js'
import { inquiryDeadline } from './inquiryDeadline.js'
import { join, strong, text } from './inlines.js'
import { outcomesInWords } from './letterLaw.js'
import type { Block, Definition, Inlines } from './model.js'
import { platformName } from './platformName.js'
import { registerDates } from './registerDates.js'
import type { DocumentKey } from './words.js'

/** The result at a glance: outcome, what is still possible, body, platform, date. */
export const resultBlocks = (draft: Draft): readonly Block[] => {
  const { result, situation, words } = draft
  const { case: aCase } = situation
  const row = (key: DocumentKey, details: Inlines): Definition => ({
    term: [draft.label(key)],
    details,
  })
  const possible = outcomesInWords(draft, result.possibleOutcomes)
  const outcome = draft.label(`document.outcome.${result.outcome}`)
  return [
    { kind: 'heading', level: 2, content: [draft.label('document.annex.result')] },
    {
      kind: 'definitions',
      items: [
        row('document.annex.outcome', [strong([outcome])]),
        ...(result.outcome === 'undecided'
          ? [row('document.annex.possible', [text(possible, 'result:possibleOutcomes')])]
          : []),
        row('document.letter.body', [text(aCase.body.name, 'person:body.name')]),
        row('document.letter.platform', [text(platformName(situation), 'register:platforms')]),
        row('document.letter.asOf', [text(words.date(aCase.asOf), 'result:asOf')]),
        ...deadline(draft),
      ],
    },
    ...paragraph(draft.texts.say(`outcome.${result.outcome}`)),
    ...(result.bounds === 'outer' ? paragraph(draft.texts.say('annex.method.outer')) : []),
  ]
}

const deadline = (draft: Draft): readonly Definition[] => {
  const due = inquiryDeadline(draft.situation.case)
  if (due === undefined) return []
  const details = draft.texts.say('annex.caveat.saechsgemo-28', {
    'document.deadline': draft.words.date(due),
  })
  return details.length === 0 ? [] : [{ term: [draft.label('document.annex.deadline')], details }]
}

/** Question and standard, before anything is applied. */
export const introBlocks = (draft: Draft): readonly Block[] => {
  const { texts } = draft
  const sentences = [
    texts.say('annex.intro.question'),
    texts.say('annex.intro.standard'),
    registerDates(draft).isPast ? texts.say('annex.intro.past') : [],
  ]
  return paragraph(join(sentences, ' ', 'label:punctuation'))
}

export const paragraph = (content: Inlines): readonly Block[] =>
  content.length === 0 ? [] : [{ kind: 'paragraph', role: 'body', content }]
