import { answerBlocks } from './annexAnswers.js'
import { createDraft } from './draft.js'
import type { DocumentInput } from './documentInput.js'
import { documentSchemaId, type RatsamDocument } from './model.js'
import { normalise } from './normalise.js'
import type { Words } from './words.js'

/** All facts that were asked or pre-filled, as tables by section. */
export const buildAnswersSheet = (input: DocumentInput, words: Words): RatsamDocument =>
  normalise({
    schema: documentSchemaId,
    kind: 'annex',
    lang: words.lang,
    title: words.say('document.annex.answers'),
    asOf: input.situation.case.asOf,
    blocks: answerBlocks(createDraft(input, words)),
    remarks: [],
    replaced: [],
  })
