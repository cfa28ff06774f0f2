import { changeBlocks } from './annexChanges.js'
import { answerBlocks, openBlocks } from './annexAnswers.js'
import { counterBlocks } from './annexCounter.js'
import { findingBlocks } from './annexFindings.js'
import { groundBlocks } from './annexGrounds.js'
import { lawBlocks } from './annexLaw.js'
import { caveatBlocks, receiptBlocks } from './annexReceipt.js'
import { requirementBlocks } from './annexRequirements.js'
import { introBlocks, resultBlocks } from './annexResult.js'
import { sourceBlocks } from './annexSources.js'
import { stageBlocks } from './annexStages.js'
import { whatIfBlocks } from './annexWhatIf.js'
import { createDraft, type Draft } from './draft.js'
import type { DocumentInput } from './documentInput.js'
import { plainText } from './inlines.js'
import { documentSchemaId, type Block, type RatsamDocument } from './model.js'
import { normalise } from './normalise.js'
import type { DocumentKey, Words } from './words.js'

/**
 * The assessment report annexed to the letter: question, standard, application, result, as an expert opinion is
 * written, with everything a reader needs to check it.
 */
export const buildAnnex = (input: DocumentInput, words: Words): RatsamDocument => {
  const draft = createDraft(input, words)
  const title = [draft.label('document.annex.title')]
  return normalise({
    schema: documentSchemaId,
    kind: 'annex',
    lang: words.lang,
    title: plainText(title),
    asOf: input.situation.case.asOf,
    blocks: [
      { kind: 'heading', level: 1, content: title },
      ...resultBlocks(draft),
      ...section(draft, 'document.annex.question', introBlocks(draft)),
      ...stageBlocks(draft),
      ...parts.flatMap(([key, build]) => section(draft, key, build(draft))),
    ],
    remarks: [],
    replaced: [],
  })
}

const section = (draft: Draft, key: DocumentKey, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, content: [draft.label(key)] }, ...blocks]

/** The parts after the four stages, in order; one without content is left out. */
const parts: readonly (readonly [DocumentKey, (draft: Draft) => readonly Block[]])[] = [
  ['document.annex.grounds', groundBlocks],
  ['document.annex.findings', findingBlocks],
  ['document.annex.counter', counterBlocks],
  ['document.annex.requirements', requirementBlocks],
  ['document.annex.whatIf', whatIfBlocks],
  ['document.annex.law', lawBlocks],
  ['document.annex.answers', answerBlocks],
  ['document.annex.open', openBlocks],
  ['document.annex.changes', changeBlocks],
  ['document.annex.sources', sourceBlocks],
  ['document.annex.receipt', receiptBlocks],
  ['document.annex.caveat', caveatBlocks],
]
