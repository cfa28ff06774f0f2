import { inBrackets } from './citation.js'
import { departureBlocks } from './departures.js'
import { createDraft, type Draft } from './draft.js'
import type { DocumentInput } from './documentInput.js'
import { join, plainText, strong, text } from './inlines.js'
import { letterAlternatives } from './letterAlternatives.js'
import { letterAnswers, letterHead } from './letterHead.js'
import { letterGrounds } from './letterGrounds.js'
import { hingeNotes } from './letterLaw.js'
import { letterMissing, openNote } from './letterOpen.js'
import { letterRemarks } from './letterRemarks.js'
import { letterRequirements } from './letterRequirements.js'
import { documentSchemaId, type Block, type Inlines, type RatsamDocument } from './model.js'
import { normalise } from './normalise.js'
import { registerDates } from './registerDates.js'
import { letterheadBlocks, signature } from './bodyHead.js'
import { codeLine } from './codeLine.js'
import { applyLetterEdits } from './letterChanges.js'
import type { DocumentKey, Words } from './words.js'

/**
 * The answer to a council inquiry, or a file note where nobody asked: outcome first, then why, as prose. Every
 * sentence is a rule's reason, an approved text block, a word of the dictionary or typed by a person.
 */
export const buildLetter = (input: DocumentInput, words: Words): RatsamDocument => {
  const draft = createDraft(input, words)
  const subject = subjectOf(draft)
  return normalise({
    schema: documentSchemaId,
    kind: 'letter',
    lang: words.lang,
    title: plainText(subject),
    asOf: input.situation.case.asOf,
    blocks: [
      ...letterheadBlocks(draft),
      ...edited(draft, proposedLetter(draft, subject)),
      ...codeLine(draft),
    ],
    remarks: letterRemarks(draft),
    replaced: [],
  })
}

/** The letter as the rules propose it, from the draft note to the enclosure. */
export const proposedLetter = (draft: Draft, subject = subjectOf(draft)): readonly Block[] => [
  ...letterHead(draft, subject),
  paragraph('outcome', [
    strong(afterSalutation(draft, draft.texts.say(`outcome.${draft.result.outcome}`))),
  ]),
  ...letterAnswers(draft),
  ...section(draft, 'document.letter.examined', examined(draft)),
  ...section(draft, 'document.letter.benefit', benefit(draft)),
  ...section(draft, 'document.letter.grounds', [...letterGrounds(draft), ...balance(draft)]),
  ...section(draft, 'document.letter.missing', letterMissing(draft)),
  ...section(draft, 'document.letter.requirements', letterRequirements(draft)),
  ...section(draft, 'document.letter.alternatives', alternatives(draft)),
  ...section(draft, 'document.letter.outlook', outlook(draft)),
  ...closing(draft),
]

const edited = (draft: Draft, blocks: readonly Block[]): readonly Block[] =>
  draft.letter === undefined
    ? blocks
    : applyLetterEdits(blocks, draft.letter, draft.words.say('document.withheld'))

const hasInquiry = ({ situation }: Draft): boolean => situation.case.inquiry !== undefined

const subjectOf = (draft: Draft): Inlines => {
  if (!hasInquiry(draft)) return draft.texts.say('subject.note')
  const reference = draft.situation.case.inquiry?.reference?.trim() ?? ''
  return draft.texts.say(reference === '' ? 'subject.inquiry-without-reference' : 'subject.inquiry')
}

/** After the comma of a German salutation the next sentence begins small, unless with a noun. */
const afterSalutation = (draft: Draft, content: Inlines): Inlines =>
  content.map((inline, at) =>
    at === 0 && inline.kind === 'text' && hasInquiry(draft)
      ? { ...inline, text: inline.text.replace(/^Für /u, (word) => word.toLowerCase()) }
      : inline,
  )

const paragraph = (role: 'body' | 'outcome' | 'closing' | 'small', content: Inlines): Block => ({
  kind: 'paragraph',
  role,
  content,
})

/** Sentences as one paragraph; none without sentences. */
const prose = (...sentences: readonly Inlines[]): readonly Block[] => {
  const content = join(sentences, ' ', 'label:punctuation')
  return content.length === 0 ? [] : [paragraph('body', content)]
}

const section = (draft: Draft, key: DocumentKey, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, content: [draft.label(key)] }, ...blocks]

const examined = (draft: Draft): readonly Block[] => [
  ...prose(
    draft.texts.say('examined.method'),
    draft.texts.say('examined.law'),
    registerDates(draft).isPast ? draft.texts.say('examined.past') : [],
    ...draft.texts.all('examined.heard.'),
  ),
  ...departureBlocks(draft),
]

/** Honest about the benefit, also where nobody has determined it. */
const benefit = (draft: Draft): readonly Block[] => {
  const { bands } = draft.result.stages.benefit
  const [only] = bands
  const id = `benefit.${bands.length === 1 && only ? only : 'open'}`
  const { ruleset } = draft.situation
  const criterion = ruleset.criteria.find(({ scale }) => scale === 'benefit')?.id
  const reasons = draft.result.findings
    .filter((finding) => finding.criterion === criterion && finding.effect === 'raises')
    .filter(({ reason }) => reason !== null)
    .sort((a, b) => b.points - a.points)
    .slice(0, 2)
  const prevents = draft.result.grounds.some(({ kind }) => kind === 'benefit')
  return prose(
    draft.texts.say(id),
    ...reasons.map(draft.reason),
    prevents ? draft.texts.say('benefit.prevents') : [],
  )
}

/** Told where the table decided; a bar or an unmet requirement leaves nothing to balance. */
const balance = (draft: Draft): readonly Block[] => {
  const { sentence, cells } = draft.result.stages.balance
  return sentence === null || cells[0]?.verdict !== draft.result.outcome
    ? []
    : prose([text(sentence[draft.words.lang], 'balance')])
}

/** Milder means, and how residents are informed: only what is known. */
const alternatives = (draft: Draft): readonly Block[] => [
  ...prose(letterAlternatives(draft)),
  ...prose(
    ...draft.texts
      .sourced('information.')
      .map(({ content, sources }) => withBrackets(content, inBrackets(draft, sources))),
  ),
]

const outlook = (draft: Draft): readonly Block[] => [
  ...prose(openNote(draft), ...hingeNotes(draft)),
  ...prose(...draft.texts.all('reopen.').filter((content) => !isHinge(content))),
]

const isHinge = ([first]: Inlines): boolean =>
  first?.kind === 'text' && first.from === 'block:reopen.hinge'

/** The sources stand inside the sentence, before its full stop. */
const withBrackets = (content: Inlines, brackets: Inlines): Inlines => [...content, ...brackets]

const closing = (draft: Draft): readonly Block[] => {
  const { texts, label } = draft
  const greeting: readonly Block[] = hasInquiry(draft)
    ? [
        ...prose(
          texts.say('caveat.decision'),
          texts.say('closing.annex'),
          texts.say('closing.contact'),
        ),
        paragraph('closing', texts.say('closing.greeting')),
      ]
    : prose(texts.say('closing.note'), texts.say('closing.annex'))
  return [...greeting, signature(draft), paragraph('small', [label('document.letter.enclosure')])]
}
